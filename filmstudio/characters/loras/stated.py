"""What the metadata of a LoRA says: its base model, its expert, its alpha, its trigger words. Claims, not proofs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from filmstudio.characters.loras.facts import Expert, Family

_BASE_KEYS = (
    "modelspec.architecture",
    "ss_base_model_version",
    "base_model",
    "ss_sd_model_name",
    "modelspec.implementation",
    "modelspec.title",
)
_WORDS = (
    (r"wan[\s_.-]*2[._]?2.*(?:5b|ti2v)", (Family.WAN_2_2_5B,)),
    (r"wan[\s_.-]*2[._]?2", (Family.WAN_2_2_A14B,)),
    (r"wan[\s_.-]*2[._]?1.*1[._]3b", (Family.WAN_1_3B,)),
    (r"wan[\s_.-]*2[._]?1", (Family.WAN_2_1_14B, Family.WAN_1_3B)),
    (r"ltx[\s_.-]?(?:video[\s_.-]?)?2(?:[._]\d)?(?![\db])", (Family.LTX_2,)),
    (r"ltx[\s_-]?v|ltx-video", (Family.LTX_VIDEO_2B, Family.LTX_VIDEO_13B)),
    (r"hunyuan[\s_-]?video[\s_-]?1[._]5|hv[\s_-]?1[._]5", (Family.HUNYUAN_VIDEO_1_5,)),
    (r"hunyuan[\s_-]?video|framepack", (Family.HUNYUAN_VIDEO,)),
    (r"flux", (Family.FLUX,)),
    (r"qwen", (Family.QWEN_IMAGE,)),
    (r"xl", (Family.SDXL,)),
)
_MOST_WORDS = 16
_READ = 500
"""So many characters of a field are read: a name of a model has fewer, and a hostile one could have millions."""


def _fields(metadata: Mapping[str, str], keys: Iterable[str]) -> str:
    return " ".join(metadata.get(key, "")[:_READ] for key in keys)


def stated_base(metadata: Mapping[str, str]) -> str:
    """Return the base model in the metadata's own words, at most 120 characters; "" for none."""
    for key in _BASE_KEYS:
        value = " ".join(metadata.get(key, "")[:_READ].split())
        if value and value.lower() not in ("none", "null", "unknown"):
            return value[:120]
    return ""


def stated_families(metadata: Mapping[str, str]) -> tuple[Family, ...]:
    """Return the families that the stated base can mean; () where it says nothing known."""
    text = _fields(metadata, _BASE_KEYS).lower()
    return next((families for pattern, families in _WORDS if re.search(pattern, text)), ())


def expert_of(text: str) -> Expert | None:
    """Return the expert that a text names ("high_noise", "HighNoise", "low-noise", a word "high" by itself)."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", text).lower()
    high = bool(re.search(r"high[\s_.-]*noise|(?<![a-z])high(?![a-z])|(?<![a-z])h(?:igh)?n(?![a-z])", words))
    low = bool(re.search(r"low[\s_.-]*noise|(?<![a-z])low(?![a-z])|(?<![a-z])ln(?![a-z])", words))
    return None if high == low else Expert.HIGH if high else Expert.LOW


def stated_expert(metadata: Mapping[str, str]) -> Expert | None:
    """Return the expert that the metadata names, from the fields that hold names of models."""
    keys = (*_BASE_KEYS, "ss_output_name", "ss_dit", "ss_training_comment", "expert", "noise_expert")
    return expert_of(_fields(metadata, keys))


def stated_alpha(metadata: Mapping[str, str]) -> float | None:
    """Return alpha from the metadata of kohya-style trainers and of PEFT; None where it is not there."""
    for key in ("ss_network_alpha", "lora_alpha", "alpha"):
        number = _number(metadata.get(key))
        if number is not None:
            return number
    adapter = _table(metadata.get("lora_adapter_metadata"))
    return next((_number(value) for key, value in sorted(adapter.items()) if key.endswith("lora_alpha")), None)


def trigger_words(metadata: Mapping[str, str]) -> tuple[str, ...]:
    """Return the trigger words that the metadata gives, at most sixteen, in its order."""
    text = metadata.get("modelspec.trigger_phrase") or metadata.get("trigger_words") or metadata.get("trigger_word")
    words = [" ".join(word.split())[:80] for word in (text or "")[: _READ * 4].split(",")]
    return tuple(dict.fromkeys(word for word in words if word))[:_MOST_WORDS]


def _number(value: object) -> float | None:
    try:
        number = float(str(value))
    except ValueError:
        return None
    return number if 0 < number < 1e6 else None


def _table(text: str | None) -> dict[str, Any]:
    try:
        value = json.loads(text or "{}")
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}
