"""Directives in a script: which notes are one, what they ask for, and where everything stands."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmstudio.model.camera import CameraAngle, CameraMove, Focus, LensKind, Light, MoveSpeed, ShotSize, Stock, View
from filmstudio.model.diagnostic import Diagnostic, Severity, SourceSpan
from filmstudio.model.directive import Anchor, Directive, DirectiveKind
from filmstudio.model.look import Quality
from filmstudio.model.screenplay import Note
from filmstudio.model.shots import Joining, Lora, PictureAt, Role, SoundFrom, TransitionKind
from filmstudio.model.wish import Wish
from filmstudio.screenplay.directives import read_directives, read_wish
from filmstudio.screenplay.directives.keys import ALIASES, KEYS, keys_of
from filmstudio.screenplay.reader import FountainReader


def read(script: str) -> tuple[tuple[Directive, ...], tuple[Diagnostic, ...]]:
    """Read the directives of a Fountain script through the real reader."""
    screenplay = FountainReader().read_text(script, "test.fountain")
    return read_directives(screenplay.notes, screenplay.elements)


def under(script: str, span: SourceSpan) -> str:
    """Return the script's text at a span on one line."""
    assert span.line == span.end_line
    return script.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1]


def wish(body: str, kind: DirectiveKind = DirectiveKind.SHOT) -> Wish:
    """Return the wish of a body that has nothing wrong."""
    found, problems = read_wish(body, kind)
    assert problems == ()
    return found


SCRIPT = """\
[[cast: NORA; look: 40s, yellow oilskin; ref: refs/nora.png; lora: nora_v1@0.8]]

EXT. PIER - DAWN

[[scene: light: overcast; lens: 35mm]]

[[shot: WS; move: slow pull-back; dur: 5s]]
Nora walks the planks. [[shot: CU on the rope; lens: 85mm; move: static; seed: 404]] She finds the cut rope.

NORA
He was here. [[shot: OTS on LEV; chars: NORA, LEV; dur: auto]] Wasn't he.

[[shot:
  INSERT the knot
  lens: 100mm macro
  prompt+: wet fibres, shallow focus
  lock: all]]

[[too soon?]]
The tide turns.
"""


def test_the_example_of_the_notation() -> None:
    directives, remarks = read(SCRIPT)
    assert remarks == ()
    cast, scene, wide, rope, over, knot = directives
    assert (cast.kind, cast.name) == (DirectiveKind.CAST, "NORA")
    assert cast.wish == Wish(
        look="40s, yellow oilskin", references=("refs/nora.png",), loras=(Lora(name="nora_v1", weight=0.8),)
    )
    assert scene.kind is DirectiveKind.SCENE
    assert scene.wish == Wish(light=Light.OVERCAST, lens_mm=35)
    assert wide.wish == Wish(size=ShotSize.WIDE, move=CameraMove.DOLLY_OUT, speed=MoveSpeed.SLOW, duration_s=5.0)
    assert rope.wish == Wish(size=ShotSize.CLOSE_UP, subject="the rope", lens_mm=85, move=CameraMove.STATIC, seed=404)
    assert over.wish == Wish(role=Role.OVER_SHOULDER, subject="LEV", people=("NORA", "LEV"), duration_s="auto")
    assert knot.wish == Wish(
        role=Role.INSERT,
        subject="the knot",
        lens_mm=100,
        lens_kind=LensKind.MACRO,
        prompt_extra="wet fibres, shallow focus",
        locked=("all",),
    )


def test_every_field_has_the_line_it_was_said_on() -> None:
    directives, _ = read(SCRIPT)
    knot = directives[-1]
    first = SCRIPT.split("\n").index("  INSERT the knot") + 1
    assert {said.field: said.line for said in knot.said} == {
        "role": first,
        "subject": first,
        "lens_mm": first + 1,
        "lens_kind": first + 1,
        "prompt_extra": first + 2,
        "locked": first + 3,
    }
    for directive in directives:
        assert [said.field for said in directive.said] == [
            name for name in Wish.model_fields if getattr(directive.wish, name) is not None
        ]


