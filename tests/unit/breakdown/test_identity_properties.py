"""Random rewrites of random scripts, through the real reader and the real breakdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable

from hypothesis import given
from hypothesis import strategies as st

from filmstudio.breakdown.identity.keep_ids import Kept, keep_ids
from filmstudio.breakdown.identity.likeness import likeness, word_set
from filmstudio.model.lock import Lock
from filmstudio.model.shots import ShotList, ShotSpec
from tests.unit.breakdown import identity_drafts as drafts

_Scene = tuple[str, list[str]]
_Script = list[_Scene]

_HEADINGS = ["INT. MILL - DAY", "EXT. WEIR - NIGHT", "INT. MILL - NIGHT", "EXT. ROAD - DAWN #7#", "EXT. FORD - DAY"]
_SUBJECTS = ["Tove", "The miller", "A heron", "Nobody", "OSKAR"]
_VERBS = ["carries", "drops", "counts", "hides", "burns", "mends"]
_THINGS = ["the sluice key", "a wet ledger", "nine eels", "the lantern", "her brother's boots"]
_SPEAKERS = ["TOVE", "OSKAR", "MILLER (V.O.)"]
_REPEATED = ["A beat.", "Silence.", "Water."]

_ACTION = st.tuples(
    st.sampled_from(_SUBJECTS), st.sampled_from(_VERBS), st.sampled_from(_THINGS), st.integers(1, 99)
).map(lambda parts: f"{parts[0]} {parts[1]} {parts[2]} on step {parts[3]} of the old stair by the wheel.")
_SPEECH = st.tuples(st.sampled_from(_SPEAKERS), _ACTION).map("\n".join)
_PARAGRAPH = st.one_of(_ACTION, _ACTION, _SPEECH, st.sampled_from(_REPEATED))
_SCENE: st.SearchStrategy[_Scene] = st.tuples(st.sampled_from(_HEADINGS), st.lists(_PARAGRAPH, max_size=6))
_SCRIPT = st.lists(_SCENE, min_size=1, max_size=6)
_PLACE = st.integers(0, 99)
_EDIT = st.tuples(
    st.sampled_from(["add", "cut", "move", "replace", "add scene", "cut scene", "move scene", "heading"]),
    _PLACE,
    _PLACE,
    _PLACE,
    _PARAGRAPH,
    _SCENE,
)
_Edit = tuple[str, int, int, int, str, _Scene]


def _edited(script: _Script, edit: _Edit) -> _Script:
    what, scene_at, at, to, paragraph, scene = edit
    new = [(heading, list(paragraphs)) for heading, paragraphs in script]
    paragraphs = new[scene_at % len(new)][1]
    if what == "add scene":
        new.insert(scene_at % (len(new) + 1), (scene[0], list(scene[1])))
    elif what == "cut scene" and len(new) > 1:
        del new[scene_at % len(new)]
    elif what == "move scene":
        new.insert(to % len(new), new.pop(scene_at % len(new)))
    elif what == "heading":
        new[scene_at % len(new)] = (scene[0], paragraphs)
    elif what == "add":
        paragraphs.insert(at % (len(paragraphs) + 1), paragraph)
    elif what == "cut" and paragraphs:
        del paragraphs[at % len(paragraphs)]
    elif what == "replace" and paragraphs:
        paragraphs[at % len(paragraphs)] = paragraph
    elif what == "move" and paragraphs:
        moved = paragraphs.pop(at % len(paragraphs))
        target = new[to % len(new)][1]
        target.insert(at % (len(target) + 1), moved)
    return new


def _film(script: _Script) -> ShotList:
    scenes = ("\n\n".join([heading, *paragraphs]) for heading, paragraphs in script)
    return drafts.shot_list("\n\n".join(scenes) + "\n")


def _words(shot: ShotSpec) -> Hashable:
    said = tuple((line.speaker, line.text) for line in shot.lines)
    if shot.action or said:
        return (shot.action, said)
    return (shot.role, shot.subject, shot.place.name)


def _is_sound(kept: Kept) -> None:
    names = [shot.id.casefold() for shot in (*kept.shots.shots, *kept.shots.left_out)]
    names += [shot.id.casefold() for shot in kept.lock.retired]
    assert len(set(names)) == len(names)
    numbers = [scene.number.casefold() for scene in kept.shots.scenes]
    assert len(set(numbers)) == len(numbers)
    assert {shot.scene for shot in kept.shots.shots} <= {scene.number for scene in kept.shots.scenes} | {"0"}
    lists = (kept.changes.added, kept.changes.changed, kept.changes.moved, kept.changes.kept)
    assert sorted(line.id for lines in lists for line in lines) == sorted(shot.id for shot in kept.shots.shots)


@given(_SCRIPT, st.lists(_EDIT, min_size=1, max_size=8))
def test_unchanged_words_keep_id_and_seed(script: _Script, edits: list[_Edit]) -> None:
    before = keep_ids(_film(script), None, 5)
    for edit in edits:
        script = _edited(script, edit)
    film = _film(script)
    after = keep_ids(film, before.lock, 5)
    _is_sound(after)
    old_words = Counter(_words(shot) for shot in before.shots.shots)
    new_words = Counter(_words(shot) for shot in after.shots.shots)
    old = {_words(shot): (shot.id, shot.generation.seed) for shot in before.shots.shots}
    for shot in after.shots.shots:
        words = _words(shot)
        if old_words[words] == new_words[words] == 1:
            assert (shot.id, shot.generation.seed) == old[words]
    for mine, given_shot in zip(after.shots.shots, film.shots, strict=True):
        assert _words(mine) == _words(given_shot), "ids are all that is written"


@given(_SCRIPT, _EDIT)
def test_no_change_is_no_change(script: _Script, edit: _Edit) -> None:
    first = keep_ids(_film(script), None, 5)
    kept = keep_ids(_film(_edited(script, edit)), first.lock, 5)
    again = keep_ids(_film(_edited(script, edit)), kept.lock, 5)
    assert again.changes.is_empty
    assert again.lock.model_dump_json() == kept.lock.model_dump_json()
    assert [shot.id for shot in again.shots.shots] == [shot.id for shot in kept.shots.shots]
    twice = keep_ids(_film(_edited(script, edit)), first.lock, 5)
    assert twice.shots.model_dump_json() == kept.shots.model_dump_json()
    assert twice.lock.model_dump_json() == kept.lock.model_dump_json()
    assert twice.changes == kept.changes


@given(_SCRIPT, st.lists(_EDIT, min_size=10, max_size=10))
def test_a_chain_of_rewrites_never_gives_a_retired_id_to_other_words(script: _Script, edits: list[_Edit]) -> None:
    kept = keep_ids(_film(script), None, 5)
    ever: set[str] = {shot.id for shot in kept.lock.shots}
    for edit in edits:
        script = _edited(script, edit)
        retired = {shot.id: shot for shot in kept.lock.retired}
        living = {shot.id for shot in kept.lock.shots}
        kept = keep_ids(_film(script), kept.lock, 5)
        _is_sound(kept)
        for shot in kept.lock.shots:
            if shot.id in retired:
                old = retired[shot.id]
                assert shot.content == old.content or likeness(word_set(shot.gist), word_set(old.gist)) >= 0.4
            elif shot.id not in living:
                assert shot.id not in ever
        ever |= {shot.id for shot in kept.lock.shots}
        assert ever == {shot.id for shot in (*kept.lock.shots, *kept.lock.retired)}


_FRAGMENTS = st.sampled_from(
    [
        "Title: Weir",
        "INT. MILL - DAY",
        "INT. MILL - DAY #0#",
        "EXT. WEIR #2A#",
        "EXT. WEIR #i#",
        ".PROLOGUE #-#",
        ".第一幕 #1-2#",
        "A beat.",
        "老王走进来。",
        "TOVE\nNo.",
        "TOVE ^\n(beat)\nNo.",
        "> THE END <",
        "FADE OUT.",
        "CLOSE ON the key.",
        "\u00e9 e\u0301 \u2028 \u0130",
        "[[note]]",
    ]
)
_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=20)
_ANYTHING = st.lists(st.one_of(_FRAGMENTS, _FRAGMENTS, _PARAGRAPH, _TEXT), max_size=14).map("\n\n".join)


def _as_written(text: str) -> ShotList:
    """The film with every second scene's number as one of the script's own."""
    film = drafts.shot_list(text)
    scenes = (scene.model_copy(update={"numbered": index % 2 == 0}) for index, scene in enumerate(film.scenes))
    return film.model_copy(update={"scenes": tuple(scenes)})


@given(st.lists(_ANYTHING, min_size=2, max_size=5), st.booleans())
def test_any_draft_may_follow_any_other(texts: list[str], numbered: bool) -> None:
    lock = None
    for text in texts:
        film = _as_written(text) if numbered else drafts.shot_list(text)
        kept = keep_ids(film, lock, 5)
        _is_sound(kept)
        for mine, scene in zip(kept.shots.scenes, film.scenes, strict=True):
            assert not scene.numbered or mine.number == scene.number
        assert Lock.model_validate_json(kept.lock.model_dump_json()) == kept.lock
        assert keep_ids(film, kept.lock, 5).lock == kept.lock
        lock = kept.lock
