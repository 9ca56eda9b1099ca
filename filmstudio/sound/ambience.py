"""Renders the tone of a place: a loop without a seam, quiet under speech, the same bytes each time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray

from filmstudio.digest import seed_from
from filmstudio.model.ambience import Ambience
from filmstudio.sound import ambience_places as places
from filmstudio.sound import ambience_weather as weather
from filmstudio.sound.ambience_kinds import LEVELS_LUFS, THROUGH_WALLS_DB, Tone
from filmstudio.sound.ambience_noise import Curve, filtered, low, unit
from filmstudio.sound.loudness_meter import LoudnessMeter

VERSION = 1
"""Raise it when a tone would come out differently: loops are kept, and this says which are too old."""

_Model = Callable[[np.random.Generator], Curve]
_MUFFLED_HZ = 480.0
"""What walls and panes leave of the world outside."""
_ROOM_UNDER_DB = -7.0
"""The room itself, under the weather that is heard in it."""


def render_ambience(tone: Tone) -> NDArray[np.float32]:
    """Return a tone as `(LOOP_SAMPLES, 2)` float32 at 48 kHz, brought to the level of its kind.

    Read in a circle it has no seam. Its noise is drawn from a seed that its name alone decides.
    """
    rng = np.random.default_rng(seed_from("ambience", VERSION, tone.name))
    loop = unit(_model(tone)(rng))
    if tone.inside:
        behind = unit(filtered(loop, low(_MUFFLED_HZ, 2)))
        loop = behind + 10 ** (_ROOM_UNDER_DB / 20) * unit(places.room(rng))
    return at_level(loop.astype(np.float32), level_lufs(tone))


def level_lufs(tone: Tone) -> float:
    """Return how loud a tone is in the film before its gain: a line lies at about -21 LUFS there."""
    return LEVELS_LUFS[tone.kind] + (THROUGH_WALLS_DB if tone.inside else 0.0)


def at_level(samples: NDArray[np.float32], lufs: float) -> NDArray[np.float32]:
    """Return stereo samples at an integrated loudness; silent ones as they are."""
    meter = LoudnessMeter()
    # The gate of the meter lies at -70 LUFS: what is quieter is measured louder.
    meter.hear(samples / np.float32(max(float(np.abs(samples).max()), 1e-9)))
    found = meter.integrated_lufs()
    if found is None:
        return samples
    gain = 10 ** ((lufs - found) / 20) / max(float(np.abs(samples).max()), 1e-9)
    return np.asarray(samples * np.float32(gain), dtype=np.float32)


def _model(tone: Tone) -> _Model:
    by_night: dict[Ambience, Callable[..., Curve]] = {
        Ambience.COUNTRY: places.country,
        Ambience.FOREST: places.forest,
        Ambience.STREET: places.street,
    }
    if tone.kind in by_night:
        return partial(by_night[tone.kind], night=tone.night)
    return _STEADY[tone.kind]


_STEADY: dict[Ambience, _Model] = {
    Ambience.ROOM: places.room,
    Ambience.HALL: places.hall,
    Ambience.CAVE: places.cave,
    Ambience.WIND: weather.wind,
    Ambience.SNOW: weather.snow,
    Ambience.RAIN: weather.rain,
    Ambience.STORM: weather.storm,
    Ambience.SEA: weather.sea,
    Ambience.TRAIN: places.train,
    Ambience.CAR: places.car,
    Ambience.SHIP: places.ship,
    Ambience.SPACESHIP: places.spaceship,
    Ambience.FIRE: places.fire,
    Ambience.SPACE: places.space,
}
