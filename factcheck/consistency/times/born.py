"""Whose birth a date is: "the republic was born on 16 August 1960" tells of nobody's."""

from __future__ import annotations

from factcheck.consistency.base.lines import Line
from factcheck.lexicon import worded
from factcheck.model.mentions import Date

_worded = worded("against_itself", "born")

_THING = _worded(r"(?:^|\W){the} (?:[a-z’'-]+ ){0,2}{things} (?:{was} )?born(?!\w)[^;:.]*$")


def of_a_thing(line: Line, date: Date) -> bool:
    """Whether what was born on a date is a thing and nobody."""
    return _THING.search(line.between(line.sentence.start, date.start)) is not None
