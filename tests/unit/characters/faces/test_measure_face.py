from __future__ import annotations

from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.characters.faces.dlib_embedder import DlibEmbedder
from filmstudio.characters.faces.judge import judge_anchor
from filmstudio.characters.faces.likeness import likeness
from filmstudio.characters.faces.measure import measure_face
from filmstudio.characters.pictures import Picture
from filmstudio.engines.animatic.people.portrait import Shows, draw_portrait
from filmstudio.errors import UsageError
from filmstudio.model.cast import Appearance, Garment, Hair
from filmstudio.model.face import FaceMeasurement, Gravity
from filmstudio.model.shots import Facing
from filmstudio.units import Resolution

AsPicture = Callable[[NDArray[np.uint8]], Picture]


def _judged(picture: Picture, embedder: DlibEmbedder, **options: Any) -> dict[str, Gravity]:
    return _gravities(measure_face(picture, embedder, **options), embedder)


def _gravities(measured: FaceMeasurement, embedder: DlibEmbedder) -> dict[str, Gravity]:
    return {finding.code: finding.gravity for finding in judge_anchor(measured, (), {}, embedder=embedder)}


def test_a_good_portrait_has_nothing_against_it(measured_astronaut: FaceMeasurement, embedder: DlibEmbedder) -> None:
    measured = measured_astronaut
    assert measured.face is not None
    assert not measured.drawn
    assert (measured.number, len(measured.faces), measured.asked) == (1, 1, False)
    assert 170 <= measured.face.box.left <= 180
    right, left, nose = measured.face.landmarks
    assert right[0] < nose[0] < left[0]
    assert nose[1] > max(right[1], left[1])
    assert abs(measured.face.yaw_deg) < 15
    assert len(measured.face.vector) == 128
    assert judge_anchor(measured, (), {}, embedder=embedder) == ()


def test_the_same_picture_gives_the_same_record_and_survives_json(
    astronaut: Picture, measured_astronaut: FaceMeasurement, embedder: DlibEmbedder
) -> None:
    one, other = measured_astronaut, measure_face(astronaut, embedder)
    assert one == other
    assert FaceMeasurement.model_validate_json(one.model_dump_json()) == one
    assert one.as_json()["schema"] == "face/1"


def test_a_head_in_profile_is_found_and_named_so(
    measured_photographer: FaceMeasurement, embedder: DlibEmbedder
) -> None:
    assert measured_photographer.face is not None
    assert not measured_photographer.face.frontal
    assert _gravities(measured_photographer, embedder)["turned"] is Gravity.WARN


def test_two_people_are_two_people(
    measured_astronaut: FaceMeasurement, measured_photographer: FaceMeasurement, embedder: DlibEmbedder
) -> None:
    assert likeness(measured_astronaut, measured_astronaut, embedder) == 1
    assert likeness(measured_astronaut, measured_photographer, embedder) < embedder.same_person - embedder.margin


@pytest.mark.parametrize("change", ["mirrored", "compressed", "darker", "softer", "smaller", "leaning"])
def test_one_person_stays_one_person(
    change: str,
    astronaut: Picture,
    measured_astronaut: FaceMeasurement,
    as_picture: AsPicture,
    embedder: DlibEmbedder,
) -> None:
    rgb = astronaut.rgb
    if change == "mirrored":
        rgb = rgb[:, ::-1]
    elif change == "compressed":
        data = cv2.imencode(".jpg", np.ascontiguousarray(rgb[..., ::-1]), [cv2.IMWRITE_JPEG_QUALITY, 30])[1]
        rgb = np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)[..., ::-1]
    elif change == "darker":
        rgb = (rgb * 0.5).astype(np.uint8)
    elif change == "softer":
        rgb = np.asarray(cv2.GaussianBlur(rgb, (0, 0), 1.0), np.uint8)
    elif change == "smaller":
        rgb = np.asarray(cv2.resize(rgb, (384, 384), interpolation=cv2.INTER_AREA), np.uint8)
    else:
        turn = cv2.getRotationMatrix2D((220.0, 120.0), 15, 1)
        rgb = np.asarray(cv2.warpAffine(rgb, turn, (512, 512), borderMode=cv2.BORDER_REPLICATE), np.uint8)
    other = measure_face(as_picture(rgb), embedder)
    similar = likeness(measured_astronaut, other, embedder)
    assert similar > embedder.same_person + embedder.margin


