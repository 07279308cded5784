"""Parts of countries: what is told of Kerala, of "the province" or of a town is not told of the country."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.extraction.items.clauses import clause
from factcheck.extraction.items.forms import PARTS, has_form
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.standing import ACTS, adjectival, measured_at
from factcheck.extraction.items.superlatives import leads
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.lexicon import table, word_set
from factcheck.model.claims import Named
from factcheck.model.mentions import Entity

_GRAMMAR = table("frames")["grammar"]
_GOVERNED = frozenset(_GRAMMAR["governed"]) | frozenset(_GRAMMAR["beside"])
_PLACED = frozenset(_GRAMMAR["placed"])
_HAVING = word_set("clauses", "subdivisions", "having")
_NOUN = 3
_NO_OTHER = (
    frozenset(_GRAMMAR["headed"])
    | _GOVERNED
    | _PLACED
    | frozenset(table("frames")["words"]["be"])
    | frozenset(_GRAMMAR["whole"])
    | word_set("clauses", "subdivisions", "no_other")
)  # fmt: skip
"""Words with which a noun before "has" is no other thing, or none at all."""
_PORTIONS = frozenset(_GRAMMAR["portions"])
_NATURAL = frozenset(_GRAMMAR["natural"])
NOUNS = frozenset(_GRAMMAR["parts"])
"""Nouns for a part of a country: "province", "island"."""
_REGIONS = NOUNS - {"state", "island", "emirate", "archipelago", "territory"}
"""Of these a country may have several, so that "the region of Greece" is none of the names of Greece."""
_WHOLE = ("country", "nation", "kingdom", "sultanate")
_VAGUE = tuple(PARTS - {"republic"})
_COUNTRY = ("country", "former-country", "territory")
_BACK, _LINK, _HEAD = 2, 6, 4
"""Sentences for which a part stays what is spoken of; items between a part and the country it is said to lie in, and before what a sentence is about."""


def spoken_of(items: list[Item], discourse: Discourse) -> bool | None:
    """Whether a sentence is about a part of a country (True) or a country (False): its first place that no preposition governs."""
    if _said_to_be_one(items, discourse):
        return True
    start = next((at + 1 for at, item in enumerate(items[:_LINK]) if item.word in {"-", "–", "—"}), 0)
    if items and is_pronoun(items[0]) and items[0].label.lower().endswith(_VAGUE) and discourse.part_met:
        return True
    for at in range(start, len(items)):
        if _is_part(items, at, discourse):
            opening = all(item.kind == "e" or item.word == "in" for item in items[start:at])
            if not _behind(items, at, _GOVERNED | _PLACED) or opening or _of_noun(items, at):
                return True if at - start <= _HEAD else None
        elif _is_country(items, at, discourse):
            owner = items[at].possessive or adjectival(items[at])
            if owner and (at + 1 < len(items) and _is_part(items, at + 1, discourse)):
                return True
            if (owner and _noun_after(items, at)) or _behind(items, at, _GOVERNED | _PLACED):
                continue
            return False
    thing = another(items, len(items))
    told = thing >= 0 and not _are_many(items, thing) and not any(is_pronoun(item) for item in items[:1])
    return True if told else None


def _said_to_be_one(items: list[Item], discourse: Discourse) -> bool:
    """Whether a sentence says of a name that it is one of a part, too: "Luxembourg is also a province of Belgium"."""
    if len(items) < _LINK or items[0].kind != "e" or not any(item.word in _BEING for item in items[1:3]):
        return False
    for at in range(2, _LINK):
        if items[at].word in NOUNS and items[at + 1 : at + 2] and items[at + 1].word in {"of", "in"}:
            whole = items[at + 2 : at + 3]
            return bool(whole) and (items[at].word in _SURELY or _is_country(whole, 0, discourse))
        if items[at].kind == "w" and not items[at].word.isalpha():
            return False
    return False


_BEING = frozenset(table("frames")["words"]["be"])
_SURELY = _REGIONS - {"enclave", "exclave", "city", "peninsula", "port"}


def _are_many(items: list[Item], at: int) -> bool:
    """Whether a noun is of several that are no places, none of which "it" can be: "The reporters have gone home"."""
    noun = items[at].word
    return items[at + 1].word == "have" and not noun.endswith("lands") and noun.removesuffix("s") not in NOUNS


def doubtful(
    items: list[Item],
    first: int,
    last: int,
    bound: Mapping[str, int],
    subject: Named,
    discourse: Discourse,
    *,
    ranked: bool = False,
) -> bool:
    """Whether a claim about a country may be about a part of it: one named or described between the country's name and the claim, or spoken of before; what it is `ranked` among is none."""
    if subject.id is None or not subject.id.startswith("country:"):
        return False
    index = bound.get("subject")
    others = {at for name, at in bound.items() if name != "subject" and items[at].kind == "e"}
    if others:
        items = [Item("w", "~", item.start, item.end) if at in others else item for at, item in enumerate(items)]
    if _among(items, first, first if ranked else last):
        return True
    own = _own(items, last if index is None else index + 1, subject)
    if index is not None and is_pronoun(items[index]):
        if _described_whole(items[index]):
            return False
        return (
            (own < 0 and discourse.part_met and _is_vague(items[index]))
            or _part_since(items, own, index, subject, discourse)
            or (own < 0 and _spoken_before(discourse))
        )
    if own < 0:
        told = another(items, last) >= 0 or _spoken_before(discourse)
        return told or _part_since(items, -1, first, subject, discourse)
    if (
        own > 1
        and items[own - 1].word in {"of", "in"}
        and items[own - 2].word in _PORTIONS | _REGIONS | {"island", "mainland"}
    ):
        return True
    if own >= first and index is None:
        return False
    if _lies_in(items, own, discourse):
        return True
    return index is None and _part_since(items, own, first, subject, discourse)


