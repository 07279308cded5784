"""Whose an unsure claim is, told by the claims beside it: where one subject bears out what its paragraph says, the rest is about it too."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from typing import Self

from factcheck import lazy
from factcheck.extraction.items.forms import PARTS
from factcheck.extraction.kinds.kinds import Kind
from factcheck.frozen import dataclass, replace
from factcheck.lexicon import table, worded
from factcheck.model.claims import Claim, Named
from factcheck.model.lists import Label
from factcheck.model.verdicts import Verdict
from factcheck.names import fold
from factcheck.verdicts.base.exactness import telling
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.decide import decide

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
_FAR = Decimal("2.5")
"""How many times a source's figure one of an unsure subject may be and still be taken for a slip."""
_WORD = lazy.pattern(r"[^\W\d_]+")
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


def _reread(one: Decided, witnesses: _Witnesses, grounds: Grounds, *, alone: bool) -> Decided:
    """A claim of an unsure subject, about the one that those beside it are right of; `alone` is none of a list of names."""
    claim, _ = one
    near = _beside(claim, witnesses, grounds.text)
    beside = _agreed(claim, near, grounds.kinds)
    if not beside or beside[0].subject is None:
        return one
    subject = beside[0].subject
    moved = surely_of(claim, subject)
    verdict = decide(moved, grounds)
    places = len({witness.start for witness in beside})
    surely = _surely_meant(claim, near, grounds.text)
    meant = any(named.id == subject.id for named in _meant(claim))
    if verdict.label is Label.SUPPORTED:
        called = grounds.kinds[claim.kind].operator == "name" and alone and places >= _SEVERAL
        holds = called or (telling(claim) and (meant or places >= _SEVERAL))
    else:
        operator = grounds.kinds[claim.kind].operator
        holds = operator in _REFUTING or (operator in _REFUTING_IF_SEVERAL and (places >= _SEVERAL or surely))
        holds = holds and verdict.label is Label.REFUTED and meant and (surely or not _loose(claim))
        holds = holds and verdict.reason != _NO_PARTY and not _of_part(claim, grounds.text) and not _far(claim, verdict)
        holds = holds and not _of_another_sex(claim, subject, grounds.text) and not _names_a_part(claim, grounds)
        holds = holds and not _RELATIVE.match(grounds.text, claim.start)  # of whom it follows, whoever that is
        holds = holds and not _PARTED.match(grounds.text, claim.end)
        holds = holds and not _THEIRS.search(grounds.text, claim.sentence.start, claim.start)
        holds = holds and not _of_a_body(claim, grounds)
        holds = holds and (surely or not _may_be_of_another(claim, subject, grounds))
    if not holds:
        return one
    if surely and verdict.label is Label.REFUTED:
        moved = replace(moved, details=tuple(sorted((*moved.details, ("surely", "yes")))))
    right = "another claim here is" if places == 1 else f"{places} other claims here are"
    return moved, replace(verdict, explanation=f"{verdict.explanation} (read as {subject.label}: {right} right of it)")


def _surely_meant(claim: Claim, near: Sequence[Claim], text: str) -> bool:
    """Whether a claim about a country by a pronoun or noun stands in a paragraph behind several that are all right of that country, and none of another."""
    if claim.subject is None or claim.subject.id is None or not claim.subject.id.startswith("country:"):
        return False
    begin = text.rfind("\n", 0, claim.start) + 1
    before = {one.start for one in near if begin <= one.start < claim.start}
    return len(before) >= _SEVERAL and all(
        one.subject is not None and one.subject.id == claim.subject.id for one in near
    )


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


def _of_part(claim: Claim, text: str) -> bool:
    """Whether a claim speaks of its subject as parts of a country are spoken of, too: "the state", "ours is a republic"."""
    return any(word in PARTS for word in _WORD.findall(text[claim.start : claim.end].lower()))


