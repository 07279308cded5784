"""What the words around a claim tell of other than a country itself: a part of it, a body, somebody of the other sex; whether they speak of a country at all, and whether a figure is far from all that is known of it."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections import Counter
from decimal import Decimal, InvalidOperation
from itertools import islice

from factcheck import lazy
from factcheck.extraction.items.forms import PARTS
from factcheck.lexicon import table, worded
from factcheck.model.claims import Claim, Named
from factcheck.model.names import Alias
from factcheck.model.verdicts import Verdict
from factcheck.names import fold
from factcheck.store.query import Store
from factcheck.verdicts.base.grounds import Grounds

_worded = worded("verdicts", "others_told")

_OF_ONE = _worded(r"(?: {noun}){0,2} (?:of|in|for|among) (?:{the} )?{several}\b")
_FIRST_LINE = lazy.pattern(r"\s*([^\n]{1,200})")
_FAR = Decimal("2.5")
"""How many times a source's figure one of an unsure subject may be and still be taken for a slip."""
_WORD = lazy.pattern(r"[^\W\d_]+")


def of_part(claim: Claim, text: str) -> bool:
    """Whether a claim speaks of its subject as parts of a country are spoken of, too: "the state", "ours is a republic"."""
    return any(word in PARTS for word in _WORD.findall(text[claim.start : claim.end].lower()))


def names_a_part(claim: Claim, grounds: Grounds) -> bool:
    """Whether a part of a country is named in the sentence of a claim, of which it may be ("12 per cent of the people of Crimea, Ukrainians 24"), or of a share right before it."""
    before = _BEFORE if claim.kind == "population-share" else 0
    runs = _CAPITALISED.findall(grounds.text[max(0, claim.sentence.start - before) : claim.end])
    return any(_is_part(name, grounds) for run in runs for name in {run, run.rpartition(" ")[2]})


def _is_part(name: str, grounds: Grounds) -> bool:
    """Whether a name is that of a place, no country and no capital."""
    known = grounds.store.names(fold(name))
    ids = {alias.id for alias in known if alias.kind in {"name", "variant", "metonym", "adjective", "demonym"}}
    places = {id_ for id_ in ids if id_.startswith("place:")}
    return (
        bool(places)
        and all(id_.startswith(("place:", "group:")) for id_ in ids)
        and all(grounds.store.country_of_capital(id_) is None for id_ in places)
    )


def of_a_body(claim: Claim, grounds: Grounds) -> bool:
    """Whether what is told is in a bloc or a part of the world: "300 million people live in Mercosur's countries"."""
    found = _WITHIN.match(grounds.text, claim.end, claim.sentence.end)
    known = grounds.store.names(fold(found[1])) if found is not None else ()
    return any(alias.id.startswith(("org:", "set:", "region:", "continent:")) for alias in known)


_WITHIN = lazy.pattern(r"\s+(?:in|across|throughout|of|among) (?:the )?([A-ZÀ-Þ][^\W_]+(?: [A-ZÀ-Þ][^\W_]+){0,3})")
_BEFORE = 120
"""Characters before the sentence of a share in which a part may be named whose people it is of."""
_CAPITALISED = lazy.pattern(r"\b[A-ZÀ-Þ][^\W\d_]+(?: [A-ZÀ-Þ][^\W\d_]+)?")


def of_one_of_several(claim: Claim, grounds: Grounds) -> bool:
    """Whether the words behind money or a language tell of whom it is, without a name: "Dutch is the official language of one member"."""
    return _OF_ONE.match(grounds.text, claim.end, claim.sentence.end) is not None


def of_another_sex(claim: Claim, subject: Named, text: str) -> bool:
    """Whether "he" or "she" cannot be the one by the given name: "Theresa May took over from David Cameron. He had been ..."."""
    words = _WORD.findall(text[claim.sentence.start : claim.end].lower())
    told = {word for word in words if word in {"he", "she"}}
    given = table("people")["given"]
    first = subject.label.lower().split()[0] if subject.label else ""
    if len(told) != 1 or first in given["either"]:
        return False
    return first in given["female" if told == {"he"} else "male"]


def far(claim: Claim, verdict: Verdict) -> bool:
    """Whether a figure is far from all that the sources have: it is of another thing then."""
    if claim.base is None or claim.base[3] == "percent":
        return False
    held = [_times(claim.base[0], piece.value) for piece in verdict.evidence if piece.unit == claim.base[3]]
    return bool(held) and min(held) > _FAR


def _times(value: Decimal, told: str | None) -> Decimal:
    """By how many times two figures differ."""
    try:
        other = Decimal(told or "")
    except InvalidOperation:
        return Decimal(1)
    low, high = sorted((abs(value), abs(other)))
    return high / low if low else _FAR + 1


def is_carried(claim: Claim, grounds: Grounds) -> bool:
    """Whether a paragraph does not speak of whom a claim is taken to be of, up to its end."""
    begin, own = grounds.text.rfind("\n", 0, claim.start) + 1, claim.subject
    return own is not None and own.id is not None and not is_spoken_of(own.id, (begin, claim.end), grounds)


def is_spoken_of(country: str, where: tuple[int, int], grounds: Grounds) -> bool:
    """Whether a draft has any name of a country, its people, its capital, or one who held an office there between two offsets."""
    runs = _runs(grounds.text)
    first, last = (bisect_left(runs, (offset, "")) for offset in where)
    return any(country in _lands_of(run, grounds.store) for _, run in islice(runs, first, last))


def spoken_of(grounds: Grounds) -> Counter[str]:
    """How often a draft speaks of each country, by any name of it, its people, its capital, or one who held an office there."""
    return Counter(id_ for _, run in _runs(grounds.text) for id_ in sorted(_lands_of(run, grounds.store)))


def headed(grounds: Grounds) -> set[str]:
    """The countries that the first line of a draft names."""
    line = _FIRST_LINE.match(grounds.text)
    return named(line[1], grounds) if line is not None else set()


def named(text: str, grounds: Grounds) -> set[str]:
    """The countries that a text names."""
    told = (grounds.store.names(fold(run)) or _of_its_words(run, grounds.store) for run in _CAPITALISED.findall(text))
    plain = (alias for names in told for alias in names if alias.kind in {"name", "variant"})
    return {alias.id for alias in plain if alias.id.startswith("country:")}


def countries(text: str, grounds: Grounds) -> set[str]:
    """The countries that a text speaks of by a name of theirs, their people, their capital, or one who held an office there."""
    return {id_ for run in _CAPITALISED.findall(text) for id_ in _lands_of(run, grounds.store)}


@functools.lru_cache(maxsize=8)
def _runs(text: str) -> list[tuple[int, str]]:
    """The runs of capitalised words of a text, with where each begins."""
    return [(found.start(), found[0]) for found in _CAPITALISED.finditer(text)]


@functools.lru_cache(maxsize=4096)
def _lands_of(run: str, store: Store) -> frozenset[str]:
    """The countries that a run of capitalised words speaks of."""
    ids = {alias.id for alias in store.names(fold(run)) or _of_its_words(run, store)}
    lands = {store.country_of_capital(id_) for id_ in ids}
    lands |= {store.country_of(id_) for id_ in ids if id_.startswith("person:")}
    return frozenset(id_ for id_ in ids | lands if id_ is not None and id_.startswith("country:"))


def _of_its_words(run: str, store: Store) -> list[Alias]:
    return [alias for word in run.split() for alias in store.names(fold(word))]
