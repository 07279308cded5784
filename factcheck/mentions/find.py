"""All mentions of a text: dates first, then figures, then names, none overlapping another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from factcheck.mentions import dates, entities, quantities
from factcheck.model.dates import PartialDate
from factcheck.model.drafts import Sentence
from factcheck.model.mentions import Identifier, Mention, Quantity
from factcheck.model.names import NameSource
from factcheck.model.tokens import Tokens


def find(
    tokens: Tokens,
    sentences: Sequence[Sentence],
    as_of: PartialDate | None,
    names: NameSource,
    overrides: quantities.Overrides = None,
) -> list[Mention]:
    """Quantities, dates, entities, hedges and identifiers, in order of position; `overrides` say anew what hedges admit."""
    dated = dates.find(tokens, sentences, as_of)
    taken = _covered(tokens, [date for date in dated if date.type != "DURATION"])
    figures = quantities.find(tokens, taken.__getitem__, overrides=overrides)
    measured = {figure.start for figure in figures if isinstance(figure, Quantity) and _outranks(figure)}
    spans = [date for date in dated if date.type != "DURATION" or date.start not in measured]
    lasting = _covered(tokens, [date for date in spans if date.type == "DURATION"])
    figures = [figure for figure in figures if not lasting[bisect_left(tokens.starts, figure.start)]]
    digits = [figure for figure in figures if isinstance(figure, Quantity)]
    counted = _covered(tokens, digits, taken)
    named = entities.find(tokens, names, counted.__getitem__)
    entitled = _covered(tokens, named)
    kept = [f for f in figures if not (isinstance(f, Identifier) and _any(entitled, tokens, f))]
    return sorted([*spans, *kept, *named], key=lambda mention: (mention.start, mention.end))


def _any(covered: bytearray, tokens: Tokens, mention: Mention) -> bool:
    """Whether a mention shares a token with those that cover it."""
    first, last = bisect_left(tokens.starts, mention.start), bisect_left(tokens.starts, mention.end)
    return any(covered[first:last])


def _outranks(figure: Quantity) -> bool:
    """Whether a figure goes before a stretch of time read in the same words: "82 years" is one, "two days" is not."""
    return figure.measure != "count" and (figure.measure != "duration" or figure.unit == "years")


def _covered(tokens: Tokens, mentions: Sequence[Mention], before: bytearray | None = None) -> bytearray:
    """One byte a token: 1 where a mention covers it."""
    covered = bytearray(before) if before is not None else bytearray(len(tokens))
    for mention in mentions:
        index = bisect_left(tokens.starts, mention.start)
        while index < len(tokens) and tokens.starts[index] < mention.end:
            covered[index] = 1
            index += 1
    return covered
