"""Where a draft names somebody or something: capitalised runs, with what stands around them."""

from __future__ import annotations

import functools
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck.extraction.reading import Reading
from factcheck.frozen import dataclass
from factcheck.lexicon import table
from factcheck.model.drafts import Sentence
from factcheck.model.mentions import Date, Entity
from factcheck.model.tokens import Tokens

_HYPHENS, _APOSTROPHES = frozenset("-‐‑"), frozenset("'’")
_LABELS = frozenset({"title", "heading", "deck", "description", "table-row"})
_PREFIX = re.compile(r"^(?:al|el|ul|ad|as|ash|an|at)-(?=\w)")
_LEAST_CAPITALS = 0.6
"""A line with more capitals than this is set in title case: its capitals tell no name."""


@dataclass(frozen=True, slots=True)
class Name:
    """One naming: the words of the name in the draft and what stands before them.

    `address` is the title on the name ("detective sergeant"), lower case; `words` are the folded words of the name alone.
    `known` is the entity that a source knows by it; `person` whether what stands around it shows a person.
    """

    start: int
    end: int
    outer: int
    words: tuple[str, ...]
    address: str
    sentence: Sentence
    order: int
    opens: bool
    known: Entity | None
    person: bool
    speaks: bool
    possessive: bool
    quiet: bool
    """It stands in a line whose capitals tell nothing."""

    @property
    def key(self) -> str:
        """The folded words in one."""
        return " ".join(self.words)


@functools.cache
def words_of(part: str, *names: str) -> frozenset[str]:
    """The words of some lists of people.toml."""
    lists = table("people")[part]
    return frozenset(word for name in names for word in lists[name])


@functools.cache
def _addresses() -> frozenset[str]:
    return words_of("address", "male", "female", "neutral", "ranks", "before") | frozenset(table("names")["honorifics"])


@functools.cache
def _openers() -> frozenset[str]:
    return words_of("tells", "openers", "calendar") | frozenset(table("names")["openers"])


@functools.cache
def bodies() -> frozenset[str]:
    """Words that make a name one of a body, a place or a thing."""
    return words_of("tells", "bodies") | frozenset(table("names")["bodies"])


@functools.cache
def roles() -> frozenset[str]:
    """Words for what a person does."""
    return words_of("tells", "roles") | frozenset(table("names")["roles"])


@functools.cache
def saying() -> frozenset[str]:
    """Verbs of what only people do."""
    said = (word for words in table("saying")["verbs"].values() for word in words)
    return frozenset(said) | words_of("tells", "acts")


@functools.cache
def given() -> frozenset[str]:
    """Given names."""
    return words_of("given", "male", "female", "either")


@functools.cache
def _kin() -> frozenset[str]:
    return words_of("kin", "male", "female", "both")


@functools.lru_cache(maxsize=50_000)
def strict(word: str) -> str:
    """A word of a name for comparison: no case, marks over letters, full stops or apostrophes; every letter counts.

    >>> strict("Pádraig"), strict("O’Brien"), strict("J."), strict("al-Assad")
    ('padraig', 'obrien', 'j', 'assad')
    """
    folded = word.casefold()
    if not folded.isascii():
        folded = "".join(ch for ch in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(ch))
    return _PREFIX.sub("", folded.translate(_DROPPED))


