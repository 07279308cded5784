"""A claim that is wrong of whom it was taken to be about, whom its own words do not name, and right of another spoken of beside it: "The North African
state, between Algeria and Libya, gained independence in March 1956", behind a sentence on Tunisia. It is left open, with both shown."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from factcheck.lexicon import word_set
from factcheck.model.claims import Claim, Named
from factcheck.model.lists import Label
from factcheck.model.mentions import Entity, Mention
from factcheck.verdicts.base.context import right_of_another
from factcheck.verdicts.base.exactness import telling
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.decide import decide
from factcheck.verdicts.rereading.sights import Sight
from factcheck.verdicts.rereading.unsure_subjects import surely_of

_CHANCE = frozenset({"range", "density", "ratio", "change"})
"""Operators of kinds in which a figure may be right of another by chance where it is not exact."""
_NEVER = frozenset({"sum-over", "calendar", "rank"})
"""Operators of kinds of which some other is right in any case: somebody is the largest."""
_EXACT = frozenset({"rounded", "later-edition"})
"""Caveats that leave a figure or name as good as the source's own."""
_PICKED = 12
"""Characters before a claim in which "the former" stands."""
_BEHIND = 3
"""Characters between a name and the clause about it: ", which"."""
_LONGEST = 400
"""Characters of the longest name."""
_AROUND = 420
"""Characters before a claim's sentence in which another may be spoken of that it is about."""
_MOST = 6
_FIRST = 2
"""Countries named first in a draft, whose money or language is told far below without naming them."""


def reread(decided: Sequence[Decided], mentions: Sequence[Mention], grounds: Grounds) -> list[Decided]:
    """The claims with their verdicts; what is called wrong of a country it does not name, and is right of one beside it, is open."""
    if not any(_asks(one, grounds) for one in decided):
        return list(decided)
    sight = Sight.of(mentions, grounds)
    named = sorted((one for one in mentions if isinstance(one, Entity)), key=lambda one: one.start)
    listed: dict[tuple[str, int, int], set[str | None]] = defaultdict(set)
    for claim, _ in decided:
        listed[claim.kind, claim.start, claim.end].add(claim.subject.id if claim.subject is not None else None)
    return [
        _told(one, sight, grounds, listed[one[0].kind, one[0].start, one[0].end])
        if _asks(one, grounds) and (not _named(one[0], named, grounds) or _abroad(one[0], named, grounds))
        else one
        for one in decided
    ]


def _asks(one: Decided, grounds: Grounds) -> bool:
    claim, verdict = one
    if verdict.label is not Label.REFUTED or claim.subject is None or claim.kind not in grounds.kinds:
        return False
    if claim.detail("surely") == "yes":
        return False
    operator = grounds.kinds[claim.kind].operator
    if operator in _NEVER or (operator in _CHANCE and not telling(claim)):
        return False
    return (claim.subject.id or "").startswith("country:") and claim.modality == "asserted"


def _named(claim: Claim, named: Sequence[Entity], grounds: Grounds) -> bool:
    """Whether the words of a claim name whom it was taken to be about: by name, people, capital or adjective."""
    own = claim.subject.id if claim.subject is not None else None
    low, high = (bisect_left(named, at, key=lambda one: one.start) for at in (claim.start - _LONGEST, claim.end))
    inside = (
        id_
        for one in named[low:high]
        if claim.start <= one.start < claim.end or _set_off(grounds.text[one.end : claim.start])
        for id_ in one.candidates
    )
    if _heads_row(claim, named[low:high], own, grounds.text) or _goes_on(claim, named[low:high], own, grounds.text):
        return True
    words = set(grounds.text[max(claim.sentence.start, claim.start - _PICKED) : claim.end].lower().split())
    if words & word_set("verdicts", "right_beside", "picking"):
        return True
    return any(id_ == own or grounds.store.country_of_capital(id_) == own for id_ in inside)


