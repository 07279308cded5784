"""Whose an unsure claim is, told by the claims beside it: where one subject bears out what its paragraph says, the rest is about it too."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Self

from factcheck.extraction.kinds.kinds import Kind
from factcheck.frozen import dataclass, replace
from factcheck.lexicon import worded
from factcheck.model.claims import Claim, Named
from factcheck.model.lists import Label
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base.exactness import telling
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.decide import decide
from factcheck.verdicts.rereading import others_told

_worded = worded("verdicts", "unsure_subjects")

_WHOSE = frozenset({"ambiguous-subject", "no-subject"})
_UNKNOWN, _CALLED = frozenset({"no-source", "source-too-old"}), frozenset({"currency", "official-language"})
"""Why a name of a kind stays open that may be of another than of whom no source tells it."""
_UNLIKELY = frozenset({"name", "count", "holder"})
"""Operators of kinds in which a claim is hardly right of another subject by chance."""
_REFUTING = frozenset({"range", "density", "change", "date", "term", "count", "ratio"})
"""Operators of kinds in which what is wrong of the subject is refuted."""
_REFUTING_IF_SEVERAL = frozenset({"name", "rank", "neighbours"})
"""Operators of those in which it is where several claims are right of the subject."""
_SEVERAL = 2
"""Places at which the subject of others must be right for one that nobody named."""
_NO_PARTY = "absent-from-complete-list"
"""Why a subject has no part in what is told at all, and so is hardly the one meant."""
_THEIRS = _worded(r"\b(?:[Hh]is|[Hh]ers|[Oo]urs|[Tt]heirs|[Mm]ine|[Yy]ours) {is} (?:the |an? )?$")
"""Before what is said of something of somebody's: "he reminds the room that his is the biggest state"."""
_RELATIVE = _worded(r"{who}\b")
_PARTED = _worded(r"[^.;:]{0,20}, [^,;:]{1,40}? of {whom}\b")
"""Behind a whole of which the next figure is a part: "2.5 billion people in it, 1.4 billion of whom are Indians" are not India's."""


@dataclass(frozen=True, slots=True)
class _Witnesses:
    """The claims that are right of a subject, and by where they begin which of them those are."""

    claims: tuple[Claim, ...]
    starts: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, decided: Sequence[Decided]) -> Self:
        claims = tuple(_right(decided))
        return cls(claims, tuple(sorted((claim.start, which) for which, claim in enumerate(claims))))

    def within(self, low: int, high: int) -> list[Claim]:
        """Those that begin between two places, in the order of the claims."""
        found = self.starts[bisect_left(self.starts, (low,)) : bisect_left(self.starts, (high,))]
        return [self.claims[which] for which in sorted(which for _, which in found)]


def reread(decided: Sequence[Decided], grounds: Grounds) -> list[Decided]:
    """The claims with their verdicts; of an unsure subject, what the claims of its paragraph, or else the one before, say of it.

    They must all be right of one subject. Right of it then is taken to be said of it; wrong of it is refuted where it was one of
    those the claim might be about.
    """
    if not any(_unsure(one) for one in decided):
        return list(decided)
    witnesses = _Witnesses.of(decided)
    told = Counter((claim.kind, claim.start, claim.end) for claim, _ in decided)
    return [
        _reread(one, witnesses, grounds, alone=told[one[0].kind, one[0].start, one[0].end] == 1)
        if _unsure(one)
        else one
        for one in decided
    ]


def borne_out(decided: Sequence[Decided], grounds: Grounds) -> list[Decided]:
    """As `reread`, of claims that were left open behind it: those that are right of the country around them."""
    again = reread(decided, grounds)
    return [new if new[1].label is Label.SUPPORTED else old for old, new in zip(decided, again, strict=True)]


