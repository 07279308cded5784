"""Events whose names hold a date or a figure: "the July 23 Revolution", "the 2014 Ukrainian presidential election"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck.frozen import dataclass
from factcheck.mentions.entities import as_entity, longest, spans_from
from factcheck.model.mentions import Date, Entity, Mention
from factcheck.model.names import NameSource
from factcheck.model.tokens import Tokens
from factcheck.names import fold_word

_REACH = 6
"""Tokens of a name before the date in it."""
_LINKS = frozenset({"of", "in", "on", "the", "for", "'s", "’s"})


@dataclass(frozen=True, slots=True)
class Dated:
    """Events found through dates and figures."""

    events: tuple[Entity, ...]
    parts: frozenset[int]
    """Where the mentions begin that are parts of names, and nothing else."""


def find(tokens: Tokens, names: NameSource, mentions: Sequence[Mention], covered: bytearray) -> Dated:
    """The events whose names hold some of these mentions, which cover tokens.

    A date with its year stays a date, and the event is the rest of the name; a day without a year or a figure is no
    mention of its own.
    """
    events: list[Entity] = []
    parts: set[int] = set()
    starts = sorted(set(_starts(tokens, names, covered)))
    spans = {start: spans_from(tokens, start, None, names.later_words) for start in starts}
    wanted = {start: [(end, key) for end, key in found if any(covered[start:end])] for start, found in spans.items()}
    names.load_names(key for found in wanted.values() for _, key in found)
    until = 0
    ordered = sorted(mentions, key=lambda mention: mention.start)
    for start, found in wanted.items():
        known = longest(tokens, start, found, names) if start >= until else None
        if known is None or not all(alias.id.startswith("event:") for alias in known[1]):
            continue
        inside = _inside(tokens, ordered, start, known[0])
        run = None if inside is None else _run(tokens, inside, start, known[0])
        if inside is None or run is None or (run[0] == start and _of_a_country(spans[start], inside, names)):
            continue
        events.append(as_entity(tokens, *run, known[1], names))
        parts.update(mention.start for mention in inside if not _stands_alone(mention))
        until = known[0]
    return Dated(tuple(events), frozenset(parts))


def _starts(tokens: Tokens, names: NameSource, covered: bytearray) -> Iterator[int]:
    """Where a name may begin that goes on into a mention, or with one."""
    first, later = names.first_words, names.later_words
    at = 0
    while (found := covered.find(1, at)) >= 0:
        if later is not None and not _goes_on(tokens, found, later):
            at = found + 1
            continue
        start, at = found, found + 1
        while start >= max(0, found - _REACH):
            folded = fold_word(tokens.words[start])
            word = tokens.words[start]
            if (word[0].isdecimal() or word[0].isupper() or word in names.lower_starts) and (
                first is None or folded in first
            ):
                yield start
            if word[0].isalnum() and later is not None and folded not in later:
                break
            start -= 1


def _goes_on(tokens: Tokens, found: int, later: frozenset[str]) -> bool:
    """Whether a token of a mention can be inside a name, or begin one of several words."""
    if not tokens.words[found][0].isalnum() or fold_word(tokens.words[found]) in later:
        return True
    after = tokens.words[found + 1] if found + 1 < len(tokens.words) else ""
    return bool(after) and (not after[0].isalnum() or fold_word(after) in later)


def _of_a_country(spans: list[tuple[int, str]], inside: Sequence[Mention], names: NameSource) -> bool:
    """ "Brazil's presidential election of 2014": country, class and year say together which one it is, and stay what they are."""
    if not any(_stands_alone(mention) for mention in inside):
        return False
    names.load_names(key for _, key in spans)
    aliases = [alias for _, key in spans for alias in names.names(key) if alias.kind != "metonym"]
    return any(alias.id.startswith("country:") for alias in aliases)


_LONGEST = 400
"""Characters of the longest mention that may begin before a name and reach into it."""


def _inside(tokens: Tokens, mentions: Sequence[Mention], start: int, end: int) -> list[Mention] | None:
    """The mentions within a name; None where one reaches out of it by more than an article."""
    low, high = tokens.starts[start], tokens.ends[end - 1]
    near = range(*(bisect_left(mentions, at, key=lambda mention: mention.start) for at in (low - _LONGEST, high)))
    found = [mentions[at] for at in near if low < mentions[at].end]
    for mention in found:
        before = tokens.text[mention.start : low].strip().lower()
        if mention.end > high or before not in {"", "the"}:
            return None
    return found


def _stands_alone(mention: Mention) -> bool:
    return (
        isinstance(mention, Date) and mention.type == "DATE" and mention.anchor == "text" and mention.first is not None
    )


def _run(tokens: Tokens, inside: Sequence[Mention], start: int, end: int) -> tuple[int, int] | None:
    """The longest run of a name without the dates that stand for themselves."""
    dates = [mention for mention in inside if _stands_alone(mention)]
    edges = [start]
    for date in dates:
        edges += [bisect_left(tokens.starts, date.start), bisect_left(tokens.starts, date.end)]
    edges.append(end)
    runs = [_bare(tokens, low, high) for low, high in zip(edges[::2], edges[1::2], strict=True)]
    best = max(runs, key=lambda run: run[1] - run[0])
    return best if best[0] < best[1] else None


def _bare(tokens: Tokens, low: int, high: int) -> tuple[int, int]:
    while low < high and (tokens.lowers[low] in _LINKS or not tokens.words[low][0].isalnum()):
        low += 1
    while low < high and (tokens.lowers[high - 1] in _LINKS or not tokens.words[high - 1][0].isalnum()):
        high -= 1
    return low, high