def test_a_directive_keeps_the_note_s_own_anchor_and_span() -> None:
    screenplay = FountainReader().read_text(SCRIPT, "test.fountain")
    directives, _ = read_directives(screenplay.notes, screenplay.elements)
    assert [(found.anchor, found.span) for found in directives] == [
        (note.anchor, note.span) for note in screenplay.notes[:-1]
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("size: medium close-up", Wish(size=ShotSize.MEDIUM_CLOSE_UP)),
        ("angle: dutch", Wish(angle=CameraAngle.DUTCH)),
        ("view: from behind", Wish(view=View.REAR)),
        ("move: push in slow", Wish(move=CameraMove.DOLLY_IN, speed=MoveSpeed.SLOW)),
        ("move: very slowly, push in", Wish(move=CameraMove.DOLLY_IN, speed=MoveSpeed.VERY_SLOW)),
        ("move: crash zoom out", Wish(move=CameraMove.ZOOM_OUT, speed=MoveSpeed.VERY_FAST)),
        ("move: pan left; speed: fast", Wish(move=CameraMove.PAN_LEFT, speed=MoveSpeed.FAST)),
        ("lens: 85mm", Wish(lens_mm=85)),
        ("lens: 35", Wish(lens_mm=35)),
        ("lens: long", Wish(lens_mm=135)),
        ("lens: anamorphic", Wish(lens_kind=LensKind.ANAMORPHIC)),
        ("lens: anamorphic, 40 mm", Wish(lens_mm=40, lens_kind=LensKind.ANAMORPHIC)),
        ("focus: deep", Wish(focus=Focus.DEEP)),
        ("light: magic hour", Wish(light=Light.GOLDEN_HOUR)),
        ("stock: 16mm", Wish(stock=Stock.FILM_16MM)),
        ("film: b&w", Wish(stock=Stock.BLACK_AND_WHITE)),
        ("look: cold grey,  salt haze", Wish(look="cold grey, salt haze")),
        ("role: reaction", Wish(role=Role.REACTION)),
        ("on: the brass key", Wish(subject="the brass key")),
        ("chars: NORA, LEV, NORA", Wish(people=("NORA", "LEV"))),
        ("chars: none", Wish(people=())),
        ("line: across", Wish(side="across")),
        ("line: same", Wish(side="same")),
        ("dur: 2.5s", Wish(duration_s=2.5)),
        ("dur: 800 ms", Wish(duration_s=0.8)),
        ("dur: 48f", Wish(duration_frames=48)),
        ("dur: auto", Wish(duration_s="auto")),
        ("trans: smash cut", Wish(transition=TransitionKind.SMASH_CUT)),
        ("trans: dissolve 1.5s", Wish(transition=TransitionKind.DISSOLVE, transition_s=1.5)),
        ("trans: fade in, 2 seconds", Wish(transition=TransitionKind.FADE_IN, transition_s=2)),
        ("until: scene", Wish(whole_scene=True)),
        ("skip: true", Wish(skip=True)),
        ("skip: no", Wish(skip=False)),
        ("skip", Wish(skip=True)),
        ("setup: window side", Wish(setup="window side")),
        ("id: 12A", Wish(id="12A")),
        ("model: wan-2.2", Wish(engine="wan-2.2")),
        ("seed: 4294967295", Wish(seed=2**32 - 1)),
        ("steps: 30", Wish(steps=30)),
        ("cfg: 3.5", Wish(guidance=3.5)),
        ("lora: nora@-0.5, grain", Wish(loras=(Lora(name="nora", weight=-0.5), Lora(name="grain")))),
        ("ref: refs/a.png, refs\\b.png", Wish(references=("refs/a.png", "refs/b.png"))),
        ("init: frames/first.png", Wish(first_frame="frames/first.png")),
        ("prompt: a rope, 2.39:1, http", Wish(prompt="a rope, 2.39:1, http")),
        ("prompt+: wet", Wish(prompt_extra="wet")),
        ("neg: blur", Wish(negative="blur")),
        ("first: a.png; last: frames/end.png", Wish(first_frame="a.png", last_frame="frames/end.png")),
        (
            "keyframe: 1.5s refs/mid one.png, 60f refs/b.png; keyframe: 3 s c.png",
            Wish(
                keyframes=(
                    PictureAt(at_s=1.5, file="refs/mid one.png"),
                    PictureAt(at_frames=60, file="refs/b.png"),
                    PictureAt(at_s=3, file="c.png"),
                )
            ),
        ),
        ("control: clips\\walk.mp4", Wish(control="clips/walk.mp4")),
        ("continue: MATCH", Wish(continues=Joining.MATCH)),
        ("continue: no; quality: preview", Wish(continues=Joining.NO, quality=Quality.PREVIEW)),
        ("audio: engine", Wish(audio=SoundFrom.ENGINE)),
        ("sound: voices", Wish(audio=SoundFrom.VOICE)),
        ("voice: hoarse", Wish(voice="hoarse")),
        ("lens: 35mm; lock: lens, seed", Wish(lens_mm=35, locked=("lens_mm", "lens_kind", "seed"))),
        ("LENS : 35mm ;; Size:CU ;", Wish(lens_mm=35, size=ShotSize.CLOSE_UP)),
        ("size：CU；lens：35mm", Wish(size=ShotSize.CLOSE_UP, lens_mm=35)),
        ("", Wish()),
    ],
)
def test_keys_and_values(body: str, expected: Wish) -> None:
    assert wish(body) == expected


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("CU", Wish(size=ShotSize.CLOSE_UP)),
        ("close on the dial", Wish(size=ShotSize.CLOSE_UP, subject="the dial")),
        ("WIDE: the pier at dawn", Wish(size=ShotSize.WIDE, subject="the pier at dawn")),
        ("WIDE: 24mm", Wish(size=ShotSize.WIDE, lens_mm=24)),
        ("ECU Nora's hand, low angle, slow push in",
         Wish(size=ShotSize.EXTREME_CLOSE_UP, subject="Nora's hand", angle=CameraAngle.LOW,
              move=CameraMove.DOLLY_IN, speed=MoveSpeed.SLOW)),
        ("medium wide shot from behind", Wish(size=ShotSize.MEDIUM_WIDE, view=View.REAR)),
        ("85mm CU on the ring", Wish(size=ShotSize.CLOSE_UP, lens_mm=85, subject="the ring")),
        ("macro on the ring", Wish(lens_kind=LensKind.MACRO, subject="the ring")),
        ("long lens on the gull", Wish(lens_mm=135, subject="the gull")),
        ("insert the letter", Wish(role=Role.INSERT, subject="the letter")),
        ("reaction of NORA", Wish(role=Role.REACTION, subject="NORA")),
        ("angle on the door", Wish(role=Role.ACTION, subject="the door")),
        ("two-shot, medium", Wish(role=Role.TWO_SHOT, size=ShotSize.MEDIUM)),
        ("on the rope", Wish(subject="the rope")),
        ("over LEV's shoulder on NORA",
         Wish(role=Role.OVER_SHOULDER, subject="NORA", people=("NORA", "LEV"))),
        ("OVER LEV’S SHOULDER", Wish(role=Role.OVER_SHOULDER, prompt_extra="over LEV's shoulder")),
        ("MARA'S POV of the bridge",
         Wish(role=Role.POV, subject="the bridge", prompt_extra="seen through the eyes of MARA")),
        ("CU NORA looking at the sea",
         Wish(size=ShotSize.CLOSE_UP, subject="NORA", prompt_extra="looking at the sea")),
        ("WS on NORA and MAN 2 running, rain",
         Wish(size=ShotSize.WIDE, subject="NORA and MAN 2", prompt_extra="running, rain")),
        ("CU on NORA'S HAND in rain", Wish(size=ShotSize.CLOSE_UP, subject="NORA'S HAND", prompt_extra="in rain")),
        ("CU on the TV set", Wish(size=ShotSize.CLOSE_UP, subject="the TV set")),
        ("CU on NORA and the dog", Wish(size=ShotSize.CLOSE_UP, subject="NORA", prompt_extra="and the dog")),
        ("CU on NORA and", Wish(size=ShotSize.CLOSE_UP, subject="NORA", prompt_extra="and")),
        ("POV", Wish(role=Role.POV)),
        ("handheld and wide, rain", Wish(move=CameraMove.HANDHELD, size=ShotSize.WIDE, prompt_extra="rain")),
        ("Nora runs through the rain", Wish(prompt_extra="Nora runs through the rain")),
        ("low fog over the quay", Wish(prompt_extra="low fog over the quay")),
        ("WS low fog over the quay", Wish(size=ShotSize.WIDE, prompt_extra="low fog over the quay")),
        ("two gulls on the rail", Wish(prompt_extra="two gulls on the rail")),
        ("LOW on the crane", Wish(angle=CameraAngle.LOW, subject="the crane")),
        ("bolt_cam", Wish(move=CameraMove.ROBOT_ARM)),
        ("CU; static; 85mm", Wish(size=ShotSize.CLOSE_UP, move=CameraMove.STATIC, lens_mm=85)),
        ("CU; skip; lock", Wish(size=ShotSize.CLOSE_UP, skip=True, locked=("all",))),
        ("CU\x00 on the r\x1bope", Wish(size=ShotSize.CLOSE_UP, subject="the rope")),
    ],
)  # fmt: skip
def test_the_lead_of_a_shot(lead: str, expected: Wish) -> None:
    assert wish(lead) == expected


