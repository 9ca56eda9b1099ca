"""Published HunyuanVideo checkpoints in the layout of diffusers. Figures are their publishers', with the sources.

FramePack is not among them: its folder on the hub holds a transformer alone, which somebody must put together with
the parts of 1.0 (`recognise` says how). 1.0's image to video is not supported.
"""

from __future__ import annotations

from filmstudio.model.checkpoint import Preset

_COMMUNITY = "hunyuanvideo-community"
_README_15 = "https://github.com/Tencent-Hunyuan/HunyuanVideo-1.5 (README)"
_README_10 = "https://github.com/Tencent-Hunyuan/HunyuanVideo (README)"
_LICENCE = "Tencent Hunyuan Community"
_TERRITORY = "Not for use in the European Union, the United Kingdom and South Korea."
_TERMS_15 = (
    f"{_TERRITORY} So says the text of the HunyuanVideo family; the text of 1.5 was not read for this list: "
    "read it before you use the model."
)
_VRAM_15 = "14 GB with offload"


def _preset_15(size: str, task: str, made: str, summary: str, time: str = "", *sources: str) -> Preset:
    repository = f"{_COMMUNITY}/HunyuanVideo-1.5-Diffusers-{size}_{task}{made.replace('-', '_')}"
    return Preset(
        name=f"hunyuan1.5-{size}-{task}{made}",
        engine="hunyuan",
        kind=f"hunyuan-1.5-{size}-{task}{made}",
        repository=repository,
        summary=summary,
        parameters_b=8.327,
        vram=_VRAM_15,
        time=time,
        licence=_LICENCE,
        licence_terms=_TERMS_15,
        sources=(f"https://huggingface.co/{repository}", _README_15, *sources),
    )


_TIME_720 = "5 s at 848x480 in 284 s on an RTX 5090"
_SAID_720 = "https://huggingface.co/Comfy-Org/Hunyuan-Video-1.5/discussions/1"

PRESETS = (
    _preset_15("480p", "t2v", "", "words to 5 s of 480p"),
    _preset_15("480p", "i2v", "", "a picture to 5 s of 480p; shots go on from one another"),
    _preset_15(
        "480p",
        "i2v",
        "-step-distilled",
        "the same in 8 or 12 steps without guidance: the quickest of the family",
        "a clip in under 75 s on an RTX 4090",
    ),
    _preset_15("720p", "t2v", "", "words to 5 s of 720p", _TIME_720, _SAID_720),
    _preset_15("720p", "i2v", "", "a picture to 5 s of 720p; shots go on from one another", _TIME_720, _SAID_720),
    _preset_15("480p", "t2v", "-distilled", "words to 5 s of 480p, without guidance: half the time of a step"),
    _preset_15("720p", "i2v", "-distilled", "a picture to 5 s of 720p, without guidance: half the time of a step"),
    Preset(
        name="hunyuan1.0-t2v",
        engine="hunyuan",
        kind="hunyuan-1.0-t2v",
        repository=f"{_COMMUNITY}/HunyuanVideo",
        summary="words to 5 s of 720p, for large cards",
        parameters_b=12.821,
        vram="60 GB at 1280x720, 45 GB at 960x544, 129 frames",
        licence=_LICENCE,
        licence_terms=_TERRITORY,
        sources=(f"https://huggingface.co/{_COMMUNITY}/HunyuanVideo", _README_10),
    ),
)
