from __future__ import annotations

import json
from fractions import Fraction

from filmstudio.digest import digest
from filmstudio.edit.provenance import KnownOfFilm, provenance_of
from filmstudio.edit.provenance_manifest import ALGORITHMIC, COMPOSITE, TRAINED, manifest_json, source_type
from filmstudio.edit.provenance_sheet import PictureOrigin, Provenance, SoundOrigin
from filmstudio.model.camera import Camera, ShotSize
from filmstudio.model.checkpoint import CheckpointPin
from filmstudio.model.conditions import BoundLora, Reference, ReferenceKind
from filmstudio.model.job import Continuation, Keyframe, RenderJob
from filmstudio.model.making import Making
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.prompt import PartKind, PromptPart
from filmstudio.model.route import Route
from filmstudio.model.shots import Role, TransitionKind
from filmstudio.model.soundtrack import Stem, Treatment
from filmstudio.model.take import Blob, Recording, Take
from filmstudio.model.timeline import Clip, Correction, Sound, Timeline
from filmstudio.units import Resolution

SIZE = Resolution(160, 90)
RATE = Fraction(24)


def _blob(name: str, suffix: str = ".mp4") -> Blob:
    return Blob(sha256=digest(name), suffix=suffix, size_bytes=1)


def _job(engine: str, **more: object) -> RenderJob:
    said = {"engine": engine, "engine_version": "7", "slate": "1A", "role": Role.SINGLE, "seed": 42, "size": SIZE}
    place = Place(side=Side.INTERIOR, name="LAMP ROOM", time=TimeOfDay.NIGHT)
    camera = Camera(size=ShotSize.MEDIUM)
    return RenderJob.model_validate({**said, "camera": camera, "place": place, "rate": RATE, "frames": 48, **more})


GENERATED = _job(
    "wan",
    checkpoint=CheckpointPin(kind="wan-2.1-vace", digest=digest("weights")),
    prompt=(PromptPart(kind=PartKind.ACTION, text="She lights the lamp."),),
    references=(Reference(kind=ReferenceKind.FACE, person="MARA", sha256=digest("face")),),
    keyframes=(Keyframe(frame=3, sha256=digest("key")),),
    first_frame=digest("first"),
    continues=Continuation(after=digest("before"), shot="1", frames=1),
    loras=(BoundLora(name="evas_secret_face", family="wan-2.1-1.3b", sha256=digest("lora"), weight=0.8),),
)


def _take(job: RenderJob, **more: object) -> Take:
    said = {"key": job.key, "job": job, "picture": _blob(job.engine), "frames": 48, "elapsed_s": 1.0}
    kept = {"machine": ("eve-laptop",), "made_at": "2026-01-02T03:04:05+00:00", "software": ("filmstudio 0.3.0",)}
    return Take.model_validate({**said, **kept, **more})


def _clip(key: str, start: int, **more: object) -> Clip:
    said = {"shot": f"{start}A", "take_key": key, "picture": _blob(key), "start_frame": start, "frames": 48}
    return Clip.model_validate({**said, **more})


def _film(*clips: Clip, sounds: tuple[Sound, ...] = ()) -> Timeline:
    frames = sum(clip.frames for clip in clips)
    return Timeline(title="The Lamp", size=SIZE, rate=RATE, frames=frames, clips=clips, sounds=sounds, author="Nora")


def _told(*jobs: RenderJob, outside: bool = False) -> Provenance:
    takes = {job.key: _take(job) for job in jobs}
    clips = [_clip(key, 48 * index) for index, key in enumerate([*takes, *["x"] * outside])]
    return provenance_of(_film(*clips), KnownOfFilm(takes=takes, drawing={"animatic"}))


def test_a_generated_shot_is_told_with_everything_that_made_it() -> None:
    making = Making(route=Route(size=SIZE, rate=RATE, frames=48, steps=30, guidance=5.0), prompt="lights the lamp")
    take = _take(GENERATED, making=making)
    correction = Correction(anchor="1", strength=0.4)
    clip = _clip(
        take.key,
        0,
        head_frames=3,
        tail_frames=5,
        correction=correction,
        transition_in=TransitionKind.FADE_IN,
        transition_in_frames=8,
    )
    known = KnownOfFilm(takes={take.key: take}, numbers={take.key: 3}, script_lines={"0A": 88}, drawing={"animatic"})
    told = provenance_of(_film(clip), known).clips[0]
    assert (told.shot, told.script_line, told.take, told.origin) == ("0A", 88, 3, PictureOrigin.GENERATED)
    assert (told.start_s, told.end_s, told.end_frame) == (0.0, 2.0, 48)
    assert (told.engine, told.engine_version, told.seed, told.continues) == ("wan", "7", 42, digest("before"))
    model = told.generation
    assert model is not None
    assert (model.model, model.model_digest, model.prompt) == ("wan-2.1-vace", digest("weights"), "lights the lamp")
    assert (model.steps, model.guidance, model.adapters[0].weight) == (30, 5.0, 0.8)
    assert {(one.what, one.sha256) for one in told.shown} == {
        ("face", digest("face")),
        ("first frame", digest("first")),
        ("keyframe", digest("key")),
    }
    edit = told.edit
    assert (edit.head_frames, edit.tail_frames, edit.matched_to, edit.match_strength) == (3, 5, "1", 0.4)
    assert (edit.transition_in, edit.transition_in_frames) == (TransitionKind.FADE_IN, 8)


