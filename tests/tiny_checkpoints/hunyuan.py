"""Whole HunyuanVideo checkpoints: the real classes with random weights, seeded, built in about a second each.

1.5 takes 25 MB, nearly all of it the VAE, whose five levels need 32 channels each; 1.0 and FramePack are under 1 MB.
Pictures of 64x64 (1.5: also 80x48, its bucket at a target of 64), 5 to 9 frames and 2 steps are enough.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

WORDS = "a woman in a red coat walks slowly along the street at night, the camera is blurry and still"
CHAT = (
    "{% for m in messages %}<|im_start|>{{ m['role'] }}\n{{ m['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)


def build_t2v_15(folder: Path, *, guidance: float = 6.0, target_size: int = 64) -> Path:
    """Write HunyuanVideo 1.5 text-to-video; `guidance` of 1 is how distilled ones are marked."""
    from diffusers import HunyuanVideo15Pipeline

    pipeline = HunyuanVideo15Pipeline(**_shared_15("t2v", guidance, target_size))
    return _saved(pipeline, folder)


def build_i2v_15(folder: Path, *, guidance: float = 6.0, target_size: int = 64) -> Path:
    """Write HunyuanVideo 1.5 image-to-video, with the SigLIP that sees the picture as 27x27 tokens."""
    import torch
    from diffusers import HunyuanVideo15ImageToVideoPipeline
    from transformers import SiglipImageProcessor, SiglipVisionConfig, SiglipVisionModel

    parts = _shared_15("i2v", guidance, target_size)
    torch.manual_seed(0)
    sees = SiglipVisionModel(
        SiglipVisionConfig(
            hidden_size=12,
            intermediate_size=16,
            num_hidden_layers=1,
            num_attention_heads=2,
            image_size=54,
            patch_size=2,
        )
    ).eval()
    processor = SiglipImageProcessor(size={"height": 54, "width": 54})
    return _saved(HunyuanVideo15ImageToVideoPipeline(**parts, image_encoder=sees, feature_extractor=processor), folder)


def build_10(folder: Path) -> Path:
    """Write HunyuanVideo 1.0 text-to-video, guidance embedded."""
    from diffusers import HunyuanVideoPipeline

    return _saved(HunyuanVideoPipeline(**_shared_10(), transformer=_transformer_10()), folder)


def build_framepack(folder: Path) -> Path:
    """Write FramePack: the 1.0 parts with a transformer that reads a packed history, and a SigLIP."""
    import torch
    from diffusers import HunyuanVideoFramepackPipeline, HunyuanVideoFramepackTransformer3DModel
    from transformers import SiglipImageProcessor, SiglipVisionConfig, SiglipVisionModel

    torch.manual_seed(0)
    transformer = HunyuanVideoFramepackTransformer3DModel(
        **_TRANSFORMER_10 | {"patch_size": 2}, has_image_proj=True, image_proj_dim=8, has_clean_x_embedder=True
    ).eval()
    torch.manual_seed(0)
    sees = SiglipVisionModel(
        SiglipVisionConfig(
            hidden_size=8,
            intermediate_size=16,
            num_hidden_layers=1,
            num_attention_heads=2,
            image_size=28,
            patch_size=14,
        )
    ).eval()
    pipeline = HunyuanVideoFramepackPipeline(
        **_shared_10(),
        transformer=transformer,
        image_encoder=sees,
        feature_extractor=SiglipImageProcessor(size={"height": 28, "width": 28}),
    )
    return _saved(pipeline, folder)


_TRANSFORMER_10: dict[str, Any] = {
    "in_channels": 4,
    "out_channels": 4,
    "num_attention_heads": 2,
    "attention_head_dim": 10,
    "num_layers": 1,
    "num_single_layers": 1,
    "num_refiner_layers": 1,
    "patch_size": 1,
    "patch_size_t": 1,
    "guidance_embeds": True,
    "text_embed_dim": 16,
    "pooled_projection_dim": 8,
    "rope_axes_dim": (2, 4, 4),
}


def _shared_15(task_type: str, guidance: float, target_size: int) -> dict[str, Any]:
    """Return the parts that both 1.5 pipelines have."""
    import torch
    from diffusers import (
        AutoencoderKLHunyuanVideo15,
        ClassifierFreeGuidance,
        FlowMatchEulerDiscreteScheduler,
        HunyuanVideo15Pipeline,
        HunyuanVideo15Transformer3DModel,
    )
    from transformers import ByT5Tokenizer, Qwen2_5_VLTextConfig, Qwen2Tokenizer, T5Config, T5EncoderModel
    from transformers.models.qwen2_5_vl.modeling_qwen2_5_vl import Qwen2_5_VLTextModel

    # The pipeline puts a long instruction before every prompt and cuts 108 tokens off again: trained on it, as the
    # real tokenizer in effect was, one word is one token.
    instruction = HunyuanVideo15Pipeline._get_mllm_prompt_embeds.__defaults__[2]
    vocabulary, merges = _byte_pairs(
        [instruction, WORDS, "system user assistant"], ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
    )
    reads = Qwen2Tokenizer(
        vocab=vocabulary,
        merges=merges,
        unk_token="<|endoftext|>",  # noqa: S106 - a token of a vocabulary
        pad_token="<|endoftext|>",  # noqa: S106
        eos_token="<|im_end|>",  # noqa: S106
    )
    reads.chat_template = CHAT
    torch.manual_seed(0)
    text_encoder = Qwen2_5_VLTextModel(
        Qwen2_5_VLTextConfig(
            vocab_size=len(reads) + 8,
            hidden_size=16,
            intermediate_size=16,
            num_hidden_layers=3,
            num_attention_heads=2,
            num_key_value_heads=2,
            rope_scaling={"mrope_section": [1, 1, 2], "rope_type": "default", "type": "default"},
            rope_theta=1e6,
        )
    ).eval()
    torch.manual_seed(0)
    glyphs = T5EncoderModel(T5Config(vocab_size=384, d_model=32, d_kv=8, d_ff=37, num_layers=2, num_heads=4)).eval()
    torch.manual_seed(0)
    transformer = HunyuanVideo15Transformer3DModel(
        in_channels=2 * 8 + 1,
        out_channels=8,
        num_attention_heads=2,
        attention_head_dim=16,
        num_layers=2,
        num_refiner_layers=1,
        mlp_ratio=2.0,
        text_embed_dim=16,
        text_embed_2_dim=32,
        image_embed_dim=12,
        rope_axes_dim=(4, 6, 6),
        target_size=target_size,
        task_type=task_type,
    ).eval()
    torch.manual_seed(0)
    vae = AutoencoderKLHunyuanVideo15(
        latent_channels=8,
        block_out_channels=(32,) * 5,
        layers_per_block=1,
        spatial_compression_ratio=16,
        temporal_compression_ratio=4,
    ).eval()
    return {
        "text_encoder": text_encoder,
        "tokenizer": reads,
        "transformer": transformer,
        "vae": vae,
        "scheduler": FlowMatchEulerDiscreteScheduler(shift=7.0),
        "text_encoder_2": glyphs,
        "tokenizer_2": ByT5Tokenizer(),
        "guider": ClassifierFreeGuidance(guidance_scale=guidance),
    }


def _shared_10() -> dict[str, Any]:
    """Return the parts of 1.0 and FramePack but the transformer."""
    import torch
    from diffusers import AutoencoderKLHunyuanVideo, FlowMatchEulerDiscreteScheduler
    from diffusers.pipelines.hunyuan_video.pipeline_hunyuan_video import DEFAULT_PROMPT_TEMPLATE
    from transformers import CLIPTextConfig, CLIPTextModel, CLIPTokenizer, LlamaConfig, LlamaModel, LlamaTokenizerFast

    headers = ["<|start_header_id|>", "<|end_header_id|>", "<|eot_id|>"]
    vocabulary, merges = _byte_pairs(
        [DEFAULT_PROMPT_TEMPLATE["template"], WORDS], ["<unk>", "<s>", "</s>", "<pad>", *headers]
    )
    reads = LlamaTokenizerFast(
        vocab=vocabulary,
        merges=merges,
        unk_token="<unk>",  # noqa: S106 - a token of a vocabulary
        bos_token="<s>",  # noqa: S106
        eos_token="</s>",  # noqa: S106
        pad_token="<pad>",  # noqa: S106
        additional_special_tokens=headers,
    )
    torch.manual_seed(0)
    text_encoder = LlamaModel(
        LlamaConfig(
            vocab_size=len(reads) + 8,
            hidden_size=16,
            intermediate_size=32,
            num_hidden_layers=3,
            num_attention_heads=2,
            num_key_value_heads=2,
            pad_token_id=reads.pad_token_id,
        )
    ).eval()
    vocabulary, merges = _byte_pairs([WORDS], ["<|startoftext|>", "<|endoftext|>"])
    reads_2 = CLIPTokenizer(vocab=vocabulary, merges=merges, model_max_length=77)
    torch.manual_seed(0)
    text_encoder_2 = CLIPTextModel(
        CLIPTextConfig(
            vocab_size=len(reads_2) + 8,
            hidden_size=8,
            intermediate_size=16,
            num_hidden_layers=2,
            num_attention_heads=2,
            projection_dim=8,
            bos_token_id=0,
            eos_token_id=1,
            pad_token_id=1,
        )
    ).eval()
    torch.manual_seed(0)
    vae = AutoencoderKLHunyuanVideo(
        latent_channels=4,
        down_block_types=("HunyuanVideoDownBlock3D",) * 4,
        up_block_types=("HunyuanVideoUpBlock3D",) * 4,
        block_out_channels=(8,) * 4,
        layers_per_block=1,
        norm_num_groups=4,
        spatial_compression_ratio=8,
        temporal_compression_ratio=4,
    ).eval()
    return {
        "text_encoder": text_encoder,
        "tokenizer": reads,
        "vae": vae,
        "scheduler": FlowMatchEulerDiscreteScheduler(shift=7.0),
        "text_encoder_2": text_encoder_2,
        "tokenizer_2": reads_2,
    }


def _transformer_10() -> Any:
    import torch
    from diffusers import HunyuanVideoTransformer3DModel

    torch.manual_seed(0)
    return HunyuanVideoTransformer3DModel(**_TRANSFORMER_10).eval()


def _byte_pairs(texts: list[str], specials: list[str]) -> tuple[dict[str, int], list[tuple[str, str]]]:
    """Return vocabulary and merges of a byte-level BPE that knows every word of the texts."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

    plain = [re.sub("|".join(map(re.escape, specials)), " ", text) for text in texts]
    trained = Tokenizer(models.BPE())
    trained.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    trained.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=4000,
        min_frequency=1,
        special_tokens=specials,
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
        show_progress=False,
    )
    trained.train_from_iterator(plain, trainer)
    model = json.loads(trained.to_str())["model"]
    return model["vocab"], [tuple(pair) for pair in model["merges"]]


def _saved(pipeline: Any, folder: Path) -> Path:
    pipeline.save_pretrained(folder)
    return folder
