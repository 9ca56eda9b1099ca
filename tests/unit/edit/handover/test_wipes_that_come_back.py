"""Wipes and irises of every kind, handed over and read again; and what other programs call them."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from filmstudio.edit.handover.lay_edit import lay_edit
from filmstudio.edit.handover.read_edit import load_edit
from filmstudio.edit.handover.transition_names import wipe_coded, wipe_named
from filmstudio.edit.handover.write_edl import EdlWriter
from filmstudio.edit.handover.write_fcp7 import Fcp7Writer
from filmstudio.edit.handover.write_fcpxml import FcpxmlWriter
from filmstudio.edit.handover.write_otio import OtioWriter
from filmstudio.model.shots import TransitionKind
from filmstudio.model.timeline import Clip, Timeline
from filmstudio.ports.writer import EditWriter
from tests.unit.edit.handover.hard_edits import SIZE, blob, take_facts

WIPES = tuple(kind for kind in TransitionKind if kind.wipes)
FRAMES = 40


def _film() -> Timeline:
    """An iris that opens, a shot for every wipe, an iris that closes."""
    kinds = (TransitionKind.IRIS_IN, *WIPES)
    clips = tuple(
        Clip(
            shot=f"1{chr(65 + number)}",
            take_key=f"key {number}",
            picture=blob(f"{number}"),
            start_frame=number * FRAMES,
            frames=FRAMES,
            tail_frames=12,
            transition_in=kind,
            transition_in_frames=12,
            transition_out=TransitionKind.IRIS_OUT if number == len(WIPES) else TransitionKind.CUT,
            transition_out_frames=10 if number == len(WIPES) else 0,
        )
        for number, kind in enumerate(kinds)
    )
    frames = FRAMES * len(kinds)
    return Timeline(title="Wipes", size=SIZE, rate=Fraction(24), frames=frames, clips=clips)


@pytest.mark.parametrize(
    "writer", [OtioWriter(), Fcp7Writer(), EdlWriter(), FcpxmlWriter()], ids=lambda one: one.suffix
)
def test_every_wipe_comes_back_as_itself(writer: EditWriter, tmp_path: Path) -> None:
    timeline = _film()
    edit = lay_edit(timeline, take_facts(timeline), {})
    path = tmp_path / f"film{writer.suffix}"
    remarks = writer.write(edit, path, tmp_path)
    clips = load_edit(path, edit.rate, SIZE).tracks[0].clips
    found = [clip.into.kind for clip in clips if clip.into is not None]
    out = clips[-1].out_of
    assert out is not None
    if writer.suffix == ".fcpxml":
        assert [found[0], out.kind] == [TransitionKind.FADE_IN, TransitionKind.FADE_OUT]
        assert sum("its iris is written as a fade" in said for said in remarks) == 2
    else:
        assert [found[0], out.kind] == [TransitionKind.IRIS_IN, TransitionKind.IRIS_OUT]
    assert found[1:] == list(WIPES)
    assert [(clip.start_frame, clip.frames) for clip in clips] == [(n * FRAMES, FRAMES) for n in range(len(clips))]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Edge Wipe", TransitionKind.WIPE),
        ("Radial Wipe", TransitionKind.CLOCK_WIPE),
        ("Oval Iris", TransitionKind.IRIS_WIPE),
        ("Cross Dissolve", None),
        ("Upwards", None),
    ],
)
def test_names_of_other_programs(name: str, kind: TransitionKind | None) -> None:
    assert wipe_named(name) is kind


def test_numbers_of_an_edit_list_become_the_nearest_wipe() -> None:
    assert [wipe_coded(code) for code in (1, 2, 7, 101, 119, 201, 264)] == [
        TransitionKind.WIPE,
        TransitionKind.WIPE_DOWN,
        TransitionKind.WIPE,
        TransitionKind.IRIS_WIPE,
        TransitionKind.IRIS_WIPE,
        TransitionKind.CLOCK_WIPE,
        TransitionKind.CLOCK_WIPE,
    ]
