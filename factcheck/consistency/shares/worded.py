"""A share in words against the part and the whole told before it: "Of the 84, 63 voted for it. That is two thirds of the chamber"."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, is_of_others, outer
from factcheck.consistency.base.results import AGREES, outcome
from factcheck.consistency.base.singulars import singular
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import Story, is_body
from factcheck.consistency.base.subunits import alike
from factcheck.consistency.shares.fractions import OF_THE, compared
from factcheck.frozen import dataclass, field, replace
from factcheck.lexicon import worded
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "worded")

_MEASURES = frozenset({"count", "money", "length", "area", "mass", "volume"})
_OUT_OF = lazy.pattern(rf"^(?: [a-z-]+)? (?:out )?of {OF_THE}(?:[a-z-]+ )?$")


def find(story: Story) -> Iterator[Found]:
    """The shares that no part and whole told with them make."""
    for at, line in enumerate(story.lines):
        if not is_body(line):
            continue
        shares = [q for q in line.quantities if q.measure == "share" and q.form == "fraction" and 0 < q.value < 1]
        if len(shares) != 1 or is_of_others(line, shares[0].end):
            continue
        found = _judged(line, shares[0], story.before(at))
        if found is not None:
            yield found


@functools.cache
def _options(key: str) -> str:
    return lexicon.options("shared", "words", key)


@dataclass(frozen=True, slots=True)
class _Told:
    """A share with the figures of its own sentence and, where that is running text, of the one before."""

    line: Line
    share: Quantity
    mine: Sequence[Quantity]
    before: Line | None
    earlier: Sequence[Quantity]
    lead: str = field(init=False)
    trail: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lead", self.line.before(self.share, 24))
        object.__setattr__(self, "trail", self.line.after(self.share, 30))

    def says_again(self) -> bool:
        """Whether words before the share say that it puts figures otherwise: "That is two thirds"."""
        said = lazy.known(rf"(?:^|\W)(?:{_options('again')})$").search(self.lead) is not None
        return said or self.share.hedge == "barely"

    def ends(self) -> bool:
        """Whether nothing follows the share, or the whole as such: "two thirds.", "two thirds of the chamber"."""
        of = lazy.known(rf"^(?:{_options('of')})(?!\w)").match(self.trail) is not None
        return of or lazy.known(r"^(?:[,.;:)–—]|$)").match(self.trail) is not None

    def names_whole(self) -> bool:
        """Whether the share is of what the sentence before told: "a third of them", "a third of its flights"."""
        again = lazy.known(rf"^(?:{_options('of_whole')})(?: [a-z]|[,.;)]|$)").match(self.trail)
        return again is not None or self.names_noun()

    def names_noun(self) -> bool:
        """Whether the share is of the thing whose larger figure was told: "It has 90 flights ... a third of its flights"."""
        noun = max(self.earlier, key=lambda q: q.value).noun
        return noun is not None and bool(stems(noun) & stems(self.trail))

    def opens(self) -> bool:
        """Whether the sentence begins with the share, or with who says so: "The union said a third ..."."""
        opening = self.line.between(self.line.sentence.start, outer(self.share))
        speaker = lazy.known(rf"(?:(?:[a-z]+ ){{1,4}}(?:{_options('speaks')}) (?:that )?)?")
        return speaker.fullmatch(f"{opening} ".lstrip()) is not None

    def is_rest(self) -> bool:
        """Whether the share is of what the part leaves: "Of the 84, 63 voted for it. A quarter stayed away"."""
        if len(self.earlier) != 2 or not self.opens() or not _rest(self.line):
            return False
        return not self.trail.startswith("of ") or self.names_noun()

    def is_of_earlier(self) -> bool:
        """Whether the share can only be of the two figures of the sentence before."""
        if self.mine or len(self.earlier) != 2:
            return False
        if self.is_rest() or (self.says_again() and self.ends()):
            return True
        return self.names_whole() and (self.opens() or self.lead.endswith("with"))

    def pair(self) -> tuple[Quantity, Quantity] | None:
        """The part and the whole that the share is of; None where the words leave it open."""
        if self.is_of_earlier():
            return _pair(self.before, self.earlier)
        beside = _closest(self.share, self.mine)
        of_whom = beside is not None and _worded(r"of {whom}(?: [a-z]+)?$").search(self.line.before(beside, 24))
        if beside is not None and len(self.earlier) == 1 and not of_whom:
            return _across(self.line, self.share, beside, self.earlier[0])
        if len(self.mine) == 2 and not self.earlier and _beside(self.line, self.share, self.mine[1]):
            return _pair(self.line, self.mine) or _set_beside(self.line, self.mine)
        return None


def _figures(line: Line | None, but: Quantity | None = None) -> list[Quantity]:
    """The figures of a sentence that are a part or a whole of something, without the share and what stands inside it."""
    if line is None:
        return []
    return [
        q
        for q in line.quantities
        if q.measure in _MEASURES
        and q.form == "cardinal"
        and q.per is None
        and q.value > 0
        and (but is None or not but.start <= q.start < but.end)
    ]


def _judged(line: Line, share: Quantity, before: Line | None) -> Found | None:
    if lazy.known(rf"(?<!\w)(?:{_options('other')})(?!\w)").search(line.words):
        return None
    earlier = before if before is not None and is_body(before) else None
    told = _Told(line, share, _figures(line, share), earlier, _figures(earlier))
    pair = told.pair()
    if pair is None or any(q.hedge is not None for q in pair):
        return None
    part, whole = pair
    rest = replace(part, value=whole.value - part.value, noun=None)
    if _rest(line) and outcome(share, line.text, rest.value / whole.value) == AGREES:
        return None
    if not told.mine and told.is_rest():
        part = rest
    here = [q for q in pair if q in told.mine]
    span = min(outer(q) for q in (share, *here)), max(q.end for q in (share, *here))
    return compared(line, share, part, whole, span, Label.REFUTED if len(here) == 2 else Label.CONFLICTING)


def _rest(line: Line) -> bool:
    """Whether a sentence speaks of what is left: "the others", "empty"."""
    return lazy.known(rf"(?<!\w)(?:{_options('rest')})(?!\w)").search(line.words) is not None


def _closest(share: Quantity, figures: Sequence[Quantity]) -> Quantity | None:
    """The figure right before a share, or the only one."""
    if len(figures) == 1:
        return figures[0]
    return next(
        (q for q in reversed(figures) if q.end <= outer(share) and outer(share) - q.end < len(", that is ")), None
    )


def _pair(line: Line | None, figures: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
    """Part and whole of two figures that one sentence sets together as such: "63 of the 84", "of the 84, 63", "owns 5,000 paintings and shows 500"."""
    if line is None:
        return None
    one, two = figures
    if alike(one, two) is None:
        return None
    part, whole = (one, two) if one.value < two.value else (two, one)
    if part.value == whole.value:
        return None
    if part is one:
        return (part, whole) if _OUT_OF.match(line.text[one.end : outer(two)].lower()) else None
    opened = lazy.known(r"^(?:out )?of(?: [a-z]+)?$").match(line.between(line.sentence.start, outer(one))) is not None
    owns = (
        lazy.known(rf"(?:^|\W)(?:{_options('owns')})$").search(line.before(one, 16)) is not None
        and _worded(r"[a-z]* ?{also} (?:[a-z]+ )?[a-z]+(?: {only})?").fullmatch(line.between(one.end, outer(two)))
        is not None
    )
    if (opened and (two.noun is None or singular(two.noun) == singular(one.noun))) or (owns and two.noun is None):
        return part, whole
    return None


def _set_beside(line: Line, figures: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
    """ "20mm, against a usual 80mm: a quarter of the average"."""
    one, two = figures
    if alike(one, two) is None or one.value >= two.value:
        return None
    link = line.between(one.end, outer(two))
    set_against = _worded(rf",? ?(?:{_options('set_against')}) {{a}} (?:{_options('usual')})(?: [a-z]+){{0,2}}")
    return (one, two) if set_against.fullmatch(link) else None


def _beside(line: Line, share: Quantity, last: Quantity) -> bool:
    """Whether a share stands right behind a figure as another way to put it: "63 of the 84 (three quarters"."""
    link = line.text[last.end : outer(share)].lower()
    return (
        last.end <= outer(share)
        and _worded(r"(?: [a-z’'-]+){0,4}(?:,|:| –| —| \()(?: {or})? ?").fullmatch(link) is not None
    )


def _across(line: Line, share: Quantity, mine: Quantity, earlier: Quantity) -> tuple[Quantity, Quantity] | None:
    """Whole in the sentence before, part beside the share: "It will cut 300 jobs, one in eight"; "a third of them, 400, said"."""
    if alike(mine, earlier) is None or mine.value >= earlier.value or mine.hedge or earlier.hedge:
        return None
    lead, trail = line.text[mine.end : outer(share)].lower(), line.text[share.end : outer(mine)].lower()
    if mine.end <= outer(share):
        behind = line.text[share.end : share.end + 24].lower()
        tied = _worded(r"(?: of {those})? ?(?:,|\(|–|—)? ?(?:or|that is|i\.e\.)? ?").fullmatch(lead) is not None and (
            "," in lead or "(" in lead or "or" in lead
        )
        closed = lazy.known(r"^[,.;)]").match(behind) is not None
        told = lazy.known(rf"^ (?:{_options('of_sum')})\b").match(behind) is not None
        mean = closed or (told and lazy.known(r"\bor\b|\(").search(lead) is not None)
        kin = mine.measure != "count" or _kin(mine, earlier)
        return (mine, earlier) if tied and mean and kin else None
    tied = _worded(r" of {them}, ").fullmatch(trail) is not None
    after = lazy.known(r"^,|^\.|^\)").match(line.text[mine.end : mine.end + 2]) is not None
    return (
        (mine, earlier)
        if tied and after and (mine.noun is None or singular(mine.noun) == singular(earlier.noun))
        else None
    )


def _kin(one: Quantity, other: Quantity) -> bool:
    """Whether two counts may be of one thing: one has no noun, both have the same, or both count posts and who fills them."""
    mine, theirs = singular(one.noun), singular(other.noun)
    return not mine or not theirs or mine == theirs or {mine, theirs} <= lexicon.word_set("shared", "words", "staff")
