"""What the parser makes without the validator is what the validator would have made."""

from __future__ import annotations

import pytest

from benchmarks.fountain_cases import CASES
from filmstudio.model.screenplay import Screenplay
from filmstudio.screenplay.reader import FountainReader


@pytest.mark.parametrize("group", sorted({case.name.partition(":")[0] for case in CASES}))
def test_elements_equal_validated_ones(group: str) -> None:
    text = "\n\n".join(case.text for case in CASES if case.name.startswith(group) and len(case.text) < 1000)
    parsed = FountainReader().parse_text(text, "cases.fountain")
    validated = Screenplay.model_validate_json(parsed.model_dump_json())
    assert len(parsed.elements) > 10
    assert parsed == validated
    assert parsed.model_dump_json() == validated.model_dump_json()
    for ours, theirs in zip(parsed.elements, validated.elements, strict=True):
        assert type(ours) is type(theirs)
        assert list(ours.__dict__) == list(theirs.__dict__)
        assert ours.model_copy(update={"text": "x"}).text == "x"
        assert repr(ours) == repr(theirs)


def test_they_are_frozen_and_hashable_like_all_records() -> None:
    element = FountainReader().parse_text("Wind.", "x").elements[0]
    with pytest.raises(ValueError, match="frozen"):
        setattr(element, "text", "Rain.")  # noqa: B010 - the type checker knows that it is frozen
    assert hash(element) == hash(type(element).model_validate(element.model_dump()))