_DROPPED = {ord(ch): None for ch in ".'’`ʼ"}


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
            end = self.run(index, last)
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
        return sentence.role in _LABELS and len(words) > 2 and upper / len(words) > _LEAST_CAPITALS and capitals > 2

    def dated(self, index: int) -> bool:
        """Whether a token belongs to a date."""
        at = bisect_left(self.dates, (self.tokens.starts[index] + 1, 0)) - 1
        return at >= 0 and self.dates[at][1] > self.tokens.starts[index]

    def run(self, start: int, last: int) -> int:
        """Where the run of capitalised words ends that begins at a token."""
        tokens, end = self.tokens, start + 1
        at = end
        while at < last:
            gap, word = tokens.starts[at] - tokens.ends[at - 1], tokens.words[at]
            if gap == 0:
                if word == "." and (len(tokens.words[at - 1]) == 1 or tokens.lowers[at - 1] in _stops()):
                    at += 1
                    continue
                if word in _HYPHENS | _APOSTROPHES and at + 1 < last and tokens.joined(at + 1):
                    after = tokens.words[at + 1]
                    if after[0].isupper() or (word in _APOSTROPHES and len(tokens.words[at - 1]) < 3):
                        at = end = at + 2
                        continue
                if word[0].isupper() and tokens.words[at - 1] == ".":
                    at = end = at + 1
                    continue
                break
            if gap > 2 or self.dated(at):
                break
            if word[0].isupper():
                at = end = at + 1
            elif word == "&" or tokens.lowers[at] in particles() or (word == "of" and tokens.lowers[at - 1] in _of()):
                ahead = at + 1
                while ahead < last and (tokens.lowers[ahead] in particles() or tokens.words[ahead] in _HYPHENS):
                    ahead += 1
                if ahead >= last or not tokens.words[ahead][0].isupper() or self.dated(ahead):
                    break
                at = end = ahead + 1
            else:
                break
        return end

    def name(self, start: int, end: int, sentence: Sentence, *, quiet: bool) -> Name | None:
        """The name in a run of capitals, without what only opens the sentence or stands on it as a title."""
        tokens = self.tokens
        opening = start
        while (
            start < end
            and tokens.lowers[start] in _openers()
            and tokens.lowers[start] not in _ranks(tokens, start, end)
        ):
            start += 1
        if start == opening and end - start > 1 and self.opens(start) and self.common(start, end):
            start += 1
        if start >= end or tokens.lowers[start] in _openers() or not tokens.words[start][0].isupper():
            return None
        known = self.known.get(tokens.starts[start])
        if known is not None and known.end > tokens.ends[end - 1]:
            end = bisect_left(tokens.starts, known.end)
        outer, start = start, self.past_titles(start, end)
        address = "" if start == outer else tokens.text[tokens.starts[outer] : tokens.starts[start]].lower().strip()
        if start == outer and end - start == 1 and tokens.lowers[start] in _addresses() and known is None:
            return None
        if start != outer:
            known = self.known.get(tokens.starts[start])
        text = tokens.text[tokens.starts[start] : tokens.ends[end - 1]]
        words = tuple(folded for word in text.split() if word not in particles() and (folded := strict(word)))
        if not words or (len(words) == 1 and (len(words[0]) < 2 or (text.isupper() and not address))):
            return None
        self.order += 1
        person, speaks = self.tells(start, end, outer, address, words, known)
        after = tokens.lowers[end] if end < len(tokens.words) and tokens.joined(end) else ""
        return Name(
            tokens.starts[start], tokens.ends[end - 1], tokens.starts[outer], words, address.replace(".", ""), sentence,
            self.order, self.opens(outer), known, person, speaks, after in {"'s", "’s"}, quiet,
        )  # fmt: skip

    def common(self, start: int, end: int) -> bool:
        """Whether a word that opens a sentence is one that the draft also writes small, and no given name."""
        low = self.tokens.lowers[start]
        return low in self.small and low not in given() and low not in _addresses()

    def past_titles(self, start: int, end: int) -> int:
        """Where the name begins behind titles: "Detective Sergeant" Moira Tull, "Kazak President" X."""
        tokens, at = self.tokens, start
        while at < end - 1 and (tokens.lowers[at] in _addresses() or (tokens.words[at] == "." and at > start)):
            if tokens.lowers[at] in given() and end - at == 2:  # Dean Rudd is no dean
                break
            at += 1
        if at > start:
            return at
        for index in range(end - 2, start, -1):
            if tokens.lowers[index] in _offices() and tokens.lowers[index + 1] not in bodies():
                return index + 1
        return start

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
        after = tokens.lowers[end] if end < self.last else ""
        following = tokens.lowers[end + 1] if end + 1 < self.last else ""
        before = tokens.lowers[outer - 1] if outer > self.first else ""
        speaks = after in saying() or (before in saying() and not self.opens(outer))
        if after in {"has", "had", "also", "later", "then"} and following in saying():
            speaks = True
        if known is not None and tokens.starts[start] == known.start and tokens.ends[end - 1] <= known.end:
            if _is_person(known):
                return True, speaks
            if not address and known.id is not None:
                return False, False
        if address:
            plain = not words_of("address", "plain").isdisjoint(address.replace(".", "").split())
            thing = not bodies().isdisjoint(words[-1:]) and not plain and words[0] not in given()
            return not thing and words[-1] not in _addresses(), speaks
        if len(words) == 1 and before in {"the", "a", "an"}:
            return False, False
        if not bodies().isdisjoint(words[1:]) or any(word.isdecimal() for word in words):
            return False, False
        if words[0] in given() and len(words) > 1:
            return True, speaks
        if before in roles() or before in _kin() or (before == "," and self.role_before(outer - 1)):
            return len(words) > 1 or before != ",", speaks
        if after in {",", "("} and self.apposition(end + 1):
            return True, speaks
        if speaks and (len(words) > 1 or words[0] not in self.small):
            return True, speaks
        if len(words) > 1 and after in {"is", "was"} and following in {"a", "an", "the"} and self.apposition(end + 1):
            return True, speaks
        return (after == "," and following == "who") or (after == "who" and len(words) > 1), speaks

    def role_before(self, comma: int) -> bool:
        """ "the finance director, X": a role with its article right before a comma."""
        lowers = self.tokens.lowers
        if not comma or lowers[comma - 1] not in roles() | _kin():
            return False
        return any(
            word in {"the", "a", "an", "his", "her", "their", "its", "’s", "'s", "my", "our"}
            for word in lowers[max(0, comma - 6) : comma - 1]
        )

    def apposition(self, index: int) -> bool:
        """An age, or a role behind an article, right after a name's comma."""
        lowers = self.tokens.lowers[index : index + 9]
        if not lowers:
            return False
        if lowers[0].isdecimal() and len(lowers[0]) < 4 and lowers[1:2] and lowers[1] in {",", ".", ")", ";", "who"}:
            return int(lowers[0].replace(",", "") or 0) < 120 if lowers[0].isdigit() else False
        if lowers[0] == "aged":
            return True
        if lowers[0] in {"prosecuting", "defending"}:
            return True
        for at, word in enumerate(lowers):
            if word in {",", ".", ";", ")", "which"} or (at and word in saying()):
                return False
            if word in roles():
                return lowers[0] in {"a", "an", "the", "who", "whose", "its", "their", "his", "her"} or at < 4
        return False


@functools.cache
def particles() -> frozenset[str]:
    """Small words inside a name: von, de, bin."""
    return frozenset(table("names")["particles"]) - {"e", "y", "do", "ole"}


@functools.cache
def _of() -> frozenset[str]:
    """Words that go on with "of" in a name: "Party of Patriots", "Bank of England"."""
    return frozenset(table("names")["heads"]) | words_of("tells", "of")


@functools.cache
def _stops() -> frozenset[str]:
    return words_of("address", "stops")


@functools.cache
def _offices() -> frozenset[str]:
    return frozenset(
        [
            "president",
            "premier",
            "minister",
            "chancellor",
            "king",
            "queen",
            "senator",
            "governor",
            "mayor",
            "ambassador",
            "secretary",
            "mp",
        ]
    )


def _ranks(tokens: Tokens, start: int, end: int) -> frozenset[str]:
    """Openers that begin a title when a name follows: "Deputy", "Late"."""
    return words_of("address", "ranks") if start + 1 < end else frozenset()


def _is_person(known: Entity) -> bool:
    return any(id_.startswith("person:") for id_ in (known.id, *known.candidates) if id_)
