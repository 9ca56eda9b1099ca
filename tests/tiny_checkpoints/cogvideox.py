"""Whole CogVideoX checkpoints of under half a megabyte: the real classes with random weights, seeded."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

from tests.tiny_checkpoints.wan import tokenizer


def build_t2v(folder: Path) -> Path:
    """Write CogVideoX-2b: text to video, no rotary positions."""
    diffusers: Any = import_module("diffusers")
    diffusers.CogVideoXPipeline(**_parts(in_channels=4)).save_pretrained(folder)
    return folder


def build_i2v(folder: Path) -> Path:
    """Write CogVideoX-5b-I2V: twice the channels, because the picture's latents stand beside the noise."""
    diffusers: Any = import_module("diffusers")
    # Learned positions are tied to one size: 720x480 the published one, 64x64 here.
    positions = {"use_rotary_positional_embeddings": True, "use_learned_positional_embeddings": True}
    diffusers.CogVideoXImageToVideoPipeline(**_parts(in_channels=8, **positions)).save_pretrained(folder)
    return folder


def _parts(in_channels: int, **otherwise: Any) -> dict[str, Any]:
    diffusers: Any = import_module("diffusers")
    transformers: Any = import_module("transformers")
    torch: Any = import_module("torch")

    reads = tokenizer()
    torch.manual_seed(0)
    text_encoder = transformers.T5EncoderModel(
        transformers.T5Config(
            vocab_size=len(reads),
            d_model=32,
            d_kv=8,
            d_ff=37,
            num_layers=2,
            num_heads=4,
            relative_attention_num_buckets=8,
        )
    )
    torch.manual_seed(0)
    transformer = diffusers.CogVideoXTransformer3DModel(
        num_attention_heads=4,
        attention_head_dim=16,
        in_channels=in_channels,
        out_channels=4,
        time_embed_dim=2,
        text_embed_dim=32,
        num_layers=1,
        sample_width=8,
        sample_height=8,
        sample_frames=9,
        patch_size=2,
        temporal_compression_ratio=4,
        max_text_seq_length=226,
        **otherwise,
    )
    torch.manual_seed(0)
    vae = diffusers.AutoencoderKLCogVideoX(
        down_block_types=("CogVideoXDownBlock3D",) * 4,
        up_block_types=("CogVideoXUpBlock3D",) * 4,
        block_out_channels=(8,) * 4,
        latent_channels=4,
        layers_per_block=1,
        norm_num_groups=2,
        temporal_compression_ratio=4,
    )
    return {
        "tokenizer": reads,
        "text_encoder": text_encoder,
        "vae": vae,
        "transformer": transformer,
        "scheduler": diffusers.CogVideoXDDIMScheduler(prediction_type="v_prediction"),
    }
