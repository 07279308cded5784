"""The claims of one match: one a subject, object and value."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extraction import drops, weakness
from factcheck.extraction.items import ranking, stretches
from factcheck.extraction.items.items import Item
from factcheck.extraction.subjects import ahead, alternatives, measures, roles, within
from factcheck.extraction.wordings import values
from factcheck.extraction.wordings.matching import Match
from factcheck.extraction.wordings.scene import Scene
from factcheck.model.claims import Claim, ClaimTime
from factcheck.model.drafts import Sentence, Span
from factcheck.model.mentions import Quantity


def claims_in(scene: Scene, sentence: Sentence) -> list[Claim]:
    """The claims of one match: one a subject, object and value; lists of equal length are paired."""
    cast = roles.cast(scene)
    if cast is None or drops.dropped(scene, cast):
        return []
    doubt, details = weakness.definition(scene, cast), _details(scene, cast)
    cast, orgs = alternatives.organisations(scene, cast)
    kind, (start, end) = scene.match.cue.kind, _run(scene.items, scene.match)
    base = Claim(
        kind.kind, start, end, Span(sentence.start, sentence.end), cast.subject, cast.object,
        Decimal(1) if kind.operator == "rank" and scene.match.slot("value") is None else None,
        time=_time(scene), details=tuple(sorted({**dict(details), **dict(orgs)}.items())),
        doubt=cast.doubt or doubt or cast.object_doubt, **alternatives.others(scene, cast),
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
    while first + 1 < last and items[first].word in STOPS:
        first += 1
    while last - 1 > first and items[last - 1].word in STOPS:
        last -= 1
    return items[first].start, _whole_end(items[last - 1])


def _whole_end(item: Item) -> int:
    """Where an item ends with the words of a figure that stand right behind its hedge: "six million or so people"."""
    figure = item.mention
    behind = isinstance(figure, Quantity) and item.end < figure.apart[0] <= item.end + 1
    return figure.apart[1] if behind and isinstance(figure, Quantity) else item.end


STOPS = frozenset([",", ".", ";", ":"])


def _details(scene: Scene, cast: roles.Roles) -> tuple[tuple[str, str], ...]:
    """The qualifiers of a claim: the pattern's, the roles of a title, and what its operator wants told of."""
    items, match = scene.items, scene.match
    own = (
        *weakness.details(scene, cast),
        *roles.ruler(scene),
        *within.narrowing(scene),
        *ahead.told(scene),
        *alternatives.counting(scene),
        *measures.told(scene),
    )
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
