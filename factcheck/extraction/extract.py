"""Sentences + mentions + kinds -> claims."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from factcheck import lazy
from factcheck.extraction.contexts import in_context
from factcheck.extraction.items import cues
from factcheck.extraction.items.cues import Words
from factcheck.extraction.items.itemising import build
from factcheck.extraction.items.items import Item, named_at
from factcheck.extraction.kinds.compiled import Compiled
from factcheck.extraction.leftover import quotes, records, superlatives, worth
from factcheck.extraction.leftover.leftover import leftovers
from factcheck.extraction.lists import companions, echoes, listed_names
from factcheck.extraction.reading import Reading, outer_starts, token_range
from factcheck.extraction.sentence_claims import read_each, read_sentence
from factcheck.extraction.spoken import entries, passages
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.extraction.subjects import abouts, subdivisions
from factcheck.extraction.tables.lists import Lists
from factcheck.extraction.tables.read import Tables
from factcheck.extraction.timelines import Timeline
from factcheck.frozen import dataclass, replace
from factcheck.model.claims import Claim, Unchecked
from factcheck.model.drafts import Sentence
from factcheck.model.names import NameSource

if TYPE_CHECKING:
    from factcheck.extraction import claiming
    from factcheck.extraction.completing import short_answers
else:
    (claiming,) = lazy.modules("factcheck.extraction", "claiming")  # with forty more, where a pattern fits
    (short_answers,) = lazy.modules("factcheck.extraction.completing", "short_answers")


@dataclass(frozen=True, slots=True)
class _Parts:
    """A draft with what is read once of all of it, and what is kept from sentence to sentence."""

    reading: Reading
    compiled: Compiled
    discourse: Discourse
    tables: Tables
    listed: Lists
    timeline: Timeline
    opening: Container[int]


def extract(reading: Reading, compiled: Compiled, names: NameSource) -> tuple[list[Claim], list[Unchecked]]:
    """All claims of a draft in order, and what was seen and not made a claim."""
    discourse = Discourse(names, reading.text)
    starts = outer_starts(reading.mentions)
    tables, listed = Tables(reading, compiled, discourse), Lists(reading, compiled, discourse)
    bulletin = sum(_opens_story(reading, sentence) for sentence in reading.sentences) > _STORIES
    opening = passages.starts(reading.text, reading.sentences)
    parts = _Parts(reading, compiled, discourse, tables, listed, Timeline(), opening)
    claims: list[Claim] = []
    unchecked: list[Unchecked] = []
    before: list[Claim] = []
    previous: Sentence | None = None
    last = 0
    for sentence in reading.sentences:
        first, last = token_range(reading.tokens, sentence, last)
        items = build(reading.tokens, first, last, starts)
        opens = bulletin and _opens_story(reading, sentence)
        discourse.begin(
            items, sentence.role, story=opens, paragraph=sentence.start in opening,
            line=entries.opens(reading.text, previous, sentence),
        )  # fmt: skip
        found = listed.with_listed(sentence, _claimed(parts, previous, sentence, items))
        previous = sentence
        told = in_context(found, reading, sentence, compiled)
        heard = [] if sentence.start in opening else before
        echoed = _echoes(reading, sentence, items, told, heard, compiled, discourse)
        found = [*echoes.outdone(found, echoed), *echoed]
        more, rest = _beside(reading, sentence, items, found, cues.words(reading.tokens, first, last))
        more = [one for one in more if (held := one.date or one.quantity) is None or held.start not in tables.told]
        before = echoes.outdone(told, echoed) + in_context(echoed, reading, sentence, compiled)
        made = [*before, *in_context(more, reading, sentence, compiled)]
        claims.extend(abouts.told(made, sentence, items, discourse, reading.text))
        unchecked.extend(rest)
        if sentence.role not in _HEADINGS:
            subdivisions.note(items, discourse)
        discourse.close(items, found, story=opens)
    quoted, rest = quotes.find(reading.tokens, reading.sentences, reading.quotations, reading.mentions, claims)
    claims.extend(quoted)
    unchecked = [*worth.without_quoted(unchecked, quoted), *rest]
    return _grouped(sorted(claims, key=lambda claim: (claim.start, claim.end, claim.kind))), unchecked


_DATELINE = lazy.pattern(r"[A-Z][A-Z'’. ]+[A-Z'’.](?:, [^–—-]{0,30})? [–—-] ")
_HEADINGS = frozenset(["title", "byline", "table-row", "caption"])
_STORIES = 2
"""Datelines from which on a draft is a bulletin of several stories."""


def _opens_story(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence begins with a dateline: "LIMA - "."""
    return _DATELINE.match(reading.text, sentence.start) is not None


