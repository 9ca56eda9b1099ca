"""The notation for directors: notes such as `[[shot: CU on the rope; lens: 85mm]]`, and the title page's film keys.

`docs/directives.md` is its reference. Everything here is pure: text and places in, records and remarks out.
"""

from filmstudio.screenplay.directives.dotted import as_notation
from filmstudio.screenplay.directives.read import read_directives, read_wish
from filmstudio.screenplay.directives.title_keys import TitleLook, read_title_defaults, read_title_look

__all__ = ["TitleLook", "as_notation", "read_directives", "read_title_defaults", "read_title_look", "read_wish"]
