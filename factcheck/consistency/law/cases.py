"""What a draft says of a case at law: who is at which stage of it, by the phrases of the lists (lexicon/legal.toml)."""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections.abc import Iterator, Mapping

from factcheck.consistency.law.parties import Seen
from factcheck.extraction.items.cues import Phrase, by_first
from factcheck.extraction.reading import Reading
from factcheck.frozen import dataclass
from factcheck.lexicon import table, word_set
from factcheck.model.tokens import Tokens

Lists = tuple[tuple[str, tuple[str, ...]], ...]
"""A newsroom's own lists, by name; each takes the place of the built-in one."""

STAGES = ("arrested", "accused", "charged", "pending", "convicted", "acquitted")
SHOWY = frozenset(["title", "description", "heading", "deck", "caption", "alt", "pull-quote"])
_NO_HIT = frozenset(["off", "negation", "alleged", "thing"])
_BACK = 4
"""Words before a stage in which a "not" takes it away."""
_PRONOUNS = word_set("against_itself", "cases", "pronouns")


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase of a list where it stands; `at` is its first token."""

    names: tuple[str, ...]
    start: int
    end: int
    at: int
    size: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Case:
    """What a draft says: its people, the phrases met, and who is at which stage of a case."""

    reading: Reading
    lists: dict[str, frozenset[str]]
    hits: tuple[Hit, ...]
    inside: Mapping[int, list[Seen]]
    """The people named in a sentence, in order."""
    named: Mapping[str, list[Seen]]
    """The mentions of a person, by key."""
    staged: Mapping[str, list[tuple[str, Hit]]]
    """The stages a person is at, by key."""

    def of(self, name: str) -> list[Hit]:
        """The phrases of one list, those a "not" takes away left out."""
        return [hit for hit in self.hits if name in hit.names and not self.denied(hit)]

    def denied(self, hit: Hit) -> bool:
        """Whether a "not" takes a phrase away."""
        words = self.reading.tokens.lowers[max(0, hit.at - _BACK) : hit.at]
        marks = [at for at, word in enumerate(words) if word in {".", ",", ";"}]
        return not self.lists["negation"].isdisjoint(words[marks[-1] + 1 :] if marks else words)

    def at_stage(self, key: str, *names: str) -> list[Hit]:
        """The phrases that put a person at one of these stages."""
        return [hit for name, hit in self.staged.get(key, ()) if name in names]

    def words(self, hit: Hit) -> str:
        """A phrase as the draft has it."""
        return " ".join(self.reading.text[hit.start : hit.end].split())

    def role(self, hit: Hit) -> str:
        """The role of the block a phrase stands in."""
        return self.reading.sentences[hit.sentence].role

    def label(self, key: str) -> str:
        """How a person is first named."""
        return self.named[key][0].label

    def beside(self, hit: Hit) -> list[Seen]:
        """The people named in the sentence of a phrase."""
        return self.inside.get(hit.sentence, [])


@functools.lru_cache(maxsize=8)
def lists_of(own: Lists) -> tuple[dict[str, frozenset[str]], dict[str, list[tuple[Phrase, tuple[str, ...]]]]]:
    """The lists in force, and their phrases by first word."""
    chosen: dict[str, list[str]] = {**table("legal"), **{name: list(words) for name, words in own}}
    plain = {name: frozenset(word.lower() for word in words) for name, words in chosen.items()}
    return plain, by_first({name: words for name, words in chosen.items() if name not in _NO_HIT})


def hits_of(reading: Reading, phrases: dict[str, list[tuple[Phrase, tuple[str, ...]]]]) -> list[Hit]:
    """The phrases in a text, the longest at each place."""
    tokens, found, index = reading.tokens, [], 0
    starts = [sentence.start for sentence in reading.sentences]
    openers = [at for at, word in enumerate(tokens.lowers) if word in phrases]
    for at in openers:
        if at < index:
            continue
        for option, names in phrases[tokens.lowers[at]]:
            if tuple(tokens.lowers[at : at + len(option)]) == option:
                end = tokens.ends[at + len(option) - 1]
                sentence = max(0, bisect_right(starts, tokens.starts[at]) - 1)
                found.append(Hit(names, tokens.starts[at], end, at, len(option), sentence))
                index = at + len(option)
                break
    return found


def stages(case: Case) -> Iterator[tuple[Seen, str, Hit]]:
    """Who is at which stage of a case, phrase by phrase."""
    for hit in case.hits:
        names = [name for name in STAGES if name in hit.names]
        if names and not case.denied(hit):
            who = whose(case, hit)
            if who is not None:
                yield from ((who, name, hit) for name in names)


def whose(case: Case, hit: Hit) -> Seen | None:
    """Whom a stage is said of: the name right behind it, else the nearest before it, else the one a "he" stands for."""
    tokens = case.reading.tokens
    inside = case.beside(hit)
    behind = next((one for one in inside if one.start >= hit.end and _plain(tokens, hit.end, one.start, case)), None)
    if behind is not None:
        return behind
    before = [one for one in inside if one.end <= hit.start]
    if before and tokens.lowers[hit.at - 1] in {"and", "then"}:
        return before[0]
    if before:
        return before[-1]
    if case.role(hit) in SHOWY:
        return None
    opening = tokens.lowers[bisect_right(tokens.starts, case.reading.sentences[hit.sentence].start - 1) : hit.at]
    if _PRONOUNS.isdisjoint(opening):
        return None
    lately = case.inside.get(hit.sentence - 1) or case.inside.get(hit.sentence - 2) or []
    return lately[0] if lately and len({one.key for one in lately}) == 1 else None


def _plain(tokens: Tokens, start: int, end: int, case: Case) -> bool:
    """Whether nothing stands between a phrase and a name but an honorific or what the person is called."""
    words = tokens.text[start:end].lower().replace(".", "").split()
    return all(word in table("names")["honorifics"] or word in case.lists["minor"] for word in words)
