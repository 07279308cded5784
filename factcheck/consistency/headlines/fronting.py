"""Who and where: what a headline, deck or caption says of a person's work, sex, kin or people, and its names, against the running text."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from factcheck import lazy, lexicon
from factcheck.consistency.base.likeness import distance, inflected, sounds
from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.results import headline_differs
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import HEADS, Story, is_body
from factcheck.consistency.headlines.somebody import any_sort, owns, singular, sorts, whose
from factcheck.consistency.names.naming import Name, bodies, by_trade, callings, openers, words_of
from factcheck.consistency.names.people import People
from factcheck.lexicon import table, worded
from factcheck.model.mentions import Entity

_worded = worded("against_itself", "fronting")

_EARLY = 30
"""Characters of the lead in which its subject stands."""
_LEAD, _FAR = 3, 400
"""Sentences of the running text that tell what a headline tells, and those whose words are looked for."""
_AFTER = lazy.pattern(r"\s(?P<noun>[a-z]{3,})")
_BEFORE = _worded(r"(?P<noun>[A-Za-z]{3,})\s(?P<link>{place})\s(?:the\s)?$")


def find(story: Story, people: People) -> Iterator[Found]:
    """What stands before the running text, or beside a picture, and names somebody or some place otherwise."""
    body = [line for line in story.lines if is_body(line)][:_FAR]
    if not body:
        return
    start = body[0].sentence.start
    heads = [line for line in story.lines if line.sentence.role in HEADS and line.sentence.start < start]
    heads = [line for line in heads if not (line.sentence.role == "deck" and line.words.endswith("."))] or heads[:1]
    captions = [line for line in story.lines[: 2 * _FAR] if line.sentence.role == "caption"]
    if not heads and not captions:
        return
    told = _Told(story, body, people)
    for line in heads:
        yield from told.words(line)
        yield from told.names(line)
    for line in captions:
        yield from told.pictured(line)


class _Told:
    """The running text: its words, the words of its lead, and where its names stand."""

    def __init__(self, story: Story, body: Sequence[Line], people: People) -> None:
        self.body = body
        self.lead = body[:_LEAD]
        self.text: str | None = None
        self.by_sentence: dict[int, list[Name]] = {}
        for name in sorted(people.every(), key=lambda n: n.start):
            self.by_sentence.setdefault(name.sentence.start, []).append(name)
        self.named = [
            (line, name)
            for line in body[: _FAR // 4]
            for name in self.by_sentence.get(line.sentence.start, ())
            if not name.quiet
        ]
        self.lands = [
            m for m in story.reading.mentions if isinstance(m, Entity) and m.alias in {"adjective", "demonym"}
        ]

    def words(self, line: Line) -> Iterator[Found]:
        """A word for somebody that the text does not have, where its lead has another of the sort."""
        said = line.words
        for sort in sorts() if any_sort().search(said) is not None else ():
            every = list(sort.finditer(said))
            if len({m[0] for m in every}) != 1 or self.has(every[0][0]) or _of_them().match(said[every[0].end() :]):
                continue
            mine = every[:1]
            there = [(self.lead[0], m) for m in sort.finditer(self.lead[0].words)]
            if len({singular(m[0]) for _, m in there}) != 1:
                there = [(other, m) for other in self.lead for m in sort.finditer(other.words)]
            if len({singular(m[0]) for _, m in there}) != 1:
                continue
            other, match = there[0]
            if owns(said, mine[0]) != owns(other.words, match):
                continue  # "a nurse's daughter" is no nurse
            if whose(other.words, match) and not whose(line.words, mine[0]):
                continue  # "Father of three dies" over "his wife"
            tie = (stems(line.words) & stems(other.words)) - stems(f"{mine[0][0]} {match[0]}")
            own = stems(line.words) - stems(mine[0][0])
            if not tie or not own:
                continue
            leads = line.words.startswith(mine[0][0]) and match.start() < _EARLY and other is self.lead[0]
            if len(tie) < min(2 - leads, len(own)) and not self.same_noun(line.words, mine[0], other.words, match):
                continue
            yield from self.pair(line, mine[0], other, match)
        yield from self.peoples(line)

    def all(self) -> str:
        """The words of the running text."""
        if self.text is None:
            self.text = " ".join(line.words for line in self.body)
        return self.text

    def same_noun(self, mine: str, one: re.Match[str], theirs: str, other: re.Match[str]) -> bool:
        """Whether both words go on alike: "brother of the mayor"."""
        after = mine[one.end() :].split()[:3]
        return len(after) > 1 and after[:2] == theirs[other.end() :].split()[:2]

    def pair(self, line: Line, one: re.Match[str], other: Line, match: re.Match[str]) -> Iterator[Found]:
        spans = _spot(line, one[0]), _spot(other, match[0])
        if spans[0] is not None and spans[1] is not None:
            yield headline_differs(line, spans[0], other, spans[1], line.text[slice(*spans[0])])

    def has(self, word: str) -> bool:
        """Whether the text has a word, in one form or another."""
        stem = singular(word)
        if stem.endswith("er") and re.search(rf"\b{re.escape(stem[:-2])}(?:es|s|ing)\b", self.all()) is not None:
            return True  # "a teacher" is told of with "who teaches at"
        return re.search(rf"\b{re.escape(stem)}", self.all()) is not None

    def peoples(self, line: Line) -> Iterator[Found]:
        """ "Indian climber", where the text has a Nepali one and no Indian."""
        mine = [m for m in self.lands if line.sentence.start <= m.start < line.sentence.end]
        for land in mine:
            if land.id is None or any(m.id == land.id for m in self.lands if m.start >= self.body[0].sentence.start):
                continue
            noun = _AFTER.match(line.text[land.end : land.end + 24])
            for other in self.lead if noun is not None else ():
                for m in self.lands:
                    if not other.sentence.start <= m.start < other.sentence.end or m.id == land.id or m.id is None:
                        continue
                    theirs = _AFTER.match(other.text[m.end : m.end + 24])
                    if theirs is not None and noun is not None and theirs["noun"] == noun["noun"]:
                        yield headline_differs(
                            line, (land.start, land.end), other, (m.start, m.end), line.text[land.start : land.end]
                        )
                        return

    def names(self, line: Line) -> Iterator[Found]:
        """A name that the text does not have, where it has one like it, or another in its place."""
        for name in self.by_sentence.get(line.sentence.start, ()):
            if name.quiet or len(name.words) > 3 or name.words[-1] in openers() | bodies() or self.known(name):
                continue
            if name.opens and len(name.words) == 1 and self.plain(name):
                continue
            if name.known is not None and any(
                id_ and not id_.startswith(("place:", "person:")) for id_ in (name.known.id, *name.known.candidates)
            ):
                continue  # the text may have the body's whole name, or another one
            found = self.like(name) or self.instead(line, name)
            if found is not None:
                other_line, other = found
                yield headline_differs(
                    line, (name.start, name.end), other_line, (other.start, other.end), line.text[name.start : name.end]
                )

    def known(self, name: Name) -> bool:
        """Whether the text has a word of a name."""
        if "of" in name.words:
            return self.has(name.words[-1])
        return any(self.has(word) for word in name.words) or self.has(self.shown(name))

    def shown(self, name: Name) -> str:
        return " ".join(self.body[0].text[name.start : name.end].lower().split())

    def plain(self, name: Name) -> bool:
        """Whether the first word of a headline is no name: nothing like it stands in the text with a capital, a verb or noun follows."""
        return name.words[0] in callings() or name.words[0] in words_of("tells", "somebody")

    def like(self, name: Name) -> tuple[Line, Name] | None:
        """A name of the text a letter or two from that of the headline."""
        word = name.words[-1]
        for line, other in self.named:
            if by_trade(name) and not self.about(other):
                continue
            for theirs in other.words:
                if (
                    min(len(word), len(theirs)) < 5
                    or (word[0] != theirs[0] and sounds(word)[0] != sounds(theirs)[0])
                    or word[-1] != theirs[-1]
                    or inflected(word, theirs)
                ):
                    continue
                if distance(word, theirs) == 1 or (sounds(word) == sounds(theirs) and distance(word, theirs) <= 2):
                    return line, other
        return None

    def about(self, name: Name) -> bool:
        """Whether the text may be about the bearer of a name: the first person it names, or one it names again."""
        first = next((n for _, n in self.named if n.person), None)
        return name is first or sum(name.words[-1] in other.words for _, other in self.named) > 1

    def instead(self, line: Line, name: Name) -> tuple[Line, Name] | None:
        """Another place where the text says of the same thing where it is: "ferry to Arran", "the ferry to Islay"."""
        if _region(name):
            return None
        if name.words[1:2] == ("of",):
            held = [(ln, n) for ln, n in self.named if n.words[:2] == name.words[:2]]
            return held[0] if len({n.key for _, n in held}) == 1 and len(held[0][1].words) == len(name.words) else None
        mine = _slots(line.text, name)
        if not mine:
            return None
        found = [(other_line, other) for other_line, other in self.named[:40] if _slots(other_line.text, other) & mine]
        if len({other.key for _, other in found}) != 1 or _region(found[0][1]) or found[0][1].person:
            return None
        return found[0]

    def pictured(self, line: Line) -> Iterator[Found]:
        """A place in a caption for what the text puts in another on the same day."""
        days = _DAYS.findall(line.words)
        if len(days) != 1:
            return
        for name in self.by_sentence.get(line.sentence.start, ()):
            before = line.text[max(0, name.outer - 4) : name.outer]
            if name.quiet or before not in {" in ", " at "} or self.known(name) or _region(name):
                continue
            there = [
                (other, theirs)
                for other in self.body
                if days == _DAYS.findall(other.words)
                for theirs in self.by_sentence.get(other.sentence.start, ())
                if other.text[max(0, theirs.outer - 4) : theirs.outer] == before
                and (stems(line.words) & stems(other.words)) - stems(days[0])
            ]
            if len({theirs.key for _, theirs in there}) == 1 and not _region(there[0][1]):
                yield headline_differs(
                    line, (name.start, name.end), there[0][0], there[0][1].span, line.text[name.start : name.end]
                )


_DAYS = _worded(r"\b{weekdays}day\b")


def _of_them() -> re.Pattern[str]:
    """What follows a calling that a headline tells of in general: "nurse shortage", "teacher of the year"."""
    return lazy.known(rf"s? (?:{lexicon.options('leads', 'words', 'of_agents')})(?!\w)")


def _slots(text: str, name: Name) -> frozenset[str]:
    """The nouns a name of a place is of: the one before its preposition, or right behind it."""
    found = set()
    before = _BEFORE.search(text[max(name.sentence.start, name.outer - 30) : name.outer])
    if before is not None:
        found.add(before["noun"].lower())
    after = _AFTER.match(text[name.end : min(name.sentence.end, name.end + 24)])
    if after is not None and after["noun"] in _things():
        found.add(after["noun"])
    return frozenset(word for word in found if word in _things())


@functools.cache
def _things() -> frozenset[str]:
    """Nouns of what stands in one place, goes to one, or is had of one."""
    return frozenset(table("people")["beside"]["things"])


def _region(name: Name) -> bool:
    """Whether a name is that of more than a town, in which a town of the text may lie."""
    known = name.known
    if known is not None and any(
        id_ and id_.startswith(("country:", "territory:", "set:")) for id_ in (known.id, *known.candidates)
    ):
        return True
    return name.words[-1].endswith("shire") or not _regions().isdisjoint(name.words)


@functools.cache
def _regions() -> frozenset[str]:
    return frozenset(table("people")["beside"]["regions"])


def _spot(line: Line, word: str) -> tuple[int, int] | None:
    """Where a word stands in a line."""
    spaced = r"\s+".join(map(re.escape, word.split()))
    found = re.compile(rf"\b{spaced}\b", re.IGNORECASE).search(line.text, line.sentence.start, line.sentence.end)
    return None if found is None else found.span()
