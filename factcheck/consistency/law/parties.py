"""The people a draft names, each mention bound to one person by full name or surname."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from factcheck.frozen import dataclass, replace
from factcheck.lexicon import table, word_set
from factcheck.model.drafts import Sentence
from factcheck.model.mentions import Entity, Mention, Quantity
from factcheck.model.tokens import Tokens

_PLACED = word_set("people", "tells", "placed")
_ADULT = 18


@dataclass(frozen=True, slots=True)
class Seen:
    """One mention of a person: where, in which sentence, and who, by the full name in lower case."""

    start: int
    end: int
    sentence: int
    key: str
    label: str
    person: bool = False
    """Whether what stands around the name shows it to be a person's."""


def find(
    tokens: Tokens,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    things: frozenset[str],
    heads: frozenset[str],
) -> list[Seen]:
    """The mentions of people in order; `things` are words no person's name has, `heads` nouns before one ("Schoolboy Lee Marsh")."""
    starts = [sentence.start for sentence in sentences]
    whole = list(_named(tokens.text, starts, mentions, things, heads))
    surnames: dict[str, tuple[str, str]] = {}
    for seen in whole:
        if " " in seen.key:
            surnames.setdefault(seen.key.split()[-1], (seen.key, seen.label))
    bound = []
    for seen in whole:
        if " " in seen.key:
            bound.append(seen)
        elif seen.key in surnames:
            key, label = surnames[seen.key]
            bound.append(replace(seen, key=key, label=label))
        elif seen.person:
            bound.append(seen)
    taken = {start for seen in bound for start in range(seen.start, seen.end)}
    for at, word in enumerate(tokens.lowers):  # "Lind" at the head of a sentence is no name by its capital
        if word in surnames and tokens.words[at][0].isupper() and tokens.starts[at] not in taken:
            sentence = max(0, bisect_right(starts, tokens.starts[at]) - 1)
            bound.append(Seen(tokens.starts[at], tokens.ends[at], sentence, *surnames[word]))
    return sorted(bound, key=lambda seen: seen.start)


def _named(
    text: str, starts: Sequence[int], mentions: Sequence[Mention], things: frozenset[str], heads: frozenset[str]
) -> Iterator[Seen]:
    for mention in mentions:
        if not isinstance(mention, Entity) or not _may_be_a_person(mention):
            continue
        start, words = mention.start, text[mention.start : mention.end].split()
        while len(words) > 1 and words[0].lower() in heads:
            start += len(words[0]) + 1
            words = words[1:]
        lowers = [word.lower() for word in words]
        if not things.isdisjoint(lowers) or len(words) > 4:
            continue
        honorific = _before(text, start) in table("names")["honorifics"]
        person = (
            honorific or mention.type == "person" or (mention.id or "").startswith("person:") or start > mention.start
        )
        if not person and _before(text, start) in _PLACED:
            continue
        at = max(0, bisect_right(starts, start) - 1)
        yield Seen(start, mention.end, at, " ".join(lowers), " ".join(words), person)


def _may_be_a_person(mention: Entity) -> bool:
    return mention.alias in {"shape", "surname"} or (mention.id or "").startswith("person:")


def _before(text: str, start: int) -> str:
    """The word before a place, lower case, without a full stop."""
    words = text[max(0, start - 24) : start].split()
    return words[-1].lower().rstrip(".") if words and not text[start - 1 : start].isalnum() else ""


def minors(seen: Sequence[Seen], text: str, mentions: Sequence[Mention]) -> dict[str, Seen]:
    """The people an age under 18 stands beside, each with the mention it does; `seen` come in order."""
    starts = [one.start for one in seen]
    found: dict[str, Seen] = {}
    for age in mentions:
        if isinstance(age, Quantity) and age.measure == "age" and age.unit == "years" and 0 < age.value < _ADULT:
            at = bisect_right(starts, age.start)
            for one in seen[max(0, at - 1) : at + 1]:
                if _adjoins(one, age, text):
                    found.setdefault(one.key, one)
    return found


def _adjoins(one: Seen, age: Quantity, text: str) -> bool:
    """Whether an age stands right behind a name or before it: "Lee Marsh, 15,", "Lee Marsh, aged 15", "15-year-old Lee Marsh"."""
    if one.end <= age.start:
        between = text[one.end : age.start]
        return len(between) <= 8 and between[:1] in {",", " "} and between.strip(" ,(").lower() in {"", "aged", "age"}
    words = text[age.end : one.start].replace(",", " ").split()
    return age.end <= one.start and len(words) <= 2 and all(word.isalpha() and word.islower() for word in words)
