"""How a name stands in its sentence: governed by a preposition, in apposition, opening it, set against another."""

from __future__ import annotations

from factcheck.extraction.items.items import Item
from factcheck.lexicon import table, word_set
from factcheck.model.mentions import Date, Entity

_LABEL = 5
"""Words a label of a fact box has at most."""
_QUOTES = frozenset('"“”')
_FIRST_PERSON = word_set("clauses", "standing", "first_person")
GOVERNED = frozenset(table("frames")["grammar"]["governed"])
_DESCRIBING = frozenset(table("frames")["grammar"]["describing"])
PLACED = frozenset(table("frames")["grammar"]["placed"])
AWAY = GOVERNED | PLACED - {"in"}
"""Prepositions behind which a name is not what is measured or founded; "in" may only say where it is."""
_OPENERS = word_set("frames", "grammar", "openers")
"""Words that open a phrase and describe nobody."""
_AGAINST = word_set("clauses", "standing", "against")
_CLAUSES = word_set("frames", "grammar", "clauses")
ACTS = frozenset([*table("frames")["words"]["be"], *table("frames")["words"]["have"]])


def grammar(name: str) -> frozenset[str]:
    """A list of words by what they do in a sentence."""
    return word_set("frames", "grammar", name)


def is_labelled(items: list[Item]) -> bool:
    """Whether a line of a fact box gives a figure or names behind a label: "Neighbours: Ethiopia, Somalia"."""
    colon = next((at for at, item in enumerate(items[:_LABEL]) if item.word == ":"), 0)
    return colon > 0 and all(item.kind in "wo" for item in items[:colon]) and items[-1].word not in {".", "!", "?"}


def governed(items: list[Item], at: int) -> bool:
    """Whether a preposition governs a name: "than Rwanda", "with tiny Bhutan"."""
    back = at - 1
    while back > 0 and items[back].word in _DESCRIBING:
        back -= 1
    return (back >= 0 and items[back].word in GOVERNED) or likened(items, back) or outdone(items, at)


def in_a_compound(items: list[Item], at: int) -> bool:
    """Whether an adjective is only the head of another word, which speaks of no country: "an Australian-led mission"; no "Kumasi-born diplomat"."""
    if items[at].alias != "adjective" or at + 2 >= len(items):
        return False
    if items[at + 1].word != "-" or items[at + 2].kind != "w":
        return False
    return items[at].end == items[at + 1].start and items[at + 1].end == items[at + 2].start


def measured_at(items: list[Item], at: int) -> bool:
    """Whether a name only says where a height or length is measured: "rises to 3,088 metres at Qurnat as Sawda"."""
    figure = items[at - 2].mention if at > 1 and items[at - 1].word in {"at", "on", "in"} else None
    return getattr(figure, "measure", "") == "length"


def over_the_border(items: list[Item], at: int) -> bool:
    """Whether a name is the other side of a border told of, so that nothing told beside it is of that one: "Land borders with Indonesia come to ..."."""
    back = at - 1
    while back > 0 and items[back].word in _DESCRIBING:
        back -= 1
    return back > 0 and items[back].word in _TOWARDS and items[back - 1].word in _LINES


_TOWARDS, _LINES = word_set("clauses", "standing", "towards"), word_set("clauses", "standing", "lines")


def ranged_over(items: list[Item], at: int) -> bool:
    """Whether a name before a comma is only where something is the first of its like, or what alone is before it: "the most populous country in Africa, with ...", "the largest after India, with ..."."""
    if at + 1 >= len(items) or items[at + 1].word != "," or items[at].possessive:
        return False
    back = at - 1
    while back > 0 and items[back].word in _DESCRIBING:
        back -= 1
    if back < 1 or items[back].word not in _WITHIN | OUTRANKED:
        return False
    reach = _NOUN if items[back].word in _WITHIN else _NOUN + _PLACE
    noun = items[max(0, back - reach) : back]
    return any(item.word in _SUPERLATIVES or item.word in _ORDINALS for item in noun)


_WITHIN = frozenset(["in", "of", "within", "across"])
OUTRANKED = frozenset(["after", "behind"])
_NOUN = 4
"""Words of what is the first of its like, with its superlative, at most: "second most populous state"."""
_PLACE = 4
"""Words of where it is so, at most, before what alone is larger: "in the world after China"."""
_SUPERLATIVES = word_set("worth", "superlatives", "forms") | {"most", "least"}
_ORDINALS = word_set("frames", "grammar", "runners_up")


def likened(items: list[Item], of: int) -> bool:
    """Whether "of" stands behind a measure that another is compared by: "twice the size of the Emirates", "a fifth of the area of Spain"."""
    if of < 1 or items[of].word != "of":
        return False
    if items[of - 1].word == "size":
        return True
    figures = (getattr(item.mention, "measure", "") for item in items[max(0, of - 4) : of - 1])
    return items[of - 1].word in _SIZES and any(measure in _PARTS for measure in figures)


_SIZES = word_set("clauses", "standing", "sizes")
_PARTS = frozenset(["share", "multiple", "percent"])


def shared(items: list[Item], at: int) -> bool:
    """Whether a name is only of what somebody else has a part: "the seven have a tenth of the world's people"."""
    if not items[at].possessive:
        return False
    figures = (getattr(item.mention, "measure", "") for item in items[max(0, at - _PART_OF) : at])
    return any(measure in {"share", "percent"} for measure in figures)


_PART_OF = 3
"""Items before a name in which the part of it is told."""


