"""Whose figure is it? The subject of a claim whose pattern names none."""

from __future__ import annotations

from factcheck.extraction.items.clauses import BREAKS, INTO
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.standing import ACTS, GOVERNED, adjectival, in_a_compound, over_the_border
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.extraction.subjects.clause_subjects import before
from factcheck.lexicon import table, word_set
from factcheck.model.claims import Named

_REACH = 4
"""Items before a figure in which its owner stands in one phrase with it, or a dateline before a story."""


def subject(
    items: list[Item],
    first: int,
    last: int,
    types: tuple[str, ...],
    discourse: Discourse,
    ways: tuple[str, ...],
    bound: frozenset[int] = frozenset(),
) -> Named | None:
    """The subject of what items first..last say, by the first way that gives one; a list of candidates where several fit equally."""
    countries = tuple("country" if type_ == "place" else type_ for type_ in types)
    if _unresolved(items, first, types, discourse):
        return None
    if _describes_topic(items, first, discourse):
        return discourse.topic(types)
    if "person" in types and (called := _surnamed(items, first, discourse)) is not None:
        return called
    if (beside := _with_its(items, first, types, discourse)) is not None:
        return beside
    for way in ways:
        found = (
            _WAYS[way](items, first, last, countries, discourse)
            or _WAYS[way](items, first, last, types, discourse)
            or (_inside(items, first, last, types, discourse, bound) if way == "phrase" else None)
        )
        if found is not None:
            return found
    return None


def _describes_topic(items: list[Item], first: int, discourse: Discourse) -> bool:
    """Whether a claim opens a clause as a description of what is spoken of, by its figure: "Since it left the Czechs, the land of 5.4 million has ..."."""
    if first + 2 >= len(items) or items[first].word not in _LANDS or items[first + 1].word != "of":
        return False
    if items[first + 2].kind != "q" or not _is_definite(discourse.text, items[first].start):
        return False
    if first < 2:
        return first == 0 or items[0].word in _OPENING_WITH
    set_apart = items[first - 2].kind != "e" or (first > _BESIDE - 1 and items[first - _BESIDE].word in _SET_APART)
    return items[first - 1].word in {",", "and", "but", ";", ":"} and set_apart


_LANDS = frozenset(noun for noun in table("names")["descriptions"]["place"] if " " not in noun) | {"land"}
_OPENING_WITH = BREAKS | {","}
_SET_APART = word_set("clauses", "pronouns", "apart") | {"than", "from"}


def _is_definite(text: str, start: int) -> bool:
    """Whether "the" or "this" stands before an offset."""
    return text[max(0, start - 5) : start].lower().endswith(("the ", "this "))


def _with_its(items: list[Item], first: int, types: tuple[str, ...], discourse: Discourse) -> Named | None:
    """The name that ", with its" stands beside: "wrote to ECOWAS, with its 15 members"."""
    if first < _BESIDE or not items[first].possessive or not is_pronoun(items[first]):
        return None
    at = first - _BESIDE
    if [item.word for item in items[at + 1 : first]] != [",", "with"] or items[at].kind != "e":
        return None
    return discourse.named(items, at, types) if discourse.may_be(items[at], types) else None


_BESIDE = 3
"""Items from a name to the "its" of ", with its"."""


def _phrase(items: list[Item], first: int, last: int, types: tuple[str, ...], discourse: Discourse) -> Named | None:
    """ "Mali's 2,240-km frontier", "the Kazakh population of 17 million", "13 million inhabitants of Niger"."""
    for index in range(first - 1, max(first - 1 - _REACH, -1), -1):
        item = items[index]
        if item.kind == "e" and discourse.may_be(item, types):
            if item.possessive or adjectival(item):
                return discourse.named(items, index, types)
            break
        if (
            item.kind != "w"
            or not item.word.isalpha()
            or item.word in GOVERNED | INTO | word_set("clauses", "attachment", "between")
        ):
            break
    after = last
    if (
        after + 1 < len(items)
        and items[after].word in INTO
        and items[after + 1].kind == "e"
        and discourse.may_be(items[after + 1], types)
    ):
        return discourse.named(items, after + 1, types)
    return None


def _surnamed(items: list[Item], first: int, discourse: Discourse) -> Named | None:
    """Somebody not met in full who acts in the clause before a claim: "Its king, Bhumibol, has been on the throne since 1946"."""
    for at in range(first - 1, max(first - _NEAR, 0), -1):
        item = items[at]
        if item.word in BREAKS or item.kind in "qdo":
            return None
        if item.kind == "e":
            known = item.alias != "surname" or item.possessive or discourse.may_be(item, ("person",))
            free = items[at - 1].word not in GOVERNED | INTO and items[at + 1].word in _ACTING
            return None if known or not free else discourse.named(items, at, ("person",))
    return None


_NEAR = 7
_ACTING = ACTS | frozenset([","])


def _unresolved(items: list[Item], first: int, types: tuple[str, ...], discourse: Discourse) -> bool:
    """Whether something is described before a claim that nothing named fits: "The island has 50 million people"."""
    for at in range(first - 1, -1, -1):
        item = items[at]
        if item.word in {";", ":"}:
            return False
        if item.kind == "e" and discourse.may_be(item, types):
            described = item.alias.startswith("description")
            return described and discourse.named(items, at, types) is None
    return False


def _inside(
    items: list[Item], first: int, last: int, types: tuple[str, ...], discourse: Discourse, bound: frozenset[int]
) -> Named | None:
    """A name the pattern passed over: "joblessness in Kazakhstan was put at 5 per cent"."""
    for index in range(first, last):
        if over_the_border(items, index):
            continue
        if index not in bound and items[index].kind == "e" and discourse.may_be(items[index], types):
            found = discourse.named(items, index, types)
            if found is not None and not (is_pronoun(items[index]) and _held(items, bound, found)):
                return found
    return None


