from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmstudio.digest import digest
from filmstudio.edit.pieces import Piece, PieceKind, pieces_of
from filmstudio.errors import InternalError
from filmstudio.model.shots import TransitionKind
from filmstudio.model.take import Blob
from filmstudio.model.timeline import Clip, Timeline
from filmstudio.units import Resolution

CUT, DISSOLVE = TransitionKind.CUT, TransitionKind.DISSOLVE
FADE_IN, FADE_OUT = TransitionKind.FADE_IN, TransitionKind.FADE_OUT


def _blob(name: str) -> Blob:
    return Blob(sha256=digest(name), suffix=".mp4", size_bytes=1)


def _clip(
    shot: str,
    frames: int,
    tail: int = 0,
    into: tuple[TransitionKind, int] = (CUT, 0),
    out: tuple[TransitionKind, int] = (CUT, 0),
) -> Clip:
    return Clip(
        shot=shot,
        take_key=shot,
        picture=_blob(shot),
        start_frame=0,
        frames=frames,
        tail_frames=tail,
        transition_in=into[0],
        transition_in_frames=into[1],
        transition_out=out[0],
        transition_out_frames=out[1],
    )


def _timeline(*clips: Clip) -> Timeline:
    placed = []
    position = 0
    for clip in clips:
        placed.append(clip.model_copy(update={"start_frame": position}))
        position += clip.frames
    return Timeline(title="T", size=Resolution(160, 90), rate=Fraction(24), frames=position, clips=tuple(placed))


def _told(*clips: Clip) -> list[tuple[str, int, int]]:
    return [(piece.kind.value, piece.start_frame, piece.end_frame) for piece in pieces_of(_timeline(*clips))]


def test_straight_cuts_are_whole_masters() -> None:
    assert _told(_clip("1", 20), _clip("2", 9)) == [("whole", 0, 20), ("whole", 0, 9)]


def test_a_dissolve_takes_the_tail_of_the_clip_before() -> None:
    pieces = pieces_of(_timeline(_clip("1", 20, tail=6), _clip("2", 15, into=(DISSOLVE, 6))))
    assert pieces == (
        Piece(PieceKind.BODY, _blob("1"), 0, 20),
        Piece(PieceKind.DISSOLVE, _blob("2"), 0, 6, before=_blob("1"), before_start=20),
        Piece(PieceKind.BODY, _blob("2"), 6, 15),
    )


def test_a_wipe_is_a_piece_of_its_own() -> None:
    wipe, dissolve = (
        pieces_of(_timeline(_clip("1", 20, tail=6), _clip("2", 15, into=(kind, 6))))
        for kind in (TransitionKind.WIPE, DISSOLVE)
    )
    assert wipe[1] == Piece(
        PieceKind.WIPE, _blob("2"), 0, 6, before=_blob("1"), before_start=20, wipe=TransitionKind.WIPE
    )
    assert wipe[1].key(Fraction(24)) != dissolve[1].key(Fraction(24))
    assert (wipe[0], wipe[2]) == (dissolve[0], dissolve[2])


@pytest.mark.parametrize("kind", [kind for kind in TransitionKind if kind.is_cut])
def test_a_cut_by_any_name_is_hard(kind: TransitionKind) -> None:
    assert _told(_clip("1", 20), _clip("2", 9, into=(kind, 0))) == [("whole", 0, 20), ("whole", 0, 9)]


def test_a_dissolve_longer_than_the_clip_or_the_tail_is_shortened() -> None:
    assert _told(_clip("1", 20, tail=30), _clip("2", 8, into=(DISSOLVE, 30)))[1:] == [("dissolve", 0, 8)]
    assert _told(_clip("1", 20, tail=4), _clip("2", 8, into=(DISSOLVE, 6)))[1:] == [("dissolve", 0, 4), ("body", 4, 8)]


def test_a_dissolve_from_nothing_is_a_cut() -> None:
    assert _told(_clip("1", 20, into=(DISSOLVE, 6))) == [("whole", 0, 20)]
    assert _told(_clip("1", 20), _clip("2", 9, into=(DISSOLVE, 6))) == [("whole", 0, 20), ("whole", 0, 9)]


