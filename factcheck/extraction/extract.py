"""Sentences + mentions + kinds -> claims."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from typing import TYPE_CHECKING

from factcheck import lazy
from factcheck.extraction.completing import Completion, completions
from factcheck.extraction.contexts import in_context
from factcheck.extraction.items import cues, described
from factcheck.extraction.items.cues import Words
from factcheck.extraction.items.itemising import build
from factcheck.extraction.items.items import Item, is_pronoun, named_at
from factcheck.extraction.kinds.compiled import Compiled
from factcheck.extraction.leftover import quotes, records, superlatives, worth
from factcheck.extraction.leftover.leftover import leftovers
from factcheck.extraction.lists import echoes, listed_dates, listed_figures, listed_names, listed_since
from factcheck.extraction.plain import plainer, views
from factcheck.extraction.reading import Reading, outer_starts, token_range
from factcheck.extraction.spoken import entries, passages
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.extraction.subjects import abouts, subdivisions, together
from factcheck.extraction.tables.lists import Lists
from factcheck.extraction.tables.read import Tables
from factcheck.extraction.timelines import Timeline
from factcheck.extraction.wordings import gists, matching
from factcheck.extraction.wordings.fitting import Fitting
from factcheck.extraction.wordings.matching import Match
from factcheck.extraction.wordings.scene import Scene
from factcheck.frozen import dataclass, replace
from factcheck.model.claims import Claim, Unchecked
from factcheck.model.drafts import Sentence
from factcheck.model.names import NameSource

if TYPE_CHECKING:
    from factcheck.extraction import claiming
    from factcheck.extraction.completing import short_answers
    from factcheck.extraction.wordings import values
else:
    (claiming,) = lazy.modules("factcheck.extraction", "claiming")  # with forty more, where a pattern fits
    (short_answers,) = lazy.modules("factcheck.extraction.completing", "short_answers")
    (values,) = lazy.modules("factcheck.extraction.wordings", "values")


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
    found = _sentence_claims(reading, sentence, joined, compiled, discourse) if joined else []
    end = max((item.end for item in items if item.word not in claiming.STOPS), default=sentence.end)
    found = [
        replace(claim, start=items[0].start, end=end).with_details(modality="negated" if denied else "asserted")
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


def _sentence_claims(
    reading: Reading, sentence: Sentence, items: list[Item], compiled: Compiled, discourse: Discourse
) -> list[Claim]:
    """The claims of the most specific matches; each figure or date is the value of one kind only."""
    fits = Fitting(discourse)
    given, items = items, together.filled(items, discourse)
    unknown = together.left_open(given, items)

    def read_as(view: list[Item]) -> tuple[list[Claim], Callable[[Match], list[Claim]]]:
        return _read(view, reading, sentence, compiled, discourse, fits)

    read, claims_of = read_as(items)
    plain = plainer.improved(items, read, lambda view: read_as(view)[0])
    claims = _with_gaps(items, plain, compiled, discourse)
    claims = plainer.completed(claims, completions(items, discourse, claims, compiled), lambda view: read_as(view)[0])
    if unknown >= 0:
        claims = [
            one.with_details(weak="yes") if one.end > unknown and not _names(items, one) else one for one in claims
        ]
    if described_as := described.as_pronoun(items, reading.text):
        claims = [*claims, *_supporting(read_as(described_as)[0], claims)]
    loose = gists.find(items, claims, compiled, fits, reading.text)
    read = [claim for matches in loose for claim in _first_held(matches, claims_of)]
    more = listed_figures.find(items, [*claims, *read], compiled, discourse) if read else []
    called = gists.names(items, claims, compiled, fits)
    named = [claim for match in called for claim in claims_of(match) if gists.holds(match, claim)]
    return [*claims, *read, *(claim for claim in more if claim.detail("weak") == "yes"), *named]


def _read(
    view: list[Item], reading: Reading, sentence: Sentence, compiled: Compiled, discourse: Discourse, fits: Fitting
) -> tuple[list[Claim], Callable[[Match], list[Claim]]]:
    """The claims that patterns make of some items, and what gives those of a match in them."""
    matches = matching.find(view, compiled, fits)
    dates = matching.values(matches)

    def claims_of(match: Match) -> list[Claim]:
        return claiming.claims_in(
            Scene(view, match, values.find(view, match), discourse, reading.text, dates), sentence
        )

    found: dict[tuple[object, ...], Claim] = {}
    for claims in matching.choose(matches, claims_of):
        for claim in claims:
            found.setdefault(_key(claim), claim)
    return list(found.values()), claims_of


def _claimed(parts: _Parts, previous: Sentence | None, sentence: Sentence, items: list[Item]) -> list[Claim]:
    """What a sentence, a row or an entry of a timeline claims; behind a question it may be the answer."""
    reading, compiled, discourse = parts.reading, parts.compiled, parts.discourse
    if sentence.role == "table-row":
        found = _row_claims(parts, sentence, items)
    else:
        found = _sentence_claims(reading, sentence, items, compiled, discourse)
        line = entries.opens(reading.text, previous, sentence)
        told = [*parts.timeline.completions(items, line=line), *parts.listed.completions(sentence, items)]
        found = _with_more(found, _each_read(told, reading, sentence, compiled, discourse))
    if sentence.start not in parts.opening and _answers(reading, previous, sentence):
        return _answered(reading, sentence, items, compiled, discourse) or found
    return found


def _row_claims(parts: _Parts, sentence: Sentence, items: list[Item]) -> list[Claim]:
    """What the cells of a row claim: under their headings, and, where these told nothing of them, in free words: "In the UN since 1971"."""
    tables, found = parts.tables, parts.tables.found.get(sentence.start, [])
    told = tables.completions(items, found, sentence.start, parts.discourse)
    read = _each_read(told, parts.reading, sentence, parts.compiled, parts.discourse)
    return [*found, *tables.in_columns(read, sentence.start)]


def _each_read(
    whole: Iterable[Completion], reading: Reading, sentence: Sentence, compiled: Compiled, discourse: Discourse
) -> list[Claim]:
    """The claims of sentences each of which is read by itself; several may be about one figure or date."""
    fits = Fitting(discourse)
    claims: list[Claim] = []
    for one in whole:
        read = plainer.completed([], [one], lambda view: _read(view, reading, sentence, compiled, discourse, fits)[0])
        taken = {_key(claim) for claim in claims}
        claims.extend(claim for claim in read if _key(claim) not in taken)
    return claims


def _with_more(claims: list[Claim], more: list[Claim]) -> list[Claim]:
    """Claims with further ones, which come before those of the same kind and subject, or the same kind and date."""
    told = {(claim.kind, claim.subject) for claim in more}
    dated = {(claim.kind, claim.date.start) for claim in more if claim.date is not None}
    kept = (claim for claim in claims if (claim.kind, claim.subject) not in told)
    return [*(one for one in kept if one.date is None or (one.kind, one.date.start) not in dated), *more]


def _supporting(more: list[Claim], claims: list[Claim]) -> list[Claim]:
    """Those of further claims whose figure or date no other holds; they may be borne out, no more."""
    taken = {held.start for claim in claims if (held := claim.quantity or claim.date) is not None}
    found = [claim for claim in more if (held := claim.quantity or claim.date) is not None and held.start not in taken]
    return [one.with_details(weak="yes") for one in found if one.subject]


def _names(items: list[Item], claim: Claim) -> bool:
    """Whether a sentence names the subject of a claim."""
    return claim.subject is not None and views.tells_of([item for item in items if not is_pronoun(item)], claim.subject)


def _first_held(matches: list[Match], claims_of: Callable[[Match], list[Claim]]) -> list[Claim]:
    """The claims of the first of several readings of a figure that has any."""
    readings = ([claim for claim in claims_of(match) if gists.holds(match, claim)] for match in matches)
    return next(filter(None, readings), [])


def _with_gaps(items: list[Item], whole: list[Claim], compiled: Compiled, discourse: Discourse) -> list[Claim]:
    """The claims of a sentence with those whose verb is left out; what turns out to be one of these is no other claim."""
    dated = listed_dates.find(items, whole, compiled, discourse)
    taken = {claim.date.start for claim in dated if claim.date is not None}
    kept = [
        claim
        for claim in whole
        if not (claim.doubt or claim.detail("weak") or claim.kind == "event-date") or not _dated_in(claim, taken)
    ]
    more = listed_figures.find(items, kept, compiled, discourse)
    doubled = {claim.quantity.start for claim in more if claim.quantity is not None}
    full = [claim for claim in kept if claim.quantity is None or claim.quantity.start not in doubled]
    return [*full, *dated, *more, *listed_since.find(items, whole, compiled, discourse)]


def _dated_in(claim: Claim, taken: set[int]) -> bool:
    """Whether a claim's date turned out to belong to a name of its own."""
    return claim.date is not None and claim.date.start in taken


def _key(claim: Claim) -> tuple[object, ...]:
    subject = claim.subject.id or claim.subject.label if claim.subject else None
    other = claim.object.id or claim.object.label if claim.object else None
    return claim.kind, subject, other, str(claim.value)


def _grouped(claims: list[Claim]) -> list[Claim]:
    """Claims made by one run of words bear one group number."""
    groups: dict[tuple[int, int], int] = {}
    return [replace(claim, group=groups.setdefault((claim.start, claim.end), len(groups))) for claim in claims]
