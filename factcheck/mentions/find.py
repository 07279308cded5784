"""All mentions of a text: dates first, then figures, then names, none overlapping another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from factcheck.mentions import dates, entities, quantities
from factcheck.model.dates import PartialDate
from factcheck.model.drafts import Sentence
from factcheck.model.mentions import Hedge, Mention, Quantity
from factcheck.model.names import NameSource
from factcheck.model.tokens import Tokens


def find(tokens: Tokens, sentences: Sequence[Sentence], as_of: PartialDate | None, names: NameSource) -> list[Mention]:
    """Quantities, dates, entities, hedges and identifiers, in order of position."""
    dated = dates.find(tokens, sentences, as_of)
    taken = _covered(tokens, [date for date in dated if date.type != "DURATION"])
    figures = quantities.find(tokens, lambda index: taken[index] == 1)
    counted = _covered(tokens, [figure for figure in figures if not isinstance(figure, Hedge)], taken)
    named = entities.find(tokens, names, lambda index: counted[index] == 1)
    measured = {figure.start for figure in figures if isinstance(figure, Quantity) and figure.measure != "count"}
    spans = [date for date in dated if date.type != "DURATION" or date.start not in measured]
    lasting = {date.start for date in spans if date.type == "DURATION"}
    figures = [figure for figure in figures if figure.start not in lasting]
    found: list[Mention] = [*spans, *figures, *named]
    return sorted(found, key=lambda mention: (mention.start, mention.end))


def _covered(tokens: Tokens, mentions: Sequence[Mention], before: bytearray | None = None) -> bytearray:
    """One byte a token: 1 where a mention covers it."""
    covered = bytearray(before) if before is not None else bytearray(len(tokens))
    for mention in mentions:
        index = bisect_left(tokens.starts, mention.start)
        while index < len(tokens) and tokens.starts[index] < mention.end:
            covered[index] = 1
            index += 1
    return covered
