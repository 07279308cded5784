"""What was taken to be of a country that an earlier paragraph spoke of, and that this one does not name, while its figures are another's.

"And Nigeria has had Olusegun Obasanjo at its head.", a new paragraph, "Close to 20 million people live on some 239,000 square kilometres. Along a
coastline of about 930 kilometres there are many forts. The naira ...": 239,000 square kilometres are Ghana's, and so is all that follows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.frozen import replace
from factcheck.model.claims import Claim, Named
from factcheck.model.lists import Label
from factcheck.verdicts.base.context import undecided, unsaid
from factcheck.verdicts.base.exactness import telling
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.decide import decide
from factcheck.verdicts.rereading import others_told
from factcheck.verdicts.rereading.unsure_subjects import places, surely_of

_MEASURED, _CALLED = frozenset({"range", "density"}), frozenset({"currency", "official-language"})
"""Operators of kinds whose figures a profile tells one after the other, and kinds of names that it tells among them."""
_NEAR = frozenset({"close", "no-source", "source-too-old", "ambiguous-subject"})
"""Reasons for which a claim stays open of a country it need not be of."""
_SEVERAL = 2
"""Places behind which what follows is said of the same country."""


def reread(decided: Sequence[Decided], grounds: Grounds) -> list[Decided]:
    """The claims with their verdicts; what a paragraph says of no country by name is of the one that its figures are right of."""
    told = list(decided)
    paragraphs: dict[int, list[int]] = defaultdict(list)
    for at, (claim, _) in enumerate(told):
        if _takes_part(claim, grounds):
            paragraphs[grounds.text.rfind("\n", 0, claim.start)].append(at)
    for held in paragraphs.values():
        if len({_whose(told[at][0]) for at in held}) > 1:
            for at, one in _together([(at, told[at]) for at in held], grounds):
                told[at] = one
            for at, one in _behind([(at, told[at]) for at in held], grounds):
                told[at] = one
    return [_as_the_title_has_it(one, grounds) for one in told]


def _as_the_title_has_it(one: Decided, grounds: Grounds) -> Decided:
    """Money or a language that is right of a country carried over, as open where the draft is about another by its title, of which it is wrong."""
    claim, verdict = one
    if not _names(claim) or verdict.label is not Label.SUPPORTED or not others_told.is_carried(claim, grounds):
        return one
    headed = others_told.headed(grounds)
    if len(headed) != 1 or _whose(claim) in headed:
        return one
    other = headed.pop()
    held = decide(surely_of(claim, Named(other, grounds.store.label(other))), grounds)
    if held.label is not Label.REFUTED:
        return one
    return claim, undecided("ambiguous-subject", f"{verdict.explanation} {held.explanation}", unsaid(verdict.evidence))


def _takes_part(claim: Claim, grounds: Grounds) -> bool:
    if (
        claim.kind not in grounds.kinds
        or claim.modality != "asserted"
        or (claim.object is not None and not _names(claim))
    ):
        return False
    measured = grounds.kinds[claim.kind].operator in _MEASURED
    return (measured or _names(claim)) and (_whose(claim) or "").startswith("country:")


def _names(claim: Claim) -> bool:
    return claim.kind in _CALLED


def _whose(claim: Claim) -> str | None:
    return claim.subject.id if claim.subject is not None else None


def _together(held: Sequence[tuple[int, Decided]], grounds: Grounds) -> Iterator[tuple[int, Decided]]:
    """Figures that are right of several countries, as those of the one that an exact figure among them is of, where they are right of that one, too."""
    right = [(at, claim) for at, (claim, verdict) in held if verdict.label is Label.SUPPORTED]
    exact = {_whose(claim): claim.subject for _, claim in right if telling(claim) and not _names(claim)}
    for one in exact.values():
        others = [(at, claim) for at, claim in right if one is not None and _whose(claim) != one.id]
        figures = [(at, claim) for at, claim in others if not _names(claim)]
        moved = [(at, _of(claim, one, grounds)) for at, claim in figures if others_told.is_carried(claim, grounds)]
        if figures and len(moved) == len(figures) and all(new[1].label is Label.SUPPORTED for _, new in moved):
            yield from moved
            return


def _behind(held: Sequence[tuple[int, Decided]], grounds: Grounds) -> Iterator[tuple[int, Decided]]:
    """What is open, or a name, of a country carried over, as said of the one that the figures before it are all right of."""
    right = [claim for _, (claim, verdict) in held if verdict.label is Label.SUPPORTED and not _names(claim)]
    if len({_whose(claim) for claim in right}) != 1 or right[0].subject is None:
        return
    for at, (claim, verdict) in held:
        before = [one for one in right if one.start < claim.start]
        asks = _names(claim) if verdict.label is Label.SUPPORTED else verdict.reason in _NEAR
        if not asks or _whose(claim) == _whose(right[0]) or places(before) < _SEVERAL:
            continue
        if others_told.is_carried(claim, grounds) and not (
            claim.detail("weak") or others_told.of_one_of_several(claim, grounds)
        ):
            new = _of(claim, right[0].subject, grounds)
            refuted = new[1].label is Label.REFUTED and not others_told.far(claim, new[1])
            if new[1].label is Label.SUPPORTED or (refuted and not others_told.names_a_part(claim, grounds)):
                yield at, new


def _of(claim: Claim, one: Named | None, grounds: Grounds) -> Decided:
    """A claim as that of a country, with its verdict."""
    moved = surely_of(claim, one)
    moved = replace(moved, details=tuple(sorted((*moved.details, ("surely", "yes")))))
    verdict = decide(moved, grounds)
    label = one.label if one is not None else ""
    says = f"{verdict.explanation} (read as {label}: so are the figures beside it)"
    return moved, replace(verdict, explanation=says)