def test_notes_of_other_kinds() -> None:
    script = (
        "[[style: 16mm, cold grey;\nsalt haze]]\n\nEXT. PIER - DAWN\n\n[[loc: PIER; look: rust; light: neon]]\n\n"
        "[[ HOLD : 1.5s ]]\nNora waits.\n\n[[cut: dissolve 2s]]\nShe goes.\n"
    )
    directives, remarks = read(script)
    assert remarks == ()
    style, place, hold, cut = directives
    assert style.wish == Wish(look="16mm, cold grey; salt haze")
    assert (place.kind, place.name) == (DirectiveKind.LOCATION, "PIER")
    assert place.wish == Wish(look="rust", light=Light.NEON)
    assert (hold.kind, hold.hold_s, hold.wish) == (DirectiveKind.HOLD, 1.5, Wish())
    assert cut.wish == Wish(transition=TransitionKind.DISSOLVE, transition_s=2)


@pytest.mark.parametrize(
    ("note", "code", "place", "says"),
    [
        ("[[shot: CU; lenz: 35mm]]", "unknown-directive-key", "lenz", "`lens`"),
        ("[[shot: CU; negativ: blur]]", "unknown-directive-key", "negativ", "`negative`"),
        ("[[scene: dur: 5s]]", "unknown-directive-key", "dur", "it can in: shot"),
        ("[[cast: NORA; lens: 35mm]]", "unknown-directive-key", "lens", "it can in: scene, shot"),
        ("[[shot: CU; light: moonlite]]", "bad-directive-value", "moonlite", "nearest"),
        ("[[shot: CU; size: medum]]", "bad-directive-value", "medum", "`medium`; allowed: extreme wide, wide"),
        ("[[shot: CU; move: spin]]", "bad-directive-value", "spin", "filmstudio vocabulary move"),
        ("[[shot: CU; lens: 3mm]]", "bad-directive-value", "3mm", "from 4 to 2000 mm"),
        ("[[shot: CU; lens: 35mm fischeye]]", "bad-directive-value", "fischeye", "`fisheye`"),
        ("[[shot: CU; dur: 5]]", "bad-directive-value", "5", "2.5s, 48f, auto"),
        ("[[shot: CU; dur: 0s]]", "bad-directive-value", "0s", "no length"),
        ("[[shot: CU; dur: 1.5f]]", "bad-directive-value", "1.5f", "frames are whole"),
        ("[[shot: CU; trans: dissolve 99s]]", "bad-directive-value", "99s", "up to 20"),
        ("[[shot: CU; trans: cut 2s]]", "bad-directive-value", "2s", "a cut has no length"),
        ("[[shot: CU; until: noon]]", "bad-directive-value", "noon", "`scene`"),
        ("[[shot: CU; line: left]]", "bad-directive-value", "left", "`same`, `across`"),
        ("[[shot: CU; skip: maybe]]", "bad-directive-value", "maybe", "`true` nor `false`"),
        ("[[shot: CU; id: ../12]]", "bad-directive-value", "../12", "no id"),
        ("[[shot: CU; model: a b]]", "bad-directive-value", "a b", "name of an engine"),
        ("[[shot: CU; seed: -1]]", "bad-directive-value", "-1", "0 to 4294967295"),
        ("[[shot: CU; seed: 4294967296]]", "bad-directive-value", "4294967296", "0 to 4294967295"),
        ("[[shot: CU; steps: 0]]", "bad-directive-value", "0", "from 1 to 1000"),
        ("[[shot: CU; cfg: hot]]", "bad-directive-value", "hot", "from 0 to 100"),
        ("[[shot: CU; lora: good, bad@9]]", "bad-directive-value", "bad@9", "from -4 to 4"),
        ("[[shot: CU; lora: ../x@1]]", "bad-directive-value", "../x@1", "write a name, no path"),
        ("[[shot: CU; lora: a, a]]", "bad-directive-value", "a", "twice"),
        ("[[shot: CU; ref: a.png, ../b.png]]", "bad-directive-value", "../b.png", "below the script's folder"),
        ("[[shot: CU; ref: a/../../b.png]]", "bad-directive-value", "a/../../b.png", "below the script's folder"),
        ("[[shot: CU; init: /etc/passwd]]", "bad-directive-value", "/etc/passwd", "below the script's folder"),
        ("[[shot: CU; init: C:\\x.png]]", "bad-directive-value", "C:\\x.png", "below the script's folder"),
        ("[[shot: CU; init: ~/x.png]]", "bad-directive-value", "~/x.png", "below the script's folder"),
        ("[[shot: CU; init: https://x/y.png]]", "bad-directive-value", "https://x/y.png", "below the script's folder"),
        ("[[shot: CU; ref: a.png,,b.png]]", "bad-directive-value", ",", "a comma without a name"),
        ("[[shot: CU; last: ../x.png]]", "bad-directive-value", "../x.png", "below the script's folder"),
        (
            "[[shot: CU; control: https://x/y.mp4]]",
            "bad-directive-value",
            "https://x/y.mp4",
            "below the script's folder",
        ),
        (
            "[[shot: CU; keyframe: 1s a.png, 2s ../b.png]]",
            "bad-directive-value",
            "../b.png",
            "below the script's folder",
        ),
        ("[[shot: CU; keyframe: mid.png]]", "bad-directive-value", "mid.png", "like 1.5s refs/mid.png"),
        ("[[shot: CU; keyframe: 1.5 mid.png]]", "bad-directive-value", "1.5 mid.png", "like 1.5s refs/mid.png"),
        ("[[shot: CU; keyframe: 1s a.png, 9x b.png]]", "bad-directive-value", "9x", "like 1.5s or 36f"),
        ("[[shot: CU; continue: mach]]", "bad-directive-value", "mach", "`match`, allowed: `no`, `match`, `extend`"),
        ("[[scene: quality: darft]]", "bad-directive-value", "darft", "`draft`"),
        ("[[shot: CU; audio: wind]]", "bad-directive-value", "wind", "nearest is `engine`"),
        ("[[shot: CU; quality: draft; quality: final]]", "repeated-directive-key", "quality", "twice"),
        ("[[shot: CU; lock: lenz]]", "bad-directive-value", "lenz", "keys of this note, or all"),
        ("[[shot: CU; lens:]]", "bad-directive-value", "lens:", "`lens` has no value"),
        ("[[shot: CU; lens]]", "bad-directive-value", "lens", "`lens` has no value"),
        ("[[shot: prompt]]", "bad-directive-value", "prompt", "`prompt` has no value"),
        ("[[shot: CU; wet sand]]", "bad-directive-value", "wet sand", "neither a pair"),
        ("[[scene: wet sand]]", "bad-directive-value", "wet sand", "neither a pair"),
        ("[[cut: disolve]]", "bad-directive-value", "disolve", "`dissolve`"),
        ("[[hold: 12f]]", "bad-directive-value", "12f", "write seconds"),
        ("[[cast: look: red coat]]", "bad-directive-value", "look: red coat", "begins with a name"),
        ("[[shot: CU; lens: 35mm; lens: 85mm]]", "repeated-directive-key", "lens", "twice"),
        ("[[shot: CU; size: MS]]", "repeated-directive-key", "size: MS", "the size a second time"),
        ("[[shot: CU MS]]", "repeated-directive-key", "CU MS", "say one"),
        ("[[shot: slow push in; speed: fast]]", "repeated-directive-key", "speed: fast", "the speed a second time"),
        ("[[shot:]]", "empty-directive", "shot:", "[[shot: CU on the rope; lens: 85mm]]"),
        ("[[style: ]]", "empty-directive", "style:", "[[style:"),
        ("[[cast: NORA]]", "empty-directive", "NORA", "asks for nothing of `NORA`"),
    ],
)
def test_errors_say_where_and_what(note: str, code: str, place: str, says: str) -> None:
    script = f"EXT. PIER - DAWN\n\nNora waits. {note} The rope.\n"
    directives, remarks = read(script)
    assert len(directives) == 1
    (remark,) = remarks
    assert (remark.code, remark.severity) == (code, Severity.ERROR)
    assert under(script, remark.span) == place
    assert says in remark.message