def _names_a_part(claim: Claim, grounds: Grounds) -> bool:
    """Whether a part of a country is named in the sentence of a claim, of which it may be ("12 per cent of the people of Crimea, Ukrainians 24"), or of a share right before it."""
    before = _BEFORE if claim.kind == "population-share" else 0
    runs = _CAPITALISED.findall(grounds.text[max(0, claim.sentence.start - before) : claim.end])
    return any(_is_part(name, grounds) for run in runs for name in {run, run.rpartition(" ")[2]})


def _is_part(name: str, grounds: Grounds) -> bool:
    """Whether a name is that of a place, no country and no capital."""
    known = grounds.store.names(fold(name))
    ids = {alias.id for alias in known if alias.kind in {"name", "variant", "metonym", "adjective", "demonym"}}
    places = {id_ for id_ in ids if id_.startswith("place:")}
    return (
        bool(places)
        and all(id_.startswith(("place:", "group:")) for id_ in ids)
        and all(grounds.store.country_of_capital(id_) is None for id_ in places)
    )


def _of_a_body(claim: Claim, grounds: Grounds) -> bool:
    """Whether what is told is in a bloc or a part of the world: "300 million people live in Mercosur's countries"."""
    found = _WITHIN.match(grounds.text, claim.end, claim.sentence.end)
    known = grounds.store.names(fold(found[1])) if found is not None else ()
    return any(alias.id.startswith(("org:", "set:", "region:", "continent:")) for alias in known)


_WITHIN = lazy.pattern(r"\s+(?:in|across|throughout|of|among) (?:the )?([A-ZÀ-Þ][^\W_]+(?: [A-ZÀ-Þ][^\W_]+){0,3})")
_BEFORE = 120
"""Characters before the sentence of a share in which a part may be named whose people it is of."""
_CAPITALISED = lazy.pattern(r"\b[A-ZÀ-Þ][^\W\d_]+(?: [A-ZÀ-Þ][^\W\d_]+)?")


def _of_another_sex(claim: Claim, subject: Named, text: str) -> bool:
    """Whether "he" or "she" cannot be the one by the given name: "Theresa May took over from David Cameron. He had been ..."."""
    words = _WORD.findall(text[claim.sentence.start : claim.end].lower())
    told = {word for word in words if word in {"he", "she"}}
    given = table("people")["given"]
    first = subject.label.lower().split()[0] if subject.label else ""
    if len(told) != 1 or first in given["either"]:
        return False
    return first in given["female" if told == {"he"} else "male"]


def _far(claim: Claim, verdict: Verdict) -> bool:
    """Whether a figure is far from all that the sources have: it is of another thing then."""
    if claim.base is None or claim.base[3] == "percent":
        return False
    held = [_times(claim.base[0], piece.value) for piece in verdict.evidence if piece.unit == claim.base[3]]
    return bool(held) and min(held) > _FAR


def _times(value: Decimal, told: str | None) -> Decimal:
    """By how many times two figures differ."""
    try:
        other = Decimal(told or "")
    except InvalidOperation:
        return Decimal(1)
    low, high = sorted((abs(value), abs(other)))
    return high / low if low else _FAR + 1


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
        claim.detail("weak") not in {"yes", "untold"} or claim.detail("unsure") in {"whose", "title"} or _loose(claim)
    )


def _loose(claim: Claim) -> bool:
    """Whether only a pattern's own words leave a figure of a country open."""
    return claim.detail("weak") == "yes" and not claim.detail("unsure") and claim.kind in _FIGURES


_FIGURES = frozenset({"population", "area", "border-length", "coastline-length", "comparison"})
"""Kinds whose loosest words tell of nothing else where all else beside them is right of one country."""


def _right(decided: Sequence[Decided]) -> Iterator[Claim]:
    """The claims that are right of a subject."""
    for claim, verdict in decided:
        if verdict.label is Label.SUPPORTED and claim.subject is not None and claim.subject.id is not None:
            yield claim


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
