"""A share in words beside its part, the whole told before it or in another sentence: "1,600 people, 400 of them, or a quarter, in Ipswich";
"lent it £650,000, half of the price"; "one in ten waited: 940 of the 9,400"."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Sequence

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, is_bound, outer
from factcheck.consistency.base.results import number, place
from factcheck.consistency.base.singulars import singular
from factcheck.consistency.base.story import Story, is_body, past
from factcheck.consistency.shares.as_much import multiples
from factcheck.consistency.shares.likely_wholes import (
    breaks,
    is_like,
    named_before,
    options,
    sums_of,
    told_before,
    totals_before,
)
from factcheck.consistency.shares.share_equivalents import Share, judged_share, shares_of
from factcheck.lexicon import table, worded
from factcheck.model.mentions import Quantity

_worded = worded("part_shares")

_MEASURES = frozenset({"count", "money", "length", "mass", "area", "volume"})
_ABOUT = 3
"""Sentences about one that may count the part of its share."""
_LINK = _worded(r"^(?P<told>(?:[\w’'-]+ ?){0,8}?)(?:, or|,|;|:|\(|[–—-]| or)(?: {or})*$")
_OF = r"(?:(?:{of_whose}|[\w’-]+['’]s?) )*"
_OPENS = _worded(rf"(?:^|[,;:“] )(?:{{while}} )?(?:out )?of {_OF}$")
_PART_OF = _worded(rf"^(?:(?:were|was|,) )?(?:[a-z]+ )?{{out_of}} {_OF}$|^, out of {_OF}$")
_OF_THEM = _worded(r"of {those}(?:,|\(| [–—-])(?: or| some)?")
_AMONG = _worded(r"of {our_last} (?:[\w’'-]+ ){0,4}?[\w’'-]+(?:,|,? who numbered|,? numbering|,? some| \()")
"""Of a lot whose number follows: "Of last year's leavers, 66 in number, 44 ..."."""
_OF_WHICH = _worded(r"^[^.;:“”\"]{0,60}, (?:and )?of {whom}(?: {nearly})?$")
""" "Spent £240,000 on its appeal, of which £80,000, or a third"."""
_ENDS = lazy.pattern(r"^(?:[,;:.)!?”–—-]|$)")
_NAMED = _worded(r"^of {all}(?: {total})? (?P<noun>[a-z-]+)(?: [a-z-]+){0,2}(?P<end>[,.;:)]|$)")  # fmt: skip
_FIRST = _worded(r"^of {whose}(?: {total})? (?P<noun>[a-z-]+)(?: [a-z’'-]+){0,4}? ?(?:,|\(|[–—-])(?: or| some)?$")  # fmt: skip


def find(story: Story) -> Iterator[Found]:
    """The shares and multiples of a draft that a part and the whole told before it do not make."""
    for at, line in enumerate(story.lines):
        if not is_body(line):
            continue
        figures = [
            q
            for q in line.quantities
            if q.form == "cardinal" and q.measure in _MEASURES and q.value > 0 and not is_bound(line, q)
        ]
        for share in shares_of(line):
            found = (
                _behind_part(story, at, share, figures)
                or _of_next(line, share, figures)
                or _is_share(line, share, figures)
                or _before_part(story, at, share, figures)
                or _counted_elsewhere(story, at, share, figures)
                or _alone(story, at, share, figures)
            )
            if found is not None:
                yield found
                break
        yield from multiples(story, at, figures)


def _behind_part(story: Story, at: int, share: Share, figures: Sequence[Quantity]) -> Found | None:
    """ "Of the 40 homes, ten had no power, a quarter"; "400 of them, or a quarter, in Ipswich"; "£650,000, half of the price"."""
    line = story.lines[at]
    before = [q for q in figures if q.end <= share.start]
    if not before or any(q.end <= share.start and q.start > before[-1].end for q in line.quantities):
        return None
    link = _LINK.match(line.between(before[-1].end, share.start))
    if link is None or breaks().search(link["told"]):
        return None
    behind = line.between(share.end, min(line.sentence.end, share.end + 60))
    if line.text[share.start : share.end].endswith(" of"):
        behind = f"of {behind}"
    told = _part_and_whole(line, before)
    if told is not None:
        part, whole, named = told
        return _judged(line, share, part, [whole]) if _is_plain(behind, named) else None
    return _of_what_is_told(story, at, share, before[-1], figures, (link["told"], behind))


def _part_and_whole(line: Line, before: Sequence[Quantity]) -> tuple[Quantity, Quantity, Quantity] | None:
    """The figure that a share is told behind and the one in its sentence that it is a part of, either first; and which of them may be named behind the share."""
    part, whole = before[-1], before[-2] if len(before) > 1 else None
    if whole is not None and _OF_WHICH.search(line.between(whole.end, outer(part))) and is_like(part, whole):
        return part, whole, part
    if whole is not None and _PART_OF.match(line.between(whole.end, outer(part)) + " ") and is_like(whole, part):
        return whole, part, part
    opened = next(
        (q for q in reversed(before[:-1]) if _OPENS.search(line.between(line.sentence.start, outer(q)) + " ")), None
    )
    if opened is None and len(before) > 1 and _AMONG.fullmatch(line.between(line.sentence.start, outer(before[0]))):
        opened = before[0]
    return (part, opened, opened) if opened is not None and is_like(part, opened) else None


def _of_what_is_told(
    story: Story, at: int, share: Share, part: Quantity, figures: Sequence[Quantity], words: tuple[str, str]
) -> Found | None:
    """A share of what the words behind it tell of; `words` stand between the part and the share, and behind it."""
    line, (link, behind) = story.lines[at], words
    suffered = _suffered().match(behind)
    if suffered is not None:
        return _judged(line, share, part, sums_of(story, at, part, suffered["done"]), near=True)
    if lazy.known(rf"(?:{options('what')})(?!\w)").match(behind):
        later = [q for q in figures if q.start >= share.end and is_like(part, q)]
        alone = len(later) == 1 and not lazy.known(r"[“”;]").search(line.between(share.end, later[0].start))
        return _judged(line, share, part, later) if alone else None
    if lazy.known(rf"(?:{options('of_it')})(?:[,;:.)–—]|$)").match(behind) or (
        lazy.known(r"of them,? ?").match(link) and _ENDS.match(behind)
    ):
        return _judged(line, share, part, told_before(story, at, part), near=True)
    everything = lazy.known(
        rf"of (?:{options('everything')}) (?:[a-z’'-]+ ){{0,4}}?(?:{options('done')})(?P<end>[,.;:)–—]|$| in all)"
    ).match(behind)
    if everything is not None and "together" not in link:
        wholes = totals_before(story, at, part) or told_before(story, at, part)
        return _judged(line, share, part, wholes, near=True)
    named = _NAMED.match(behind)
    return (
        None if named is None else _judged(line, share, part, named_before(story, at, part, named["noun"]), near=True)
    )


@functools.cache
def _suffered() -> re.Pattern[str]:
    """ "Of what was stolen", "of what they had raised"."""
    done = lexicon.either(word for group in table("part_shares")["happened"] for word in group)
    return _worded(rf"of what (?:[a-z]+ )?{{did}}(?: {{helps}})? (?P<done>{done})(?P<end>[,.;:)–—]|$)")


_ENDS_WITH = lazy.pattern(r"^[.!?”\"]*$")
_BY_ITSELF = _worded(r"^[a-z]+(?:ed|ld|nt|t|d|n|m|ve|re|id)(?: [\w’'-]+){0,6}, {just}?$")


def _alone(story: Story, at: int, share: Share, figures: Sequence[Quantity]) -> Found | None:
    """ "There are 24 stalls on the square. Nine sold meat, fully half"."""
    line, before = story.lines[at], story.before(at)
    if before is None or not is_body(before) or past(before) or past(line) or len(figures) != 1:
        return None
    part = figures[0]
    wholes = [q for q in before.quantities if q.measure == "count" and q.form == "cardinal" and q.noun is not None]
    if part.measure != "count" or outer(part) != line.sentence.start or len(wholes) != 1 or len(before.quantities) != 1:
        return None
    link = line.between(part.number[1] if part.number[1] > 0 else part.end, share.start)
    if (
        not _BY_ITSELF.match(link)
        or not _ENDS_WITH.match(line.text[share.end : line.sentence.end])
        or not is_like(part, wholes[0])
    ):
        return None
    return _judged(line, share, part, wholes, near=True)


def _of_next(line: Line, share: Share, figures: Sequence[Quantity]) -> Found | None:
    """ "Will treat 1,300km of road, two-fifths of the county's 3,250km": the whole right behind the share."""
    before = [q for q in figures if q.end <= share.start]
    after = [q for q in figures if q.start >= share.end]
    if not before or not after or not is_like(before[-1], after[0]):
        return None
    link = _LINK.match(line.between(before[-1].end, share.start))
    of = line.between(share.end, outer(after[0]))
    of = f"of {of}" if line.text[share.start : share.end].endswith(" of") else of
    if link is None or breaks().search(link["told"]) or not _worded(rf"of {_OF}").fullmatch(f"{of} "):
        return None
    return _judged(line, share, before[-1], [after[0]])


_IS = _worded(
    r"^(?:[a-z’'-]+ ){0,3}[a-z’'-]+ ?(?:(?:{be}|{makes})(?: {about})?)$|^, {his_or_the} (?:[a-z’'-]+ ){1,3}(?:{be}|{makes_up})(?: {nearly})?$"
)


def _is_share(line: Line, share: Share, figures: Sequence[Quantity]) -> Found | None:
    """ "At £4.8m, the dividend is half of last year's profit of £6.9m"; "the £30m bridge will use up a third of the county's budget of £150m"."""
    before = [q for q in figures if q.end <= share.start]
    after = [q for q in figures if q.start >= share.end]
    if len(before) != 1 or not after or not is_like(before[0], after[0]):
        return None
    of = line.between(share.end, outer(after[0]))
    of = f"of {of}" if line.text[share.start : share.end].endswith(" of") else of
    total = _worded(r"of (?:{our_last} )?(?:[a-z’'-]+ ){0,4}(?:of|worth|at)").fullmatch(of)
    if total is None or _IS.match(line.between(before[0].end, share.start)) is None:
        return None
    return _judged(line, share, before[0], [after[0]])


def _is_plain(behind: str, whole: Quantity) -> bool:
    """Whether nothing or only the whole itself is named behind a share."""
    if _ENDS.match(behind) or lazy.known(rf"(?:{options('of_it')}|of all)(?:[,;:.)–—]|$)").match(behind):
        return True
    named = _NAMED.match(behind)
    return named is not None and singular(named["noun"]) == singular(whole.noun)


def _judged(
    line: Line, share: Share, part: Quantity, wholes: Sequence[Quantity], *, near: bool = False
) -> Found | None:
    """The share held against a part and each of the wholes: flagged where none of them makes it."""
    found = None
    for whole in wholes:
        says = f"{number(part.value)} of {number(whole.value)} are {number(part.value / whole.value * 100, '', 1)} per cent"
        found = judged_share(line, share, part.value / whole.value, (part, whole), says)
        if found is None:
            return None
    if found is None or not near:
        return found
    if len({q.value for q in wholes}) > 2:
        return None
    start, end = min(share.start, outer(part)), max(share.end, part.end)
    claim = place("percent-change", line, start, end, str(share.value))
    return Found(claim, found.verdict)


def _before_part(story: Story, at: int, share: Share, figures: Sequence[Quantity]) -> Found | None:
    """ "A quarter of the cost, £195,000, came from the lottery"; "One in ten waited for twelve hours: 940 of the 9,400"."""
    line = story.lines[at]
    after = [q for q in figures if q.start >= share.end]
    if not after:
        return None
    lead = line.between(share.end, outer(after[0]))
    lead = f"of {lead}" if line.text[share.start : share.end].endswith(" of") else lead
    if _OF_THEM.fullmatch(lead) and _ENDS.match(line.after(after[0], 8)):
        return _judged(line, share, after[0], told_before(story, at, after[0]), near=True)
    named = _FIRST.match(lead)
    if named is not None and _worded(r"{of_these}?(?:[,;:.)!?”–—-]|$)").match(line.after(after[0], 12)):
        return _judged(line, share, after[0], named_before(story, at, after[0], named["noun"]), near=True)
    for part, whole in itertools.pairwise(after):
        told = line.between(share.end, outer(part))
        linked = lazy.known(r"[:;(–—-]$").search(told) and not lazy.known(r"[“”]").search(told) and len(told) < 90
        of = _worded(rf"of {_OF}").fullmatch(line.between(part.end, outer(whole)) + " ")
        if linked and of and is_like(part, whole) and _ENDS.match(line.after(whole, 8)):
            return _judged(line, share, part, [whole])
    return None


def _counted_elsewhere(story: Story, at: int, share: Share, figures: Sequence[Quantity]) -> Found | None:
    """ "Of 1,800 runners, about a third were women", and close by "a field of 612 women"."""
    line = story.lines[at]
    told = _worded(r"^{were} ([a-z]+)(?:[.,;]|$)").match(line.between(share.end, min(line.sentence.end, share.end + 40)))  # fmt: skip
    opened = [q for q in figures if _OPENS.search(line.between(line.sentence.start, outer(q)) + " ") and q.end <= share.start]  # fmt: skip
    if told is None or len(opened) != 1 or past(line):
        return None
    near = story.lines[max(0, at - _ABOUT) : at + _ABOUT + 1]
    parts = [q for one in near for q in one.quantities if one is not line and q.measure == "count" and singular(q.noun) == singular(told[1])]  # fmt: skip
    if len({q.value for q in parts}) != 1 or parts[0].hedge is not None or not is_like(parts[0], opened[0]):
        return None
    return _judged(line, share, parts[0], opened, near=True)
