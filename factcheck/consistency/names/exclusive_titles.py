"""Titles that cannot be held by one person at a time."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck import lazy
from factcheck.consistency.names.descriptions import Title, learned
from factcheck.consistency.names.naming import words_of
from factcheck.lexicon import table, word_set, worded

_worded = worded("against_itself", "exclusive_titles")

_SHORT_FORMS = frozenset({"army"})
"""Families in which the last word of a title does for the whole: a lieutenant-colonel is a colonel to the reader."""


def is_post(title: Title) -> bool:
    """Whether a title is a post or a calling that can clash with another."""
    return (
        bool(title.posts)
        or bool(_borne(title))
        or bool(_ranked(title))
        or _learned(title)
        or _heads(title) != ((), "")
        or _serves(title)
    )


def exclude(one: Title, other: Title) -> bool:
    """Whether two titles cannot be held by one at a time."""
    borne = _borne(one), _borne(other)
    if borne[0] and borne[1] and borne[0][-1] == borne[1][-1] and _below(borne[0]) != _below(borne[1]):
        return True
    if _ranked(one) and _ranked(other):
        return not (
            one.text.lower().endswith(other.text.lower().split()[-1])
            or other.text.lower().endswith(one.text.lower().split()[-1])
        )
    if _learned(one) and _learned(other):
        return True
    if {post for title in (one, other) for post in title.posts} == _SIDES:
        return True
    if (_serves(one) and _prosecutes(other)) or (_serves(other) and _prosecutes(one)):
        return True
    houses = _bodies(one), _bodies(other)
    told_of = (
        not one.text.startswith("who ") and len(houses[1]) == 1 and houses[1] <= words_of("drift", "bodies")
    )  # "the company's chairman"
    if houses[0] and houses[1] and houses[0].isdisjoint(houses[1]) and not told_of:
        return False  # posts in two houses go together
    shared = {family for family, _ in one.posts} & {family for family, _ in other.posts}
    if shared and not (shared <= _SHORT_FORMS and one.text.lower().endswith(other.text.lower().split()[-1])):
        return True
    (below, head), (other_below, other_head) = _heads(one), _heads(other)
    one_field = _OF_A_FIELD.search(one.text.lower()) is None and _OF_A_FIELD.search(other.text.lower()) is None
    alike = bool(head) and head == other_head and below != other_below
    return (alike and one_field) or _of_two_charges(head, other_head)


_OF_A_FIELD = lazy.pattern(r"\bhead of (?!the |an? |his |her |its )[a-z]")
"""Head of a field in a house, who may be deputy head of the house: "head of science"."""


def two_charges(one: Title, other: Title) -> bool:
    """Whether two titles are of one sort over two charges, in one house as far as they tell: "the artistic director", "the executive director"."""
    houses = _bodies(one), _bodies(other)
    apart = bool(houses[0] and houses[1]) and houses[0].isdisjoint(houses[1])
    return not apart and _of_two_charges(_heads(one)[1], _heads(other)[1])


def _of_two_charges(one: str, other: str) -> bool:
    """Whether two titles are of one sort over two charges: "the divisional railway manager", "the general manager"."""
    charges = words_of("drift", "charges")
    heads = one.split()[-1:], other.split()[-1:]
    mine, theirs = ({word[:_CHARGE] for word in title.split()[:-1] if word in charges} for title in (one, other))
    return heads[0] == heads[1] != [] and bool(mine and theirs) and mine.isdisjoint(theirs)


_CHARGE = 5
"""Letters by which two words are of one charge: "the music director", "the musical director"."""


_SIDES = frozenset({("law", 0), ("law", 1)})


_RANK = frozenset({"army", "police"})


def _ranked(title: Title) -> bool:
    """Whether a title on a name is a rank."""
    on_name = title.end <= title.name.start and title.text.lower().replace(".", "") == title.name.address
    return on_name and any(family in _RANK for family, _ in title.posts)


_SERVES = _worded(r"(?:[A-Z][\w’'-]*|(?:the )?{clients})[’']s? (?:[a-z]+ )?{lawyers}")


def _serves(title: Title) -> bool:
    """Whether a title is that of somebody's own lawyer: "Moss's attorney"."""
    return _SERVES.fullmatch(title.text.strip()) is not None


def _prosecutes(title: Title) -> bool:
    return ("law", 0) in title.posts


def _learned(title: Title) -> bool:
    """Whether a title is a branch of learning, of which a person has one."""
    words = house_head(title).split()
    return bool(words) and learned(words[-1])


def _borne(title: Title) -> tuple[str, ...]:
    """The words of a title that stands on a name: "Deputy Chief", nothing of one beside it or of a form of address."""
    words = tuple(title.text.lower().replace(".", "").split())
    on_name = title.end <= title.name.start and " ".join(words) == title.name.address
    return (
        words if on_name and not words_of("address", "plain", "neutral") & set(words[-1:]) - {"chief", "mayor"} else ()
    )


def _below(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a title that set it below another."""
    low = table("people")["drift"]["below"]
    return tuple(word for word in words if word in low)


def _heads(title: Title) -> tuple[tuple[str, ...], str]:
    """Of a title with its article, the words that set it below another, and the rest: "the deputy returning officer"."""
    if title.end <= title.name.start and title.text.lower().replace(".", "") == title.name.address:
        return (), ""
    words = house_head(title).split()
    below = _below(words)
    rest = [word for word in words if word not in below]
    return (below, " ".join(rest)) if len(rest) > 1 or (rest and below) else ((), " ".join(rest))


def _bodies(title: Title) -> frozenset[str]:
    """The words of the body a title is held in: "of the rowing club", "at Selwick Infirmary"."""
    found = _HOUSE.search(title.text)
    named = frozenset(_WORD.findall(found["house"].lower())) if found else frozenset()
    owners = frozenset(owner.lower() for owner in _OWNERS.findall(title.text))
    kept = named | owners | frozenset(title.work.lower().split())
    return kept - word_set("against_itself", "exclusive_titles", "small")


_OWNERS = lazy.pattern(r"(\w+)(?:[’']s|(?<=s)[’'])(?=\s)")
_HOUSE = _worded(r"\s{of}\s+(?!(?:[a-z]+ )?(?:\d+|[a-z-]+) {spans}\b)(?P<house>[^,;.]*?)(?=\s{ends}\b|$)")
_WORD = lazy.pattern(r"[^\W\d_]+")


def house_head(title: Title) -> str:
    """The words before the house: "nurse", without an article."""
    words = title.text.lower().split()
    ends = word_set("against_itself", "exclusive_titles", "joining")
    cut = next((at for at, word in enumerate(words) if at and word in ends), len(words))
    return " ".join(word for word in words[:cut] if word not in {"a", "an", "the"})
