"""A text as words, numbers and marks, once for every stage that reads it."""

from __future__ import annotations

from factcheck import lazy
from factcheck.frozen import dataclass

_TOKEN = lazy.pattern(
    r"\d+(?:[.,]\d+)*|['’]s(?![^\W\d_])|[kcdm]?m[²³](?![^\W\d_])|[^\W\d_²³¹⁰⁴-⁹]+|[²³¹⁰⁴-⁹]+|[^\w\s]|_"
)
"""Raised figures are the mark of a note, or an exponent, apart from the word before them but in a unit."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel lists over the tokens of a text: words (runs of letters), numbers (7,000 or 1.5), possessive 's, single marks.

    >>> tokenise("Kazakstan’s 7,000-km border").words
    ['Kazakstan', '’s', '7,000', '-', 'km', 'border']
    """

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    lowers: list[str]

    def __len__(self) -> int:
        return len(self.words)

    def part(self, first: int, last: int) -> Tokens:
        """Some of the tokens by themselves, offsets unchanged."""
        return Tokens(
            self.text, self.starts[first:last], self.ends[first:last], self.words[first:last], self.lowers[first:last]
        )

    def joined(self, index: int) -> bool:
        """Whether the token stands right against the one before it."""
        return 0 < index < len(self.starts) and self.ends[index - 1] == self.starts[index]

    def near(self, one: int, other: int) -> bool:
        """Whether only single spaces stand between the tokens from one to another."""
        if one < 0 or other >= len(self.starts):
            return False
        return all(self.text[self.ends[at] : self.starts[at + 1]] in {"", " ", "\u00a0"} for at in range(one, other))


def tokenise(text: str) -> Tokens:
    """All tokens of a text in order; offsets point into the text as given."""
    spans = [found.span() for found in _TOKEN.finditer(text)]
    words = [text[start:end] for start, end in spans]
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    return Tokens(text, starts, ends, words, [word.lower() for word in words])