def test_bad_pictures_of_a_good_face(astronaut: Picture, as_picture: AsPicture, embedder: DlibEmbedder) -> None:
    rgb = astronaut.rgb
    small = np.asarray(cv2.resize(rgb, (200, 200), interpolation=cv2.INTER_AREA), np.uint8)
    assert _judged(as_picture(small), embedder)["small"] is Gravity.REFUSE
    middling = np.asarray(cv2.resize(rgb, (340, 340), interpolation=cv2.INTER_AREA), np.uint8)
    assert _judged(as_picture(middling), embedder) == {"small": Gravity.WARN}
    soft = np.asarray(cv2.GaussianBlur(rgb, (0, 0), 2.0), np.uint8)
    assert _judged(as_picture(soft), embedder) == {"blurred": Gravity.WARN}
    lost = np.asarray(cv2.GaussianBlur(rgb, (0, 0), 4.0), np.uint8)
    assert _judged(as_picture(lost), embedder)["blurred"] is Gravity.REFUSE
    dark = (rgb * 0.2).astype(np.uint8)
    assert _judged(as_picture(dark), embedder)["dark"] in (Gravity.WARN, Gravity.REFUSE)
    pale = (128 + (rgb.astype(float) - 128) * 0.25).astype(np.uint8)
    assert _judged(as_picture(pale), embedder) == {"pale": Gravity.WARN}


def test_several_faces_are_offered_by_number(astronaut: Picture, as_picture: AsPicture, embedder: DlibEmbedder) -> None:
    small = np.asarray(cv2.resize(astronaut.rgb, (384, 384), interpolation=cv2.INTER_AREA), np.uint8)
    side = np.zeros((512, 384, 3), np.uint8)
    side[:384] = small[:, ::-1]
    both = as_picture(np.hstack([astronaut.rgb, side]))
    found = measure_face(both, embedder)
    assert len(found.faces) == 2
    (finding,) = [one for one in judge_anchor(found, (), {}, embedder=embedder) if one.code == "several-faces"]
    assert finding.gravity is Gravity.REFUSE
    assert "--face 1 (" in finding.hint
    assert "--face 2 (" in finding.hint
    second = measure_face(both, embedder, 2)
    assert (second.number, second.asked) == (2, True)
    assert second.face is not None
    assert second.face.box == found.faces[1]
    assert "several-faces" not in _gravities(second, embedder)
    with pytest.raises(UsageError, match="no face 3: 2 were found"):
        measure_face(both, embedder, 3)


def test_a_picture_of_nobody_is_refused(photograph: Callable[[str], Picture], embedder: DlibEmbedder) -> None:
    cup = photograph("coffee")
    assert _judged(cup, embedder) == {"no-face": Gravity.REFUSE}
    assert _judged(cup, embedder, drawn=True) == {"drawn": Gravity.NOT_APPLICABLE}
    with pytest.raises(UsageError, match="no face 1: none"):
        measure_face(cup, embedder, 1)


def _drawn(hair: Hair, skin: str) -> NDArray[np.uint8]:
    look = Appearance(
        skin=skin,
        hair=hair,
        hair_colour="#221a14",
        hat_colour="#333333",
        garment=Garment.COAT,
        garment_colour="#445566",
        trousers_colour="#222222",
        accent_colour="#aa3333",
    )
    return draw_portrait(look, Shows.HEAD, Facing.CAMERA, Resolution(512, 512))


@pytest.mark.parametrize(("hair", "skin"), [(Hair.SHORT, "#f1c9a5"), (Hair.LONG, "#4a2c1b")])
def test_a_drawn_face_is_found_and_never_judged(
    hair: Hair, skin: str, as_picture: AsPicture, embedder: DlibEmbedder
) -> None:
    picture = as_picture(_drawn(hair, skin))
    measured = measure_face(picture, embedder)
    assert measured.faces, "the detectors do find the animatic's faces; that is why they must not be believed"
    assert measured.drawn
    assert measured.face is None
    assert measured.number == 0
    assert _gravities(measured, embedder) == {"drawn": Gravity.NOT_APPLICABLE}


def test_compression_does_not_make_a_drawing_a_photograph(as_picture: AsPicture, embedder: DlibEmbedder) -> None:
    picture = as_picture(_drawn(Hair.SHORT, "#f1c9a5"))
    data = cv2.imencode(".jpg", np.ascontiguousarray(picture.rgb[..., ::-1]), [cv2.IMWRITE_JPEG_QUALITY, 40])[1]
    compressed = np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)[..., ::-1]
    assert measure_face(as_picture(compressed), embedder).drawn


def test_an_overexposed_photograph_is_no_drawing(
    astronaut: Picture, as_picture: AsPicture, embedder: DlibEmbedder
) -> None:
    bright = np.clip(astronaut.rgb.astype(float) * 1.3, 0, 255).astype(np.uint8)
    measured = measure_face(as_picture(bright), embedder)
    assert not measured.drawn


@pytest.mark.parametrize("size", [(1, 1), (1, 400), (7, 3), (64, 64)])
def test_tiny_and_thin_pictures_have_no_face(
    size: tuple[int, int], as_picture: AsPicture, embedder: DlibEmbedder
) -> None:
    noise = np.random.default_rng(3).integers(0, 255, (*size, 3), np.uint8)
    assert measure_face(as_picture(noise), embedder).faces == ()