def _held(items: list[Item], bound: frozenset[int], found: Named) -> bool:
    """Whether what a pronoun stands for plays a part in the claim already: "a frontier with Vietnam which runs for 700 km"."""
    return any(found.id in items[at].candidates for at in bound)


def _clause(items: list[Item], first: int, last: int, types: tuple[str, ...], discourse: Discourse) -> Named | None:
    """As `before`; else a name that follows "in", "over" or "of", or that comes after an opening phrase."""
    return (
        before(items, first, last, types, discourse)
        or _following(items, last, types, discourse)
        or _ahead(items, first, last, types, discourse)
    )


_OPENING, _TAIL = 3, 5
"""Items before a claim that opens its sentence, and between it and the comma its subject comes after."""


def _ahead(items: list[Item], first: int, last: int, types: tuple[str, ...], discourse: Discourse) -> Named | None:
    """The subject after an opening phrase: "With an area of 2.7 million sq km, Kazakhstan is ..."."""
    if first > _OPENING or any(item.kind == "e" for item in items[:first]):
        return None
    for at in range(last, min(last + _TAIL, len(items) - 1)):
        if items[at].word == "," and items[at + 1].kind == "e" and discourse.may_be(items[at + 1], types):
            return discourse.named(items, at + 1, types)
        if items[at].word in BREAKS or items[at].word == ".":
            return None
    return None


def _following(items: list[Item], last: int, types: tuple[str, ...], discourse: Discourse) -> Named | None:
    for index in range(last, min(last + 6, len(items) - 1)):
        if items[index].word in BREAKS or items[index].word in {",", "."}:
            return None
        after = items[index + 1]
        if items[index].word in INTO and after.kind == "e" and discourse.may_be(after, types):
            return discourse.named(items, index + 1, types)
    return None


def _topic(items: list[Item], first: int, last: int, types: tuple[str, ...], discourse: Discourse) -> Named | None:
    """What the sentences before speak of; when this one and they name nothing that fits, the country the draft is mostly about."""
    found = discourse.topic(types)
    if found is not None and (found.id is not None or found.members):
        return found
    if not {"country", "place"} & set(types):
        return found
    return (None if _any_place(items, discourse) else discourse.main(types) or discourse.written_here(items)) or found


def _any_place(items: list[Item], discourse: Discourse) -> bool:
    return any(item.kind == "e" and discourse.may_be(item, ("place", "org", "set")) for item in items)


def _any(items: list[Item], first: int, last: int, types: tuple[str, ...], discourse: Discourse) -> Named | None:
    """The only fitting name of the sentence."""
    found = {
        named
        for at, item in enumerate(items)
        if item.kind == "e"
        and discourse.may_be(item, types)
        and not in_a_compound(items, at)
        and (named := discourse.named(items, at, types)) is not None
    }
    return found.pop() if len(found) == 1 else None


def _nouns(items: list[Item], first: int, last: int, types: tuple[str, ...], discourse: Discourse) -> Named | None:
    """As `_clause`, but adjectives do not stand for their country: they may be the language or group that is spoken of."""
    plain = [
        Item("w", "~", item.start, item.end) if item.kind == "e" and _any_adjective(item, discourse.text) else item
        for item in items
    ]
    return _clause(plain, first, last, types, discourse)


def _any_adjective(item: Item, text: str) -> bool:
    return any(
        (adjectival(member) or member.alias == "adjective") and not _full_name(member, text)
        for member in item.members or (item,)
    )


def _full_name(item: Item, text: str) -> bool:
    """Whether what could be an adjective is the country's own name: "Fiji", "Djibouti"."""
    return text[item.start : item.end] == item.label


def _dateline(items: list[Item], first: int, last: int, types: tuple[str, ...], discourse: Discourse) -> Named | None:
    """The country of a dateline whose story opens with the claim: "LIMA - The continent's third-largest country votes"."""
    at = next((index for index in range(min(first, _REACH)) if items[index].word in _DASHES), -1)
    if at < 1 or first != at + 1:
        return None
    city = next((index for index in range(at) if discourse.may_be(items[index], ("city",))), -1)
    return discourse.named(items, city, ("country", "metonym")) if city >= 0 and items[city].kind == "e" else None


def _pair(items: list[Item], first: int, last: int, types: tuple[str, ...], discourse: Discourse) -> Named | None:
    """The list of two that "both" takes up: "Neither Nauru nor Kiribati issues notes; both spend Australian dollars"."""
    for sentence in (items[:first], *discourse.sentences[-1:]):
        for at in range(len(sentence) - 1, -1, -1):
            if len(sentence[at].members) == 2 and discourse.may_be(sentence[at], types):
                return discourse.named(sentence, at, types)
    return None


def _leading(items: list[Item], first: int, last: int, types: tuple[str, ...], discourse: Discourse) -> Named | None:
    """The first name of the sentence that stands free: of "Mali has a border with Algeria; the one with Niger is longer" Mali."""
    return discourse.leading(items[:first], types)


_DASHES = frozenset(["-", "–", "—"])


def _border(items: list[Item], first: int, last: int, types: tuple[str, ...], discourse: Discourse) -> Named | None:
    """The two countries of the border this sentence, or the one before it, has been about: "The Thai-Cambodian line is long. All 800 km of it ..."."""
    return discourse.border(items[:first])


_WAYS = {
    "border": _border,
    "dateline": _dateline,
    "nouns": _nouns,
    "phrase": _phrase,
    "clause": _clause,
    "before": before,
    "any": _any,
    "pair": _pair,
    "leading": _leading,
    "topic": _topic,
}
