"""Arrows on panels: which way they point, and that the frame within the picture is the one that the move ends on."""

from __future__ import annotations

import math

import numpy as np
import pytest

from filmstudio.model.camera import CameraMove, ShotSize
from filmstudio.model.shots import Facing, Pose, Position, Presence
from filmstudio.review.board_camera_marks import IN, OUT, STAYS, camera_marks
from filmstudio.review.board_corner_marks import Staged
from filmstudio.review.board_marks import Ink, Mark, Point, arrow, paints, straight
from filmstudio.review.board_people_marks import Stance, people_marks
from filmstudio.review.board_pixels import lay_marks
from filmstudio.review.board_svg import svg_of

WIDE = 16 / 9
INNER = ((0.1, 0.12), (0.9, 0.12), (0.9, 0.86), (0.1, 0.86))


def person(pose: Pose, facing: Facing = Facing.RIGHT, **more: object) -> Presence:
    return Presence(name="NORA", pose=pose, facing=facing).model_copy(update=more)


def tip(mark: Mark) -> Point:
    """The point of an arrow: the one in the middle of its outline."""
    return mark.points[len(mark.points) // 2]


def filled(marks: tuple[Mark, ...]) -> list[Mark]:
    return [mark for mark in marks if not mark.line]


def direction(mark: Mark) -> Point:
    """Where an arrow points, from the middle of its tail."""
    (x0, y0), (x1, y1) = mark.points[0], mark.points[-1]
    return tip(mark)[0] - (x0 + x1) / 2, tip(mark)[1] - (y0 + y1) / 2


def test_an_arrow_ends_where_its_path_ends_and_swells_towards_its_head() -> None:
    mark = arrow(straight((0.2, 0.5), (0.8, 0.5)), 0.04)
    assert tip(mark) == (0.8, 0.5)
    xs: dict[float, list[float]] = {round(x, 3): [] for x, _ in mark.points}
    for x, y in mark.points:
        xs[round(x, 3)].append(y)
    wide = {x: max(ys) - min(ys) for x, ys in xs.items()}
    ordered = [wide[x] for x in sorted(wide) if x < 0.65]
    assert ordered == sorted(ordered)
    assert max(wide.values()) == pytest.approx(0.04 * 2.6, rel=0.2)


@pytest.mark.parametrize("move", CameraMove)
@pytest.mark.parametrize("aspect", [9 / 16, WIDE, 2.39])
def test_every_move_but_standing_still_has_marks_within_the_picture(move: CameraMove, aspect: float) -> None:
    marks = camera_marks(move, Staged(aspect, inner=INNER))
    assert bool(marks) == (move is not CameraMove.STATIC)
    for mark in marks:
        assert mark.ink is Ink.CAMERA
        for x, y in mark.points:
            assert math.isfinite(x) and math.isfinite(y)
            assert -0.05 <= x <= aspect + 0.05 and -0.05 <= y <= 1.05, (move, x, y)


@pytest.mark.parametrize(
    ("move", "x", "y"),
    [
        (CameraMove.PAN_LEFT, -1, 0),
        (CameraMove.PAN_RIGHT, 1, 0),
        (CameraMove.TRUCK_LEFT, -1, 0),
        (CameraMove.TRUCK_RIGHT, 1, 0),
        (CameraMove.TILT_UP, 0, -1),
        (CameraMove.TILT_DOWN, 0, 1),
        (CameraMove.PEDESTAL_UP, 0, -1),
        (CameraMove.PEDESTAL_DOWN, 0, 1),
        (CameraMove.CRANE_UP, 0, -1),
        (CameraMove.CRANE_DOWN, 0, 1),
        (CameraMove.ORBIT_LEFT, -1, 0),
        (CameraMove.ORBIT_RIGHT, 1, 0),
        (CameraMove.LEADING, 0, 1),
    ],
)
def test_an_arrow_points_the_way_of_its_move(move: CameraMove, x: int, y: int) -> None:
    across, down = direction(filled(camera_marks(move, Staged(WIDE)))[0])
    assert (across * x if x else down * y) > 0.1


@pytest.mark.parametrize("move", [CameraMove.TRACKING, CameraMove.SIDE_TRACKING, CameraMove.WHIP_PAN])
def test_a_move_that_goes_with_somebody_points_where_they_go(move: CameraMove) -> None:
    to_left = direction(filled(camera_marks(move, Staged(WIDE, goes_left=True)))[0])
    to_right = direction(filled(camera_marks(move, Staged(WIDE, goes_left=False)))[0])
    assert to_left[0] < 0 < to_right[0]


@pytest.mark.parametrize("move", sorted(IN | OUT))
def test_moves_in_and_out_draw_the_frame_at_their_other_end(move: CameraMove) -> None:
    marks = camera_marks(move, Staged(WIDE, inner=INNER))
    frames = [mark for mark in marks if mark.closed]
    assert [[(round(x / WIDE, 6), y) for x, y in frame.points] for frame in frames] == [list(INNER)]
    middle = (WIDE / 2, 0.5)
    corner = [mark for mark in filled(marks) if abs(direction(mark)[0] * direction(mark)[1]) > 1e-4]
    for mark in corner:
        x, y = direction(mark)
        tail = ((mark.points[0][0] + mark.points[-1][0]) / 2, (mark.points[0][1] + mark.points[-1][1]) / 2)
        towards = (middle[0] - tail[0]) * x + (middle[1] - tail[1]) * y
        assert (towards > 0) == (move in IN)
    assert len(corner) >= 4
    assert any(mark.dashed for mark in marks) == (
        move in (CameraMove.ZOOM_IN, CameraMove.ZOOM_OUT, CameraMove.CRASH_ZOOM)
    )


@pytest.mark.parametrize(
    "inner", [(), ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)), ((-1, 0), (0, 0), (0, 1), (-1, 1))]
)
def test_a_frame_that_is_the_picture_or_beside_it_is_not_drawn(inner: tuple[Point, ...]) -> None:
    marks = camera_marks(CameraMove.DOLLY_IN, Staged(WIDE, inner=inner))
    assert not [mark for mark in marks if mark.closed]
    assert len(filled(marks)) == 4


