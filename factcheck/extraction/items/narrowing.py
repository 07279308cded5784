"""Wordings that mean less than the whole: "the prison population", "100 km of the border", "the fence on the border"."""

from __future__ import annotations

from factcheck import lazy
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.standing import ACTS, grammar
from factcheck.lexicon import table, word_set
from factcheck.model.claims import Named
from factcheck.model.mentions import Entity, Quantity


def narrowed(items: list[Item], first: int, last: int, subject: Named | None, text: str, nouns: frozenset[str]) -> str:
    """The noun in a match that the word or name touching it narrows, or ""; `nouns` are what the kind itself is called."""
    heads = grammar("headed")
    for at in range(first, last):
        head = items[at].word
        if head in heads and at + 1 < last and items[at + 1].word in grammar("compound"):
            return "compound"
        if at and head in heads and f"{items[at - 1].word} {head}" not in nouns and _narrows(items, at, subject, text):
            return head
    return ""


def other_thing(head: str) -> bool:
    """Whether a narrowed noun is another thing altogether: "oil prices" are no inflation, "job growth" is none of output."""
    return head in grammar("apart")


def _narrows(items: list[Item], at: int, subject: Named | None, text: str) -> bool:
    before = items[at - 1]
    if text[before.end : items[at].start].strip(" -–"):
        return False
    if before.kind == "w":
        return before.word.isalpha() and before.word not in grammar("unnarrowed")
    if before.kind != "e" or before.possessive or not isinstance(before.mention, Entity):
        return False
    if is_pronoun(before):
        return False  # "where prices rose"
    owned = at > 1 and items[at - 2].possessive
    return owned or subject is None or subject.id not in before.mention.candidates


_MEASURES = frozenset(["length", "area", "count"])
_MARKS = frozenset(["-", "–", "—", ":"])
_ENDS = frozenset([".", ",", ";", "–", "—", "-", ")"])


def partitive(items: list[Item], value: int | None, text: str) -> bool:
    """Whether a figure is only some of what it is said of: "100 km of the border", "two million of the people"."""
    figure = items[value].mention if value is not None else None
    if value is None or not isinstance(figure, Quantity) or figure.measure not in _MEASURES or value + 2 >= len(items):
        return False
    if items[value + 1].word != "of" or (value and items[value - 1].word == "all"):
        return False
    if items[value + 2].alias.startswith("pronoun") and figure.measure != "count":
        aside = value > 0 and (items[value - 1].word in _MARKS or _set_apart(items, value))
        return not (
            aside and value + 3 < len(items) and items[value + 3].word in _ENDS
        )  # "400 km of it", not "- 400 km of it."
    between = text[items[value + 1].end : items[value + 2].start].strip().lower()
    return between == "the" and items[value + 2].kind == "w"


def _set_apart(items: list[Item], value: int) -> bool:
    """Whether a length stands between commas before the verb of what has it: "The only border, 140 km of it, is with Spain"."""
    before = items[value - 2 : value] if items[value - 1].word == "all" else items[value - 1 : value]
    behind = items[value + 3 : value + 5]
    return (
        before[:1] != []
        and before[0].word == ","
        and len(behind) > 1
        and behind[0].word == ","
        and behind[1].word in ACTS
    )


def counts_its_people(items: list[Item], owner: int | None, value: int | None) -> bool:
    """Whether a figure tells how many people a country has right behind its name, whoever of them is meant: "half of Kenya's 47 million people", "the rest of Peru's 30 million inhabitants"."""
    if owner is None or value is None or not 0 < value - owner <= _CLOSE or not items[owner].possessive:
        return False
    figure = items[value].mention
    if items[owner].kind != "e" or is_pronoun(items[owner]) or not isinstance(figure, Quantity):
        return False
    behind = items[value + 1] if value + 1 < len(items) else items[value]
    some = (
        behind.word in _OF_SOME
        or (behind.word.endswith("ing") and not behind.word.endswith("thing"))
        or behind.alias == "pronoun-relative"
    )
    return figure.noun in _FOLK and not some and all(item.kind == "w" for item in items[owner + 1 : value])


_CLOSE = 2
"""Items between a country's name and the number of its people: "Kenya's roughly 47 million people"."""
_FOLK = word_set("clauses", "narrowing", "folk")
_OF_SOME = word_set("clauses", "narrowing", "of_some")


def beside(items: list[Item], first: int, value: int | None, text: str) -> bool:
    """Whether a noun only says where the thing measured lies: "the fence on Hungary's border with Serbia is 175 km long"."""
    if value is None or value <= first:  # "along a 7,000-km border" measures the border itself
        return False
    if value == first + 1 and items[first].possessive and getattr(items[value].mention, "measure", "") == "length":
        return False  # so does "along its 7,000-km border"
    marked = any(item.word in {",", "("} for item in items[first:value])
    if not marked and _brought_in(items, first, value, text):
        return False
    at = first
    while at > 0 and items[at - 1].kind == "e":
        at -= 1
    if at < 2 or items[at - 1].word not in grammar("partial") or items[at - 2].word in grammar("whole"):
        return False
    if marked:  # "a cable along Chile's coast, 2,000 km in all", but "troops along its border, 2,000 km in all"
        return items[at - 2].word in grammar("laid")
    return items[at - 2].kind == "w" and items[at - 2].word.isalpha()


def _brought_in(items: list[Item], first: int, value: int, text: str) -> bool:
    """Whether a noun with "a" before it has its figure right behind it, or in a clause of its own: "along a border that runs for 300 km"."""
    between = items[first + 1 : value]
    related = any(item.word in {"that", "which"} for item in between)
    acts = any(item.word in _ACTS for item in between)
    return _NEW.search(text[max(0, items[first].start - 30) : items[first].start]) is not None and (related or not acts)


_NEW = lazy.pattern(r"\ban? (?:[\w-]+ ){0,2}\Z")
_ACTS = ACTS | frozenset(word.split()[0] for word in table("frames")["words"]["standing"])


def excepted(items: list[Item], words: str) -> bool:
    """Whether one of the words stands in the sentence that make a pattern unsure."""
    unsure = frozenset(words.split())
    return bool(unsure) and any(not unsure.isdisjoint(_said(item)) for item in items)


def _said(item: Item) -> tuple[str, ...]:
    """The words of an item: its own, a name's, those of what a figure counts."""
    noun = item.noun or ""
    label = item.label.lower()
    return (item.word, label, *label.split(), *noun.split())


def modifies(items: list[Item], index: int | None, asked: frozenset[str]) -> bool:
    """Whether a name only describes the noun after it: "the NATO meeting"; `asked` are words the pattern itself asks for, which do not count."""
    if index is None or index + 1 >= len(items) or items[index].possessive:
        return False
    after = items[index + 1]
    if after.word in asked:
        return False
    thing = index + 2 < len(items) and items[index + 2].kind == "w" and items[index + 2].word.isalpha()
    if after.word.endswith("ing") and after.word not in _NOUNS and not thing:
        return False  # "a common market encompassing 170 million people", but "an ASEAN working group"
    return after.kind == "w" and after.word.isalpha() and after.word not in _AFTER_NAME


_NOUNS = word_set("frames", "grammar", "ing_nouns")
"""Words in -ing that are things, no participles."""
_AFTER_NAME = word_set("frames", "grammar", "after_name")
"""Words after which a name stands for itself."""
