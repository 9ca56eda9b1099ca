from __future__ import annotations

import pytest

from filmstudio.characters.faces.dlib_embedder import DlibEmbedder
from filmstudio.characters.faces.judge import judge_anchor
from filmstudio.characters.faces.likeness import likeness
from filmstudio.characters.faces.matrix import cast_matrix
from filmstudio.model.face import FaceBox, FaceMeasurement, Gravity, MeasuredFace, pack_embedding

EMBEDDER = DlibEmbedder()
"""Comparing needs neither weights nor code of dlib: its similarity is arithmetic."""


def _anchor(x: float | None, y: float = 0.0, *, version: str = EMBEDDER.version) -> FaceMeasurement:
    """A measurement whose embedding is a point in a plane: similarity is 1 minus the distance."""
    box = FaceBox(left=0, top=0, width=120, height=120)
    face = None
    if x is not None:
        face = MeasuredFace(
            box=box,
            landmarks=((30, 40), (90, 40), (60, 85)),
            score=1.0,
            frontal=True,
            eyes_px=60,
            sharpness=0.1,
            brightness=120,
            contrast=40,
            clipped=0,
            yaw_deg=0,
            pitch_deg=0,
            roll_deg=0,
            embedding=pack_embedding((x, y)),
        )
    return FaceMeasurement(
        picture="0" * 64,
        width=200,
        height=200,
        drawn=x is None,
        faces=(box,),
        number=0 if x is None else 1,
        face=face,
        embedder="dlib",
        version=version,
    )


def _codes(
    anchor: FaceMeasurement, own: list[FaceMeasurement], others: dict[str, list[FaceMeasurement]]
) -> list[tuple[str, Gravity]]:
    return [(one.code, one.gravity) for one in judge_anchor(anchor, own, others, embedder=EMBEDDER)]


def test_like_its_own_and_unlike_others_is_good() -> None:
    assert _codes(_anchor(0.0), [_anchor(0.3)], {"BOB": [_anchor(0.9)], "NOOR": []}) == []


@pytest.mark.parametrize(
    ("distance", "gravity"), [(0.54, None), (0.60, Gravity.WARN), (0.66, Gravity.REFUSE), (1.5, Gravity.REFUSE)]
)
def test_unlike_the_characters_other_anchors(distance: float, gravity: Gravity | None) -> None:
    expected = [] if gravity is None else [("unlike-own", gravity)]
    assert _codes(_anchor(0.0), [_anchor(distance)], {}) == expected


def test_the_nearest_of_ones_own_anchors_counts() -> None:
    assert _codes(_anchor(0.0), [_anchor(1.4), _anchor(0.2)], {}) == []


def test_like_another_and_not_like_oneself_is_refused() -> None:
    findings = judge_anchor(_anchor(0.0), [_anchor(0.5)], {"BOB": [_anchor(0.2)]}, embedder=EMBEDDER)
    assert [(one.code, one.gravity) for one in findings] == [("like-another", Gravity.REFUSE)]
    assert "BOB: similarity 0.80" in findings[0].message
    assert "own anchors 0.50, a margin of -0.30" in findings[0].message


def test_a_first_anchor_like_another_members_is_refused() -> None:
    assert _codes(_anchor(0.0), [], {"BOB": [_anchor(0.3)]}) == [("like-another", Gravity.REFUSE)]
    assert _codes(_anchor(0.0), [], {"BOB": [_anchor(0.6)]}) == [("like-another", Gravity.WARN)]
    assert _codes(_anchor(0.0), [], {"BOB": [_anchor(0.7)]}) == []


def test_a_thin_margin_is_a_warning_and_a_wide_one_is_not() -> None:
    assert _codes(_anchor(0.0), [_anchor(0.40)], {"BOB": [_anchor(0.45)]}) == [("like-another", Gravity.WARN)]
    assert _codes(_anchor(0.0), [_anchor(0.30)], {"BOB": [_anchor(0.45)]}) == []


def test_other_versions_and_drawings_are_not_compared() -> None:
    old = _anchor(0.0, version="resnet-v0")
    assert _codes(_anchor(0.0), [old], {"BOB": [_anchor(None)]}) == [("other-embedder", Gravity.WARN)]
    with pytest.raises(ValueError, match="like nobody"):
        likeness(_anchor(0.0), _anchor(None), EMBEDDER)


def test_a_drawing_is_not_applicable_whatever_it_resembles() -> None:
    assert _codes(_anchor(None), [_anchor(0.0)], {"BOB": [_anchor(0.0)]}) == [("drawn", Gravity.NOT_APPLICABLE)]


def test_the_gravest_finding_comes_first() -> None:
    findings = _codes(_anchor(0.0), [_anchor(0.6)], {"BOB": [_anchor(0.1)], "NOOR": [_anchor(1.2)]})
    assert findings == [("like-another", Gravity.REFUSE), ("unlike-own", Gravity.WARN)]


def test_the_matrix_of_a_cast() -> None:
    matrix = cast_matrix(
        {
            "MARA": [_anchor(0.0), _anchor(0.2), _anchor(0.3)],
            "BOB": [_anchor(2.0), _anchor(2.9)],
            "NOOR": [_anchor(0.75)],
            "DRAWN": [_anchor(None)],
            "OLD": [_anchor(0.0, version="resnet-v0")],
        },
        EMBEDDER,
    )
    mara, bob, noor, drawn, old = matrix.within
    assert (mara.faces, mara.weakest, mara.holds) == (3, 0.7, True)
    assert (bob.weakest, bob.holds) == (0.1, False)
    assert (noor.weakest, noor.holds) == (None, None)
    assert (drawn.faces, drawn.not_applicable, drawn.holds) == (0, 1, None)
    assert (old.faces, old.stale) == (0, 1)
    assert [(pair.one, pair.other) for pair in matrix.between] == [("MARA", "BOB"), ("MARA", "NOOR"), ("BOB", "NOOR")]
    assert [(pair.one, pair.other, pair.strongest) for pair in matrix.confusable] == [("MARA", "NOOR", 0.55)]
    assert matrix.between[1].margin == pytest.approx(0.15)


def test_an_embedding_must_be_whole() -> None:
    anchor = _anchor(0.5, -0.25)
    assert anchor.face is not None
    assert anchor.face.vector == (0.5, -0.25)
    for broken in ("", "AAA", "AAAA", "!!!!"):
        with pytest.raises(ValueError, match="embedding"):
            MeasuredFace.model_validate({**anchor.face.as_json(), "embedding": broken})
