"""Published Wan checkpoints in the layout of diffusers. Memory and times are their publishers', with the sources."""

from __future__ import annotations

from filmstudio.model.checkpoint import Preset

_LICENCE = "Apache-2.0"
_README_2_1 = "https://github.com/Wan-Video/Wan2.1 (README)"
_README_2_2 = "https://github.com/Wan-Video/Wan2.2 (README)"
_DIFFUSERS = "https://huggingface.co/docs/diffusers/api/pipelines/wan"
_VRAM_14B = "about 13 GB with group offload"
_VRAM_A14B = "80 GB; less with offload"
_TIME_14B = "81 frames of 720p: 29 min for the transformer on an H200"
_FASTVIDEO = "https://github.com/hao-ai-lab/FastVideo (benchmarks)"


def _preset(
    name: str,
    kind: str,
    repository: str,
    summary: str,
    parameters_b: float,
    vram: str,
    *sources: str,
    time: str = "",
    terms: str = "",
) -> Preset:
    """Return a preset; parameters are counted from the published configs."""
    return Preset(
        name=name,
        engine="wan",
        kind=kind,
        repository=repository,
        summary=summary,
        parameters_b=parameters_b,
        vram=vram,
        time=time,
        licence=_LICENCE,
        licence_terms=terms,
        sources=(f"https://huggingface.co/{repository}", *sources),
    )


PRESETS = (
    _preset(
        "wan2.1-vace-1.3b",
        "wan-2.1-vace-1.3b",
        "Wan-AI/Wan2.1-VACE-1.3B-diffusers",
        "characters from pictures, keyframes and continuity on small cards, 480p",
        2.154,
        "8.2 GB for T2V 1.3B with the text encoder on the CPU; VACE's transformer is 1.5 GB larger",
        _README_2_1,
        time="T2V 1.3B: 5 s of 480p in about 4 min on an RTX 4090",
    ),
    _preset(
        "wan2.1-vace-14b",
        "wan-2.1-vace",
        "Wan-AI/Wan2.1-VACE-14B-diffusers",
        "characters from pictures, keyframes and continuity, 480p and 720p",
        17.338,
        _VRAM_14B,
        _DIFFUSERS,
    ),
    _preset(
        "wan2.1-t2v-1.3b",
        "wan-2.1-t2v-1.3b",
        "Wan-AI/Wan2.1-T2V-1.3B-Diffusers",
        "words alone on small cards, 480p; the base of many adapters",
        1.419,
        "8.2 GB with the text encoder on the CPU",
        _README_2_1,
        _FASTVIDEO,
        time="5 s of 480p in about 4 min on an RTX 4090; 95 s for the transformer on an H200",
    ),
    _preset(
        "wan2.1-t2v-14b",
        "wan-2.1-t2v",
        "Wan-AI/Wan2.1-T2V-14B-Diffusers",
        "words alone, 480p and 720p",
        14.288,
        _VRAM_14B,
        _DIFFUSERS,
        _FASTVIDEO,
        time=_TIME_14B,
    ),
    _preset(
        "wan2.1-i2v-14b-480p",
        "wan-2.1-i2v",
        "Wan-AI/Wan2.1-I2V-14B-480P-Diffusers",
        "from a first picture, trained on 480p",
        16.395,
        _VRAM_14B,
        _DIFFUSERS,
    ),
    _preset(
        "wan2.1-i2v-14b-720p",
        "wan-2.1-i2v",
        "Wan-AI/Wan2.1-I2V-14B-720P-Diffusers",
        "from a first picture, trained on 720p",
        16.395,
        _VRAM_14B,
        _DIFFUSERS,
    ),
    _preset(
        "wan2.1-flf2v-14b",
        "wan-2.1-flf2v",
        "Wan-AI/Wan2.1-FLF2V-14B-720P-diffusers",
        "between a first and a last picture, both of which every shot must have, 720p",
        16.395,
        _VRAM_14B,
        _DIFFUSERS,
    ),
    _preset(
        "wan2.2-ti2v-5b",
        "wan-2.2-ti2v-5b",
        "Wan-AI/Wan2.2-TI2V-5B-Diffusers",
        "words or a first picture, 704p at 24 frames a second, on one card of 24 GB",
        5.0,
        "24 GB",
        _README_2_2,
        _FASTVIDEO,
        time="5 s of 720p in under 9 min on an RTX 4090; 157 s for the transformer on an H200",
    ),
    _preset(
        "wan2.2-t2v-a14b",
        "wan-2.2-t2v-a14b",
        "Wan-AI/Wan2.2-T2V-A14B-Diffusers",
        "words alone, two experts, the best motion of the family",
        14.288,
        _VRAM_A14B,
        _README_2_2,
    ),
    _preset(
        "wan2.2-i2v-a14b",
        "wan-2.2-i2v-a14b",
        "Wan-AI/Wan2.2-I2V-A14B-Diffusers",
        "from a first picture, or between a first and a last one, two experts",
        14.288,
        _VRAM_A14B,
        _README_2_2,
    ),
    _preset(
        "wan2.2-vace-fun-a14b",
        "wan-2.2-vace-a14b",
        "linoyts/Wan2.2-VACE-Fun-14B-diffusers",
        "VACE on Wan 2.2, two experts; weights by Alibaba PAI, converted by a third party",
        17.338,
        "two transformers of 34.7 GB in bfloat16; offload needed below 80 GB",
        "https://huggingface.co/alibaba-pai/Wan2.2-VACE-Fun-A14B",
        terms="Not from Wan's makers: look at the repository's own licence before you publish.",
    ),
)
"""The smallest that keeps people the same comes first."""
