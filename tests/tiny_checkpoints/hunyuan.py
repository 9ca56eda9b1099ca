"""Whole HunyuanVideo checkpoints: the real classes with random weights, seeded, built in about a second each.

1.5 takes 25 MB, nearly all of it the VAE, whose five levels need 32 channels each; 1.0 and FramePack are under 1 MB.
Pictures of 64x64 (1.5: also 80x48, its bucket at a target of 64), 5 to 9 frames and 2 steps are enough.
"""

from __future__ import annotations

import inspect
import json
import re
from importlib import import_module
from pathlib import Path
from typing import Any

WORDS = "a woman in a red coat walks slowly along the street at night, the camera is blurry and still"
CHAT = (
    "{% for m in messages %}<|im_start|>{{ m['role'] }}\n{{ m['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)


def build_t2v_15(folder: Path, *, guidance: float = 6.0, target_size: int = 64) -> Path:
    """Write HunyuanVideo 1.5 text-to-video; `guidance` of 1 is how distilled ones are marked."""
    diffusers: Any = import_module("diffusers")
    pipeline = diffusers.HunyuanVideo15Pipeline(**_shared_15("t2v", guidance, target_size))
    return _saved(pipeline, folder)


def build_i2v_15(folder: Path, *, guidance: float = 6.0, target_size: int = 64) -> Path:
    """Write HunyuanVideo 1.5 image-to-video, with the SigLIP that sees the picture as 27x27 tokens."""
    diffusers: Any = import_module("diffusers")
    transformers: Any = import_module("transformers")
    torch: Any = import_module("torch")

    parts = _shared_15("i2v", guidance, target_size)
    torch.manual_seed(0)
    sees = transformers.SiglipVisionModel(
        transformers.SiglipVisionConfig(
            hidden_size=12,
            intermediate_size=16,
            num_hidden_layers=1,
            num_attention_heads=2,
            image_size=54,
            patch_size=2,
        )
    )
    processor = transformers.SiglipImageProcessor(size={"height": 54, "width": 54})
    return _saved(
        diffusers.HunyuanVideo15ImageToVideoPipeline(**parts, image_encoder=sees, feature_extractor=processor),
        folder,
    )


def build_10(folder: Path) -> Path:
    """Write HunyuanVideo 1.0 text-to-video, guidance embedded."""
    diffusers: Any = import_module("diffusers")
    return _saved(diffusers.HunyuanVideoPipeline(**_shared_10(), transformer=_transformer_10()), folder)


def build_framepack(folder: Path) -> Path:
    """Write FramePack: the 1.0 parts with a transformer that reads a packed history, and a SigLIP."""
    diffusers: Any = import_module("diffusers")
    transformers: Any = import_module("transformers")
    torch: Any = import_module("torch")

    torch.manual_seed(0)
    transformer = diffusers.HunyuanVideoFramepackTransformer3DModel(
        **_TRANSFORMER_10 | {"patch_size": 2}, has_image_proj=True, image_proj_dim=8, has_clean_x_embedder=True
    )
    torch.manual_seed(0)
    sees = transformers.SiglipVisionModel(
        transformers.SiglipVisionConfig(
            hidden_size=8,
            intermediate_size=16,
            num_hidden_layers=1,
            num_attention_heads=2,
            image_size=28,
            patch_size=14,
        )
    )
    pipeline = diffusers.HunyuanVideoFramepackPipeline(
        **_shared_10(),
        transformer=transformer,
        image_encoder=sees,
        feature_extractor=transformers.SiglipImageProcessor(size={"height": 28, "width": 28}),
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
    diffusers: Any = import_module("diffusers")
    transformers: Any = import_module("transformers")
    torch: Any = import_module("torch")

    # The pipeline puts a long instruction before every prompt and cuts 108 tokens off again. A tokenizer that has
    # learned its words needs little more, so that the prompt is not pushed out at the end.
    instruction = diffusers.HunyuanVideo15Pipeline._get_mllm_prompt_embeds.__defaults__[2]
    vocabulary, merges = _byte_pairs(
        [instruction, WORDS, "system user assistant"], ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
    )
    reads = transformers.Qwen2Tokenizer(
        vocab=vocabulary,
        merges=merges,
        unk_token="<|endoftext|>",  # noqa: S106 - a token of a vocabulary
        pad_token="<|endoftext|>",  # noqa: S106
        eos_token="<|im_end|>",  # noqa: S106
    )
    reads.chat_template = CHAT
    torch.manual_seed(0)
    text_encoder = transformers.Qwen2_5_VLTextModel(
        transformers.Qwen2_5_VLTextConfig(
            vocab_size=len(reads) + 8,
            hidden_size=16,
            intermediate_size=16,
            num_hidden_layers=3,
            num_attention_heads=2,
            num_key_value_heads=2,
            rope_scaling={"mrope_section": [1, 1, 2], "rope_type": "default", "type": "default"},
            rope_theta=1e6,
        )
    )
    torch.manual_seed(0)
    glyphs = transformers.T5EncoderModel(
        transformers.T5Config(vocab_size=384, d_model=32, d_kv=8, d_ff=37, num_layers=2, num_heads=4)
    )
    torch.manual_seed(0)
    transformer = diffusers.HunyuanVideo15Transformer3DModel(
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
    )
    torch.manual_seed(0)
    vae = diffusers.AutoencoderKLHunyuanVideo15(
        latent_channels=8,
        block_out_channels=(32,) * 5,
        layers_per_block=1,
        spatial_compression_ratio=16,
        temporal_compression_ratio=4,
    )
    return {
        "text_encoder": text_encoder,
        "tokenizer": reads,
        "transformer": transformer,
        "vae": vae,
        "scheduler": diffusers.FlowMatchEulerDiscreteScheduler(shift=7.0),
        "text_encoder_2": glyphs,
        "tokenizer_2": transformers.ByT5Tokenizer(),
        "guider": diffusers.ClassifierFreeGuidance(guidance_scale=guidance),
    }


def _shared_10() -> dict[str, Any]:
    """Return the parts of 1.0 and FramePack but the transformer."""
    diffusers: Any = import_module("diffusers")
    transformers: Any = import_module("transformers")
    torch: Any = import_module("torch")

    # An instruction before every prompt here too, of which the pipeline cuts 95 tokens off. What remains of it counts.
    encode = inspect.signature(diffusers.HunyuanVideoPipeline.encode_prompt)
    template = encode.parameters["prompt_template"].default["template"]
    headers = ["<|start_header_id|>", "<|end_header_id|>", "<|eot_id|>"]
    vocabulary, merges = _byte_pairs([template, WORDS], ["<unk>", "<s>", "</s>", "<pad>", *headers])
    reads = transformers.LlamaTokenizerFast(
        vocab=vocabulary,
        merges=merges,
        unk_token="<unk>",  # noqa: S106 - a token of a vocabulary
        bos_token="<s>",  # noqa: S106
        eos_token="</s>",  # noqa: S106
        pad_token="<pad>",  # noqa: S106
        additional_special_tokens=headers,
        padding_side="right",
    )
    torch.manual_seed(0)
    text_encoder = transformers.LlamaModel(
        transformers.LlamaConfig(
            vocab_size=len(reads) + 8,
            hidden_size=16,
            intermediate_size=32,
            num_hidden_layers=3,
            num_attention_heads=2,
            num_key_value_heads=2,
            pad_token_id=reads.pad_token_id,
        )
    )
    vocabulary, merges = _byte_pairs([WORDS], ["<|startoftext|>", "<|endoftext|>"])
    reads_2 = transformers.CLIPTokenizer(vocab=vocabulary, merges=merges, model_max_length=77)
    torch.manual_seed(0)
    text_encoder_2 = transformers.CLIPTextModel(
        transformers.CLIPTextConfig(
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
    )
    torch.manual_seed(0)
    vae = diffusers.AutoencoderKLHunyuanVideo(
        latent_channels=4,
        down_block_types=("HunyuanVideoDownBlock3D",) * 4,
        up_block_types=("HunyuanVideoUpBlock3D",) * 4,
        block_out_channels=(8,) * 4,
        layers_per_block=1,
        norm_num_groups=4,
        spatial_compression_ratio=8,
        temporal_compression_ratio=4,
    )
    return {
        "text_encoder": text_encoder,
        "tokenizer": reads,
        "vae": vae,
        "scheduler": diffusers.FlowMatchEulerDiscreteScheduler(shift=7.0),
        "text_encoder_2": text_encoder_2,
        "tokenizer_2": reads_2,
    }


def _transformer_10() -> Any:
    diffusers: Any = import_module("diffusers")
    torch: Any = import_module("torch")

    torch.manual_seed(0)
    return diffusers.HunyuanVideoTransformer3DModel(**_TRANSFORMER_10)


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
