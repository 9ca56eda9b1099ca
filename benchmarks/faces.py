"""How alike one person is to themself, how alike strangers are, and what that makes of the thresholds.

The people: the astronaut (NASA, public domain) and the photographer at work (CC0), both inside scikit-image, and
where matplotlib is installed the portrait of Rear Admiral Hopper (U.S. Navy, public domain) in its sample data. Their
pictures are shrunk, blurred, darkened, compressed and turned step by step.

Beside them the animatic's own people: the detectors find their faces, and the network takes most of them for one
person. That is why a drawn face is never judged.

What this does not show: two photographs of one person taken years apart. No such pair was found that we may use and
that is offline; the thresholds leave room for it, and lean there on figures that others published.
"""

from __future__ import annotations

import importlib.util
import statistics
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.characters.faces.dlib_embedder import DlibEmbedder
from filmstudio.characters.faces.light import measure_light
from filmstudio.characters.pictures import load_picture
from filmstudio.engines.animatic.people.portrait import Shows, draw_portrait
from filmstudio.model.cast import Age, Appearance, Garment, Hair, Presentation
from filmstudio.model.shots import Facing
from filmstudio.units import Resolution

Pixels = NDArray[np.uint8]
_PEOPLE = {
    "astronaut": ("skimage", "data/astronaut.png"),
    "photographer": ("skimage", "data/camera.png"),
    "admiral": ("matplotlib", "mpl-data/sample_data/grace_hopper.jpg"),
}
_MILD = ("mirror", "jpeg 50", "jpeg 20", "light 0.5", "noise 10", "blur 1", "width 64", "turn 10", "turn 20", "crop")
"""What an anchor that is neither refused nor much warned of may have gone through."""


_FRONTAL = ("astronaut", "admiral")


class Step(NamedTuple):
    """One condition of one person's picture against the untouched one; None where no face was found."""

    person: str
    condition: str
    similarity: float | None
    sharpness: float = 0.0
    brightness: float = 0.0
    contrast: float = 0.0
    flatness: float = 0.0


def people() -> dict[str, Pixels]:
    """Return the pictures that are installed."""
    found = {}
    for name, (package, path) in _PEOPLE.items():
        spec = importlib.util.find_spec(package)
        if spec is not None and spec.submodule_search_locations:
            found[name] = load_picture(Path(spec.submodule_search_locations[0]) / path).rgb
    return found