@pytest.mark.parametrize(
    ("script", "line", "column"),
    [
        ("A. [[shot: CU; lenz: 1]] B.\n", 1, 16),
        ("A. [[ shot: CU; lenz: 1 ]] B.\n", 1, 17),
        ("[[shot: CU\n  lenz: 1]]\nB.\n", 2, 3),
        ("[[shot:\n  CU\n\tlenz: 1\n]]\nB.\n", 3, 2),
        ("[[\nshot: CU; lenz: 1\n]]\nB.\n", 2, 11),
        ("[[\n  shot: CU; lenz: 1]]\nB.\n", 2, 13),
        ("[[shot: CU; lenz: 1\n]]\nB.\n", 1, 13),
        ("\r\n[[shot: CU\r\nlenz: 1]]\r\nB.\r\n", 3, 1),
        ("A. [[x]] [[shot: CU; lenz: 1]] B.\n", 1, 22),
    ],
)
def test_lines_and_columns_in_notes_of_several_lines(script: str, line: int, column: int) -> None:
    _, remarks = read(f"EXT. PIER - DAWN\n\n{script}")
    assert [(remark.code, remark.span.line - 2, remark.span.column) for remark in remarks] == [
        ("unknown-directive-key", line, column)
    ]


def test_a_note_that_is_not_in_brackets_is_pointed_at_as_a_whole() -> None:
    span = SourceSpan(line=40, column=9, end_line=40, end_column=21)
    note = Note(text="shot: CU; lenz: 35mm\nseed: 4", span=span, anchor=Anchor(element=0))
    directives, remarks = read_directives([note], [])
    assert [remark.span for remark in remarks] == [span]
    assert {said.line for said in directives[0].said} == {40}


