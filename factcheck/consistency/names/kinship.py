"""One of the family told of with two words for kin: "his wife, Sue Hale", "his sister, Sue Hale"."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator

from factcheck import lazy
from factcheck.consistency.base.lines import Found
from factcheck.consistency.base.telling import differs, shown
from factcheck.consistency.names.naming import Name
from factcheck.consistency.names.people import People
from factcheck.frozen import dataclass
from factcheck.lexicon import either, options, table, worded

_worded = worded("grammar")

_REACH = 1_500
"""Characters before a word for kin in which its owner is named."""


@dataclass(frozen=True, slots=True)
class _Kin:
    """A naming with a word for kin and whose it is: "m" for "his", "f" for "her", else the owner's name."""

    name: Name
    word: str
    owner: str
    start: int
    end: int


def find(people: People, text: str) -> Iterator[Found]:
    """One name with two words for kin of one owner."""
    told: dict[tuple[str, str], list[_Kin]] = {}
    owners = _Owners(people)
    for name in sorted(people.every(), key=lambda n: n.start):
        kin = _told(name, text)
        if kin is None:
            continue
        person = people.of.get(name.start)
        key = person.words[0] if person is not None else name.words[0]
        earlier = told.setdefault((key, kin.owner), [])
        clash = next((k for k in earlier if _clash(k, kin)), None)
        if clash is not None and owners.one(kin, people) and not _also(text, clash, kin):
            place, other = (kin.start, kin.end), (clash.start, clash.end)
            says = f"“{shown(text, place)}” here, “{shown(text, other)}” elsewhere"
            label = person.label if person is not None else shown(text, name.span)
            yield differs(
                "name-consistency",
                text,
                name.sentence,
                place,
                other,
                f"Two words for one of the family: {says}.",
                about=label,
            )
        earlier.append(kin)


class _Owners:
    """Who may be meant by "his" and "her"."""

    def __init__(self, people: People) -> None:
        roles = {"paragraph", "list-item", "title", "deck", "caption"}
        named = [(n.start, at) for at, p in enumerate(people.persons) for n in p.namings if n.sentence.role in roles]
        self.named = sorted(named)

    def one(self, kin: _Kin, people: People) -> bool:
        """Whether one person at most may be the owner of both."""
        if len(kin.owner) > 1:
            return True
        low = bisect_left(self.named, (kin.start - _REACH, 0))
        high = bisect_left(self.named, (kin.start, 0))
        mine = people.of.get(kin.name.start)
        near = {at for _, at in self.named[low:high] if people.persons[at] is not mine}
        return len([at for at in near if people.persons[at].gender in {kin.owner, ""}]) < 2


def _told(name: Name, text: str) -> _Kin | None:
    """The word for kin before a name or right behind it."""
    low = max(name.sentence.start, name.outer - 60)
    found = _before().search(text[low : name.outer])
    if found is not None:
        return _Kin(name, found["kin"].lower(), _owner(found), low + found.start(), name.end)
    found = _after().match(text[name.end : min(name.sentence.end, name.end + 40)])
    if found is not None:
        return _Kin(name, found["kin"].lower(), _owner(found), name.start, name.end + found.end())
    return None


def _owner(found: re.Match[str]) -> str:
    whose = found["whose"].lower()
    return {"his": "m", "her": "f", "their": "t"}.get(whose, lazy.known("['’]s?$").sub("", whose))


@functools.cache
def _before() -> re.Pattern[str]:
    return lazy.pattern(
        rf"\b(?P<whose>[Hh]is|[Hh]er|(?:[A-Z][\w-]+ )?[A-Z][\w-]+['’]s?)\s(?:(?:{options('people', 'beside', 'which')}|own)\s)*(?P<kin>{_words()}),?\s$"
    )


@functools.cache
def _after() -> re.Pattern[str]:
    return _worded(
        rf",\s(?P<whose>{{his}})\s(?:(?:{options('people', 'beside', 'which')})\s)*(?P<kin>{_words()})(?=[,.;])"
    )


@functools.cache
def _words() -> str:
    return either(set(table("people")["beside"]["kin"]))


def _clash(one: _Kin, other: _Kin) -> bool:
    """Whether two words for kin cannot be of one."""
    if _double(one, other) or _double(other, one):
        return False
    if one.word == other.word or one.name.sentence.start == other.name.sentence.start:
        return False
    return not any({one.word, other.word} <= set(same) for same in table("people")["beside"]["same_kin"])


def _double(one: _Kin, other: _Kin) -> bool:
    """Whether one has two first names and the other but the first of them: "his father Juan Carlos", "his grandfather Juan"."""
    if len(one.name.words) != 2 or len(other.name.words) != 1:
        return False
    given = table("people")["given"]
    return any(one.name.words[1] in given[sex] for sex in ("male", "female", "either"))


def _also(text: str, one: _Kin, other: _Kin) -> bool:
    """Whether the draft says that two bear the name, or that kin became other kin."""
    about = text[one.name.sentence.start : other.name.sentence.end][-1_000:].lower()
    return lazy.known(rf"\b(?:{options('people', 'beside', 'also')})\b").search(about) is not None
