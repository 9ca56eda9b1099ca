"""Has a line said by its voice in its manner, whatever the voice knows of manners."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, cast

from filmstudio.model.cast import VoiceSpec
from filmstudio.model.soundtrack import Manner
from filmstudio.ports.voice import PlainVoice, Voice
from filmstudio.sound.manner import LEVEL_DB, steered
from filmstudio.sound.versions import MANNER_VERSION

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def say(voice: Voice, text: str, spec: VoiceSpec, manner: Manner) -> NDArray[np.float32]:
    """Return a spelled line, mono at 48 kHz, as loud as its effort is in a film.

    A voice that knows no manners gets pace and pitch in its recipe, and the effort is made of its samples. Raises what
    the voice raises.
    """
    from filmstudio.sound.speech_level import at_level_of, louder_by

    if knows_manners(voice):
        samples = voice.speak(text, spec, manner)
    else:
        from filmstudio.sound.effort_of_samples import with_effort_in_samples

        plain = cast(PlainVoice, voice).speak(text, steered(spec, manner))
        samples = at_level_of(plain, with_effort_in_samples(plain, manner.effort))
    return louder_by(samples, LEVEL_DB[manner.effort])


def knows_manners(voice: Voice) -> bool:
    """Say whether a voice takes a manner, as `ports.voice` has it since there are any."""
    try:
        parameters = inspect.signature(voice.speak).parameters.values()
    except (TypeError, ValueError):  # written in C: nobody can tell, so it is taken at the port's word
        return True
    several = any(one.kind is inspect.Parameter.VAR_POSITIONAL for one in parameters)
    positional = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    return several or sum(one.kind in positional for one in parameters) > 2


def manner_version(manner: Manner) -> str:
    """Return what enters the key of a line that is said in a manner; empty for the usual one."""
    if manner == Manner():
        return ""
    return f"{MANNER_VERSION}: {manner.effort.value} {manner.pace:.6f} {manner.pitch:.6f}"