_NAMED = 3
"""Items from "among them" to who is named as one of them."""


def _among(items: list[Item], first: int, last: int) -> bool:
    """Whether a clause is about a group of people only: "Among French Muslims, 30 per cent are under 18", "literacy among them"."""
    begin, end = clause(items, first, last)
    for at in range(begin, min(last + 1, end) - 1):
        if items[at].word not in {"among", "amongst"}:
            continue
        if items[at + 1].word == "them" and at + 2 <= first <= at + _NAMED and items[first].kind != "q":
            continue  # "several countries, among them NATO member Sweden" names one of them
        if at > begin and items[at - 1].word in _BEING and leads(items[at + 1].word):
            continue  # "is among the most crowded countries" is about the country itself
        if (
            at == begin
            or items[at - 1].word in {",", "and"}
            or items[at + 1].kind == "w"
            or items[at + 1].word == "them"
        ):
            return True
    return False


def another(items: list[Item], last: int) -> int:
    """Where a noun stands that has what a clause tells of: "the diocese has a population of 2 million"; -1 where there is none."""
    for at in range(min(last, len(items)) - 1, 0, -1):
        if items[at].word in _HAVING and items[at - 1].kind == "w" and items[at - 1].word.isalpha():
            head = at - 1
            while head > 0 and items[head - 1].kind == "w" and items[head - 1].word.isalpha() and at - head <= _NOUN:
                head -= 1
            words = {item.word for item in items[head:at]}
            free = head == 0 or items[head - 1].word in {",", ";", ":", "and", "but"}
            return at - 1 if free and _NO_OTHER.isdisjoint(words) and at - head <= _NOUN else -1
    return -1


def named_last(items: list[Item], country: str, discourse: Discourse) -> bool | None:
    """Whether of a part of a country and the country itself some items name the part (True) or the country (False) last, governed by nothing; None where they name neither."""
    for at in range(len(items) - 1, -1, -1):
        if items[at].kind != "e" or is_pronoun(items[at]) or _behind(items, at, _GOVERNED | _PLACED):
            continue
        if country in items[at].candidates:
            return False
        if _is_part(items, at, discourse):
            return True
    return None


def _spoken_before(discourse: Discourse) -> bool:
    at, part = discourse.part
    return part and len(discourse.sentences) - at <= _BACK


def _own(items: list[Item], end: int, subject: Named) -> int:
    """Where the name of a claim's country stands last before it; -1 where it does not."""
    for at in range(min(end, len(items)) - 1, -1, -1):
        if any(subject.id in one.candidates for one in (items[at].members or (items[at],))):
            return at
    return -1


