"""Small sheets for the tests of planning and of what comes after it."""

from __future__ import annotations

from filmstudio.model.camera import Camera, ShotSize
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.cast import Appearance, Cast, Garment, Hair, Member, VoiceSpec
from filmstudio.model.diagnostic import SourceSpan
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.shots import Line, Presence, Role, Scene, ShotList, ShotSpec
from filmstudio.model.take import Blob, Recording
from filmstudio.planning.plan_film import PlanningEngine

SPAN = SourceSpan(line=1, column=1, end_line=1, end_column=2)
PLACE = Place(side=Side.INTERIOR, name="KITCHEN", time=TimeOfDay.DAY)
LOOK = Appearance(
    skin="#d0a080",
    hair=Hair.SHORT,
    hair_colour="#302020",
    hat_colour="#202020",
    garment=Garment.COAT,
    garment_colour="#a04030",
    trousers_colour="#303040",
    accent_colour="#e0c060",
)
ENGINE = Capabilities(name="test", version="1")
"""Reads a prompt and nothing else."""
DRAWS = ENGINE.model_copy(update={"reads_prompt": False, "draws": True, "draws_titles": True})


def engines(*facts: Capabilities) -> dict[str, PlanningEngine]:
    """Return engines as planning gets them; without any, the one that reads a prompt."""
    return {one.name: PlanningEngine(one) for one in facts or (ENGINE,)}


def cast_of(*names: str) -> Cast:
    return Cast(members=tuple(Member(name=name, appearance=LOOK, voice=VoiceSpec()) for name in names))


def line(text: str = "Yes.", speaker: str = "ADA", **more: object) -> Line:
    return Line(speaker=speaker, text=text, span=SPAN).model_copy(update=more)


def spec(shot: str = "1A", **more: object) -> ShotSpec:
    base = ShotSpec(
        id=shot,
        scene=shot.rstrip("ABCDEFGH"),
        role=Role.SINGLE,
        camera=Camera(size=ShotSize.MEDIUM),
        place=PLACE,
        people=(Presence(name="ADA"),),
        duration_s=3.0,
    )
    return base.model_copy(update=more)


def shot_list(*shots: ShotSpec) -> ShotList:
    scene = Scene(number="1", heading="INT. KITCHEN - DAY", place=PLACE, span=SPAN)
    return ShotList(source="x.fountain", title="X", scenes=(scene,), shots=shots)


def recording(seconds: float, key: str = "k") -> Recording:
    samples = round(seconds * 48_000)
    sound = Blob(sha256="0" * 64, suffix=".wav", size_bytes=1)
    return Recording(key=key, sound=sound, samples=samples, loudness=(200,) * (samples // 480), spoken="yes")
