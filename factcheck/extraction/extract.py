"""Sentences + mentions + kinds -> claims."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from factcheck.extraction import (
    answers,
    cues,
    described,
    drops,
    echoes,
    gists,
    listed_names,
    matching,
    parts,
    passages,
    plainer,
    quotes,
    ranking,
    records,
    roles,
    rows,
    stretches,
    superlatives,
    together,
    values,
    views,
    weakness,
    worth,
)
from factcheck.extraction.compiled import Compiled
from factcheck.extraction.completing import completions
from factcheck.extraction.cues import Words
from factcheck.extraction.discourse import Discourse
from factcheck.extraction.fitting import Fitting
from factcheck.extraction.gapping import gapped
from factcheck.extraction.itemising import build
from factcheck.extraction.items import Item, is_pronoun, named_at
from factcheck.extraction.leftover import leftovers
from factcheck.extraction.listed_dates import gapped_dates, gapped_since
from factcheck.extraction.matching import Match
from factcheck.extraction.modality import believed, denied, modality_of, nobodys, said_of, unreal
from factcheck.extraction.reading import Reading, outer_starts, token_range
from factcheck.extraction.scene import Scene
from factcheck.frozen import replace
from factcheck.model.claims import Claim, ClaimTime, Unchecked
from factcheck.model.drafts import Sentence, Span
from factcheck.model.names import NameSource


def extract(reading: Reading, compiled: Compiled, names: NameSource) -> tuple[list[Claim], list[Unchecked]]:
    """All claims of a draft in order, and what was seen and not made a claim."""
    discourse = Discourse(names, reading.text)
    starts = outer_starts(reading.mentions)
    tabled = _tabled(reading, compiled, discourse)
    bulletin = sum(_opens_story(reading, sentence) for sentence in reading.sentences) > _STORIES
    opening = passages.starts(reading.text, reading.sentences)
    claims: list[Claim] = []
    unchecked: list[Unchecked] = []
    before: list[Claim] = []
    previous: Sentence | None = None
    last = 0
    for sentence in reading.sentences:
        first, last = token_range(reading.tokens, sentence, last)
        items = build(reading.tokens, first, last, starts)
        opens = bulletin and _opens_story(reading, sentence)
        discourse.begin(items, sentence.role, story=opens, paragraph=sentence.start in opening)
        found = (
            tabled.get(sentence.start, [])
            if sentence.role == "table-row"
            else _sentence_claims(reading, sentence, items, compiled, discourse)
        )
        asked = previous if _asks(reading, previous) and not _asks(reading, sentence) else None
        if asked is not None and sentence.start not in opening and sentence.role not in _HEADINGS:
            found = _answered(reading, sentence, items, compiled, discourse) or found
        previous = sentence
        told = [_with_context(claim, reading, sentence, compiled) for claim in found]
        echoed = _echoes(
            reading, sentence, items, told, [] if sentence.start in opening else before, compiled, discourse
        )
        found = [*echoes.outdone(found, echoed), *echoed]
        more, rest = _beside(reading, sentence, items, found, cues.words(reading.tokens, first, last))
        before = [
            *echoes.outdone(told, echoed),
            *(_with_context(claim, reading, sentence, compiled) for claim in echoed),
        ]
        claims.extend([*before, *(_with_context(claim, reading, sentence, compiled) for claim in more)])
        unchecked.extend(rest)
        about_part = parts.spoken_of(items, discourse) if sentence.role not in _HEADINGS else None
        if about_part is not None:
            discourse.part = (len(discourse.sentences), about_part)
            discourse.part_met = discourse.part_met or about_part
        discourse.close(items, found, story=opens)
    quoted, rest = quotes.find(reading.tokens, reading.sentences, reading.quotations, reading.mentions, claims)
    claims.extend(quoted)
    unchecked = [*worth.without_quoted(unchecked, quoted), *rest]
    return _grouped(sorted(claims, key=lambda claim: (claim.start, claim.end, claim.kind))), unchecked


_DATELINE = re.compile(r"[A-Z][A-Z'’. ]+[A-Z'’.](?:, [^–—-]{0,30})? [–—-] ")
_HEADINGS = frozenset(["title", "byline", "table-row", "caption"])
_STORIES = 2
"""Datelines from which on a draft is a bulletin of several stories."""


def _opens_story(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence begins with a dateline: "LIMA - "."""
    return _DATELINE.match(reading.text, sentence.start) is not None


