"""People nobody introduces, people introduced too late, and Mr for Ms."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from factcheck import lazy
from factcheck.consistency.base.lines import Found
from factcheck.consistency.base.singulars import singular
from factcheck.consistency.base.spelled import spelled
from factcheck.consistency.base.telling import differs, query, shown
from factcheck.consistency.names import descriptions
from factcheck.consistency.names.apart import kin_before
from factcheck.consistency.names.doing import is_human
from factcheck.consistency.names.naming import Name, callings, given, kin_words, roles, words_of
from factcheck.consistency.names.people import People, of_a_couple
from factcheck.extraction.reading import Reading
from factcheck.lexicon import word_set, worded
from factcheck.model.drafts import Quotation

_worded = worded("against_itself", "introductions")

_SEVERAL = 2
"""People of a surname in the sources from which on it tells of none of them."""
_RUNNING = frozenset({"paragraph", "list-item", "caption", "footnote"})


def find(people: People, reading: Reading, misspelt: frozenset[int] = frozenset()) -> Iterator[Found]:
    """All that is amiss with how people are brought in; `misspelt` are the starts of names told to be slips of others."""
    quoted = _Quoted(reading.quotations)
    yield from _unknown(people, reading.text, quoted, misspelt)
    yield from _late(people, reading.text, quoted)
    yield from _addressed(people, reading.text)


class _Quoted:
    """Whether an offset stands inside a quotation."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        self.starts = [q.start for q in quotations]
        self.ends = [q.end for q in quotations]

    def holds(self, at: int) -> bool:
        index = bisect_right(self.starts, at) - 1
        return index >= 0 and at < self.ends[index]


def _unknown(people: People, text: str, quoted: _Quoted, misspelt: frozenset[int]) -> Iterator[Found]:
    """A surname, with or without a form of address, that is nobody's of those named in full."""
    seen: set[str] = set()
    known = {word for person in people.persons for word in person.words}
    known |= {word for name in people.others if len(name.words) > 1 for word in name.words}
    bare = [
        name for name in people.others if len(name.words) == 1 and name.words[0] not in known and is_human(text, name)
    ]
    for name in sorted((*people.loose, *bare), key=lambda name: name.start):
        word = name.words[-1]
        if word in seen or name.start in misspelt or not _told_short(name, text) or quoted.holds(name.start):
            continue
        seen.add(word)
        shown_ = shown(text, name.whole)
        told = f"“{shown_}” is nowhere introduced with a full name."
        yield query("name-consistency", text, name.sentence, name.whole, "no-first-reference", told, about=shown_)


def _told_short(name: Name, text: str) -> bool:
    """Whether a lone name is a surname that a reader has to know already."""
    word = name.words[-1]
    known = name.known is not None and (name.known.alias != "surname" or len(name.known.candidates) < _SEVERAL)
    if name.sentence.role not in _RUNNING or known or word in words_of("known", "surnames"):
        return False
    first = name.address.split()[0] if name.address else ""
    if name.address.endswith(" justice"):  # judges go by their surname
        return False
    if first in words_of("address", "single") or (word in given() and first not in words_of("address", "plain")):
        return False
    if name.address:
        return first in words_of("address", "plain", "neutral", "ranks") | words_of("tells", "heads")
    if _given_only(name, text) or _is_no_name(name, text):
        return False
    placed = _worded(r"\b{of}\s+$").search(text[max(0, name.outer - 8) : name.outer])
    who = _WHO.match(text[name.end : name.end + 12]) is not None
    return name.speaks or is_human(text, name) or (placed is None and who)


_WHO = lazy.pattern(r", who (?!have\b|are\b|were\b)")
_ADDRESS = lazy.pattern(r"\b\d+ (?:[A-ZÀ-Þ][\w’'-]+ ){1,3}?[A-ZÀ-Þ][\w’'-]+, $")
"""Before a town: "of 48 Unity Place, Oldham"."""


def _is_no_name(name: Name, text: str) -> bool:
    """Whether a lone word is a number or a calling that only opens its sentence, or the town of an address: "Seventeen said no", "Prosecutors had asked"."""
    word = name.words[-1].lower()
    plain = name.opens and (word in spelled() or (word.endswith("s") and singular(word) in callings()))
    return plain or _ADDRESS.search(text[max(name.sentence.start, name.outer - 60) : name.outer]) is not None


def _given_only(name: Name, text: str) -> bool:
    """Whether a lone name is all that the draft wants to tell, or a people's: "a widow called Nana", "says Busi, a tailor"."""
    if (name.words[-1].endswith(("ers", "ists", "ans", "ish", "ese", "is")) and not name.speaks) or name.words[
        -1
    ].endswith(("ians", "eans")):
        return True
    before = text[max(name.sentence.start, name.outer - 60) : name.outer].lower()
    if name.words[-1].endswith("s") and lazy.known(r"\bthe (?:[\w'’-]+ ){1,2}$").search(before):  # "the New Democrats"
        return True
    if kin_before(text, name) or _worded(r"\b{called}\s*$").search(before):
        return True
    last = lazy.known(r"([a-z-]+),?\s*$").search(before)
    if last is not None and last[1] in roles():
        return True
    return any(descriptions.titles(text, name)) or descriptions.age(text, name) is not None


def _late(people: People, text: str, quoted: _Quoted) -> Iterator[Found]:
    """Somebody whose surname the running text uses before the full name stands."""
    for person in people.persons:
        if person.id is not None or not person.first:
            continue
        running = [
            name
            for name in person.namings
            if name.sentence.role in _RUNNING and not name.quiet and not quoted.holds(name.start)
        ]
        if len(running) < 2 or len(running[0].words) > 1:
            continue
        first, full = running[0], next((name for name in running if len(name.words) > 1), None)
        if full is None or full.sentence.start == first.sentence.start or not (first.address or first.speaks):
            continue
        if any(len(name.words) > 1 and name.start < first.start for name in person.namings if not name.quiet):
            continue
        said = shown(text, first.whole)
        told = f"“{said}” stands before the full name, “{shown(text, full.span)}”."
        yield query(
            "name-consistency",
            text,
            first.sentence,
            first.whole,
            "no-first-reference",
            told,
            about=person.label,
            other=full.span,
        )


def _spouse_between(text: str, one: Name, other: Name) -> bool:
    """Whether a word for kin stands between two namings: the second may be another of the family."""
    low, high = sorted((one.end, other.outer))
    return kin_words("family", "wedded").search(text[max(low, high - 400) : high + 120].lower()) is not None


def _addressed(people: People, text: str) -> Iterator[Found]:
    """Mr and Ms for one person."""
    for person in people.persons:
        if of_a_couple(person, text):
            continue
        told: dict[str, Name] = {}
        for name in person.namings:
            words = set(name.address.split()) & word_set("against_itself", "introductions", "titles")
            for word in words:
                side = "m" if word == "mr" else "f"
                other = told.get("f" if side == "m" else "m")
                if other is not None and side not in told and not _spouse_between(text, other, name):
                    says = f"{person.label} is “{shown(text, name.whole)}” here and “{shown(text, other.whole)}” elsewhere."
                    yield differs(
                        "name-consistency",
                        text,
                        name.sentence,
                        name.whole,
                        other.whole,
                        says,
                        about=person.label,
                    )
                told.setdefault(side, name)
