"""The tables of Wan agree with diffusers, with each other and with what is published."""

from __future__ import annotations

import inspect
from fractions import Fraction
from typing import Any

import pytest

from filmstudio.engines.diffusers.kind import Kind
from filmstudio.engines.diffusers.wan_family import cleaned
from filmstudio.engines.diffusers.wan_kinds import KINDS, TI2V_5B, VACE, VACE_A14B
from filmstudio.engines.diffusers.wan_presets import PRESETS
from filmstudio.model.checkpoint import Task
from filmstudio.model.look import Quality
from filmstudio.model.prompt import PartKind

BY_ID = {kind.id: kind for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_a_kind_agrees_with_its_pipelines(kind: Kind) -> None:
    import diffusers

    for name in kind.pipelines.values():
        called: Any = inspect.signature(getattr(diffusers, name).__call__).parameters
        assert called["max_sequence_length"].default == kind.most_tokens
        assert ("guidance_scale_2" in called) or kind.experts == 1


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_a_kind_holds_together(kind: Kind) -> None:
    assert kind.grid.step == kind.temporal
    assert kind.grid.maximum is not None
    assert kind.grid.maximum % kind.temporal == 1
    # A transformer packs 2x2 latents: what is no multiple would be floored with a warning, or refused.
    assert kind.size_multiple == 2 * kind.spatial
    for size in kind.sizes:
        assert size.width % kind.size_multiple == size.height % kind.size_multiple == 0
        assert size.width * size.height <= kind.most_pixels
    assert set(kind.sampling) == set(Quality)
    final = kind.sampling[Quality.FINAL]
    assert final.scale == 1
    assert (final.guidance_low is not None) == (kind.experts == 2)
    assert all(head % kind.temporal == 1 for head in kind.heads)
    assert (Task.EXTEND in kind.pipelines) == (max(kind.heads, default=0) > 1)
    assert (Task.REFERENCES in kind.pipelines) == (kind.most_references > 0)
    assert (Task.KEYFRAMES in kind.pipelines) == (kind.most_keyframes > 0)


def test_only_kinds_that_end_on_a_picture_say_so() -> None:
    """TI2V-5B ignores a last picture, 2.1 I2V fails on it, FLF2V fails without: measured."""
    ends = {kind.id for kind in KINDS if Task.FIRST_LAST in kind.pipelines}
    assert ends == {"wan-2.1-flf2v", "wan-2.1-vace", "wan-2.1-vace-1.3b", "wan-2.2-i2v-a14b", "wan-2.2-vace-a14b"}
    assert set(BY_ID["wan-2.1-flf2v"].pipelines) == {Task.FIRST_LAST}


def test_frames_and_sides_are_snapped_before_diffusers_would_round_them() -> None:
    assert [VACE.grid.snap_up(frames) for frames in (1, 8, 10, 81, 200)] == [9, 9, 13, 81, 81]
    assert TI2V_5B.size_multiple == 32
    assert TI2V_5B.sizes[0].height == 704
    assert (TI2V_5B.rates, VACE.rates) == ((Fraction(24),), (Fraction(16),))


def test_step_caches_are_off_where_they_are_not_good() -> None:
    assert not VACE.caches
    assert not VACE_A14B.caches


def test_presets_name_known_kinds_and_where_their_figures_are_from() -> None:
    assert len({preset.name for preset in PRESETS}) == len(PRESETS)
    for preset in PRESETS:
        assert preset.kind in BY_ID
        assert preset.engine == "wan"
        assert preset.repository.count("/") == 1
        assert preset.licence == "Apache-2.0"
        assert all(source.startswith("https://") for source in preset.sources)
    assert {preset.kind for preset in PRESETS} == set(BY_ID)


def test_the_dialect_puts_every_part_somewhere() -> None:
    assert sorted(VACE.dialect.order) == sorted(PartKind)
    assert VACE.dialect.most_terms == 4
    assert not VACE.dialect.angle_with_move


@pytest.mark.parametrize(
    "text",
    [
        "a man",
        "  two\n\nlines\t",
        "&amp;lt;b&amp;gt; &quot;hi&quot;",
        "l\u2019homme \u201cdit\u201d",
        "schÃ¶n",
        "",
        "\x1c a \x85 b\u00a0c",
    ],
)
def test_prompts_are_cleaned_as_the_pipelines_clean_them(text: str) -> None:
    from diffusers.pipelines.wan import pipeline_wan

    clean: Any = pipeline_wan.prompt_clean
    assert cleaned(text) == clean(text)