def test_who_stands_has_no_arrow_and_a_near_shoulder_neither() -> None:
    still = [person(pose) for pose in (Pose.STAND, Pose.SIT, Pose.LIE, Pose.REACH)]
    assert people_marks(still, ShotSize.FULL, WIDE) == ()
    assert people_marks([person(Pose.RUN, shoulder=True)], ShotSize.FULL, WIDE) == ()


@pytest.mark.parametrize("pose", [Pose.WALK, Pose.RUN])
def test_people_walk_the_way_they_face(pose: Pose) -> None:
    for facing, x, y in ((Facing.LEFT, -1, 0), (Facing.RIGHT, 1, 0), (Facing.CAMERA, 0, 1), (Facing.AWAY, 0, -1)):
        marks = filled(people_marks([person(pose, facing)], ShotSize.WIDE, WIDE))
        assert len(marks) == 1
        assert marks[0].ink is Ink.PEOPLE
        across, down = direction(marks[0])
        assert (across * x if x else down * y) > 0.05


def test_people_at_both_sides_have_arrows_at_both_sides() -> None:
    two = [person(Pose.WALK, position=Position.LEFT), person(Pose.WALK, Facing.LEFT, position=Position.RIGHT)]
    first, second = filled(people_marks(two, ShotSize.FULL, WIDE))
    assert first.points[0][0] < WIDE / 2 < second.points[0][0]


def test_a_ground_arrow_begins_at_the_feet_and_is_as_long_as_the_way() -> None:
    stance = Stance(face=(0.2, 0.3), feet=(0.2, 0.82), arrives=(0.7, 0.82))
    (mark,) = people_marks([person(Pose.WALK, Facing.LEFT)], ShotSize.FULL, WIDE, stances={"NORA": stance})
    assert tip(mark)[0] == pytest.approx(0.7 * WIDE)  # where somebody goes is stronger than where they look
    assert 0.2 * WIDE < min(x for x, _ in mark.points) < 0.3 * WIDE
    assert tip(mark)[1] == 0.82


def test_who_leaves_the_picture_has_an_arrow_within_it() -> None:
    stance = Stance(face=(0.95, 0.3), feet=(0.95, 1.2), arrives=(1.6, 1.2))
    for pose in (Pose.WALK, Pose.RUN):
        for mark in people_marks([person(pose)], ShotSize.MEDIUM, WIDE, stances={"NORA": stance}):
            assert all(0 <= x <= WIDE and 0 <= y <= 1 for x, y in mark.points)


def test_a_ground_arrow_leaves_the_edge_to_the_camera() -> None:
    low = people_marks([person(Pose.WALK)], ShotSize.FULL, WIDE)[0]
    high = people_marks([person(Pose.WALK)], ShotSize.FULL, WIDE, lifted=True)[0]
    assert max(y for _, y in high.points) < min(y for _, y in low.points)


def test_moves_that_stay_are_moves_that_need_one_picture() -> None:
    assert CameraMove.STATIC in STAYS
    assert not STAYS & (IN | OUT)


def test_marks_are_drawn_in_white_and_red_and_nowhere_else() -> None:
    picture = np.full((180, 320, 3), 128, np.uint8)
    lay_marks(picture, camera_marks(CameraMove.PAN_RIGHT, Staged(WIDE)))
    assert (picture[:120] == 128).all()
    drawn = picture[120:].reshape(-1, 3).astype(int)
    assert ((drawn[:, 0] > 200) & (drawn[:, 1] < 80)).sum() > 200
    assert (drawn.min(axis=1) > 245).sum() > 100


def test_dashes_leave_gaps() -> None:
    picture = np.zeros((400, 712, 3), np.uint8)
    frame = Mark(((0.2, 0.2), (1.4, 0.2), (1.4, 0.8), (0.2, 0.8)), line=0.01, dashed=True, closed=True)
    lay_marks(picture, (frame,))
    row = picture[80, 90:550].astype(int)
    red = (row[:, 0] > 150) & (row[:, 1] < 120)
    assert 0.35 < red.mean() < 0.85


def test_every_layer_of_a_mark_is_in_the_svg() -> None:
    mark = arrow(straight((0.2, 0.5), (0.8, 0.5)), 0.04, ink=Ink.PEOPLE)
    svg = svg_of((mark,), WIDE)
    assert svg.count("<polygon") == len(paints(mark)) == 3
    assert 'viewBox="0 0 1778 1000"' in svg
    assert "800,500" in svg
