"""The steps of which changes to a record are made, each on the open document and none of them losing a comment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from tomlkit import TOMLDocument
    from tomlkit.items import AoT, Table


def set_keys(document: TOMLDocument, table: str, values: Mapping[str, object]) -> None:
    """Set keys of `[table]`, which is made at the end where it is missing. None takes a key away."""
    import tomlkit

    if table not in document:
        _set_off(document)
        document.add(table, tomlkit.table())
    _fill(cast("Table", document[table]), values)
    if not document[table]:
        del document[table]


def set_row(document: TOMLDocument, array: str, key: str, name: str, values: Mapping[str, object]) -> None:
    """Set keys of the `[[array]]` table whose `key` is `name` (any case); without one it is added behind the others."""
    row = find_row(document, array, key, name)
    if row is None:
        add_row(document, array, {key: name, **values})
    else:
        _fill(row, values)


def add_row(document: TOMLDocument, array: str, values: Mapping[str, object]) -> None:
    """Add an `[[array]]` table behind the others, set off by an empty line."""
    import tomlkit
    from tomlkit.items import Array

    if array not in document:
        _set_off(document)
        document.add(array, tomlkit.aot())
    rows = rows_of(document, array)
    row: Any = tomlkit.inline_table() if isinstance(document[array], Array) else tomlkit.table()
    _fill(row, values)
    rows.append(row)


def find_row(document: TOMLDocument, array: str, key: str, name: str) -> Table | None:
    """Return the `[[array]]` table whose `key` is `name` (any case), or None."""
    for row in rows_of(document, array) if array in document else ():
        if str(row.get(key, "")).casefold() == name.casefold():
            return cast("Table", row)
    return None


def drop_row(document: TOMLDocument, array: str, index: int) -> None:
    """Take one `[[array]]` table away, counted from 0, and the array with its last one."""
    del rows_of(document, array)[index]
    if not rows_of(document, array):
        del document[array]


def rows_of(document: TOMLDocument, array: str) -> AoT:
    """Return the tables of `[[array]]`, to be changed in place; they may also stand inline, as `look = [{...}]`."""
    return cast("AoT", document[array])


def add_alias(document: TOMLDocument, alias: str) -> None:
    """Add a name to `aliases`, behind the others and their comments."""
    if "aliases" in document:
        cast("Any", document["aliases"]).append(alias)
    else:
        set_top(document, "aliases", [alias])


def drop_alias(document: TOMLDocument, alias: str) -> None:
    """Take a name out of `aliases` (any case); the others keep their comments."""
    aliases = cast("Any", document.get("aliases", []))
    for index in range(len(aliases) - 1, -1, -1):
        if str(aliases[index]).casefold() == alias.casefold():
            del aliases[index]


def set_top(document: TOMLDocument, key: str, value: object) -> None:
    """Set a key above the tables; a new one comes behind the name."""
    import tomlkit

    if key in document:
        document[key] = value
        return
    rows = document.body
    at = next(index for index, (found, _) in enumerate(rows) if found is not None and found.key == "name")
    if at + 1 == len(rows):
        document.add(key, tomlkit.item(value))
    else:
        document._insert_at(at + 1, key, tomlkit.item(value))  # tomlkit has no public way (0.13)


def _set_off(document: TOMLDocument) -> None:
    """Put an empty line before what is added next."""
    import tomlkit

    if not tomlkit.dumps(document).endswith(("\n\n", "\r\n\r\n")):
        document.add(tomlkit.nl())


def _fill(table: Table, values: Mapping[str, object]) -> None:
    import tomlkit

    for key, value in values.items():
        if value is None:
            if key in table:
                del table[key]
        elif isinstance(value, Mapping):
            inner = table.get(key)
            if inner is None:
                inner = tomlkit.inline_table()
                _fill(cast("Table", inner), value)
                table[key] = inner
            else:
                _fill(inner, value)
        else:
            table[key] = value