def _reread(one: Decided, witnesses: _Witnesses, grounds: Grounds, *, alone: bool) -> Decided:
    """A claim of an unsure subject, about the one that those beside it are right of; `alone` is none of a list of names."""
    claim, _ = one
    near = _but_for_names(_beside(claim, witnesses, grounds.text), grounds)
    beside = _agreed(claim, near, grounds.kinds)
    if not beside or beside[0].subject is None:
        return one
    subject = beside[0].subject
    moved = surely_of(claim, subject)
    verdict = decide(moved, grounds)
    told_at = places(beside)
    if claim.detail("unsure") == "part" and claim.subject is not None and claim.subject.id == subject.id:
        return one  # of a part of it, that is
    surely = _surely_meant(claim, near, subject, grounds)
    meant = any(named.id == subject.id for named in _meant(claim))
    if verdict.label is Label.SUPPORTED:
        called = grounds.kinds[claim.kind].operator == "name" and alone and told_at >= _SEVERAL
        fits = telling(claim) or (surely and verdict.reason == "agrees")
        holds = called or (fits and (meant or told_at >= _SEVERAL))
    else:
        operator = grounds.kinds[claim.kind].operator
        holds = operator in _REFUTING or (operator in _REFUTING_IF_SEVERAL and (told_at >= _SEVERAL or surely))
        holds = holds and verdict.label is Label.REFUTED and meant and (surely or not _loose(claim))
        holds = holds and verdict.reason != _NO_PARTY and not may_be_of_something_else(claim, subject, verdict, grounds)
        holds = holds and (surely or not _may_be_of_another(claim, subject, grounds))
    if not holds:
        return one
    if surely and verdict.label is Label.REFUTED:
        moved = replace(moved, details=tuple(sorted((*moved.details, ("surely", "yes")))))
    right = "another claim here is" if told_at == 1 else f"{told_at} other claims here are"
    return moved, replace(verdict, explanation=f"{verdict.explanation} (read as {subject.label}: {right} right of it)")


def may_be_of_something_else(claim: Claim, subject: Named, verdict: Verdict, grounds: Grounds) -> bool:
    """Whether the words of a claim may be about a part of a country, a body, somebody of the other sex or of whom it follows, or a figure is far from all known of its subject."""
    text = grounds.text
    return (
        others_told.of_part(claim, text)
        or others_told.far(claim, verdict)
        or others_told.of_another_sex(claim, subject, text)
        or others_told.names_a_part(claim, grounds)
        or others_told.of_a_body(claim, grounds)
        or _RELATIVE.match(text, claim.start) is not None  # of whom it follows, whoever that is
        or _PARTED.match(text, claim.end) is not None
        or _THEIRS.search(text, claim.sentence.start, claim.start) is not None
    )


def _surely_meant(claim: Claim, near: Sequence[Claim], subject: Named, grounds: Grounds) -> bool:
    """Whether a claim about a country by a pronoun or noun stands in a paragraph behind several that are all right of that country, and none of another.

    One that was spoken of in another paragraph, and is not named in this, gives way to that country where its figures stand on both sides.
    """
    if claim.subject is None or claim.subject.id is None or not claim.subject.id.startswith("country:"):
        return False
    begin = grounds.text.rfind("\n", 0, claim.start) + 1
    if any(one.subject is None or one.subject.id != subject.id for one in near):
        return False
    if _is_of_one_beside(claim, subject, grounds) or others_told.of_one_of_several(claim, grounds):
        return False
    carried = claim.subject.id != subject.id
    if carried and others_told.is_spoken_of(claim.subject.id, (begin, claim.end), grounds):
        return False
    if places([one for one in near if begin <= one.start < claim.start]) >= _SEVERAL:
        return True
    return carried and places([one for one in near if begin <= one.start]) > _SEVERAL


def _is_of_one_beside(claim: Claim, subject: Named, grounds: Grounds) -> bool:
    """Whether a claim is right of another country that its sentence speaks of before it: "Obasanjo has money problems: the naira ..."."""
    before = (claim.sentence.start, claim.start)
    told = {one.id: one for one in (*claim.likely, *claim.around, *claim.rivals) if one.id not in {None, subject.id}}
    beside = (one for id_, one in told.items() if id_ is not None and others_told.is_spoken_of(id_, before, grounds))
    return any(decide(surely_of(claim, one), grounds).label is Label.SUPPORTED for one in beside)


def places(claims: Sequence[Claim]) -> int:
    """At how many places claims stand that do not overlap."""
    found, end = 0, -1
    for one in sorted(claims, key=lambda claim: (claim.end, claim.start)):
        if one.start >= end:
            found, end = found + 1, one.end
    return found


def _may_be_of_another(claim: Claim, subject: Named, grounds: Grounds) -> bool:
    """Whether a date, name or rank is right of somebody or something else it might be of; of persons, whether a claim is not wrong of all of them.

    Figures may be right of another by chance: only round ones, of names in the sentence.
    """
    person, operator = (subject.id or "").startswith("person:"), grounds.kinds[claim.kind].operator
    firm = person or operator in {"date", "term"} | _REFUTING_IF_SEVERAL
    if not firm and not telling(claim):
        return False
    sentence = grounds.text[claim.sentence.start : claim.sentence.end]
    told = (*claim.rivals, *claim.likely, *claim.around) if operator in _REFUTING_IF_SEVERAL else claim.rivals
    others = [one for one in told if one.id is not None and one.id != subject.id]
    others = [one for one in others if firm or one.label in sentence]
    others = [one for one in others if not person or (one.id or "").startswith("person:")]
    found = (decide(surely_of(claim, one), grounds).label for one in others)
    return any(label is Label.SUPPORTED or (person and label is not Label.REFUTED) for label in found)