def _tabled(reading: Reading, compiled: Compiled, discourse: Discourse) -> dict[int, list[Claim]]:
    """The claims of the rows of tables, by where the row begins; the lists of their first columns are noted."""
    found: dict[int, list[Claim]] = {}
    for block in rows.tables(reading.sentences):
        discourse.note_lists(rows.subjects(block, reading.text, reading.mentions, discourse))
        for claim in rows.claims(block, reading.text, reading.mentions, compiled, discourse):
            found.setdefault(claim.sentence.start, []).append(claim)
    return found


def _asks(reading: Reading, sentence: Sentence | None) -> bool:
    """Whether a sentence is a question."""
    return sentence is not None and reading.text[sentence.start : sentence.end].rstrip("”\"’' ").endswith("?")


def _answered(
    reading: Reading, sentence: Sentence, items: list[Item], compiled: Compiled, discourse: Discourse
) -> list[Claim]:
    """The claims that a sentence makes as the answer to the question before it."""
    joined, denied = answers.joined(discourse.sentences[-1], items)
    found = _sentence_claims(reading, sentence, joined, compiled, discourse) if joined else []
    told = {"modality": "negated" if denied else "asserted"}
    end = max((item.end for item in items if item.word not in _STOPS), default=sentence.end)
    found = [
        replace(
            claim, start=items[0].start, end=end, details=tuple(sorted({**dict(claim.details), **told}.items())),
        )
        for claim in found
        if not claim.doubt
    ]  # fmt: skip
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
        matches = matching.find(view, compiled, fits)
        dates = matching.values(matches)

        def claims_of(match: Match) -> list[Claim]:
            return _claims(Scene(view, match, values.find(view, match), discourse, reading.text, dates), sentence)

        found: dict[tuple[object, ...], Claim] = {}
        for claims in matching.choose(matches, claims_of):
            for claim in claims:
                found.setdefault(_key(claim), claim)
        return list(found.values()), claims_of

    read, claims_of = read_as(items)
    plain = plainer.improved(items, read, lambda view: read_as(view)[0])
    claims = _with_gaps(items, plain, compiled, discourse)
    claims = plainer.completed(claims, completions(items, discourse, claims, compiled), lambda view: read_as(view)[0])
    if unknown >= 0:
        claims = [_weak(one) if one.end > unknown and not _names(items, one) else one for one in claims]
    if described_as := described.as_pronoun(items, reading.text):
        claims = [*claims, *_supporting(read_as(described_as)[0], claims)]
    loose = gists.find(items, claims, compiled, fits, reading.text)
    read = [claim for matches in loose for claim in _first_held(matches, claims_of)]
    more = gapped(items, [*claims, *read], compiled, discourse) if read else []
    called = gists.names(items, claims, compiled, fits)
    named = [claim for match in called for claim in claims_of(match) if gists.holds(match, claim)]
    return [*claims, *read, *(claim for claim in more if claim.detail("weak") == "yes"), *named]


def _supporting(more: list[Claim], claims: list[Claim]) -> list[Claim]:
    """Those of further claims whose figure or date no other holds; they may be borne out, no more."""
    taken = {held.start for claim in claims if (held := claim.quantity or claim.date) is not None}
    found = [claim for claim in more if (held := claim.quantity or claim.date) is not None and held.start not in taken]
    return [_weak(one) for one in found if one.subject]


def _weak(claim: Claim) -> Claim:
    """The claim as one that may be borne out, no more."""
    return replace(claim, details=tuple(sorted({**dict(claim.details), "weak": "yes"}.items())))


def _names(items: list[Item], claim: Claim) -> bool:
    """Whether a sentence names the subject of a claim."""
    return claim.subject is not None and views.tells_of([item for item in items if not is_pronoun(item)], claim.subject)


def _first_held(matches: list[Match], claims_of: Callable[[Match], list[Claim]]) -> list[Claim]:
    """The claims of the first of several readings of a figure that has any."""
    readings = ([claim for claim in claims_of(match) if gists.holds(match, claim)] for match in matches)
    return next(filter(None, readings), [])


def _with_gaps(items: list[Item], whole: list[Claim], compiled: Compiled, discourse: Discourse) -> list[Claim]:
    """The claims of a sentence with those whose verb is left out; what turns out to be one of these is no other claim."""
    dated = gapped_dates(items, whole, compiled, discourse)
    taken = {claim.date.start for claim in dated if claim.date is not None}
    kept = [
        claim
        for claim in whole
        if not (claim.doubt or claim.detail("weak") or claim.kind == "event-date") or not _dated_in(claim, taken)
    ]
    more = gapped(items, kept, compiled, discourse)
    doubled = {claim.quantity.start for claim in more if claim.quantity is not None}
    full = [claim for claim in kept if claim.quantity is None or claim.quantity.start not in doubled]
    return [*full, *dated, *more, *gapped_since(items, whole, compiled, discourse)]


