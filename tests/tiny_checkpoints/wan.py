"""Whole Wan checkpoints of about half a megabyte: the real classes with random weights, seeded, built in a moment.

They are loaded by the real `from_pretrained`, so that every line of loading, conditions, adapters and decoding runs.
Pictures of 64x64, 5 to 9 frames and 2 steps are enough. What they show is noise.
"""

from __future__ import annotations

import importlib
import string
from pathlib import Path
from typing import Any

WORDS = ("a", "the", "man", "woman", "walks", "in", "red", "coat", "camera", "shot", "street", "at", "night", "slowly")

TRANSFORMER: dict[str, Any] = {
    "patch_size": (1, 2, 2),
    "num_attention_heads": 2,
    "attention_head_dim": 12,
    "in_channels": 16,
    "out_channels": 16,
    "text_dim": 32,
    "freq_dim": 256,
    "ffn_dim": 32,
    "num_layers": 2,
    "cross_attn_norm": True,
    "qk_norm": "rms_norm_across_heads",
    "rope_max_seq_len": 128,
}
"""What all transformers of the family share, shrunk."""


def build_t2v(folder: Path) -> Path:
    """Write Wan 2.1 text-to-video: one expert, 16 channels."""
    diffusers = _library("diffusers")

    return _saved(diffusers.WanPipeline(**_shared(), transformer=_transformer()), folder)


def build_t2v_a14b(folder: Path) -> Path:
    """Write Wan 2.2 T2V-A14B: two experts, the second from 87.5 % of the noise down."""
    diffusers = _library("diffusers")

    pipeline = diffusers.WanPipeline(
        **_shared(), transformer=_transformer(), transformer_2=_transformer(seed=1), boundary_ratio=0.875
    )
    return _saved(pipeline, folder)


def build_i2v(folder: Path) -> Path:
    """Write Wan 2.1 image-to-video: 36 channels and a CLIP that sees the picture."""
    diffusers = _library("diffusers")

    transformer = _transformer(in_channels=36, image_dim=4, added_kv_proj_dim=24)
    sees = _sees(image_size=32, patch_size=16)
    return _saved(diffusers.WanImageToVideoPipeline(**_shared(), transformer=transformer, **sees), folder)


def build_flf2v(folder: Path) -> Path:
    """Write Wan 2.1 first-last-frame: as image-to-video, with places for the tokens of two pictures."""
    diffusers = _library("diffusers")

    tokens = 4 * 4 + 1
    transformer = _transformer(in_channels=36, image_dim=4, added_kv_proj_dim=24, pos_embed_seq_len=2 * tokens)
    sees = _sees(image_size=4, patch_size=1)
    return _saved(diffusers.WanImageToVideoPipeline(**_shared(), transformer=transformer, **sees), folder)


def build_i2v_a14b(folder: Path) -> Path:
    """Write Wan 2.2 I2V-A14B: two experts, 36 channels, no CLIP."""
    diffusers = _library("diffusers")

    pipeline = diffusers.WanImageToVideoPipeline(
        **_shared(),
        transformer=_transformer(in_channels=36),
        transformer_2=_transformer(in_channels=36, seed=1),
        image_encoder=None,
        image_processor=None,
        boundary_ratio=0.9,
    )
    return _saved(pipeline, folder)


def build_vace(folder: Path) -> Path:
    """Write Wan 2.1 VACE: a branch beside the blocks that sees pictures, clip and mask."""
    diffusers = _library("diffusers")

    return _saved(diffusers.WanVACEPipeline(**_shared(), transformer=_vace_transformer()), folder)


def build_vace_a14b(folder: Path) -> Path:
    """Write Wan 2.2 VACE-Fun-A14B: VACE with two experts."""
    diffusers = _library("diffusers")

    pipeline = diffusers.WanVACEPipeline(
        **_shared(), transformer=_vace_transformer(), transformer_2=_vace_transformer(seed=1), boundary_ratio=0.875
    )
    return _saved(pipeline, folder)


def build_ti2v_5b(folder: Path) -> Path:
    """Write Wan 2.2 TI2V-5B: 48 channels, a VAE that packs 16x16 pixels, a time for every token."""
    diffusers = _library("diffusers")

    transformer = _transformer(in_channels=48, out_channels=48)
    return _saved(
        diffusers.WanPipeline(**_shared(vae=_vae_5b()), transformer=transformer, expand_timesteps=True), folder
    )


