"""How old somebody was in a year, beside how old the same person is: "Mr Hobbs, 58, has farmed there since 1991, when he was 24"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.results import differing, place, words
from factcheck.consistency.base.story import Story, is_body
from factcheck.lexicon import worded

_worded = worded("against_itself", "age_then")

_NOW = _worded(r"[A-Z][\w’'-]+, (?:{aged} )?(?P<now>[1-9]\d), ")
_THEN = _worded(
    r"(?:in|since) (?P<year>(?:19|20)\d\d), (?:when {he} was|aged|at(?: the age of)?) (?P<age>[1-9]?\d)(?![\w.,]\w)"
    r"|{since} {he} was (?P<young>[1-9]?\d), in (?P<then>(?:19|20)\d\d)(?!\d)"
)


def find(story: Story) -> Iterator[Found]:
    """The ages of then and now in one sentence that do not go together."""
    if story.as_of is None:
        return
    for line in story.lines:
        if is_body(line) and len(line.quantities) + len(line.dates) > 1:
            found = _held(line, story.as_of.year)
            if found is not None:
                yield found


def _held(line: Line, today: int) -> Found | None:
    told = line.written
    now = _NOW.search(told)
    then = _THEN.search(told, now.end()) if now is not None else None
    if now is None or then is None or _worded(r"[.;“”\"]|{his} {kin}").search(told[now.end() : then.start()].lower()):
        return None
    year, age = int(then["year"] or then["then"]), int(then["age"] or then["young"])
    born = today - int(now["now"])
    if year > today or abs((year - born) - age) <= 1:
        return None
    start = line.sentence.start
    here, there = (start + then.start(), start + then.end()), (start + now.start(), start + now.end() - 2)
    quoted = words(line, *here), words(line, *there)
    says = f"Ages and years do not go together: at {now['now']} in {today} one was {year - born - 1} or {year - born} in {year}; the draft has “{quoted[0]}”."
    return differing(place("date-arithmetic", line, *here, quoted[0]), says, here, there, quoted)
