"""The claims of one sentence: those of its patterns, with the ones whose verb it leaves out and the ones it makes in other words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from factcheck import lazy
from factcheck.extraction.completing import Completion, completions
from factcheck.extraction.items import described
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.kinds.compiled import Compiled
from factcheck.extraction.lists import listed_dates, listed_figures, listed_since
from factcheck.extraction.plain import plainer, views
from factcheck.extraction.reading import Reading
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.extraction.subjects import together
from factcheck.extraction.wordings import gists, matching
from factcheck.extraction.wordings.fitting import Fitting
from factcheck.extraction.wordings.matching import Match
from factcheck.extraction.wordings.scene import Scene
from factcheck.model.claims import Claim
from factcheck.model.drafts import Sentence

if TYPE_CHECKING:
    from factcheck.extraction import claiming
    from factcheck.extraction.wordings import values
else:
    (claiming,) = lazy.modules("factcheck.extraction", "claiming")  # with forty more, where a pattern fits
    (values,) = lazy.modules("factcheck.extraction.wordings", "values")


def read_sentence(
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


def read_each(
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
