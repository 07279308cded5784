"""What the stages before found in a draft, and where of it a sentence's words stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from factcheck.frozen import dataclass
from factcheck.model.drafts import Attribution, Quotation, Sentence
from factcheck.model.mentions import Hedge, Mention, Quantity
from factcheck.model.tokens import Tokens

UNREAD = frozenset({"table-row", "byline", "footnote"})
"""Roles of what is no running text: nothing in it is quoted, called the most of all, or weighed."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything the stages before found in a draft."""

    text: str
    tokens: Tokens
    sentences: Sequence[Sentence]
    mentions: Sequence[Mention]
    quotations: Sequence[Quotation]
    attributions: Sequence[Attribution]

    def sentence_before(self, at: int) -> Sentence:
        """The last sentence that begins at an offset or before it, else the first."""
        return self.sentences[max(bisect_right(self.sentences, at, key=lambda sentence: sentence.start) - 1, 0)]

    def sentence_at(self, at: int) -> Sentence | None:
        """The sentence an offset stands in."""
        sentence = self.sentence_before(at) if self.sentences else None
        return sentence if sentence is not None and sentence.start <= at < sentence.end else None


def outer_starts(mentions: Sequence[Mention]) -> dict[int, Mention]:
    """Mentions by where their words begin, a quantity's hedge included."""
    found: dict[int, Mention] = {}
    for mention in mentions:
        if isinstance(mention, Hedge):
            continue
        start = mention.outer_start if isinstance(mention, Quantity) and mention.outer_start >= 0 else mention.start
        found[start] = mention
    return found


def token_range(tokens: Tokens, sentence: Sentence, index: int) -> tuple[int, int]:
    """The first token of a sentence and the one after its last; `index` is where to look from."""
    first = bisect_left(tokens.starts, sentence.start, index)
    return first, bisect_left(tokens.starts, sentence.end, first)