def build_animate(folder: Path) -> Path:
    """Write Wan 2.2 Animate, which is not one of the studio's kinds: to be told apart, never to be used."""
    import torch

    diffusers = _library("diffusers")

    torch.manual_seed(0)
    transformer = diffusers.WanAnimateTransformer3DModel(
        **TRANSFORMER
        | {
            "in_channels": 36,
            "latent_channels": 16,
            "image_dim": 4,
            "motion_encoder_channel_sizes": {"4": 16, "8": 16, "16": 16},
            "motion_encoder_size": 16,
            "motion_style_dim": 8,
            "motion_dim": 4,
            "motion_encoder_dim": 16,
            "face_encoder_hidden_dim": 16,
            "face_encoder_num_heads": 2,
            "inject_face_latents_blocks": 2,
        }
    ).eval()
    sees = _sees(image_size=4, patch_size=1)
    return _saved(diffusers.WanAnimatePipeline(**_shared(), transformer=transformer, **sees), folder)


def tokenizer() -> Any:
    """Return a tokenizer of single characters and a few words, in the class that Wan's checkpoints name."""
    transformers = _library("transformers")

    characters = sorted(set(string.printable.strip()) | set("，。、的画面最差质量"))
    vocabulary = [("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), ("\N{LOWER ONE EIGHTH BLOCK}", -2.0)]
    vocabulary += [(character, -6.0) for character in characters]
    vocabulary += [(f"\N{LOWER ONE EIGHTH BLOCK}{word}", -3.0) for word in WORDS]
    return transformers.T5TokenizerFast(vocab=vocabulary, extra_ids=0)


def _shared(vae: Any = None) -> dict[str, Any]:
    """Return the parts that every Wan pipeline has."""
    import torch

    diffusers = _library("diffusers")
    transformers = _library("transformers")

    reads = tokenizer()
    torch.manual_seed(0)
    text_encoder = transformers.UMT5EncoderModel(
        transformers.UMT5Config(
            vocab_size=len(reads),
            d_model=32,
            d_kv=8,
            d_ff=37,
            num_layers=2,
            num_heads=4,
            relative_attention_num_buckets=8,
            relative_attention_max_distance=32,
        )
    ).eval()
    if vae is None:
        torch.manual_seed(0)
        vae = diffusers.AutoencoderKLWan(
            base_dim=8,
            z_dim=16,
            dim_mult=[1, 1, 1, 1],
            num_res_blocks=1,
            temperal_downsample=[False, True, True],
        ).eval()
    scheduler = diffusers.UniPCMultistepScheduler(
        prediction_type="flow_prediction", use_flow_sigmas=True, num_train_timesteps=1000, flow_shift=3.0
    )
    return {"tokenizer": reads, "text_encoder": text_encoder, "vae": vae, "scheduler": scheduler}


def _vae_5b() -> Any:
    import torch

    diffusers = _library("diffusers")

    torch.manual_seed(0)
    return diffusers.AutoencoderKLWan(
        base_dim=8,
        decoder_base_dim=8,
        z_dim=48,
        in_channels=12,
        out_channels=12,
        is_residual=True,
        patch_size=2,
        latents_mean=[0.0] * 48,
        latents_std=[1.0] * 48,
        dim_mult=[1, 1, 1, 1],
        num_res_blocks=1,
        scale_factor_spatial=16,
        scale_factor_temporal=4,
        temperal_downsample=[False, True, True],
    ).eval()


def _transformer(seed: int = 0, **otherwise: Any) -> Any:
    import torch

    diffusers = _library("diffusers")

    torch.manual_seed(seed)
    return diffusers.WanTransformer3DModel(**TRANSFORMER | otherwise).eval()


def _vace_transformer(seed: int = 0) -> Any:
    import torch

    diffusers = _library("diffusers")

    torch.manual_seed(seed)
    return diffusers.WanVACETransformer3DModel(**TRANSFORMER, vace_layers=[0, 1], vace_in_channels=96).eval()


def _sees(image_size: int, patch_size: int) -> dict[str, Any]:
    """Return the CLIP that Wan 2.1 shows its pictures to."""
    import torch

    transformers = _library("transformers")

    torch.manual_seed(0)
    config = transformers.CLIPVisionConfig(
        hidden_size=4,
        projection_dim=4,
        num_hidden_layers=2,
        num_attention_heads=2,
        image_size=image_size,
        intermediate_size=16,
        patch_size=patch_size,
    )
    return {
        "image_encoder": transformers.CLIPVisionModel(config).eval(),
        "image_processor": transformers.CLIPImageProcessor(crop_size=image_size, size=image_size),
    }


def _library(name: str) -> Any:
    """Return a library without its types, which say of these classes less than their documentation."""
    return importlib.import_module(name)


def _saved(pipeline: Any, folder: Path) -> Path:
    pipeline.save_pretrained(folder)
    return folder