def conditions(rgb: Pixels, width: int, centre: tuple[float, float]) -> Iterator[tuple[str, Pixels]]:
    """Yield the picture under every condition. `width` and `centre` are the face's, in pixels."""
    generator = np.random.default_rng(1)
    yield "mirror", rgb[:, ::-1]
    for quality in (50, 20, 10):
        coded = cv2.imencode(".jpg", np.ascontiguousarray(rgb[..., ::-1]), [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
        yield f"jpeg {quality}", np.asarray(cv2.imdecode(coded, cv2.IMREAD_COLOR), np.uint8)[..., ::-1]
    for part in (1, 2, 3, 4):
        yield f"blur {part}", np.asarray(cv2.GaussianBlur(rgb, (0, 0), part * width / 100), np.uint8)
    for gain in (0.5, 0.25, 0.125, 2.0, 3.0):
        yield f"light {gain:g}", np.clip(rgb * gain, 0, 255).astype(np.uint8)
    for contrast in (0.3, 0.1):
        yield f"fade {contrast:g}", (128 + (rgb.astype(float) - 128) * contrast).astype(np.uint8)
    yield "noise 10", np.clip(rgb + generator.normal(0, 10, rgb.shape), 0, 255).astype(np.uint8)
    for to in (64, 48, 32):
        small = cv2.resize(rgb, None, fx=to / width, fy=to / width, interpolation=cv2.INTER_AREA)
        yield f"width {to}", np.asarray(small, np.uint8)
    for degrees in (10, 20, 45):
        turn = cv2.getRotationMatrix2D(centre, degrees, 1)
        size = (rgb.shape[1], rgb.shape[0])
        yield f"turn {degrees}", np.asarray(cv2.warpAffine(rgb, turn, size, borderMode=cv2.BORDER_REPLICATE), np.uint8)
    x, y = (int(value) for value in centre)
    yield "crop", rgb[max(0, y - width) : y + width, max(0, x - width) : x + width]


def steps() -> tuple[list[Step], list[tuple[str, str, float]]]:
    """Return every condition of everybody, and every two people's similarity."""
    embedder, done, untouched = DlibEmbedder(), [], {}
    for name, rgb in people().items():
        face = embedder.find(rgb)[0]
        untouched[name] = embedder.embed(rgb, face)
        middle = (face.left + face.width / 2, face.top + face.height / 2)
        for condition, changed in conditions(rgb, face.width, middle):
            pixels = np.ascontiguousarray(changed)
            found = embedder.find(pixels)
            if not found:
                done.append(Step(name, condition, None))
                continue
            light = measure_light(pixels, found[0])
            alike = embedder.similarity(untouched[name], embedder.embed(pixels, found[0]))
            row = Step(name, condition, alike, light.sharpness, light.brightness, light.contrast, light.flatness)
            done.append(row)
    pairs = [(a, b, embedder.similarity(untouched[a], untouched[b])) for a, b in combinations(untouched, 2)]
    return done, pairs


def _within(what: str, some: list[Step]) -> str:
    values = [one.similarity for one in some if one.similarity is not None]
    return (
        f"within, {what}: {len(values)} of {len(some)} found, lowest {min(values):.2f}, "
        f"median {statistics.median(values):.2f}, standard deviation {statistics.pstdev(values):.2f}"
    )


def drawn_people() -> list[Pixels]:
    """Return heads and shoulders of the animatic, 512x512: one for every two heads of hair, in turn."""
    skins, hairs = ("#f1c9a5", "#8d5a3a", "#d8a27a", "#4a2c1b"), ("#221a14", "#8a5a2b", "#d9c27a")
    people = []
    for at, hair in enumerate(Hair):
        look = Appearance(
            skin=skins[at % 4],
            hair=hair,
            hair_colour=hairs[at % 3],
            age=list(Age)[1 + at % 3],
            presentation=list(Presentation)[at % 3],
            hat_colour="#333333",
            garment=list(Garment)[at % 9],
            garment_colour="#445566",
            trousers_colour="#222222",
            accent_colour="#aa3333",
        )
        people.append(draw_portrait(look, Shows.HEAD, Facing.CAMERA, Resolution(512, 512)))
    return people


def _drawn_report() -> str:
    embedder, flat, coded, embeddings = DlibEmbedder(), [], [], []
    drawn = drawn_people()
    for frame in drawn:
        faces = embedder.find(frame)
        if faces:
            flat.append(measure_light(frame, faces[0]).flatness)
            embeddings.append(embedder.embed(frame, faces[0]))
            data = cv2.imencode(".jpg", frame, [cv2.IMWRITE_JPEG_QUALITY, 50])[1]
            coded.append(measure_light(np.asarray(cv2.imdecode(data, 1), np.uint8), faces[0]).flatness)
    alike = [embedder.similarity(a, b) for a, b in combinations(embeddings, 2)]
    wrong = sum(one >= DlibEmbedder.same_person for one in alike)
    return (
        f"drawn: {len(flat)} of {len(drawn)} faces found, flatness from {min(flat):.2f} "
        f"(as JPEG of quality 50 from {min(coded):.2f}); two different people {min(alike):.2f} to {max(alike):.2f}, "
        f"{wrong} of {len(alike)} pairs above the threshold"
    )


def report() -> str:
    """Return the tables of docs/benchmarks.md, as Markdown."""
    done, pairs = steps()
    lines = ["| picture | condition | similarity | sharpness | brightness | contrast | flatness |", "|" + "---|" * 7]
    for one in done:
        alike = "no face found" if one.similarity is None else f"{one.similarity:.2f}"
        measures = f"{one.sharpness:.3f} | {one.brightness:.0f} | {one.contrast:.1f} | {one.flatness:.3f}"
        lines.append(f"| {one.person} | {one.condition} | {alike} | {measures} |")
    lines += ["", *(f"- {a} and {b}: {alike:.2f}" for a, b, alike in pairs), ""]
    mild = [one for one in done if one.condition in _MILD]
    lines.append(_within("from the front, mild conditions", [one for one in mild if one.person in _FRONTAL]))
    lines.append(_within("in profile, mild conditions", [one for one in mild if one.person not in _FRONTAL]))
    lines.append(_within("all, all conditions", done))
    lines.append(f"between: {len(pairs)} pairs, highest {max(alike for _, _, alike in pairs):.2f}")
    lines.append(f"threshold {DlibEmbedder.same_person:.2f}, margin {DlibEmbedder.margin:.2f}")
    lines.append(_drawn_report())
    return "\n".join(lines)


if __name__ == "__main__":
    print(report())
