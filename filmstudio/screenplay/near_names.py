"""Names of speakers that are probably two spellings of one: `MARA` and `MARRA`, `DR VOSS` and `DR. VOSS`.

Why so careful: a second spelling is a second person with another face and another voice, but twins called LENA and LEAH
are two people, and a warning that is often wrong is read by nobody. So a name is only doubted if it is much rarer than
the other, is never mentioned in the action, and differs by next to nothing; never if the difference is a digit.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from filmstudio.screenplay.cue import name_key

_SHORTEST = 4
"""Letters of a name that can be mistyped: ANN and ANNA are two."""
_LONGEST = 40
_SPEECHES_OF_A_SLIP = 2
_TIMES_AS_OFTEN = 4
_NOT_LETTERS = re.compile(r"[\W_]+")


def near_names(speeches: Mapping[str, int], actions: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield pairs of a doubtful name and the one it probably means, in the order in which the doubtful ones come.

    `speeches` counts the cues of each name as written. Two spellings that differ only in case or spacing are one name
    and no pair. Linear in the number of names.
    """
    counts: defaultdict[str, int] = defaultdict(int)
    written: dict[str, str] = {}
    for name, count in speeches.items():
        key = name_key(name)
        counts[key] += count
        written.setdefault(key, name)
    if len(counts) < 2:
        return
    pairs = [*_same_letters(counts), *_slips(counts)]
    if not pairs:
        return
    order = {key: nth for nth, key in enumerate(written)}
    mentioned = "\n".join(actions).casefold()
    seen: set[str] = set()
    for rare, usual in sorted(pairs, key=lambda pair: (order[pair[0]], order[pair[1]])):
        if rare not in seen and re.search(rf"(?<!\w){re.escape(rare)}(?!\w)", mentioned) is None:
            seen.add(rare)
            yield written[rare], written[usual]


def _same_letters(counts: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Names that differ in punctuation and spaces alone; the rarer one is doubtful, of equals the later one."""
    usual_of: dict[str, str] = {}
    for key in sorted(counts, key=lambda key: -counts[key]):
        letters = _NOT_LETTERS.sub("", key)
        if letters:
            usual = usual_of.setdefault(letters, key)
            if usual != key:
                yield key, usual


def _slips(counts: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Names that differ by one letter too many, too few, wrong or in the wrong place."""
    near: defaultdict[str, list[str]] = defaultdict(list)
    for key in counts:
        if _SHORTEST <= len(key) <= _LONGEST:
            near[key].append(key)
            for at in range(len(key)):
                near[key[:at] + key[at + 1 :]].append(key)
    found: set[tuple[str, str]] = set()
    for keys in near.values():
        usual = max(keys, key=lambda key: counts[key])
        found.update((key, usual) for key in keys if key != usual and _is_slip(key, usual, counts))
    yield from found


def _is_slip(rare: str, usual: str, counts: Mapping[str, int]) -> bool:
    if counts[rare] > _SPEECHES_OF_A_SLIP or counts[usual] <= counts[rare]:
        return False
    left, right = _difference(rare, usual)
    if not (left + right).isalpha():
        return False
    if sorted(left) == sorted(right) and len(left) == 2:
        return True
    if len(left + right) == 1 and (left + right) * 2 in (rare + "\n" + usual):
        return True
    return (
        len(left) <= 1
        and len(right) <= 1
        and counts[rare] == 1
        and counts[usual] >= _TIMES_AS_OFTEN
        and len(usual) > _SHORTEST
        and rare[0] == usual[0]
    )


def _difference(left: str, right: str) -> tuple[str, str]:
    """Return what is left of two names without what they begin and end with in common."""
    start = 0
    while start < min(len(left), len(right)) and left[start] == right[start]:
        start += 1
    left, right = left[start:], right[start:]
    end = 0
    while end < min(len(left), len(right)) and left[-1 - end] == right[-1 - end]:
        end += 1
    return left[: len(left) - end], right[: len(right) - end]
