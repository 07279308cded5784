"""Years that a coming day makes full: "in ten days it will be 47 years since the flag went up, on 16 September 1975"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.story import Story
from factcheck.consistency.times.days_between import DIFFERS, Day, as_today
from factcheck.consistency.times.lapses import Lapse
from factcheck.consistency.times.lengths_found import agrees, differs
from factcheck.lexicon import worded
from factcheck.model.dates import PartialDate

_worded = worded("against_itself", "full_years")


def find(story: Story, line: Line, lapse: Lapse, days: Sequence[Day]) -> Found | None:
    """ "In ten days it will be 47 years since the flag went up, on 16 September 1975": the years that a coming day makes full."""
    before = line.text[line.sentence.start : lapse.start].lower()
    coming = _worded(r"(?<!\w)(?:{will_be}|[’']ll be) (?:{exactly} )?$").search(before)
    then = [day for day in days if day.start >= lapse.behind and day.certain]
    if coming is None or story.as_of is None or lapse.unit != "year" or lapse.step > 1 or lapse.hedge or len(then) != 1:
        return None
    base, today = then[0].first, story.as_of
    if base.month is None or today.month is None:
        return None
    gone = (base.month, base.day or 1) < (today.month, today.day or 1)
    year = today.year + gone
    full = PartialDate(year, base.month, base.day)
    length = f"{year - base.year} years"
    if lapse.value == year - base.year:
        return agrees(line, lapse, (then[0], as_today(full)), length)
    soon = _worded(r"(?<!\w)(?:in [a-z0-9]+ (?:days?|weeks?)|tomorrow|{this} {near}|on [a-z]+day)(?!\w)").search(
        line.words
    )
    if soon is None or len(days) != 1:
        return None
    return differs(line, lapse, (then[0], as_today(full)), (DIFFERS, length))
