"""Draws the one thing an insert shows, and finds the things a text speaks of."""

from __future__ import annotations

import re
from collections.abc import Callable

from filmstudio.engines.animatic.places.canvas import Canvas, Pixels
from filmstudio.engines.animatic.places.colour import Factors, Tint, colour
from filmstudio.engines.animatic.places.painted import Light
from filmstudio.engines.animatic.places.pen import Pen, pen_on
from filmstudio.engines.animatic.places.softness import shadow
from filmstudio.engines.animatic.old_props import belongings, glows, metals, papers

Drawing = Callable[[Pen], None]

_TABLE: tuple[tuple[Drawing, str], ...] = (
    (glows.lamp, "lamp torch flashlight"),
    (glows.lantern, "lantern"),
    (glows.candle, "candle candlestick"),
    (glows.matchbox, "match matches matchbox lighter"),
    (glows.cup, "cup mug teacup coffee tea"),
    (glows.bottle, "bottle glass flask wine whisky whiskey"),
    (papers.letter, "letter note paper page message"),
    (papers.envelope, "envelope parcel"),
    (papers.photograph, "photograph photo picture portrait frame snapshot polaroid"),
    (papers.book, "book diary logbook notebook journal ledger bible"),
    (papers.chart, "map chart"),
    (papers.ticket, "ticket"),
    (papers.newspaper, "newspaper headline"),
    (metals.key, "key keys"),
    (metals.coin, "coin medal token"),
    (metals.ring, "ring"),
    (metals.knife, "knife blade dagger scalpel"),
    (metals.sword, "sword"),
    (metals.hammer, "hammer"),
    (metals.wrench, "wrench spanner"),
    (metals.clock, "clock alarm"),
    (metals.watch, "watch pocket_watch stopwatch wristwatch"),
    (metals.compass, "compass"),
    (metals.handle, "handle doorknob latch lock keyhole"),
    (metals.switch, "switch lever button"),
    (metals.wheel, "wheel helm"),
    (belongings.phone, "phone cellphone mobile smartphone"),
    (belongings.telephone, "telephone receiver handset"),
    (belongings.radio, "radio wireless"),
    (belongings.camera, "camera"),
    (belongings.screen, "screen computer monitor laptop television"),
    (belongings.suitcase, "suitcase bag briefcase luggage satchel"),
    (belongings.umbrella, "umbrella"),
    (belongings.rope, "rope knot"),
    (belongings.flower, "flower rose flowers bouquet"),
    (belongings.boat, "boat sailboat"),
    (belongings.hand, "hand hands fist finger fingers"),
    (belongings.eye, "eye eyes"),
)
_DRAWINGS = {word.replace("_", " "): drawing for drawing, words in _TABLE for word in words.split()}
_AFTER_HEAD = re.compile(r"\b(?:of|on|in|with|from|for|under|beside|behind|to|that|which)\b")


def props_in(text: str) -> tuple[str, ...]:
    """Return the known object words of a text, lower case, in order, each once; plurals as their singular."""
    return tuple(dict.fromkeys(_known(text)))


def draw_prop(subject: str, width: int, height: int, light: Light) -> Pixels | None:
    """Draw one object, `(height, width, rgba)` uint8 with straight alpha, or return None for an unknown one.

    It stands in the middle of a transparent picture, about 60 % of its height (less where the picture is narrow), in
    three values under the light, with a soft shadow below. What it is stands at the head of the subject: `a
    photograph of the boat` is a photograph, `the door handle` a handle.
    """
    drawing = _drawing_of(subject)
    if drawing is None:
        return None
    canvas = Canvas(width, height)
    half = canvas.aspect / 2
    size = min(0.60, half * 1.5)
    shadow(canvas, 0.0, 0.5 + size * 0.51, size * 0.62, size * 0.09, 0.55)
    drawing(pen_on(canvas, _tint(light)).at(0.0, 0.5, size, flip=light.direction < 0))
    return canvas.rgba()


def _known(text: str) -> list[str]:
    found = []
    words = re.findall(r"[^\W\d_]+", text.casefold())
    skip = False
    for index, word in enumerate(words):
        pair = " ".join(words[index : index + 2])
        if skip:
            skip = False
        elif pair in _DRAWINGS and " " in pair:
            found.append(pair)
            skip = True
        else:
            single = word if word in _DRAWINGS else word.removesuffix("s")
            if single in _DRAWINGS:
                found.append(single)
    return found


def _drawing_of(subject: str) -> Drawing | None:
    head, *rest = _AFTER_HEAD.split(subject.casefold(), maxsplit=1)
    words = _known(head)[-1:] or _known(" ".join(rest))[:1]
    return _DRAWINGS[words[0]] if words else None


def _factors(text: str, gain: float, least: float) -> Factors:
    red, green, blue = (max(channel / 255 * gain, least) for channel in colour(text))
    return red, green, blue


def _tint(light: Light) -> Tint:
    return Tint(_factors(light.key, 1.06, 0.38), _factors(light.ambient, 0.72, 0.20))