def test_all_errors_of_a_note_come_at_once_and_the_rest_is_kept() -> None:
    directives, remarks = read("X.\n\n[[shot: CU; lenz: 35mm; seed: x; light: neon]]\nY.\n")
    assert [remark.code for remark in remarks] == ["unknown-directive-key", "bad-directive-value"]
    assert directives[0].wish == Wish(size=ShotSize.CLOSE_UP, light=Light.NEON)


@pytest.mark.parametrize(
    "note",
    ["too soon?", "see [p. 4] again", "beat: she waits", "marker: red", "marker blue: fix", "COLOR red", "STORYLINE A",
     "beat a turn", "a shot: CU", "cue: thunder", "lock: picture", "note: check", "short: too long?", "log: day 3",
     "cost: check", "location: ask the harbour master", "character: who is she?", "shots", "11:30", "shoot: on Tuesday",
     "", ":", "todo: CU later"],
)  # fmt: skip
def test_every_other_note_stays_a_note(note: str) -> None:
    assert read(f"EXT. PIER - DAWN\n\nNora waits. [[{note}]] The rope.\n") == ((), ())


@pytest.mark.parametrize(
    ("note", "kind", "typed"),
    [
        ("shto: CU", "shot", "shto"),
        ("sht: CU", "shot", "sht"),
        ("shott: CU", "shot", "shott"),
        ("Shots: CU", "shot", "Shots"),
        ("scen: light: neon", "scene", "scen"),
        ("secne: light: neon", "scene", "secne"),
        ("stlye: cold", "style", "stlye"),
        ("cats: NORA", "cast", "cats"),
        ("location: PIER; look: rust", "loc", "location"),
        ("character: NORA; look: red coat", "cast", "character"),
        ("shoot: CU on the rope; lens: 85mm", "shot", "shoot"),
        ("hodl: 2s", "hold", "hodl"),
        ("ctu: dissolve", "cut", "ctu"),
    ],
)
def test_a_near_miss_of_a_kind_is_pointed_out(note: str, kind: str, typed: str) -> None:
    script = f"EXT. PIER - DAWN\n\nNora waits. [[{note}]] The rope.\n"
    directives, remarks = read(script)
    assert directives == ()
    found = [(remark.code, remark.severity, under(script, remark.span)) for remark in remarks]
    assert found == [("looks-like-a-directive", Severity.WARNING, typed)]
    assert f"`{kind}:`" in remarks[0].message