def test_nobodys_machine_and_no_name_of_a_file_is_told() -> None:
    text = _told(GENERATED).model_dump_json()
    assert "eve-laptop" not in text
    assert "evas_secret_face" not in text
    assert digest("lora") in text


def test_the_key_leaves_dates_out_and_nothing_else() -> None:
    job = _job("animatic")
    later = _take(job, made_at="2027-01-01T00:00:00+00:00")
    early = _take(job)
    film = _film(_clip(job.key, 0))
    one, two = (provenance_of(film, KnownOfFilm(takes={job.key: take})) for take in (early, later))
    assert one != two
    assert one.key == two.key
    other = one.model_copy(update={"clips": (one.clips[0].model_copy(update={"seed": 43}),)})
    assert other.key != one.key


def test_sounds_say_who_made_them() -> None:
    spoken = Recording(key="s", sound=_blob("s", ".wav"), samples=9, loudness=(), spoken="Is it lit?")
    recorded = spoken.model_copy(update={"key": "r", "file": "12-mara-3.wav"})

    def heard(key: str, name: str, stem: Stem = Stem.DIALOGUE, *, native: bool = False) -> Sound:
        return Sound(
            recording_key=key,
            sound=_blob(name, ".wav"),
            start_sample=24_000,
            samples=48_000,
            native=native,
            stem=stem,
            name=name,
            treatment=Treatment.RADIO,
        )

    sounds = (
        heard("s", "MARA"),
        heard("r", "MARA"),
        heard("t", "", native=True),
        heard("m", "my secret theme.wav", Stem.MUSIC),
        heard("n", "rain", Stem.AMBIENCE),
    )
    known = KnownOfFilm(
        recordings={"s": spoken, "r": recorded}, voices={"mara": "hibari (1)"}, tones={digest("rain"): "rain, inside"}
    )
    told = provenance_of(_film(_clip("x", 0), sounds=sounds), known)
    assert [one.origin for one in told.sounds] == [
        SoundOrigin.SPOKEN,
        SoundOrigin.RECORDED,
        SoundOrigin.ENGINE,
        SoundOrigin.FILE,
        SoundOrigin.GENERATED,
    ]
    assert [(one.speaker, one.voice, one.tone) for one in told.sounds] == [
        ("MARA", "hibari (1)", ""),
        ("MARA", "", ""),
        ("", "", ""),
        ("", "", ""),
        ("", "", "rain, inside"),
    ]
    assert (told.sounds[0].start_s, told.sounds[0].end_s) == (0.5, 1.5)
    text = told.model_dump_json()
    assert "12-mara" not in text
    assert "secret" not in text
    actions = json.loads(manifest_json(told, "0" * 64))["assertions"][0]["data"]["actions"]
    assert [(one["action"], one["digitalSourceType"]) for one in actions] == [
        ("c2pa.created", COMPOSITE),
        ("c2pa.dubbed", TRAINED),
    ]
    assert actions[1]["softwareAgent"] == {"name": "hibari (1)"}


def test_the_source_type_is_that_of_the_strongest_claim() -> None:
    drawn = _job("animatic")
    assert source_type(_told(drawn)) == ALGORITHMIC
    assert source_type(_told(GENERATED)) == TRAINED
    assert source_type(_told(drawn, GENERATED, outside=True)) == TRAINED
    assert source_type(_told(drawn, outside=True)) == COMPOSITE
    assert source_type(_told(outside=True)) == COMPOSITE


def test_an_engine_that_is_not_known_to_draw_is_taken_for_a_model() -> None:
    assert _told(_job("somebodys_plugin")).clips[0].origin is PictureOrigin.GENERATED


def test_the_manifest_names_shots_and_the_sheet() -> None:
    told = _told(_job("animatic"), GENERATED)
    manifest = json.loads(manifest_json(told, "ab" * 32, training=False))
    labels = {one["label"]: one["data"] for one in manifest["assertions"]}
    render = labels["org.filmstudio.render"]
    assert (render["sidecar_sha256"], render["frames"], render["rate"]) == ("ab" * 32, 96, "24/1")
    first, second = render["shots"]
    assert (first["digitalSourceType"], second["digitalSourceType"]) == (ALGORITHMIC, TRAINED)
    assert "model" not in first
    assert (second["model"], second["seed"], second["start_frame"]) == ("wan-2.1-vace", 42, 48)
    assert {one["use"] for one in labels["cawg.training-mining"]["entries"].values()} == {"notAllowed"}
    assert len(json.loads(manifest_json(told, ""))["assertions"]) == 2