def _dated_in(claim: Claim, taken: set[int]) -> bool:
    """Whether a claim's date turned out to belong to a name of its own."""
    return claim.date is not None and claim.date.start in taken


def _key(claim: Claim) -> tuple[object, ...]:
    subject = claim.subject.id or claim.subject.label if claim.subject else None
    other = claim.object.id or claim.object.label if claim.object else None
    return claim.kind, subject, other, str(claim.value)


def _claims(scene: Scene, sentence: Sentence) -> list[Claim]:
    """The claims of one match: one a subject, object and value; lists of equal length are paired."""
    cast = roles.cast(scene)
    if cast is None or drops.dropped(scene, cast):
        return []
    doubt, details = weakness.definition(scene, cast), _details(scene, cast)
    cast, orgs = roles.organisations(scene, cast)
    kind, (start, end) = scene.match.cue.kind, _run(scene.items, scene.match)
    base = Claim(
        kind.kind, start, end, Span(sentence.start, sentence.end), cast.subject, cast.object,
        Decimal(1) if kind.operator == "rank" and scene.match.slot("value") is None else None,
        time=_time(scene), details=tuple(sorted((*details, *orgs))),
        doubt=cast.doubt or doubt or cast.object_doubt, **roles.others(scene, cast),
    )  # fmt: skip
    found = [value for value in scene.values if values.plausible(value, kind)]
    return list(values.spread(base, found, kind.operator))


def _time(scene: Scene) -> ClaimTime | None:
    """The time a match speaks of; the day somebody came in as the 28th is a claim of its own."""
    if scene.match.cue.detail("property") == "accession":
        return None
    return values.time(scene.items, scene.match, scene.text, scene.dates)


def _run(items: list[Item], match: Match) -> tuple[int, int]:
    """Where a claim's words begin and end: without the stops at its ends, a change without the figure it is told beside."""
    value = match.slot("value")
    aside = match.cue.kind.operator == "change" and ("_", match.first) in match.bound
    first, last = value if aside and value is not None else match.first, match.last
    while first + 1 < last and items[first].word in _STOPS:
        first += 1
    while last - 1 > first and items[last - 1].word in _STOPS:
        last -= 1
    return items[first].start, items[last - 1].end


_STOPS = frozenset([",", ".", ";", ":"])


def _details(scene: Scene, cast: roles.Roles) -> tuple[tuple[str, str], ...]:
    """The qualifiers of a claim: the pattern's, the roles of a title, and what its operator wants told of."""
    items, match = scene.items, scene.match
    own = (*weakness.details(scene, cast), *roles.ruler(scene), *roles.counting(scene))
    title = match.slot("title")
    titled = () if title is None else (("roles", " ".join(items[title].roles)),)
    if scene.operator == "change":
        return (*own, *stretches.horizon(items, match.first, match.last))
    if scene.operator in {"rank", "ratio"}:
        own = ranking.measured(items, match.first, match.last, own)
    if scene.operator != "holder" and not match.cue.detail("paragraph"):
        return (*own, *titled)
    near, around = scene.discourse.dates(items, match.first, match.last)
    told = [(name, " ".join(dates)) for name, dates in (("near", near), ("around", around)) if dates]
    return (*own, *titled, *told)


def _with_context(claim: Claim, reading: Reading, sentence: Sentence, compiled: Compiled) -> Claim:
    said = claim.said or said_of(claim, reading.quotations, reading.attributions)
    kind = compiled.kinds.get(claim.kind)
    told = claim.detail("modality")
    fixed = ("" if told == "own" else told) or (claim.modality if kind is not None and not kind.modality else "")
    names = kind is not None and kind.operator == "name"
    standing = kind is not None and kind.standing
    modality = fixed or modality_of(claim, reading.text, sentence, names=names, own=told == "own", standing=standing)
    text = reading.text
    unmeant = (believed(claim, text, sentence), nobodys(claim, text, sentence), unreal(claim, text, sentence))
    if any(unmeant) or denied(text, sentence):
        claim = replace(claim, details=tuple(sorted({**dict(claim.details), "weak": "yes"}.items())))
    if said is claim.said and modality == claim.modality:
        return claim
    return replace(claim, said=said, modality=modality)


def _grouped(claims: list[Claim]) -> list[Claim]:
    """Claims made by one run of words bear one group number."""
    groups: dict[tuple[int, int], int] = {}
    return [replace(claim, group=groups.setdefault((claim.start, claim.end), len(groups))) for claim in claims]