def _part_since(items: list[Item], own: int, end: int, subject: Named, discourse: Discourse) -> bool:
    """Whether a part is named or described after the country and before the claim."""
    for at in range(max(own + 1, 0), end):
        vague = items[at].word == "region" and (
            (own >= 0 and at > own + 1) or any(item.word in _ITS for item in items[:at])
        )
        if (
            items[at].word in NOUNS
            and not vague
            and (own < 0 or at > own + 1 or items[own].possessive or adjectival(items[own]))
        ):
            return not _behind(items, at, _GOVERNED)
        label = items[at].label.lower() if is_pronoun(items[at]) else ""
        if label and label.split()[-1] in NOUNS and items[at + 1].alias != "pronoun-person":
            whole = has_form(subject, label.split()[-1]) and not discourse.part_met  # Kuwait is "the emirate"
            if not whole or label.split()[-1] in _PLACES:
                return True
            continue
        if _is_part(items, at, discourse) and not _behind(items, at, _GOVERNED) and not measured_at(items, at):
            return True
    return False


_PLACES = frozenset(["island", "archipelago", "territory", "state"])
"""Nouns that are a part's as often as a whole country's."""


def _lies_in(items: list[Item], own: int, discourse: Discourse) -> bool:
    """Whether a country only says where a part lies: "Bihar, in the north of India, has", "in Bihar, India,", "Mindanao, a Philippine island,"."""
    adjective = adjectival(items[own]) and _noun_after(items, own)
    back = own - 1
    while back > 0 and own - back <= _LINK and items[back].kind == "w" and items[back].word not in ACTS:
        back -= 1
    if back < 0 or not _is_part(items, back, discourse) or items[back].possessive:
        return False
    between = [item.word for item in items[back + 1 : own]]
    return adjective or (bool(between) and between[0] == "," and (len(between) == 1 or between[-1] in {"of", "in"}))


_ITS = word_set("clauses", "subdivisions", "its")


def _is_vague(item: Item) -> bool:
    """Whether a description may be of a part that the draft has told of: "the island", "the state", no "landlocked state"."""
    label = item.label.lower()
    return label.endswith(_VAGUE) and _OF_WHOLES.isdisjoint(label.split())


_OF_WHOLES = frozenset(["landlocked", "sovereign", "independent", "newborn"])


def _described_whole(item: Item) -> bool:
    return item.label.lower().endswith(_WHOLE)


def _noun_after(items: list[Item], at: int) -> bool:
    """Whether a noun for a part follows a name: "the Philippine island", "the Indian state"."""
    return any(item.word in NOUNS for item in items[at + 1 : at + 3])


def _of_noun(items: list[Item], at: int) -> bool:
    """Whether a name follows "the state of"."""
    return at > 1 and items[at - 1].word == "of" and items[at - 2].word in NOUNS


def _behind(items: list[Item], at: int, words: frozenset[str]) -> bool:
    return at > 0 and items[at - 1].word in words


def _is_country(items: list[Item], at: int, discourse: Discourse) -> bool:
    item = items[at]
    return item.kind == "e" and not is_pronoun(item) and discourse.may_be(item, _COUNTRY)


def _is_part(items: list[Item], at: int, discourse: Discourse) -> bool:
    """Whether an item names a place that is no country and no capital, or anything unknown that a country's name owns: "Kenya's Marsabit"."""
    item = items[at]
    entity = item.mention
    if item.members:
        each = [one.candidates for one in item.members]
        return all(ids and all(discourse.type_of(id_) == "place" for id_ in ids) for ids in each)
    if item.kind != "e" or not isinstance(entity, Entity) or is_pronoun(item):
        return False
    if entity.candidates and entity.alias != "surname":
        places = all(discourse.type_of(id_) == "place" for id_ in entity.candidates)
        return places and _NATURAL.isdisjoint(entity.label.lower().split())
    if entity.alias != "shape":
        return False
    if at == 0:
        return len(items) > 1 and (items[1].word in ACTS or items[1].word == ",")
    return items[at - 1].possessive and _is_country(items, at - 1, discourse)


def note(items: list[Item], discourse: Discourse) -> None:
    """Note the part of a country that a sentence speaks of."""
    part = spoken_of(items, discourse)
    if part is not None:
        discourse.part = (len(discourse.sentences), part)
        discourse.part_met = discourse.part_met or part