@pytest.mark.parametrize(
    ("script", "unsafe"),
    [
        ("EXT. PIER - DAWN [[shot: CU]]\n\nNora waits.\n", True),
        ("[[scene: light: neon]]\nEXT. PIER - DAWN\n\nNora waits.\n", False),
        ("EXT. PIER - DAWN\n\nNORA [[shot: CU]]\nHello.\n", True),
        ("EXT. PIER - DAWN\n\nNORA\n[[shot: CU]]\nHello.\n", True),
        ("EXT. PIER - DAWN\n\nNORA\nHello.\n[[shot: CU]]\nWho is there?\n", True),
        ("EXT. PIER - DAWN\n\nNORA\nHello. [[shot: CU]]\nWho is there?\n", False),
        ("EXT. PIER - DAWN\n\nNORA\nHello.\n[[shot: CU]] Who is there?\n", False),
        ("EXT. PIER - DAWN\n\nNORA\nHello. [[shot: CU]] Who is there?\n", False),
        ("EXT. PIER - DAWN\n\n[[shot: CU]]\nNora waits. [[shot: MS]] She goes.\n", False),
        ("EXT. PIER - DAWN\n\nNora waits.\n\n[[shot: CU]]\n", False),
        ("EXT. PIER - DAWN [[fog?]]\n\nNora waits.\n", False),
    ],
)
def test_unsafe_places(script: str, unsafe: bool) -> None:
    _, remarks = read(script)
    codes = [(remark.code, remark.severity) for remark in remarks]
    assert codes == ([("directive-unsafe-place", Severity.WARNING)] if unsafe else [])


