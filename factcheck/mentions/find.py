"""All mentions of a text: dates first, then figures, then names, none overlapping another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from factcheck import lazy
from factcheck.mentions import dated_names, dates, entities, quantities
from factcheck.mentions.figures import Overrides
from factcheck.mentions.links import links
from factcheck.model.dates import PartialDate
from factcheck.model.drafts import Sentence
from factcheck.model.mentions import Date, Hedge, Identifier, Mention, Quantity
from factcheck.model.names import NameSource
from factcheck.model.tokens import Tokens


def find(
    tokens: Tokens,
    sentences: Sequence[Sentence],
    as_of: PartialDate | None,
    names: NameSource,
    overrides: Overrides = None,
) -> list[Mention]:
    """Quantities, dates, entities, hedges and identifiers, in order of position; `overrides` say anew what hedges admit.

    None reaches from a sentence or cell into the next line or cell: where one would, each of these is read by itself.
    """
    found = _found(tokens, sentences, as_of, names, overrides)
    torn = [m for m in found if isinstance(m, Quantity | Date) and _BREAK.search(tokens.text, m.start, m.end)]
    if not torn:
        return found
    alone = _touched(torn, list(_cells(tokens.text, sentences)))
    starts = [cell.start for cell in alone]
    kept = [m for m in found if not _overlaps(m, alone, starts)]
    for cell in alone:
        part = tokens.part(bisect_left(tokens.starts, cell.start), bisect_left(tokens.starts, cell.end))
        kept += _found(part, [cell], as_of, names, overrides)
    return sorted(kept, key=lambda mention: (mention.start, mention.end))


_BREAK = lazy.pattern(r"[\t\n\r]")


def _cells(text: str, sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences, and of rows of a table the cells."""
    for sentence in sentences:
        start = sentence.start
        while (tab := text.find("\t", start, sentence.end)) >= 0:
            yield Sentence(start, tab, sentence.role)
            start = tab + 1
        yield Sentence(start, sentence.end, sentence.role)


def _touched(torn: Sequence[Mention], cells: Sequence[Sentence]) -> list[Sentence]:
    """The cells that mentions reach from or into."""
    starts = [cell.start for cell in cells]
    touched: set[int] = set()
    for mention in torn:
        first, last = max(bisect_right(starts, mention.start) - 1, 0), bisect_left(starts, mention.end)
        if last - first > 1:
            touched.update(range(first, last))
    return [cells[at] for at in sorted(touched)]


def _overlaps(mention: Mention, cells: Sequence[Sentence], starts: Sequence[int]) -> bool:
    """Whether a mention shares a place with one of these cells."""
    at = bisect_left(starts, mention.end) - 1
    return at >= 0 and cells[at].end > mention.start


def _found(
    tokens: Tokens,
    sentences: Sequence[Sentence],
    as_of: PartialDate | None,
    names: NameSource,
    overrides: Overrides,
) -> list[Mention]:
    """The mentions of tokens that are one text."""
    linking = links(tokens)
    linked = bytearray(len(tokens.words))
    for link in linking:
        linked[link.first : link.last] = b"\1" * (link.last - link.first)
    dated = dates.find(tokens, sentences, as_of, linked if linking else None)
    taken = _covered(tokens, [date for date in dated if date.type != "DURATION"], linked)
    figures = quantities.find(tokens, taken.__getitem__, overrides=overrides)
    short = [date for date in dated if date.type == "DURATION"]
    ends, starts = {date.start: date.end for date in short}, {date.end: date.start for date in short}
    measured = _covered(
        tokens, [f for f in figures if isinstance(f, Quantity) and (_outranks(f) or _longer(f, starts, ends))]
    )
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


def _longer(figure: Quantity, starts: Mapping[int, int], ends: Mapping[int, int]) -> bool:
    """Whether a length of time holds a shorter stretch, read in its first or its last words: "six weeks and two days"."""
    holds = ends.get(figure.start, figure.end) < figure.end or starts.get(figure.end, figure.start) > figure.start
    return figure.measure == "duration" and holds


def _covered(tokens: Tokens, mentions: Sequence[Mention], before: bytearray | None = None) -> bytearray:
    """One byte a token: 1 where a mention covers it."""
    covered = bytearray(before) if before is not None else bytearray(len(tokens.words))
    for mention in mentions:
        index = bisect_left(tokens.starts, mention.start)
        while index < len(tokens.words) and tokens.starts[index] < mention.end:
            covered[index] = 1
            index += 1
    return covered