def outdone(items: list[Item], at: int) -> bool:
    """Whether a country is named only because another does not come up to it, or outdoes it: "only Belize has fewer people", "France would have to triple"."""
    behind = [item.word for item in items[at + 1 : at + 1 + _OUTDOING]]
    if at and items[at - 1].word == "only":
        return any(word in _MORE for word in behind) and "than" not in behind
    return behind[:3] in (["would", "have", "to"], ["would", "need", "to"])


_OUTDOING = 5
_MORE = word_set("clauses", "standing", "more")


def after_opening(items: list[Item], free: list[int]) -> list[int]:
    """The names from the one on that follows an opening phrase: not those in "Three times the size of Belgium, Croatia ..."."""
    if free and items[0].word in _LIKENING:
        acting = [
            at
            for at in free
            if at and items[at - 1].word == "," and at + 1 < len(items) and items[at + 1].word in _ACTING
        ]
        return acting or free  # "Like Togo, which borders Benin, Ghana is ..."
    if not free or not free[0] or items[free[0] - 1].word not in PLACED:
        return free
    after = free[0] + 1
    return free[1:] if after + 1 in free[1:] and items[after].word == "," else free


_LIKENING = word_set("clauses", "pronouns", "apart")
_ACTING = ACTS | word_set("views", "verbs")


def adjectival(item: Item) -> bool:
    """Whether a name is an adjective or the name of a people."""
    return item.alias in {"adjective", "demonym"} and not item.members


def apposed(items: list[Item], at: int) -> bool:
    """Whether a name stands between commas right after a description that opens the sentence: "The colony next door, Belize, ..."."""
    return (
        1 < at < len(items) - 1
        and items[at - 1].word == ","
        and items[at + 1].word in {",", "("}
        and not any(item.word == "," or item.kind in "qd" for item in items[: at - 1])
        and items[0].word not in _OPENERS
    )


def told_by_another(items: list[Item], at: int) -> bool:
    """Whether an aside tells what a name is to the one spoken of: "South Africa, its southern neighbour, sent ministers. The country ..." goes on with that one."""
    if at + 4 >= len(items) or items[at + 1].word != "," or items[at + 2].word not in _ITS:
        return False
    aside = [item.word for item in items[at + 3 : at + 3 + _ASIDE]]
    end = aside.index(",") if "," in aside else 0
    return end > 0 and aside[end - 1] in _RELATED


_ITS = frozenset(["its", "their"])
_ASIDE = 5
"""Items of such an aside, with the comma that ends it, at most."""
_RELATED = word_set("clauses", "standing", "related")


def to_the_day(item: Item) -> bool:
    """Whether an item is one whole day."""
    date = item.mention
    return isinstance(date, Date) and date.first is not None and date.first.day is not None and date.first == date.last


def in_person(items: list[Item], text: str) -> bool:
    """Whether the author of a sentence without a quotation says "we" or "here"."""
    said = bool(items) and not _QUOTES.isdisjoint(text[items[0].start - 1 : items[-1].end + 1])
    return not said and any(item.word in _FIRST_PERSON for item in items)


def introduces(items: list[Item], at: int) -> bool:
    """Whether a country only says whose officer somebody is: "Costa Rica's president, José Figueres, has sent flowers"."""
    return items[at].possessive and at + 1 < len(items) and items[at + 1].kind == "o"


def own_clause(items: list[Item], index: int) -> int:
    """Where the clause begins whose subject a pronoun behind a preposition cannot be: "the Gambia would fit into it"; else the pronoun's place."""
    if not index or items[index].possessive or items[index - 1].word not in PLACED | GOVERNED:
        return index
    at = index
    while at > 0 and items[at - 1].word not in _CLAUSES:
        at -= 1
    return at


def set_against(items: list[Item], at: int) -> bool:
    """Whether a name is the subject of a clause set against the one before: "..., but even Georgia, the smallest, takes a day to cross"."""
    back = at - 1
    while back > 0 and items[back].word in {"even", "not", "only", "then"}:
        back -= 1
    after = items[at + 1] if at + 1 < len(items) else None
    return back > 0 and items[back].word in _AGAINST and after is not None and (after.word == "," or after.word in ACTS)


def relative_head(items: list[Item], at: int) -> bool:
    """Whether a name is described by a clause that the rest of the items still stand in, which then speaks of another: "Colombia, from which it ..."."""
    after = at + 1
    if after < len(items) and items[after].word == ",":
        after += 1
    if after + 1 >= len(items) or items[after].word not in PLACED | GOVERNED:
        return False
    return items[after + 1].word in {"which", "whom"} and not any(item.word == "," for item in items[after + 1 :])


def looked_aside(items: list[Item], at: int) -> bool:
    """Whether a name only says where else, behind a semicolon: "Some 97 per cent are Catholic; in the Philippines it is four in five"."""
    return at > 1 and items[at - 1].word in {"in", "for"} and items[at - _ASIDE].word == ";"


_ASIDE = 2
"""Items from the semicolon to the name."""


def leads_clause(items: list[Item], at: int) -> bool:
    """Whether a name stands right after a comma or at the head of a phrase, not behind a verb."""
    before = items[at - 1].word
    return before in word_set("clauses", "standing", "leads")


def iso_dates(items: list[Item]) -> list[str]:
    """The dates told of; "since 2004" tells of now."""
    found = [item.mention for item in items if item.kind == "d"]
    return list(
        dict.fromkeys(
            str(date.first)
            for date in found
            if isinstance(date, Date) and date.first is not None and date.relation != "since"
        )
    )


def entities(items: list[Item]) -> list[Entity]:
    """The names of a sentence, those of lists one by one."""
    return [
        member.mention
        for item in items
        if item.kind == "e"
        for member in item.members or (item,)
        if isinstance(member.mention, Entity)
    ]
