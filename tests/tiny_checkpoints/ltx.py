"""Whole random checkpoints of LTX-Video and LTX-2, of a few megabytes: real classes, real files, no meaning.

They are built where they are needed and never committed. The same call writes the same weights: torch is seeded
before every part.
"""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from typing import Any

WORDS = ("a", "the", "woman", "man", "red", "coat", "walks", "says", "light", "camera", "worst", "quality", "blurry")
"""What the tokenizers have learned; anything else is spelled letter by letter."""

_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;!?'\"-"
_GEMMA_HIDDEN = 32
_GEMMA_LAYERS = 2


def build_ltx_video(folder: Path, *, dynamic_shift: bool = False, timestep_vae: bool = False, name: str = "") -> Path:
    """Write an LTX-Video checkpoint: 0.9.5 and later, or with `dynamic_shift` 0.9.0 and 0.9.1.

    `timestep_vae`: its decoder does the last step of denoising, as from 0.9.1 on. `name` is what the transformer's
    config says it was made from.
    """
    import torch

    diffusers, transformers = _untyped("diffusers"), _untyped("transformers")
    tokenizer = _t5_tokenizer()
    torch.manual_seed(0)
    encoder = transformers.T5EncoderModel(
        transformers.T5Config(
            vocab_size=len(tokenizer),
            d_model=32,
            d_kv=8,
            d_ff=37,
            num_layers=2,
            num_heads=4,
            relative_attention_num_buckets=8,
        )
    )
    torch.manual_seed(1)
    vae = diffusers.AutoencoderKLLTXVideo(
        latent_channels=8,
        block_out_channels=(8,) * 4,
        decoder_block_out_channels=(8,) * 4,
        layers_per_block=(1,) * 5,
        decoder_layers_per_block=(1,) * 5,
        spatio_temporal_scaling=(True, True, True, False),
        decoder_spatio_temporal_scaling=(True, True, True, False),
        decoder_inject_noise=(False,) * 5,
        timestep_conditioning=timestep_vae,
        patch_size=4,
        patch_size_t=1,
    )
    _normalised(vae)
    torch.manual_seed(2)
    transformer = diffusers.LTXVideoTransformer3DModel(
        in_channels=8,
        out_channels=8,
        num_attention_heads=4,
        attention_head_dim=8,
        cross_attention_dim=32,
        num_layers=2,
        caption_channels=32,
    )
    shift = {"base_shift": 0.95, "max_shift": 2.05, "base_image_seq_len": 1024, "shift_terminal": 0.1}
    scheduler = diffusers.FlowMatchEulerDiscreteScheduler(
        use_dynamic_shifting=dynamic_shift, **(shift if dynamic_shift else {"shift_terminal": 0.1})
    )
    kind = diffusers.LTXPipeline if dynamic_shift else diffusers.LTXConditionPipeline
    pipe = kind(
        scheduler=scheduler,
        vae=vae.eval(),
        text_encoder=encoder.eval(),
        tokenizer=tokenizer,
        transformer=transformer.eval(),
    )
    pipe.save_pretrained(folder)
    if name:
        config = folder / "transformer" / "config.json"
        config.write_text(json.dumps(json.loads(config.read_text()) | {"_name_or_path": name}, indent=2))
    return folder