def _unsure(one: Decided) -> bool:
    """Whether a claim is left open for its subject alone."""
    claim, verdict = one
    unknown = (
        verdict.reason in _UNKNOWN and claim.kind in _CALLED and bool(claim.likely or claim.around or claim.rivals)
    )
    if not (verdict.reason in _WHOSE or unknown) or claim.modality != "asserted":
        return False
    named = claim.subject
    if named is not None and named.id is None and not named.members:
        return False  # it is about something by name that may be no country at all
    return (
        claim.detail("weak") not in {"yes", "untold"}
        or claim.detail("unsure") in {"whose", "title", "part"}
        or _loose(claim)
    )


def _loose(claim: Claim) -> bool:
    """Whether only a pattern's own words leave a figure of a country open."""
    return claim.detail("weak") == "yes" and claim.detail("unsure") in {"", "part"} and claim.kind in _FIGURES


_FIGURES = frozenset({"population", "area", "border-length", "coastline-length", "comparison"})
"""Kinds whose loosest words tell of nothing else where all else beside them is right of one country."""


def _right(decided: Sequence[Decided]) -> Iterator[Claim]:
    """The claims that are right of a subject."""
    for claim, verdict in decided:
        if verdict.label is Label.SUPPORTED and claim.subject is not None and claim.subject.id is not None:
            yield claim


def _but_for_names(near: Sequence[Claim], grounds: Grounds) -> list[Claim]:
    """The claims near by, but for money and languages that are only right of a country another paragraph spoke of, while all figures are another's."""
    whose = {one.subject.id for one in near if one.kind not in _CALLED and one.subject is not None}
    others = [one for one in near if one.kind in _CALLED and one.subject is not None and one.subject.id not in whose]
    if len(whose) != 1 or not others:
        return list(near)
    return [one for one in near if one not in others or not others_told.is_carried(one, grounds)]


def _sure(claim: Claim, kinds: dict[str, Kind]) -> bool:
    """Whether what is right of one subject is hardly right of another one by chance."""
    kind = kinds.get(claim.kind)
    return kind is not None and (telling(claim) or kind.operator in _UNLIKELY)


def _beside(claim: Claim, witnesses: _Witnesses, text: str) -> list[Claim]:
    """The claims of a paragraph, or of the one before where it has none, that are right of a subject of the claim's sort."""
    sorts = {one.id.partition(":")[0] for one in _meant(claim) if one.id is not None}
    if claim.detail("unsure") == "title":
        return [one for one in witnesses.within(claim.sentence.start, claim.start) if _sort(one) in sorts]
    start = text.rfind("\n", 0, claim.start) + 1
    end = text.find("\n", claim.end)
    end = end if end >= 0 else len(text)
    ended = start
    while ended > 0 and text[ended - 1].isspace():
        ended -= 1
    before = text.rfind("\n", 0, ended) + 1

    def fitting(low: int, high: int) -> list[Claim]:
        return [one for one in witnesses.within(low, high) if one.start != claim.start and _sort(one) in sorts]

    return fitting(start, end) or fitting(before, start)


def _agreed(claim: Claim, near: Sequence[Claim], kinds: dict[str, Kind]) -> list[Claim]:
    """Those claims that are hardly right by chance, if all of them are of one subject and none of another stands nearer."""
    sure = [one for one in near if _sure(one, kinds)]
    subjects = {one.subject.id for one in sure if one.subject is not None}
    if len(subjects) != 1:
        return []
    nearest = min(near, key=lambda one: abs(one.start - claim.start))
    return sure if nearest.subject is not None and nearest.subject.id in subjects else []


def _sort(claim: Claim) -> str:
    named = claim.subject
    return "" if named is None or named.id is None else named.id.partition(":")[0]


def _meant(claim: Claim) -> list[Named]:
    """Whom a claim may be about."""
    own = [] if claim.subject is None else [claim.subject]
    return [*own, *claim.likely, *claim.around, *claim.rivals]


def surely_of(claim: Claim, subject: Named | None) -> Claim:
    """The claim, surely about a subject."""
    details = tuple(pair for pair in claim.details if pair[0] not in {"weak", "unsure"})
    return replace(claim, subject=subject, rivals=(), likely=(), around=(), doubt=None, details=details)