def test_fades_at_both_ends_of_a_film_of_one_clip() -> None:
    clip = _clip("1", 50, into=(FADE_IN, 18), out=(FADE_OUT, 18))
    assert _told(clip) == [("fade_in", 0, 18), ("body", 18, 32), ("fade_out", 32, 50)]


def test_a_short_clip_shares_its_frames_between_its_transitions() -> None:
    fades = _clip("1", 9, into=(FADE_IN, 18), out=(FADE_OUT, 18))
    assert _told(fades) == [("fade_in", 0, 4), ("fade_out", 4, 9)]
    one = _clip("1", 1, into=(FADE_IN, 18), out=(FADE_OUT, 18))
    assert _told(one) == [("fade_out", 0, 1)]


def test_fade_in_and_dissolve_out_on_one_short_clip() -> None:
    told = _told(_clip("1", 9, tail=12, into=(FADE_IN, 18)), _clip("2", 20, into=(DISSOLVE, 12)))
    assert told == [("fade_in", 0, 9), ("dissolve", 0, 12), ("body", 12, 20)]


def test_dissolve_in_and_dissolve_out_of_one_clip() -> None:
    told = _told(_clip("1", 20, 6), _clip("2", 15, 6, into=(DISSOLVE, 6)), _clip("3", 12, into=(DISSOLVE, 6)))
    assert told == [("body", 0, 20), ("dissolve", 0, 6), ("body", 6, 15), ("dissolve", 0, 6), ("body", 6, 12)]


@given(
    st.lists(
        st.tuples(
            st.integers(1, 30),
            st.integers(0, 12),
            st.sampled_from([CUT, DISSOLVE, FADE_IN]),
            st.integers(0, 40),
            st.sampled_from([CUT, FADE_OUT]),
            st.integers(0, 40),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_every_timeline_is_filled_and_no_frame_outside_a_take_is_used(
    drawn: list[tuple[int, int, TransitionKind, int, TransitionKind, int]],
) -> None:
    clips = [
        _clip(str(number), frames, tail, (into, head), (out, end))
        for number, (frames, tail, into, head, out, end) in enumerate(drawn)
    ]
    timeline = _timeline(*clips)
    pieces = pieces_of(timeline)
    lengths = {clip.picture.sha256: clip.frames + clip.tail_frames for clip in clips}
    assert sum(piece.frames for piece in pieces) == timeline.frames
    for piece in pieces:
        assert 0 <= piece.start_frame < piece.end_frame <= lengths[piece.picture.sha256]
        if piece.kind is PieceKind.WHOLE:
            assert piece.frames == lengths[piece.picture.sha256]
        if piece.before is not None:
            assert piece.before_start + piece.frames <= lengths[piece.before.sha256]


def test_keys_tell_pieces_apart() -> None:
    pieces = [
        Piece(PieceKind.BODY, _blob("1"), 0, 20),
        Piece(PieceKind.BODY, _blob("1"), 1, 20),
        Piece(PieceKind.BODY, _blob("2"), 0, 20),
        Piece(PieceKind.FADE_IN, _blob("1"), 0, 20),
        Piece(PieceKind.FADE_OUT, _blob("1"), 0, 20),
        Piece(PieceKind.DISSOLVE, _blob("1"), 0, 20, _blob("2"), 20),
        Piece(PieceKind.DISSOLVE, _blob("1"), 0, 20, _blob("2"), 21),
        Piece(PieceKind.DISSOLVE, _blob("2"), 0, 20, _blob("1"), 20),
    ]
    keys = {piece.key(Fraction(24)) for piece in pieces} | {piece.key(Fraction(25)) for piece in pieces}
    assert len(keys) == 2 * len(pieces)
    assert pieces[0].key(Fraction(24)) == Piece(PieceKind.BODY, _blob("1"), 0, 20).key(Fraction(24))


def test_gaps_are_our_own_fault() -> None:
    whole = _timeline(_clip("1", 20), _clip("2", 9))
    with pytest.raises(InternalError, match="fill 29 frames of a film of 30"):
        pieces_of(whole.model_copy(update={"frames": 30}))
    with pytest.raises(InternalError, match="shot 2 starts at frame 20; the cut is at 0"):
        pieces_of(whole.model_copy(update={"clips": whole.clips[1:]}))
