"""Published LTX models. Figures and licence limits are their publishers', as read in November 2026; none is ours."""

from __future__ import annotations

from filmstudio.model.checkpoint import Preset

_LTXV_TERMS = (
    "LTXV Open Weights licence: read the text in the model's folder before a film is sold or the weights are passed on"
)
_LTX2_TERMS = (
    "free below 10 million US dollars of yearly revenue, a commercial licence from Lightricks above; what it makes "
    "must stay recognisable as made by AI (watermark and provenance marks must not be taken out); passing on "
    "fine-tuned weights may need a licence"
)
_LTX2_LICENCE = "LTX-2 Community License"
_DIFFUSERS = "https://huggingface.co/docs/diffusers/api/pipelines/ltx_video"
_DIFFUSERS_2 = "https://huggingface.co/docs/diffusers/api/pipelines/ltx2"
_LARGE = "32 GB and more; the text encoder alone has 24 GB, and is freed before the first step"

PRESETS = (
    Preset(
        name="ltx-video-2b",
        engine="ltx",
        kind="ltx-video",
        repository="Lightricks/LTX-Video-0.9.5",
        summary="small and quick: keyframes at any eighth frame, goes on from 9 or 17 frames; silent",
        parameters_b=1.923,
        vram="10 GB with 8-bit weights and offloading, by diffusers' page",
        licence="LTXV Open Weights",
        licence_terms=_LTXV_TERMS,
        sources=("https://huggingface.co/Lightricks/LTX-Video-0.9.5", _DIFFUSERS),
    ),
    Preset(
        name="ltx-video-13b",
        engine="ltx",
        kind="ltx-video",
        repository="Lightricks/LTX-Video-0.9.7-dev",
        summary="the large silent model: keyframes at any eighth frame, goes on from 9 or 17 frames",
        parameters_b=13.043,
        vram="25.2 GB in bfloat16, 1.05 GB with every layer offloaded, by diffusers' benchmarks",
        time="1.43 to 1.66 s a forward, 2.8 s with every layer offloaded, by diffusers' benchmarks",
        licence="LTXV Open Weights",
        licence_terms=_LTXV_TERMS,
        sources=("https://huggingface.co/Lightricks/LTX-Video-0.9.7-dev", _DIFFUSERS),
    ),
    Preset(
        name="ltx-video-13b-distilled",
        engine="ltx",
        kind="ltx-video-distilled",
        repository="Lightricks/LTX-Video-0.9.7-distilled",
        summary="the large silent model in 8 steps without guidance",
        parameters_b=13.043,
        vram="25.2 GB in bfloat16, 1.05 GB with every layer offloaded, by diffusers' benchmarks",
        licence="LTXV Open Weights",
        licence_terms=_LTXV_TERMS,
        sources=("https://huggingface.co/Lightricks/LTX-Video-0.9.7-distilled", _DIFFUSERS),
    ),
    Preset(
        name="ltx-2",
        engine="ltx",
        kind="ltx-2",
        repository="Lightricks/LTX-2",
        summary="picture with sound and speech; keyframes, and going on from several frames",
        more_parts=("latent_upsampler",),
        parameters_b=18.876,
        vram=_LARGE,
        licence=_LTX2_LICENCE,
        licence_terms=_LTX2_TERMS,
        sources=("https://huggingface.co/Lightricks/LTX-2", _DIFFUSERS_2),
    ),
    Preset(
        name="ltx-2.3",
        engine="ltx",
        kind="ltx-2.3",
        repository="diffusers/LTX-2.3-Diffusers",
        summary="picture with sound and speech; with the adapter IC-LoRA-Ingredients it reads a sheet of references",
        parameters_b=22.0,
        vram=_LARGE,
        licence=_LTX2_LICENCE,
        licence_terms=_LTX2_TERMS,
        sources=("https://huggingface.co/diffusers/LTX-2.3-Diffusers", _DIFFUSERS_2),
    ),
    Preset(
        name="ltx-2.3-distilled",
        engine="ltx",
        kind="ltx-2.3-distilled",
        repository="diffusers/LTX-2.3-Distilled-Diffusers",
        summary="picture with sound and speech in 8 steps without guidance, and 3 more at twice the size",
        parameters_b=22.0,
        vram=_LARGE,
        licence=_LTX2_LICENCE,
        licence_terms=_LTX2_TERMS,
        sources=("https://huggingface.co/diffusers/LTX-2.3-Distilled-Diffusers", _DIFFUSERS_2),
    ),
    Preset(
        name="ltx-2.5",
        engine="ltx",
        kind="ltx-2.5",
        repository="Lightricks/LTX-2.5-Diffusers",
        summary="picture with sound and speech; its publisher asks for an account and consent before the download",
        parameters_b=22.0,
        download_gb=66.0,
        vram=_LARGE,
        licence=_LTX2_LICENCE,
        licence_terms=_LTX2_TERMS,
        sources=("https://huggingface.co/Lightricks/LTX-2.5-Diffusers", _DIFFUSERS_2),
    ),
)