def test_every_field_of_a_wish_can_be_asked_for() -> None:
    assert {field for key in KEYS for field in key.fields} == set(Wish.model_fields)


def test_keys_have_one_name_each_and_aliases_lead_to_keys() -> None:
    names = [key.name for key in KEYS]
    assert len(names) == len(set(names))
    assert set(ALIASES.values()) <= set(names)
    assert not set(ALIASES) & set(names)
    of_places = {"era", "mood"}
    assert keys_of(DirectiveKind.SHOT) == tuple(key for key in KEYS if key.name not in of_places)


@pytest.mark.parametrize("kind", DirectiveKind)
def test_a_wish_needs_no_brackets(kind: DirectiveKind) -> None:
    assert read_wish("  ", kind) == (Wish(), ())
    if kind in (DirectiveKind.CAST, DirectiveKind.LOCATION):
        assert read_wish("look: red", kind) == (Wish(look="red"), ())


def test_a_wish_says_what_is_wrong_in_words() -> None:
    found, problems = read_wish("lens: 35mm; light: moonlite; sise: CU", DirectiveKind.SCENE)
    assert found == Wish(lens_mm=35)
    assert len(problems) == 2
    assert "moonlite" in problems[0]
    assert "`sise` is no key of a scene note" in problems[1]


def test_messages_do_not_steer_a_terminal() -> None:
    _, problems = read_wish("light: \x1b[31mred; \x1b: 1; ref: a\x00b.png; size: \x9b", DirectiveKind.SHOT)
    assert len(problems) == 4
    assert all(problem.isprintable() for problem in problems)


