"""A naming of somebody or something in a draft, and the words that names are told by."""

from __future__ import annotations

import functools
import re
import unicodedata

from factcheck import lazy
from factcheck.consistency.base.story import HEADS
from factcheck.frozen import dataclass
from factcheck.lexicon import either, table, word_set
from factcheck.model.drafts import Sentence
from factcheck.model.mentions import Entity

HYPHENS, APOSTROPHES = frozenset("-‐‑"), frozenset("'’")
_PREFIX = lazy.pattern(r"^(?:al|el|ul|ad|as|ash|an|at)-(?=\w)")


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

    @property
    def span(self) -> tuple[int, int]:
        """Where the name stands, without its title."""
        return self.start, self.end

    @property
    def whole(self) -> tuple[int, int]:
        """Where the name and its title stand."""
        return self.outer, self.end


@functools.cache
def words_of(part: str, *names: str) -> frozenset[str]:
    """The words of some lists of people.toml."""
    lists = table("people")[part]
    return frozenset(word for name in names for word in lists[name])


@functools.cache
def kin_words(*lists: str) -> re.Pattern[str]:
    """A word for kin of either sex, or of further lists of kin in people.toml."""
    return lazy.pattern(rf"\b(?:{either(words_of('kin', 'male', 'female', 'both', *lists))})\b")


@functools.cache
def address_words() -> frozenset[str]:
    """Titles and forms of address, a full stop left out."""
    return words_of("address", "male", "female", "neutral", "ranks", "before") | frozenset(table("names")["honorifics"])


@functools.cache
def openers() -> frozenset[str]:
    """Words that open a sentence with a capital and are no name."""
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
def callings() -> frozenset[str]:
    """Words for what a person does that are no names of people: "curator", "goalkeeper", "botanist", not "baker"."""
    lists = table("people")["learned"]
    posts = (term for groups in table("people")["families"].values() for group in groups for term in group)
    single = frozenset(term for term in posts if term.isalpha())
    return (roles() | single | frozenset(lists["words"])) - words_of("tells", "names_too") - given() - address_words()


def by_trade(name: Name) -> bool:
    """Whether a lone word that opens a headline may say what somebody does: "Potter counts the cost", "Walker completes the coast path"."""
    if not name.opens or len(name.words) > 1 or name.address or name.sentence.role not in HEADS:
        return False
    return name.words[0] in words_of("tells", "names_too") or name.words[0].endswith(
        tuple(words_of("tells", "who_does"))
    )


@functools.cache
def saying() -> frozenset[str]:
    """Verbs of what only people do."""
    return word_set("saying", "verbs") | words_of("tells", "acts")


@functools.cache
def given() -> frozenset[str]:
    """Given names."""
    return words_of("given", "male", "female", "either")


@functools.cache
def given_before() -> frozenset[str]:
    """Given names, those too that tell one only before a surname."""
    return given() | words_of("given", "male_too", "female_too")


@functools.cache
def kin() -> frozenset[str]:
    """Words for kin before a name."""
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


@functools.cache
def particles() -> frozenset[str]:
    """Small words inside a name: von, de, bin."""
    return frozenset(table("names")["particles"]) - {"e", "y", "do", "ole"}


@functools.cache
def linking() -> frozenset[str]:
    """Words that go on with "of" in a name: "Party of Patriots", "Bank of England"."""
    return frozenset(table("names")["heads"]) | words_of("tells", "of")


@functools.cache
def shortened() -> frozenset[str]:
    """Short forms with a full stop inside a name."""
    return words_of("address", "stops")


@functools.cache
def office_words() -> frozenset[str]:
    """The words of the titles of offices."""
    return word_set("against_itself", "naming", "offices")
