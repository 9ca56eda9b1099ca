"""What a storyboard is asked for and is made from: which frames, in which size, with which words."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from filmstudio.errors import UsageError
from filmstudio.model.camera import Camera, CameraMove, ShotSize
from filmstudio.model.cast import Appearance, Garment, Hair, Hat
from filmstudio.model.diagnostic import SourceSpan
from filmstudio.model.job import Person, RenderJob, TimedLine
from filmstudio.model.look import Look
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.plan import Plan, PlannedShot
from filmstudio.model.shots import (
    Delivery,
    Facing,
    Line,
    Pose,
    Position,
    Presence,
    Role,
    Scene,
    ShotList,
    ShotSpec,
    TransitionKind,
)
from filmstudio.review.board import Panel
from filmstudio.review.board_words import remarks, seen_words, spread_lines, time_words, what_is_seen
from filmstudio.screenplay.reader import FountainReader
from filmstudio.studio.boards.drawing import PictureResult, PictureTask, make_pictures
from filmstudio.studio.boards.facts import author_of, board_scenes, shape_words
from filmstudio.studio.boards.moments import Moment, moments_of
from filmstudio.studio.boards.panels import move_frames, panels_of
from filmstudio.studio.boards.plans import scaled
from filmstudio.studio.boards.request import Panels, check_ending
from filmstudio.units import Resolution

SPAN = SourceSpan(line=1, column=1, end_line=1, end_column=1)
PLACE = Place(side=Side.INTERIOR, name="KITCHEN", time=TimeOfDay.DAY)
SIZE = Resolution(240, 136)
WHOLE = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
NORA = Appearance(
    skin="#c89070",
    hair=Hair.BOB,
    hair_colour="#402010",
    hat=Hat.NONE,
    hat_colour="#202020",
    garment=Garment.COAT,
    garment_colour="#2a6a48",
    trousers_colour="#303038",
    accent_colour="#d8a93a",
)


def line(text: str, start: int, end: int, delivery: Delivery = Delivery.ON_SCREEN) -> tuple[Line, TimedLine]:
    said = Line(speaker="NORA", text=text, delivery=delivery, span=SPAN)
    timed = TimedLine(speaker="NORA", text=text, delivery=delivery, colour="#d8a93a", start_frame=start, end_frame=end)
    return said, timed


def planned(
    shot_id: str = "1A",
    move: CameraMove = CameraMove.STATIC,
    frames: int = 96,
    lines: tuple[tuple[Line, TimedLine], ...] = (),
    pose: Pose = Pose.STAND,
    **more: object,
) -> PlannedShot:
    camera = Camera(size=ShotSize.FULL, move=move)
    spec = ShotSpec(
        id=shot_id,
        scene="1",
        role=Role.SINGLE,
        camera=camera,
        place=PLACE,
        action="Nora puts the kettle on.",
        people=(Presence(name="NORA", facing=Facing.RIGHT, pose=pose),),
        lines=tuple(said for said, _ in lines),
        duration_s=frames / 24,
    ).model_copy(update=more)
    job = RenderJob(
        engine="animatic",
        engine_version="1",
        slate=shot_id,
        role=spec.role,
        camera=camera,
        place=PLACE,
        people=(Person(name="NORA", appearance=NORA, position=Position.CENTER, facing=Facing.RIGHT, pose=pose),),
        seed=1,
        size=SIZE,
        rate=Fraction(24),
        frames=frames,
    )
    return PlannedShot(shot=spec, job=job, frames=frames, lines=tuple(timed for _, timed in lines))


def panels(one: PlannedShot) -> tuple[Panel, ...]:
    moments = moments_of(one, Panels.KEY)
    files = [Path(f"{index}.jpg") for index in range(len(moments))]
    return panels_of(one, moments, files, PictureResult(WHOLE, from_take=False, stances={}), 16 / 9)


def test_a_shot_that_stands_has_one_picture_where_somebody_speaks() -> None:
    one = planned(lines=(line("Far away.", 4, 20, Delivery.VOICE_OVER), line("Here.", 40, 60)))
    assert moments_of(one, Panels.KEY) == (Moment(50),)
    assert moments_of(planned(), Panels.KEY) == (Moment(48),)


def test_a_line_that_outlasts_its_shot_is_shown_within_it() -> None:
    assert moments_of(planned(frames=30, lines=(line("A long one.", 10, 300),)), Panels.KEY) == (Moment(29),)


@pytest.mark.parametrize("move", [CameraMove.DOLLY_IN, CameraMove.PAN_LEFT, CameraMove.CRANE_UP, CameraMove.TRACKING])
def test_a_long_move_has_its_start_and_its_end(move: CameraMove) -> None:
    assert moments_of(planned(move=move), Panels.KEY) == (Moment(0, "start"), Moment(95, "end"))


def test_a_short_move_has_the_picture_that_it_is_drawn_into() -> None:
    assert moments_of(planned(move=CameraMove.DOLLY_IN, frames=48), Panels.KEY) == (Moment(0),)
    assert moments_of(planned(move=CameraMove.ZOOM_OUT, frames=48), Panels.KEY) == (Moment(47),)
    assert moments_of(planned(move=CameraMove.PAN_LEFT, frames=48), Panels.KEY) == (Moment(24),)
    assert moments_of(planned(move=CameraMove.WHIP_PAN), Panels.KEY) == (Moment(95),)


def test_first_and_all_mean_what_they_say_down_to_one_frame() -> None:
    assert moments_of(planned(), Panels.FIRST) == (Moment(0),)
    assert moments_of(planned(), Panels.ALL) == (Moment(0, "first"), Moment(48, "middle"), Moment(95, "last"))
    assert moments_of(planned(frames=2), Panels.ALL) == (Moment(0, "first"), Moment(1, "last"))
    for how in Panels:
        assert moments_of(planned(frames=1, move=CameraMove.DOLLY_IN), how) == (Moment(0),)


def test_a_move_outwards_shows_its_beginning_in_its_end() -> None:
    into, out = planned(move=CameraMove.DOLLY_IN), planned(move=CameraMove.DOLLY_OUT)
    assert move_frames(into, moments_of(into, Panels.KEY)) == (0, 95)
    assert move_frames(out, moments_of(out, Panels.KEY)) == (95, 0)
    arrows = [[bool(panel.marks) for panel in panels(one)] for one in (into, out)]
    assert arrows == [[True, False], [False, True]]


def test_words_stand_under_the_picture_of_their_moment() -> None:
    one = planned(
        move=CameraMove.PAN_LEFT,
        lines=(line("Early.", 5, 20), line("Late.", 70, 90)),
        pose=Pose.WALK,
        style="cold grey",
        transition_in=TransitionKind.FADE_IN,
        transition_out=TransitionKind.DISSOLVE,
        transition_out_s=2.0,
    )
    start, end = panels(one)
    assert [said.text for said in start.speeches] == ["Early."]
    assert [said.text for said in end.speeches] == ["Late."]
    assert (start.action, end.action) == ("Nora puts the kettle on.", "")
    assert (start.time, end.time) == ("4.0 s · 96 f", "")
    assert (start.camera, start.remarks, end.remarks) == (
        "pan left",
        "cold grey · fade in",
        "to the shot after: dissolve 2 s",
    )
    assert len({mark.ink for mark in start.marks}) == 2
    assert not end.marks
    assert start.people == ("NORA",)


def test_every_line_is_under_exactly_one_picture() -> None:
    timed = [line("x", start, start + 10)[1] for start in range(0, 400, 7)]
    spread = spread_lines(timed, [0, 48, 95])
    assert sorted(index for indexes in spread for index in indexes) == list(range(len(timed)))
    assert spread_lines([], [0]) == [[]]


def test_lengths_are_said_for_people_and_for_editors() -> None:
    assert time_words(77, Fraction(24)) == "3.2 s · 77 f"
    assert time_words(7200, Fraction(24)) == "5:00 min · 7200 f"


def test_what_is_seen_names_a_subject_once() -> None:
    insert = planned(role=Role.INSERT, subject="THE KEY", action="INSERT - THE KEY Old brass.").shot
    assert what_is_seen(insert) == "INSERT - THE KEY Old brass."
    assert what_is_seen(insert.model_copy(update={"action": "Old brass."})) == "THE KEY — Old brass."
    assert what_is_seen(insert.model_copy(update={"title": "1943"})).startswith("Title: 1943 — ")
    assert what_is_seen(insert.model_copy(update={"title": "old brass"})) == "INSERT - THE KEY Old brass."


def test_a_picture_is_told_to_those_who_do_not_see_it() -> None:
    told = seen_words(planned(move=CameraMove.DOLLY_IN).shot, "start")
    assert told == (
        "Shot 1A (start). Full of NORA in the middle; INT. KITCHEN, day. Camera: dolly in. Nora puts the kettle on."
    )


def test_plain_cuts_and_light_are_no_remark() -> None:
    assert remarks(planned().shot) == ""


@pytest.mark.parametrize(
    ("size", "long_side", "expected"),
    [
        (Resolution(1280, 720), 816, (816, 460)),
        (Resolution(720, 1280), 816, (460, 816)),
        (Resolution(8192, 4320), 816, (816, 430)),
        (Resolution(1, 1), 816, (816, 816)),
        (Resolution(2000, 838), 1600, (1600, 670)),
    ],
)
def test_pictures_are_as_large_as_they_are_shown_whatever_the_film_is(
    size: Resolution, long_side: int, expected: tuple[int, int]
) -> None:
    assert scaled(size, long_side) == expected


def test_shapes_are_named_as_people_name_them() -> None:
    named = [shape_words(Resolution(*size)) for size in ((1280, 720), (720, 1280), (832, 480), (2390, 1000), (8, 8))]
    assert named == ["16:9", "9:16", "1.73:1", "2.39:1", "1:1"]


@pytest.mark.parametrize(
    ("name", "hint"),
    [("board.pfd", "did you mean .pdf?"), ("board.htlm", "did you mean .html?"), ("board.docx", "known endings")],
)
def test_an_unknown_ending_is_refused_with_the_nearest(name: str, hint: str) -> None:
    with pytest.raises(UsageError, match="is not written as") as refused:
        check_ending(Path(name))
    assert hint in str(refused.value.hint)


def test_endings_are_known_in_any_case() -> None:
    assert [check_ending(Path(name)) for name in ("a.PDF", "a.png", "a.HTM")] == [".pdf", ".png", ".html"]


def test_the_author_is_named_as_the_title_page_does() -> None:
    def named(page: str) -> str:
        text = f"{page}\n\nINT. KITCHEN - DAY\n\nNora waits.\n"
        return author_of(FountainReader().read(text.encode(), "film.fountain"))

    assert named("Title: X\nCredit: written by\nAuthor: **Anna** Berg") == "written by Anna Berg"
    assert named("Title: X\nAuthors:\n    Anna\n    Bo") == "by Anna, Bo"
    assert named("Title: X\nCredit: written by") == ""


def test_a_title_card_opens_the_scene_behind_it_and_stands_alone_where_there_is_none() -> None:
    scene = Scene(number="1", heading="INT. KITCHEN - DAY", place=PLACE, people=("NORA",), span=SPAN)
    card = planned("0A", scene="0", role=Role.TITLE)
    shots = (card, planned("1A"), planned("1B"))
    film = ShotList(source="f", title="X", scenes=(scene,), shots=tuple(one.shot for one in shots))
    made: dict[str, tuple[Panel, ...]] = {one.shot.id: () for one in shots}
    whole = Plan(source="f", title="X", look=Look(), shots=shots)
    (laid,) = board_scenes(whole, film, made)
    assert len(laid.shots) == 3
    assert laid.figures == "0:08 · 3 shots"
    (alone,) = board_scenes(whole.model_copy(update={"shots": (card,)}), film, made)
    assert len(alone.shots) == 1


def test_pictures_are_drawn_in_the_same_bytes_by_one_process_or_by_several(tmp_path: Path) -> None:
    jobs = [planned(f"1{letter}", move=CameraMove.DOLLY_IN, frames=12).job for letter in "ABCDEFGHJ"]

    def drawn(folder: str, count: int) -> list[bytes]:
        (tmp_path / folder).mkdir()
        files = [tmp_path / folder / f"{index}.jpg" for index in range(count)]
        tasks = [PictureTask(job, (3,), (file,), (0, 11)) for job, file in zip(jobs, files, strict=False)]
        results = list(make_pictures(tasks))
        assert not any(result.from_take for result in results)
        # A camera that comes closer ends on a frame within the one that it began with.
        assert all(0 < x < 1 and 0 < y < 1 for result in results for x, y in result.corners)
        return [file.read_bytes() for file in files]

    assert drawn("alone", 2) == drawn("together", 9)[:2]


def test_arrows_know_where_the_drawn_people_are_and_where_they_go(tmp_path: Path) -> None:
    walks, stands = planned(pose=Pose.WALK).job, planned().job
    tasks = [PictureTask(job, (0,), (tmp_path / f"{index}.jpg",), (0, 95)) for index, job in enumerate((walks, stands))]
    moving, still = make_pictures(tasks)
    stance = moving.stances["NORA"]
    assert 0 < stance.face[1] < stance.feet[1] < 1
    assert stance.arrives[0] > stance.feet[0] + 0.05
    assert still.stances == {}


def test_a_take_whose_file_cannot_be_read_is_drawn_instead(tmp_path: Path) -> None:
    broken = tmp_path / "take.mp4"
    broken.write_bytes(b"no film at all")
    task = PictureTask(planned(frames=4).job, (0,), (tmp_path / "a.jpg",), (0, 3), master=broken)
    assert [result.from_take for result in make_pictures([task])] == [False]
    assert (tmp_path / "a.jpg").stat().st_size > 1000
