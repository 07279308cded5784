"""Who says a quotation of a draft."""

from __future__ import annotations

import re
from bisect import bisect_left

from factcheck import lazy
from factcheck.consistency.names.naming import saying
from factcheck.consistency.names.people import People, Person
from factcheck.extraction.reading import Reading
from factcheck.lexicon import either, options, worded
from factcheck.model.drafts import Quotation

_worded = worded("against_itself", "speakers")

_NEAR = 60
"""Characters beside a quotation in which the words for its speaker stand."""
_LATE = 6
"""Words between a saying verb and the quotation it brings in."""


class Speakers:
    """Who says a quotation: the person beside the saying verb in its sentence."""

    def __init__(self, people: People, reading: Reading) -> None:
        self.people, self.reading = people, reading
        self.starts = sorted(people.of)
        self.ends = {name.start: name.end for person in people.persons for name in person.namings}
        self.given = _worded(
            rf"\b(?:{options('against_itself', 'speakers', 'credited')})"
            r"(?: (?:it|this|them|the {remark}))? to\s+"
        )
        puts, own = (options("against_itself", "speakers", key) for key in ("puts", "words"))
        name = r"(?P<name>(?:[^\s.;:“”\"]+ ){0,6}?[^\s.;:“”\"]+)"
        self.behind = lazy.pattern(
            rf"[,.!?”\"’]* ?(?:as {name} (?:{puts})|(?:in|to use) (?P<owner>(?:[^\s,.;:]+ ){{0,3}}?[^\s,.;:]+)[’'] ?s? (?:own )?(?:{own})|(?:in|to use) the (?:{own}) of (?P<of>(?:[^\s,.;:]+ ?){{1,4}}))(?!\w)"
        )
        self.ahead = _worded(
            rf"(?:{{those}} (?:{own}) of (?P<of>(?:[^\s.;:“”\"]+ ?){{1,6}}?)|in (?P<owner>(?:[^\s,.;:]+ ){{0,3}}?[^\s,.;:]+)[’'] ?s? (?:own )?(?:{own})|as {name} (?:{puts}))[,:]? ?[“\"‘]?$",
            re.IGNORECASE,
        )
        self.nothing = lazy.pattern(rf" (?:{options('against_itself', 'speakers', 'nothing')})(?!\w)")
        self.unnamed = lazy.pattern(
            rf"[,.!?”\"’]* ?(?:{either(saying())}) (?:{options('against_itself', 'speakers', 'unnamed')}) [a-z]"
            rf"|[,.!?”\"’]* ?(?:{options('against_itself', 'speakers', 'unnamed')}) (?:[a-z-]+ ){{1,3}}?(?:{either(saying())})(?!\w)"
        )
        self.verb = lazy.pattern(rf"\b(?:{either(saying())})\b")

    def of(self, number: int) -> Person | None:
        """The speaker; None where the sentence names none beside a saying verb."""
        text = self.reading.text
        if number >= len(self.reading.quotations):
            return None
        quotation = self.reading.quotations[number]
        told = self.told(quotation)
        if told is not None:
            return told
        after = lazy.known(r"[^\n“”\"]{0,120}").match(text[quotation.end : quotation.end + 120])
        stretch = lazy.known(r"[.;!?](?:\s|$)").split(after[0])[0] if after is not None else ""
        given = self.given.search(text, quotation.end, quotation.end + len(stretch)) if stretch else None
        if given is not None:
            at = bisect_left(self.starts, given.end())
            if at < len(self.starts) and self.starts[at] < given.end() + 24:
                return self.people.of[self.starts[at]]
        ended = text[quotation.end - 2 : quotation.end - 1] in {".", "!", "?"}
        return (None if ended else self.near(quotation.end, quotation.end + len(stretch))) or self.before(quotation)

    def told(self, quotation: Quotation) -> Person | None:
        """Whose words a quotation is said to be: "as Ms Lee had put it", "in Roe's words"."""
        text = self.reading.text
        low = max(0, quotation.start - _NEAR)
        for found, at in (
            (self.behind.match(text[quotation.end : quotation.end + _NEAR]), quotation.end),
            (self.ahead.search(text[low : quotation.start]), low),
        ):
            if found is None:
                continue
            group = next(key for key in ("name", "owner", "of") if found.groupdict().get(key))
            start, end = at + found.start(group), at + found.end(group)
            first = bisect_left(self.starts, start)
            if first < len(self.starts) and self.starts[first] < end:
                return self.people.of[self.starts[first]]
        return None

    def is_unnamed(self, number: int) -> bool:
        """Whether somebody without a name says a quotation: "said his wife"."""
        if number >= len(self.reading.quotations):
            return False
        end = self.reading.quotations[number].end
        if re.match(r"[^.;:“”\"]{0,40}\bquot(?:ed|es|ing)\b", self.reading.text[end : end + _NEAR]):
            return False  # "the minister quoted him as saying"
        return self.unnamed.match(self.reading.text[end : end + _NEAR]) is not None

    def before(self, quotation: Quotation) -> Person | None:
        """The person of the words that bring a quotation in: "Tull said: ..."."""
        text = self.reading.text
        since = quotation.start - 140
        begin = max(text.rfind("\n", max(since, 0), quotation.start), since) + 1
        stretch = text[begin : quotation.start]
        if not lazy.known(r"[:,]\s*$|\bthat\s*$").search(stretch):
            return None
        cut = max((m.end() for m in lazy.known(r"[.;!?”\"]\s").finditer(stretch)), default=0)
        verbs = list(self.verb.finditer(text, begin + cut, quotation.start))
        if not verbs or len(text[verbs[-1].end() : quotation.start].split()) > _LATE:
            return None  # "said they would remember the judge's words: ..."
        return self.near(verbs[-2].end() if len(verbs) > 1 else begin + cut, quotation.start)

    def near(self, start: int, end: int) -> Person | None:
        """The person of a stretch whose name stands nearest its saying verb."""
        verb = self.verb.search(self.reading.text, start, end)
        if verb is None or self.nothing.match(self.reading.text, verb.end()):
            return None
        names = self.starts[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        if not names:
            return None
        best = min(names, key=lambda at: (verb.start() - self.ends[at]) if at < verb.start() else (at - verb.end()))
        return self.people.of[best]
