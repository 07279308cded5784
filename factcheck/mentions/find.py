"""All mentions of a text: dates first, then figures, then names, none overlapping another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from factcheck.mentions import dated_names, dates, entities, quantities
from factcheck.mentions.figures import Overrides
from factcheck.mentions.links import links
from factcheck.model.dates import PartialDate
from factcheck.model.drafts import Sentence
from factcheck.model.mentions import Hedge, Identifier, Mention, Quantity
from factcheck.model.names import NameSource
from factcheck.model.tokens import Tokens


def find(
    tokens: Tokens,
    sentences: Sequence[Sentence],
    as_of: PartialDate | None,
    names: NameSource,
    overrides: Overrides = None,
) -> list[Mention]:
    """Quantities, dates, entities, hedges and identifiers, in order of position; `overrides` say anew what hedges admit."""
    linking = links(tokens)
    linked = bytearray(len(tokens.words))
    for link in linking:
        linked[link.first : link.last] = b"\1" * (link.last - link.first)
    dated = dates.find(tokens, sentences, as_of, linked if linking else None)
    taken = _covered(tokens, [date for date in dated if date.type != "DURATION"], linked)
    figures = quantities.find(tokens, taken.__getitem__, overrides=overrides)
    measured = _covered(tokens, [figure for figure in figures if isinstance(figure, Quantity) and _outranks(figure)])
    spans = [date for date in dated if date.type != "DURATION" or not _any(measured, tokens, date)]
    lasting = _covered(tokens, [date for date in spans if date.type == "DURATION"])
    figures = [figure for figure in figures if not _any(lasting, tokens, figure)]
    counted = _covered(tokens, [figure for figure in figures if isinstance(figure, Quantity)], taken)
    counted = _covered(tokens, [date for date in spans if date.type == "DURATION"], counted)
    inner = dated_names.find(tokens, names, [*spans, *(f for f in figures if isinstance(f, Quantity))], counted)
    spans = [date for date in spans if date.start not in inner.parts]
    figures = [figure for figure in figures if figure.start not in inner.parts]
    counted = _covered(tokens, inner.events, counted)
    things = [figure for figure in figures if isinstance(figure, Identifier)]
    named = entities.find(tokens, names, counted.__getitem__, _covered(tokens, things, counted).__getitem__)
    entitled = _covered(tokens, [*named, *inner.events])
    kept = [f for f in figures if not (isinstance(f, Identifier | Hedge) and _any(entitled, tokens, f))]
    addresses = [Identifier(tokens.starts[a.first], tokens.ends[a.last - 1], a.type) for a in linking]
    return sorted([*spans, *kept, *named, *inner.events, *addresses], key=lambda mention: (mention.start, mention.end))


def _any(covered: bytearray, tokens: Tokens, mention: Mention) -> bool:
    """Whether a mention shares a token with those that cover it."""
    first, last = bisect_left(tokens.starts, mention.start), bisect_left(tokens.starts, mention.end)
    return any(covered[first:last])


def _outranks(figure: Quantity) -> bool:
    """Whether a figure goes before a stretch of time read in the same words: "82 years" is one, "two days" is not."""
    whole = figure.measure == "duration" and (figure.unit == "years" or figure.form != "cardinal")
    return whole or figure.measure not in {"count", "duration"}


def _covered(tokens: Tokens, mentions: Sequence[Mention], before: bytearray | None = None) -> bytearray:
    """One byte a token: 1 where a mention covers it."""
    covered = bytearray(before) if before is not None else bytearray(len(tokens.words))
    for mention in mentions:
        index = bisect_left(tokens.starts, mention.start)
        while index < len(tokens.words) and tokens.starts[index] < mention.end:
            covered[index] = 1
            index += 1
    return covered