def build_ltx2(
    folder: Path, *, version: str = "2.0", distilled: bool = False, upsampler: bool = False, layers: int = 2
) -> Path:
    """Write an LTX-2 checkpoint with its sound: `version` 2.0, 2.3 (which modulates what it reads of the prompt).

    `distilled` gives the scheduler that distilled releases come with; `upsampler` adds the part for a second stage.
    """
    import torch

    diffusers, transformers = _untyped("diffusers"), _untyped("transformers")
    parts, sound = _untyped("diffusers.pipelines.ltx2"), _untyped("diffusers.pipelines.ltx2.vocoder")
    newer = version != "2.0"
    tokenizer = _gemma_tokenizer()
    size = len(tokenizer)
    torch.manual_seed(0)
    encoder = transformers.Gemma3ForConditionalGeneration(
        transformers.Gemma3Config(
            text_config={
                "vocab_size": size + 8,
                "hidden_size": _GEMMA_HIDDEN,
                "intermediate_size": 32,
                "num_hidden_layers": _GEMMA_LAYERS,
                "num_attention_heads": 2,
                "num_key_value_heads": 1,
                "head_dim": 16,
                "sliding_window": 64,
                "max_position_embeddings": 2048,
            },
            vision_config={
                "hidden_size": 16,
                "intermediate_size": 16,
                "num_hidden_layers": 1,
                "num_attention_heads": 2,
                "image_size": 28,
                "patch_size": 14,
            },
            mm_tokens_per_image=1,
            image_token_index=size + 1,
            boi_token_index=size + 2,
            eoi_token_index=size + 3,
        )
    )
    torch.manual_seed(1)
    gates: dict[str, Any] = (
        {
            "gated_attn": True,
            "cross_attn_mod": True,
            "audio_gated_attn": True,
            "audio_cross_attn_mod": True,
            "use_prompt_embeddings": False,
            "perturbed_attn": True,
        }
        if newer
        else {}
    )
    transformer = diffusers.LTX2VideoTransformer3DModel(
        in_channels=8,
        out_channels=8,
        num_attention_heads=2,
        attention_head_dim=16,
        cross_attention_dim=32,
        audio_in_channels=16,
        audio_out_channels=16,
        audio_num_attention_heads=2,
        audio_attention_head_dim=8,
        audio_cross_attention_dim=16,
        num_layers=layers,
        caption_channels=_GEMMA_HIDDEN,
        rope_double_precision=False,
        rope_type="split",
        **gates,
    )
    torch.manual_seed(2)
    projections: dict[str, Any] = (
        {"per_modality_projections": True, "video_hidden_dim": 32, "audio_hidden_dim": 16, "proj_bias": True}
        if newer
        else {}
    )
    connectors = parts.LTX2TextConnectors(
        caption_channels=_GEMMA_HIDDEN,
        text_proj_in_factor=_GEMMA_LAYERS + 1,
        video_connector_num_attention_heads=4,
        video_connector_attention_head_dim=8,
        video_connector_num_layers=1,
        video_connector_num_learnable_registers=8,
        audio_connector_num_attention_heads=2 if newer else 4,
        audio_connector_attention_head_dim=8,
        audio_connector_num_layers=1,
        audio_connector_num_learnable_registers=8,
        connector_rope_base_seq_len=32,
        rope_double_precision=False,
        rope_type="split",
        **projections,
    )
    torch.manual_seed(3)
    vae = diffusers.AutoencoderKLLTX2Video(
        latent_channels=8,
        block_out_channels=(8, 16, 32, 64),
        decoder_block_out_channels=(8, 16, 32),
        layers_per_block=(1,) * 5,
        decoder_layers_per_block=(1,) * 4,
        spatial_compression_ratio=32,
        temporal_compression_ratio=8,
    )
    _normalised(vae)
    torch.manual_seed(4)
    audio_vae = diffusers.AutoencoderKLLTX2Audio(
        base_channels=16,
        ch_mult=(1, 1, 1),
        num_res_blocks=1,
        resolution=32,
        latent_channels=2,
        mel_bins=32,
        sample_rate=16000,
        mel_hop_length=160,
    )
    torch.manual_seed(5)
    vocoder = sound.LTX2Vocoder(
        in_channels=64,
        hidden_channels=32,
        upsample_kernel_sizes=[16, 15, 8],
        upsample_factors=[8, 5, 4],
        resnet_kernel_sizes=[3],
        resnet_dilations=[[1, 3, 5]],
        output_sampling_rate=16000,
    )
    scheduler = diffusers.FlowMatchEulerDiscreteScheduler(
        use_dynamic_shifting=not distilled,
        base_shift=0.95,
        max_shift=2.05,
        base_image_seq_len=1024,
        max_image_seq_len=4096,
        shift_terminal=None if distilled else 0.1,
    )
    diffusers.LTX2Pipeline(
        scheduler=scheduler,
        vae=vae.eval(),
        audio_vae=audio_vae.eval(),
        text_encoder=encoder.eval(),
        tokenizer=tokenizer,
        connectors=connectors.eval(),
        transformer=transformer.eval(),
        vocoder=vocoder.eval(),
    ).save_pretrained(folder)
    if upsampler:
        build_ltx2_upsampler(folder)
    return folder


def build_ltx2_upsampler(folder: Path) -> Path:
    """Write the part that doubles the size of latents into `latent_upsampler/` of a checkpoint."""
    import torch

    torch.manual_seed(6)
    part = _untyped("diffusers.pipelines.ltx2.latent_upsampler")
    made = part.LTX2LatentUpsamplerModel(in_channels=8, mid_channels=32, num_blocks_per_stage=1)
    made.eval().save_pretrained(folder / "latent_upsampler")
    return folder


def _untyped(module: str) -> Any:
    """Return a module of which a type checker knows little: most of these classes say nothing of their arguments."""
    return import_module(module)


def _normalised(vae: Any) -> None:
    """Give the latents a mean and a spread of their own: with 0 and 1 a forgotten normalisation would not be seen."""
    import torch

    channels = vae.latents_mean.shape[0]
    vae.latents_mean.copy_(torch.linspace(-0.2, 0.2, channels))
    vae.latents_std.copy_(torch.linspace(0.8, 1.3, channels))


def _t5_tokenizer() -> Any:
    pieces = [("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), ("▁", -2.0)]
    pieces += [(letter, -6.0) for letter in _LETTERS]
    pieces += [("▁" + word, -3.0) for word in WORDS]
    return _untyped("transformers").T5TokenizerFast(vocab=pieces, extra_ids=0)


def _gemma_tokenizer() -> Any:
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

    tokenizer: Any = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=400,
        special_tokens=["<pad>", "<eos>", "<bos>", "<unk>", "<mask>"],
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
        show_progress=False,
    )
    tokenizer.train_from_iterator([" ".join(WORDS)], trainer)
    learned = json.loads(tokenizer.to_str())["model"]
    return _untyped("transformers").GemmaTokenizer(
        vocab=learned["vocab"], merges=[tuple(pair) for pair in learned["merges"]], padding_side="left"
    )