_PIECES = st.sampled_from(
    ["shot:", "scene:", "cast:", "loc:", "style:", "cut:", "hold:", "shto:", ";", "\n", ":", ",", " ", "CU", "on", "of",
     "NORA", "'s shoulder", "over ", "POV", "lens", "85mm", "move", "push in", "slow", "dur", "2s", "trans", "dissolve",
     "ref", "../x", "lora", "@", "9", "lock", "all", "skip", "[", "]", "\x00", "é", "王", "؛", "prompt+"]
)  # fmt: skip


@settings(max_examples=300)
@given(text=st.one_of(st.text(max_size=80), st.lists(_PIECES, max_size=16).map("".join)))
def test_no_text_is_too_strange(text: str) -> None:
    for kind in DirectiveKind:
        read_wish(text, kind)
    script = f"EXT. PIER - DAWN\n\nNora waits. [[{text}]] The rope.\n"
    directives, remarks = read(script)
    lines = script.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for remark in remarks:
        assert 1 <= remark.span.line <= remark.span.end_line <= len(lines)
        assert remark.span.column >= 1
    for directive in directives:
        assert all(getattr(directive.wish, said.field) is not None for said in directive.said)


@settings(max_examples=200)
@given(text=st.lists(_PIECES, max_size=12).map("".join), length=st.integers(0, 30), lines=st.integers(0, 3))
def test_a_note_may_claim_any_place(text: str, length: int, lines: int) -> None:
    span = SourceSpan(line=3, column=5, end_line=3 + lines, end_column=5 + length)
    note = Note(text=text.strip(), span=span, anchor=Anchor(element=length))
    for remark in read_directives([note], [])[1]:
        assert remark.span.line >= 3
        assert remark.span.column >= 1


@pytest.mark.parametrize(
    "body",
    ["trans: a" + " " * 20_000 + "b", "lens: " + "1" * 20_000, "x" * 20_000, "size: " + "shot " * 20_000,
     "CU " * 2_000, "a" + " " * 20_000 + ":", "over " + "a" * 20_000, "look: " + "," * 20_000, "ref: " + "../" * 9_000,
     ";" * 20_000, "move: " + "slow " * 10_000, "dur: " + "9" * 20_000],
)  # fmt: skip
def test_long_texts_are_read_at_all(body: str) -> None:
    found, _ = read_wish(body, DirectiveKind.SHOT)
    assert isinstance(found, Wish)
