"""Remarks about the plan that save a render: what the writer probably did not want.

A pass over the finished shot list, so that it sees what will be shot, whoever decided it. Every rule stands in the
table of `lint_rules`; all of them warn, none stops a render.
"""

from __future__ import annotations

from fractions import Fraction

from filmstudio.breakdown.lint_reel import thread
from filmstudio.breakdown.lint_rules import RULES
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.diagnostic import Diagnostic
from filmstudio.model.shots import ShotList


def lint(shots: ShotList, engine: Capabilities, rate: Fraction) -> tuple[Diagnostic, ...]:
    """Return the remarks on a shot list for an engine and a frame rate, by their place in the script, then by code.

    Never raises.
    """
    reel = thread(shots, engine, rate)
    found = [remark for rule in RULES for remark in rule.find(reel)]
    return tuple(sorted(found, key=lambda remark: (remark.span.line, remark.span.column, remark.code, remark.message)))