def _asks(reading: Reading, sentence: Sentence | None) -> bool:
    """Whether a sentence is a question."""
    return sentence is not None and reading.text[sentence.start : sentence.end].rstrip("”\"’' ").endswith("?")


def _answers(reading: Reading, before: Sentence | None, sentence: Sentence) -> bool:
    """Whether a sentence of running text stands behind a question and asks none itself."""
    return sentence.role not in _HEADINGS and _asks(reading, before) and not _asks(reading, sentence)


def _answered(
    reading: Reading, sentence: Sentence, items: list[Item], compiled: Compiled, discourse: Discourse
) -> list[Claim]:
    """The claims that a sentence makes as the answer to the question before it."""
    joined, denied = short_answers.joined(discourse.sentences[-1], items)
    found = read_sentence(reading, sentence, joined, compiled, discourse) if joined else []
    end = max((item.end for item in items if item.word not in claiming.STOPS), default=sentence.end)
    start = next((item.start for item in items if item.word not in claiming.STOPS | {":"}), sentence.start)
    found = [
        replace(claim, start=start, end=end).with_details(modality="negated" if denied else "asserted")
        for claim in found
        if not claim.doubt
    ]
    firm = {claim.kind for claim in found if not claim.detail("weak")}
    return [claim for claim in found if claim.kind not in firm or not claim.detail("weak")]


def _echoes(
    reading: Reading, sentence: Sentence, items: list[Item], told: list[Claim], before: list[Claim],
    compiled: Compiled, discourse: Discourse,
) -> list[Claim]:  # fmt: skip
    """What a sentence says in a word of another than it, or the one before, has told of; a question tells nothing."""
    if _asks(reading, sentence) or sentence.role in _HEADINGS:
        return []
    return [
        *echoes.find(items, told, before, compiled, discourse),
        *listed_names.find(items, told, compiled, discourse),
        *companions.find(items, told, discourse),
    ]


def _beside(
    reading: Reading, sentence: Sentence, items: list[Item], found: list[Claim], words: Words
) -> tuple[list[Claim], list[Unchecked]]:
    """What a sentence claims beside the matches of its patterns, and what stays unchecked."""
    more, rest = leftovers(sentence, items, found, reading.text)
    tops, more = superlatives.claims(sentence, words, found, more)
    tops = [records.measured(top, words, items, reading.text) for top in tops]
    more = records.untimed(more, tops, reading.text)
    return worth.settle(sentence, words, named_at(items), found, tops, more, rest)


def _claimed(parts: _Parts, previous: Sentence | None, sentence: Sentence, items: list[Item]) -> list[Claim]:
    """What a sentence, a row or an entry of a timeline claims; behind a question it may be the answer."""
    reading, compiled, discourse = parts.reading, parts.compiled, parts.discourse
    if sentence.role == "table-row":
        found = _row_claims(parts, sentence, items)
    else:
        found = read_sentence(reading, sentence, items, compiled, discourse)
        line = entries.opens(reading.text, previous, sentence)
        told = [*parts.timeline.completions(items, line=line), *parts.listed.completions(sentence, items)]
        found = _with_more(found, read_each(told, reading, sentence, compiled, discourse))
    if (sentence.start not in parts.opening or _stands_alone(parts, previous)) and _answers(
        reading, previous, sentence
    ):
        return _answered(reading, sentence, items, compiled, discourse) or found
    return found


def _stands_alone(parts: _Parts, question: Sentence | None) -> bool:
    """Whether a sentence is a paragraph, or heading, of its own, so that its answer opens the next."""
    return question is not None and (question.start in parts.opening or question.role == "heading")


def _row_claims(parts: _Parts, sentence: Sentence, items: list[Item]) -> list[Claim]:
    """What the cells of a row claim: under their headings, and, where these told nothing of them, in free words: "In the UN since 1971"."""
    tables, found = parts.tables, parts.tables.found.get(sentence.start, [])
    told = tables.completions(items, found, sentence.start, parts.discourse)
    read = read_each(told, parts.reading, sentence, parts.compiled, parts.discourse)
    return [*found, *tables.in_columns(read, sentence.start)]


def _with_more(claims: list[Claim], more: list[Claim]) -> list[Claim]:
    """Claims with further ones, which come before those of the same kind and subject, or the same kind and date."""
    told = {(claim.kind, claim.subject) for claim in more}
    dated = {(claim.kind, claim.date.start) for claim in more if claim.date is not None}
    kept = (claim for claim in claims if (claim.kind, claim.subject) not in told)
    return [*(one for one in kept if one.date is None or (one.kind, one.date.start) not in dated), *more]


def _grouped(claims: list[Claim]) -> list[Claim]:
    """Claims made by one run of words bear one group number."""
    groups: dict[tuple[int, int], int] = {}
    return [replace(claim, group=groups.setdefault((claim.start, claim.end), len(groups))) for claim in claims]
