"""Children told twice: "a mother of four", then "her five children"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found
from factcheck.consistency.base.results import TWO_FIGURES, differing, place, words
from factcheck.consistency.base.spelled import as_number
from factcheck.consistency.base.story import Story, is_body
from factcheck.lexicon import word_set, worded

_worded = worded("against_itself", "parents")

_NUMBERS = lexicon.small_numbers(15)
_HOW_MANY = rf"(?P<many>{'|'.join(_NUMBERS)}|\d{{1,2}})"


@functools.cache
def _parent() -> re.Pattern[str]:
    return lazy.pattern(
        rf"(?<![\w-])(?P<who>{lexicon.options('returned', 'parents')})(?: |-)of(?: |-){_HOW_MANY}(?!\w)"
    )


_THEIR = _worded(
    rf"(?<![\w-])(?P<whose>{{his}}) {_HOW_MANY} (?P<grand>grand)?{{children}}(?P<behind>(?: [a-z]+)?)(?!\w)"
)


def find(story: Story) -> Iterator[Found]:
    """ "A mother of four", and "her five children"."""
    named = [line for line in story.lines if "children" in line.words or "kids" in line.words]
    theirs = [(line, m) for line in named for m in _THEIR.finditer(line.low)]
    if not theirs:
        return
    parents = [(line, m) for line in story.lines for m in _parent().finditer(line.low)]
    if not parents or len({(m["who"], as_number(m["many"])) for _, m in parents}) != 1:
        return
    there, parent = parents[0]
    for line, m in theirs:
        she = parent["who"] in word_set("returned", "she")
        grand = parent["who"] in word_set("returned", "grand")
        if (m["whose"] == "her") != she or (m["grand"] is not None) != grand or not is_body(line):
            continue
        if m["behind"].strip() in word_set("returned", "some") or as_number(m["many"]) == as_number(parent["many"]):
            continue
        here = line.sentence.start + m.start(), line.sentence.start + m.end() - len(m["behind"])
        other = there.sentence.start + parent.start(), there.sentence.start + parent.end()
        shown = words(line, *here), words(there, *other)
        yield differing(place("same-figure", line, *here, shown[0]), TWO_FIGURES.format(*shown), here, other, shown)
