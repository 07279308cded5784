"""Differences against the two figures they lie between: "four points clear, with 41 points to Falcons' 38"; "fell by $45m, from $300m to $265m"; "won
£36,000; the loss comes to £52,000, which leaves him £18,000 short"; "beat Falcons 4-5"; "28 votes to 19. All 49 members voted"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, digit_step, in_brackets, outer
from factcheck.consistency.base.results import contradicted, differing, number, place, words
from factcheck.consistency.base.spelled import as_number
from factcheck.consistency.base.story import Story, is_body, past
from factcheck.consistency.base.subunits import alike
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "differences")

_WIDE = 4
"""By how many times a difference may be off and still be meant as it."""
_NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})*|{'|'.join(list(lexicon.small_numbers(12))[1:])})"


def find(story: Story) -> Iterator[Found]:
    """The differences of a draft that their two figures do not make, and results that are the wrong way round."""
    for at, line in enumerate(story.lines):
        found = None
        if _SCORE.search(line.words) and (is_body(line) or line.sentence.role == "title"):
            found = _beaten(line)
        if found is None and is_body(line):
            found = _in_line(story, at, line)
        if found is not None:
            yield found


_SCORE = lazy.pattern(r"\d[-–]\d")


def _in_line(story: Story, at: int, line: Line) -> Found | None:
    """What a sentence tells of two figures, each way asked only where its words and figures call for it."""
    told = line.words
    found = None
    if len(line.quantities) > 2 and not past(line):
        found = _apart(line) or _moved(line) or _short(line)
    if found is None and " of the " in told:
        found = _of_all(line)
    if found is None and "won " in told and "lost " in told:
        found = _record(line)
    if found is None and "vot" in told and "all " in told:
        found = _voted(story, at, line)
    return found


def _of_all(line: Line) -> Found | None:
    """ "Hoek scored three of the five and Soder three": more than there are."""
    name = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?"
    told = line.written
    found = _worded(rf"(?P<one>{_NUMBER}) of the (?P<all>{_NUMBER})(?: [a-z]+)? and {name}(?: {{rest}})? (?P<two>{_NUMBER})(?=[.,;]|$)").search(told)  # fmt: skip
    if found is None:
        return None
    one, two, whole = (as_number(found[key].replace(",", "")) for key in ("one", "two", "all"))
    return None if one + two <= whole or max(one, two) > whole else _sum(line, found.span(), (one, two), whole)


def _record(line: Line) -> Found | None:
    """ "Won 13 of their 16 games, lost one and drawn two"."""
    played = _worded(rf"(?<!\w)won (?P<won>{_NUMBER}) (?:out )?of (?:{{their}})(?: {{which}})? (?P<all>{_NUMBER})(?!\w)").search(line.words)  # fmt: skip
    lost = _worded(rf"(?<!\w)lost (?:{{only}} )?(?P<n>{_NUMBER})(?= |[.,;]|$)").search(line.words)
    drawn = _worded(rf"(?<!\w)(?:{{drawn}}) (?:{{other}} )?(?P<n>{_NUMBER})(?= |[.,;]|$)").search(line.words)  # fmt: skip
    if played is None or lost is None or drawn is None or "abandoned" in line.words:
        return None
    parts = [as_number(played["won"]), as_number(lost["n"]), as_number(drawn["n"])]
    whole = as_number(played["all"])
    return None if sum(parts) == whole else _sum(line, played.span(), parts, whole, folded=True)


def _sum(line: Line, span: tuple[int, int], parts: Sequence[int], whole: int, *, folded: bool = False) -> Found:
    """Parts that do not make their whole; of a span in the folded words the whole sentence is shown."""
    start, end = (line.sentence.start, line.sentence.end) if folded else (line.sentence.start + span[0], line.sentence.start + span[1])  # fmt: skip
    says = f"{' + '.join(map(str, parts))} = {sum(parts)}; the draft has {whole}"
    claim = place("sum-check", line, start, end, str(whole))
    return contradicted(claim, line, (start, end), Decimal(sum(parts)), says, ())


@functools.cache
def _words(key: str) -> str:
    return lexicon.options("against_itself", "differences", key)


def _plain(line: Line) -> list[Quantity]:
    return [q for q in line.quantities if q.form == "cardinal" and q.measure not in {"rank", "age", "duration", "multiple", "share"} and q.hedge in {None, "barely"} and q.per is None and not in_brackets(line, q)]  # fmt: skip


def told_apart(line: Line, gap: Quantity, pair: Sequence[Quantity], apart: Decimal) -> Found:
    """What lies between two figures, where a text tells of another gap."""
    one, two = pair if pair[0].value - pair[1].value == apart else pair[::-1]
    says = f"{number(one.value)} - {number(two.value)} = {number(apart)}; the draft has “{words(line, outer(gap), gap.end)}”"
    start, end = min(outer(gap), *(outer(q) for q in pair)), max(gap.end, *(q.end for q in pair))
    claim = place("sum-check", line, start, end, gap.value)
    return contradicted(claim, line, (gap.start, gap.end), apart, says, pair)


def _off(line: Line, gap: Quantity, pair: Sequence[Quantity]) -> bool:
    """Whether a difference is none of two figures, as far as they are rounded, and yet near enough to be meant as it."""
    apart = abs(pair[0].value - pair[1].value)
    steps = [digit_step(q, line.text) for q in (gap, *pair)]
    loose = sum((step / 2 for step in steps if step < 1 or step >= 1000), Decimal(0))
    return abs(apart - gap.value) > loose and apart > 0 and apart / _WIDE <= gap.value <= apart * _WIDE


def _apart(line: Line) -> Found | None:
    """ "Four points clear at the top, with 41 points to Falcons' 38"."""
    figures = _plain(line)
    for gap, one, two in zip(figures, figures[1:], figures[2:], strict=False):
        after = f"{gap.noun or ''} {line.between(gap.end, outer(one))}"
        ahead = lazy.known(rf"(?<!\w)(?:{_words('ahead')})(?!\w)").search(after)
        link = line.between(one.end, outer(two))
        if ahead is None or len(after) > 70 or not _AGAINST.fullmatch(link) or not _with(after):
            continue
        if one.noun and gap.noun and one.noun != gap.noun:
            continue
        if _alike(one, two) and _off(line, gap, (one, two)):
            return told_apart(line, gap, (one, two), abs(one.value - two.value))
    return None


_AGAINST = _worded(r"(?:{against})(?: (?:the )?[\w’'-]+){0,3}?")


def _with(after: str) -> bool:
    return _worded(r"(?:,|–|—|-|\(|:) ?(?:{by} )?(?:[a-z’'-]+ ){0,2}$").search(f"{after} ") is not None


def _alike(one: Quantity, two: Quantity) -> bool:
    return one.measure == two.measure and (one.measure == "count" or alike(one, two) is not None)


def _moved(line: Line) -> Found | None:
    """ "Fell by $45m, from $300m to $265m"."""
    figures = _plain(line)
    for gap, one, two in zip(figures, figures[1:], figures[2:], strict=False):
        if not re.search(r"(?:^|\W)by$", line.before(gap, 8)) or gap.measure == "percent":
            continue
        if not re.fullmatch(r",? ?(?:a [a-z]+ )?from", line.between(gap.end, outer(one))):
            continue
        if (
            line.between(one.end, outer(two)) == "to"
            and _alike(gap, one)
            and _alike(one, two)
            and _off(line, gap, (one, two))
        ):
            return told_apart(line, gap, (one, two), abs(one.value - two.value))
    return None


def _short(line: Line) -> Found | None:
    """ "The loss comes to £52,000, which leaves him £16,000 short", of two sums told before."""
    figures = [q for q in _plain(line) if q.measure == "money"]
    if len(figures) < 3:
        return None
    gap = figures[-1]
    if not _worded(r"(?:{short})(?!\w)").match(line.after(gap, 16)) or "leav" not in line.before(gap, 40):  # fmt: skip
        return None
    pair = figures[-3:-1]
    return (
        told_apart(line, gap, pair, abs(pair[0].value - pair[1].value))
        if _alike(*pair) and _off(line, gap, pair)
        else None
    )


def _beaten(line: Line) -> Found | None:
    """ "Otters beat Falcons 4-5": the side that won has the lower score."""
    text = line.words
    found = lazy.known(rf"(?<!\w)(?:{_words('beats')})(?: [\w’'&.-]+){{1,4}}? (?P<a>\d{{1,2}})[-–](?P<b>\d{{1,2}})(?![\w-]|[.,]\d)").search(text)  # fmt: skip
    if found is None or int(found["a"]) >= int(found["b"]):
        return None
    if lazy.known(rf"(?<!\w)(?:{_words('other_scores')})(?!\w)").search(text):
        return None
    told = line.written
    at = re.search(rf"{found['a']}[-–]{found['b']}(?!\d)", told)
    if at is None:
        return None
    span = line.sentence.start + at.start(), line.sentence.start + at.end()
    quoted = words(line, *span)
    claim = place("same-figure", line, *span, quoted)
    says = f"The side that won has the lower score: “{quoted}”."
    return differing(claim, says, span, span, (quoted, quoted))


def _voted(story: Story, at: int, line: Line) -> Found | None:
    """ "Passed by 28 votes to 19 ... All 49 members voted"."""
    every = _worded(rf"all (?P<all>{_NUMBER}) (?P<who>[a-z]+) (?:{{voted}})").search(line.words)
    if every is None:
        return None
    for there in [line, *(one for one in (story.before(at),) if one is not None)]:
        vote = lazy.known(rf"(?<![\w.-])(?P<a>{_NUMBER})(?: votes?)?(?: to |-|–)(?P<b>{_NUMBER})(?![\w-])").search(
            there.words
        )
        if (
            vote is None
            or "vote" not in there.words
            or re.search(r"abstain|abstention|spoil|absent", f"{there.words} {line.words}")
        ):
            continue
        total = as_number(vote["a"].replace(",", "")) + as_number(vote["b"].replace(",", ""))
        told = as_number(every["all"].replace(",", ""))
        if total != told and abs(total - told) * 3 <= total:
            start = line.sentence.start + line.low.find(every["all"])
            span = start, start + len(every["all"])
            claim = place("sum-check", line, *span, str(told))
            says = f"{vote['a']} + {vote['b']} = {total}; the draft has “{every['all']} {every['who']}”"
            return contradicted(claim, line, span, Decimal(total), says, ())
    return None
