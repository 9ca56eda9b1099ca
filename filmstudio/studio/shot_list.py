"""The shot list as a file for others: a spreadsheet, a sheet of JSON, or paper."""

from __future__ import annotations

from pathlib import Path

from filmstudio.errors import UsageError
from filmstudio.model.shots import ShotList
from filmstudio.review import shot_list_csv as spreadsheet

SUFFIXES = (".csv", ".json", ".pdf")


def export_shot_list(shots: ShotList, out: Path, *, letter: bool = False) -> None:
    """Write a shot list in the format that the ending of `out` names, whole or not at all.

    A .pdf is A4, or US letter where `letter` says so. Raises UsageError for another ending or an unwritable place.
    """
    from filmstudio.media.safe_output import write_whole

    suffix = out.suffix.lower()
    if suffix == ".pdf":
        from filmstudio.review.shot_list_pdf import write_shot_list_pdf

        write_shot_list_pdf(shots, out, letter=letter)
    elif suffix == ".csv":
        # The mark tells spreadsheets that the file is UTF-8; without it they take Cyrillic for Latin.
        write_whole(out, shot_list_csv(shots).encode("utf-8-sig"))
    elif suffix == ".json":
        write_whole(out, shot_list_json(shots).encode())
    else:
        raise UsageError(
            f"{out.name}: a shot list is not written as {suffix or 'a file without an ending'}",
            hint=f"known endings: {', '.join(SUFFIXES)}",
        )


def shot_list_csv(shots: ShotList) -> str:
    """Return the rows for a spreadsheet, names of the columns first."""
    return spreadsheet.shot_list_csv(shots)


def shot_list_json(shots: ShotList) -> str:
    """Return the whole sheet, readable again by `ShotList.model_validate_json`."""
    return shots.model_dump_json(indent=2) + "\n"
