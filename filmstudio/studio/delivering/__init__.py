"""Deliverables: what `filmstudio assemble` makes of a cut, each for somebody who needs it."""
