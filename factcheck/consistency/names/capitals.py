"""The names of a draft, found by their capitals: persons told from bodies, titles from names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck.consistency.names.capital_runs import NEAR, apposition, is_given_month, role_before, run_end
from factcheck.consistency.names.naming import (
    HYPHENS,
    Name,
    address_words,
    bodies,
    callings,
    given,
    given_before,
    kin,
    office_words,
    openers,
    particles,
    roles,
    saying,
    strict,
    words_of,
)
from factcheck.extraction.reading import Reading
from factcheck.frozen import dataclass
from factcheck.lexicon import word_set
from factcheck.model.drafts import Sentence
from factcheck.model.mentions import Date, Entity
from factcheck.model.tokens import Tokens

_LABELS = frozenset({"title", "heading", "deck", "description", "table-row"})
_LEAST_CAPITALS = 0.6
"""A line with more capitals than this is set in title case: its capitals tell no name."""


def names(reading: Reading) -> list[Name]:
    """Every naming of the draft, in order."""
    finder = _Finder(reading)
    return list(finder.all())


class _Finder:
    """One walk over a draft's capitals."""

    def __init__(self, reading: Reading) -> None:
        self.tokens: Tokens = reading.tokens
        self.sentences = reading.sentences
        self.small = {word for word in reading.tokens.words if word[0].islower()}
        entities = [m for m in reading.mentions if isinstance(m, Entity) and m.alias not in {"description", "pronoun"}]
        self.known = {m.start: m for m in entities if m.alias != "shape"}
        self.dates = [(m.start, m.end) for m in reading.mentions if isinstance(m, Date)]
        words = reading.tokens.words
        self.lasts = {
            reading.tokens.lowers[i]
            for i in range(1, len(words))
            if words[i][0].isupper() and words[i - 1][0].isupper()
        }
        """Capitalised words behind a capitalised one: what may be a surname."""
        self.order = 0
        self.first = self.last = 0
        """The tokens of the sentence being read."""

    def all(self) -> Iterator[Name]:
        at, capitals = 0, [i for i, word in enumerate(self.tokens.words) if word[0].isupper()]
        starts = self.tokens.starts
        for sentence in self.sentences:
            while at < len(capitals) and starts[capitals[at]] < sentence.start:
                at += 1
            first = at
            while at < len(capitals) and starts[capitals[at]] < sentence.end:
                at += 1
            if at > first:
                yield from self.of(sentence, capitals[first:at])

    def of(self, sentence: Sentence, capitals: Sequence[int]) -> Iterator[Name]:
        """The namings of one sentence."""
        last = self.last = bisect_left(self.tokens.starts, sentence.end)
        self.first = bisect_left(self.tokens.starts, sentence.start)
        quiet = self.titled(sentence, last, len(capitals))
        end = -1
        for index in capitals:
            if index < end or self.dated(index):
                continue
            end = run_end(self.tokens, index, last, self.dated)
            found = self.name(index, end, sentence, quiet=quiet)
            if found is not None:
                end = max(end, bisect_left(self.tokens.starts, found.end))
                yield found

    def titled(self, sentence: Sentence, last: int, capitals: int) -> bool:
        """Whether a line is set in capitals or in title case."""
        words = [word for word in self.tokens.words[self.first : last] if word[0].isalpha() and len(word) > 3]
        if not words:
            return False
        upper = sum(word[0].isupper() for word in words)
        shouted = sum(word.isupper() for word in words)
        if shouted > len(words) / 2:
            return True
        if sentence.role == "table-row" and any(
            mark.isdigit() for mark in self.tokens.text[sentence.start : sentence.end]
        ):
            return False
        return sentence.role in _LABELS and len(words) > 2 and upper / len(words) > _LEAST_CAPITALS and capitals > 2

    def dated(self, index: int) -> bool:
        """Whether a token belongs to a date."""
        at = bisect_left(self.dates, (self.tokens.starts[index] + 1, 0)) - 1
        return at >= 0 and self.dates[at][1] > self.tokens.starts[index]

    def name(self, start: int, end: int, sentence: Sentence, *, quiet: bool) -> Name | None:
        """The name in a run of capitals, without what only opens the sentence or stands on it as a title."""
        tokens = self.tokens
        opening = start
        while start < end and tokens.lowers[start] in openers() and tokens.lowers[start] not in _ranks(start, end):
            if is_given_month(tokens.text, tokens.starts[start], tokens.ends[start]):
                break
            start += 1
        left = end - start if start == opening else 0
        if left > 1 and self.opens(start) and (self.common(start) or (left > 2 and _qualifies(tokens.lowers[start]))):
            start += 1
        if start >= end or not tokens.words[start][0].isupper():
            return None
        month = is_given_month(tokens.text, tokens.starts[start], tokens.ends[start])
        if tokens.lowers[start] in openers() - _ranks(start, end) and not month:
            return None
        known = self.known.get(tokens.starts[start])
        if known is not None and known.end > tokens.ends[end - 1]:
            end = bisect_left(tokens.starts, known.end)
        outer, start = start, self.past_titles(start, end)
        address = "" if start == outer else tokens.text[tokens.starts[outer] : tokens.starts[start]].lower().strip()
        if start == outer and end - start == 1 and tokens.lowers[start] in address_words() and known is None:
            return None
        if start != outer:
            known = self.known.get(tokens.starts[start])
        text = tokens.text[tokens.starts[start] : tokens.ends[end - 1]]
        if known is not None and known.alias == "surname" and known.end < tokens.ends[end - 1]:
            known = None  # "Marcus J. Ellery" is no Gill Marcus
        told = text.split()
        if len(told) > 1 and tokens.lowers[start] in particles() and tokens.lowers[start] in self.small:
            told = told[1:]  # "Van der Merwe" at the head of a sentence
        words = tuple(folded for word in told if word not in particles() and (folded := strict(word)))
        if not words or (len(words) == 1 and (len(words[0]) < 2 or (text.isupper() and not address))):
            return None
        self.order += 1
        person, speaks = self.tells(start, end, outer, address, words, known)
        after = tokens.lowers[end] if end < len(tokens.words) and tokens.joined(end) else ""
        return Name(
            tokens.starts[start], tokens.ends[end - 1], tokens.starts[outer], words, address.replace(".", ""), sentence,
            self.order, self.opens(outer), known, person, speaks, after in {"'s", "’s"}, quiet,
        )  # fmt: skip

    def common(self, start: int) -> bool:
        """Whether a word that opens a sentence is one that the draft also writes small, and no given name."""
        low = self.tokens.lowers[start]
        return low in self.small and low not in given() and low not in address_words() and low not in particles()

    def past_titles(self, start: int, end: int) -> int:
        """Where the name begins behind titles: "Detective Sergeant" Moira Tull, "Kazak President" X."""
        tokens, at = self.tokens, start
        while at < end - 1 and (tokens.lowers[at] in address_words() or (tokens.words[at] == "." and at > start)):
            if tokens.lowers[at] in given() and end - at == 2:  # Dean Rudd is no dean
                break
            if tokens.words[at].isupper() and len(tokens.words[at]) > 1 and not tokens.words[end - 1].isupper():
                break  # MS Dhoni is no Ms
            at += 1
        if at > start:
            return start if tokens.lowers[at] == "of" else at
        calling = self.past_calling(start, end)
        if calling > start:
            return calling
        for index in range(end - 2, start - 1, -1):
            low, after = tokens.lowers[index], tokens.lowers[index + 1]
            if (low in office_words() and index > start) or low in words_of("tells", "heads"):
                named = tokens.words[index + 1][0].isupper() and after not in bodies() | words_of("tells", "heads")
                return index + 1 if named and after not in address_words() | office_words() else start
        return start

    def past_calling(self, start: int, end: int) -> int:
        """Behind what somebody does, at the head of a sentence: "Curator" Ann Lee, "Vice-captain" Roy."""
        tokens, at = self.tokens, start
        if not self.opens(start):
            return start
        if at + 2 < end and tokens.words[at + 1] in HYPHENS:
            at += 2
        if tokens.lowers[at] not in callings() or (tokens.words[at].isupper() and len(tokens.words[at]) > 1):
            return start
        at += 1
        left = end - at
        if (
            at >= end
            or not tokens.words[at][0].isupper()
            or not {tokens.lowers[i] for i in range(at, end)}.isdisjoint(bodies())
        ):
            return start
        return at if left > 1 or tokens.lowers[at] in self.lasts else start

    def opens(self, index: int) -> bool:
        """Whether a token is the first of its sentence or quotation."""
        at = index - 1
        while at >= 0 and self.tokens.words[at] in {"“", '"', "‘", "'", "(", "*", "_"}:
            at -= 1
        return (
            at < 0
            or self.tokens.words[at] in {".", "!", "?", ":", "…", "—"}
            or "\n" in self.tokens.text[self.tokens.ends[at] : self.tokens.starts[at + 1]]
        )

    def tells(
        self, start: int, end: int, outer: int, address: str, words: tuple[str, ...], known: Entity | None
    ) -> tuple[bool, bool]:
        """Whether what stands around a name makes it a person's, and whether that person says something."""
        tokens = self.tokens
        around = self.around(outer, end)
        speaks = around.after in saying() or (around.before in saying() and not self.opens(outer))
        if around.after in word_set("against_itself", "capitals", "adverbs") and around.following in saying():
            speaks = True
        if known is not None and tokens.starts[start] == known.start and tokens.ends[end - 1] <= known.end:
            if _is_person(known):
                return True, speaks
            if not address and known.id is not None:
                return False, False
        if words[1:2] == ("of",) and words[0] in address_words() | roles():
            return False, speaks  # "Bishop of Elmham"
        if address:
            return _is_addressed(address, words), speaks
        if len(words) == 1 and around.before in {"the", "a", "an"}:
            return False, False
        if not bodies().isdisjoint(words[1:]) or any(word.isdecimal() for word in words):
            return False, False
        return self.is_person(outer, end, words, around, speaks=speaks), speaks

    def around(self, outer: int, end: int) -> _Around:
        """The words about a name in its sentence, in lower case."""
        lowers = self.tokens.lowers
        return _Around(
            before=lowers[outer - 1] if outer > self.first else "",
            after=lowers[end] if end < self.last else "",
            following=lowers[end + 1] if end + 1 < self.last else "",
        )

    def is_person(self, outer: int, end: int, words: tuple[str, ...], around: _Around, *, speaks: bool) -> bool:
        """Whether a name without a title, which is no body's, is a person's by its form and what stands about it."""
        full, before, after = len(words) > 1, around.before, around.after
        if full and (words[0] in given_before() or (len(words) == 3 and len(words[1]) == 1)):
            return True
        if before in roles() or before in kin() or (before == "," and role_before(self.tokens.lowers, outer - 1)):
            return full or before != ","
        called = after in {",", "("} or (full and after in {"is", "was"} and around.following in {"a", "an", "the"})
        if called and apposition(self.tokens.lowers[end + 1 : end + 1 + NEAR]):
            return True
        if speaks and (full or words[0] not in self.small):
            return True
        return (after == "," and around.following == "who") or (after == "who" and full)


@dataclass(frozen=True, slots=True)
class _Around:
    """The word before a name, the one behind it and the next."""

    before: str
    after: str
    following: str


def _is_addressed(address: str, words: tuple[str, ...]) -> bool:
    """Whether a title stands at a person's name, not at a body's: "President Obama", no "Queen Elizabeth Hospital"."""
    plain = not words_of("address", "plain").isdisjoint(address.replace(".", "").split())
    thing = not bodies().isdisjoint(words[-1:]) and not plain and words[0] not in given()
    return not thing and words[-1] not in address_words()


def _ranks(start: int, end: int) -> frozenset[str]:
    """Openers that begin a title when a name follows: "Deputy", "Late"."""
    return words_of("address", "ranks") if start + 1 < end else frozenset()


def _qualifies(low: str) -> bool:
    """Whether a word before a full name at the head of a sentence only qualifies it: "Unseeded" Ana Lind."""
    return low in words_of("tells", "qualifiers")


def _is_person(known: Entity) -> bool:
    return any(id_.startswith("person:") for id_ in (known.id, *known.candidates) if id_)