def _goes_on(claim: Claim, near: Sequence[Entity], own: str | None, text: str) -> bool:
    """Whether a claim is what the subject of its sentence does besides: "Honduras borders Guatemala and pays its bills in quetzals"; not "borders Guatemala, which speaks Spanish and pays"."""
    before = [one for one in near if claim.sentence.start <= one.start < claim.start and one.candidates]
    at = next((at for at, one in enumerate(before) if own in one.candidates), -1)
    if at < 0 or text[before[at].end : before[at].end + 1] in "'’":
        return False
    first = text[claim.start : claim.end].split(" ")[0]
    between = text[before[min(at + 1, len(before) - 1)].end : claim.start].split()
    verb = first in word_set("views", "verbs") | word_set("views", "auxiliary")
    return verb and between[-1:] == ["and"] and word_set("verdicts", "right_beside", "relative").isdisjoint(between)


def _heads_row(claim: Claim, named: Sequence[Entity], own: str | None, text: str) -> bool:
    """Whether a claim is a cell of a table's row at whose head its subject stands: the other rows are of others."""
    begin = text.rfind("\n", 0, claim.start) + 1
    between = text[begin : claim.start]
    if "\t" not in between and not between.startswith("|"):
        return False
    head = next((one for one in named if begin <= one.start < claim.start), None)
    return head is not None and own in head.candidates and not text[begin : head.start].strip(" |*_")


def _abroad(claim: Claim, named: Sequence[Entity], grounds: Grounds) -> bool:
    """Whether a people is told of right behind the country where it is: "In Poland Ukrainian workers are paid in zlotys"."""
    low, high = (bisect_left(named, at, key=lambda one: one.start) for at in (claim.start - _LONGEST, claim.end))
    people = any(one.start == claim.start and one.alias in _PEOPLES for one in named[low:high])
    where = (grounds.text[one.end : claim.start].strip(", ") == "" for one in named[low:high] if one.end < claim.start)
    return people and any(where)


_PEOPLES = frozenset({"adjective", "demonym"})


def _set_off(between: str) -> bool:
    """Whether a claim begins right behind a name and its comma, or its name alone: "Ghana, which"; none in "New Zealand until independence"."""
    return (len(between) < _BEHIND and between.strip() == ",") or between == ""


def _told(one: Decided, sight: Sight, grounds: Grounds, listed: Collection[str | None]) -> Decided:
    """A claim as open where it is right of one beside it that is not of its own list: "all three joined" is said of each."""
    claim, verdict = one
    for other in _beside(claim, sight, grounds):
        if other.id in listed:
            continue
        held = decide(surely_of(claim, other), grounds)
        if held.label is Label.SUPPORTED and all(caveat.code in _EXACT for caveat in held.caveats):
            return claim, right_of_another(verdict, other.label, held)
    return one


def _beside(claim: Claim, sight: Sight, grounds: Grounds) -> Iterator[Named]:
    """The countries spoken of in a claim's sentence or a little before it, nearest first; then those of which the text spoke first."""
    own = claim.subject.id if claim.subject is not None else None
    low, high = (bisect_left(sight.lands, (at,)) for at in (claim.sentence.start - _AROUND, claim.sentence.end))
    near = [(at, id_) for at, id_ in sight.lands[low:high] if id_.startswith("country:")]
    other = claim.object.id if claim.object is not None else None
    passed = {own, other, *claim.detail("measured").split()}
    ids = dict.fromkeys(id_ for _, id_ in sorted(near, key=lambda pair: abs(pair[0] - claim.start)))
    called = grounds.kinds[claim.kind].operator == "name"
    opening = dict.fromkeys(
        id_ for at, id_ in sight.lands if called and at < claim.start and id_.startswith("country:")
    )
    asked = dict.fromkeys([*[id_ for id_ in ids if id_ not in passed][:_MOST], *list(opening)[:_FIRST]])
    yield from (Named(id_, grounds.store.label(id_)) for id_ in asked if id_ not in passed)
