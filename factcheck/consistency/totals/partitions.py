"""A whole and the closed list of its parts, however the two stand: behind a colon, dash or comma, "split between", "of the 86 ...", in the
sentence before ("raised €75,000. A raffle brought in ..."), or behind the list ("Three men and two women were held. All six ...")."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import (
    Found,
    Line,
    beginning,
    describes,
    digit_step,
    is_owner,
    labels,
    options,
    outer,
)
from factcheck.consistency.base.results import NO_SUM, cited, number, place, words
from factcheck.consistency.base.singulars import singular
from factcheck.consistency.base.story import Story, is_body
from factcheck.consistency.base.subunits import alike
from factcheck.consistency.totals import hundreds
from factcheck.consistency.totals.adding import in_an_item
from factcheck.consistency.totals.closed_lists import GAP, Run, longest_run
from factcheck.frozen import replace
from factcheck.lexicon import word_set, worded
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Evidence, Verdict

_worded = worded("against_itself", "partitions")

_OF_ALL = _worded(r"(?:out )?of {all_whose}")
_NEARLY = Decimal("0.82")
_NEAR, _WIDE, _BEHIND = Decimal("0.13"), Decimal("0.6"), Decimal("0.35")


def find(story: Story) -> Iterator[Found]:
    """The wholes of a draft that the list of their parts misses."""
    for at, line in enumerate(story.lines):
        if line.sentence.role == "table-row" or not line.quantities:
            continue
        counts = _counts(line)
        found = _in_sentence(line, counts) or hundreds.missed(line)
        if found is None and is_body(line):
            found = _two(line, counts, story.before(at))
        if found is not None:
            yield found


def _counts(line: Line) -> list[Quantity]:
    return [
        q for q in line.quantities
        if q.form == "cardinal" and q.measure in {"count", "money"} and q.per is None and q.value > 0 and q.value % 1 in (0, q.value % 1)
        and not is_owner(line, q) and not describes(line, q)
    ]  # fmt: skip


@functools.cache
def _words(key: str) -> re.Pattern[str]:
    return lazy.pattern(rf"(?<!\w)(?:{options('partition', key)})(?!\w)")


def _in_sentence(line: Line, counts: Sequence[Quantity]) -> Found | None:
    for at, told in enumerate(counts[:-1]):
        whole, start = _unverbed(told)
        if whole.hedge is not None or whole.value < 3 or labels(line, whole):
            continue
        rest = counts[at + 1 :]
        if beginning("parts", "of_whole", 0).match(line.after(whole)):
            if len(rest) < 3 or not _OF_ALL.fullmatch(line.between(whole.end, outer(rest[0]))):
                continue
            start, rest = rest[0].end, rest[1:]  # "43 of its 310 branches: 19 in ..."
            if not lazy.known(r"[:(–—]").search(line.between(start, outer(rest[0]))):
                continue
        first = alike(rest[0], whole)
        if first is not None and first.value >= whole.value:
            continue
        run = longest_run(line, rest, whole)
        if run is None or not run.closed or any(part.value >= whole.value for part in run.parts):
            continue
        lead = line.between(start, outer(run.parts[0]))
        if _is_item(line, run, lead) or in_an_item(lead):
            continue
        sure = _sure(line, whole, run, lead)
        if sure is None or len(lead) > GAP or lazy.known(r"[“”\"]|\.(?![:\w])").search(lead):
            continue
        found = _told(line, whole, run, sure)
        if found is not None:
            return found
    return None


_ITEM = _worded(r"(?:[a-z’'-]+ ){0,4}(?P<like>{prepositions}) [^,;:(]{1,40},(?: and)?")


def _is_item(line: Line, run: Run, lead: str) -> bool:
    """Whether what seems the whole is only the first of a list told alike: "2,150 are down for the 2km, 1,350 for the 1km and 700 for the dash"."""
    item = _ITEM.fullmatch(lead)
    return item is not None and all(line.after(part, 12).startswith(f"{item['like']} ") for part in run.parts)


def _unverbed(whole: Quantity) -> tuple[Quantity, int]:
    """A whole without the verb behind it that was read for its noun, and where it ends."""
    if whole.noun in word_set("arithmetic", "partition", "some"):
        return replace(whole, noun=None), whole.number[1]
    return whole, whole.end


def _sure(line: Line, whole: Quantity, run: Run, lead: str) -> Decimal | None:
    """By how much of the whole its parts may miss it for the list to be meant as all of it, None where it is none."""
    tail = _tail(line, run)
    said = f"{lead} {line.between(run.parts[0].start, run.parts[-1].end)} {tail}"
    if _words("open").search(said) or not _kin(whole, run):
        return None
    marked = _worded(r"(?:[:(–—]|(?:^|\s)-)(?: {namely})?(?: [\w’']+){0,3}$").search(lead) is not None
    named = _words("all").search(lead) is not None
    if marked and not named and run.total < whole.value * _NEARLY:
        return None  # some may be left out
    if marked or named:
        return _WIDE if len(run.parts) + run.more > 2 or not _verb(tail) or named else _NEAR
    if _words("some").search(lead):
        return _NEAR if len(run.parts) > 3 and (len(run.parts) > 4 or whole.noun is None) else None
    if lazy.known(rf"^(?:(?:out )?of|for) (?:{options('fraction', 'determiners')})? ?$").match(
        line.between(line.sentence.start, outer(whole)) + " "
    ):
        return _NEAR if len(run.parts) > 2 and not lazy.known(r"[:;]").search(lead) else None
    group = (
        whole.noun is None
        and lazy.known(rf"(?:^|\W)(?:{options('partition', 'groups')}) of$").search(line.before(whole, 40)) is not None
    )
    people = whole.noun is not None and whole.noun.split()[-1] in word_set("arithmetic", "halves", "wholes")
    if lead in {",", ", of"} and (group or people) and (whole.value < 40 or len(run.parts) > 2):
        return _BEHIND if lazy.known(r"^(?:[,.)–—]|$)").match(tail.strip()) or group else None
    if lazy.known(rf"(?:^|\W)(?:{options('total', 'after')})(?:,| with)").search(lead) or lazy.known(
        rf"^(?:{options('total', 'after')})(?:,|:)"
    ).match(line.after(whole)):
        return _BEHIND
    return None


def _tail(line: Line, run: Run) -> str:
    """What the sentence says behind the list, its last noun left out."""
    return lazy.known(r"^(?: [\w’'-]+){0,2}?(?=[,.;:)–—]|$)").sub(
        "", line.between(run.parts[-1].end, line.sentence.end)
    )


def _verb(tail: str) -> bool:
    return _worded(r"(?<!\w){were}(?!\w)").search(tail) is not None


def _kin(whole: Quantity, run: Run) -> bool:
    """Whether parts may be of a whole by their nouns: none but the whole's own, or no tally of another thing."""
    tallies = word_set("arithmetic", "partition", "tallies")
    own = singular(whole.noun)
    nouns = {singular(part.noun) for part in run.parts if part.noun}
    return not any(noun in tallies and noun != own for noun in nouns) and not (
        own in tallies and any(noun != own and not lazy.known(r"(?:ed|ing|en|s)$").search(noun) for noun in nouns)
    )


def _two(line: Line, counts: Sequence[Quantity], before: Line | None) -> Found | None:
    """Whole and parts in two sentences, either first."""
    if before is None or not is_body(before):
        return None
    earlier = _counts(before)
    if not counts or not earlier:
        return None
    return (
        _sum_is(line, counts, earlier)
        or _parts_next(line, counts, earlier)
        or _whole_next(line, counts, earlier, before)
    )


@functools.cache
def _the_sum() -> re.Pattern[str]:
    return _worded(rf"(?:{options('partition', 'the')}) (?:{options('partition', 'sums')})(?!\w)|{{it}} ")


def _sum_is(line: Line, counts: Sequence[Quantity], earlier: Sequence[Quantity]) -> Found | None:
    """ "The sum is made up of $140,000 for rents, ...", of a sum that the sentence before gives."""
    lead = line.between(line.sentence.start, outer(counts[0]))
    if not _the_sum().match(lead) or not _words("all").search(lead) or len(counts) < 2:
        return None
    wholes = [q for q in earlier if q.hedge is None and alike(counts[0], q) is not None and q.value > counts[0].value]
    run = longest_run(line, counts)
    if run is None or not run.closed or not wholes or any(q.value == run.total for q in wholes):
        return None
    return _told(line, min(wholes, key=lambda q: abs(q.value - run.total)), run, _NEAR)


def _parts_next(line: Line, counts: Sequence[Quantity], earlier: Sequence[Quantity]) -> Found | None:
    if counts[0].measure == "money":  # what else is counted is no whole of a sum
        earlier = [q for q in earlier if alike(counts[0], q) is not None]
    if (
        len(earlier) != 1
        or earlier[0].hedge is not None
        or _words("other").search(line.words)
        or _words("open").search(line.words)
    ):
        return None
    whole = earlier[0]
    run = longest_run(line, counts, whole)
    if run is None or not run.closed or len(run.parts) != len(counts) or len(run.parts) + run.more < 3:
        return None
    if any(part.value >= whole.value for part in run.parts) or not _kin(whole, run):
        return None
    if any(part.noun and whole.noun and part.noun != whole.noun for part in run.parts) and whole.unit != "person":
        return None
    return _told(line, whole, run, _NEAR * 2 if whole.measure == "money" else _NEAR)


def _whole_next(line: Line, counts: Sequence[Quantity], earlier: Sequence[Quantity], before: Line) -> Found | None:
    """ "Three men and two women were arrested. All six were released"."""
    whole = (
        counts[0]
        if not lazy.known(r"[a-z]+(?:ed|t)(?!\w)").match(counts[0].noun or "")
        else replace(counts[0], noun=None)
    )
    run = longest_run(before, earlier)
    if run is None or not run.closed or len(run.parts) != len(earlier) or run.parts[0].measure != "count":
        return None
    told = line.between(line.sentence.start, outer(whole))
    if lazy.known(r"^(?:of|from) ").match(line.after(counts[0], 8)):
        return None  # "the four children of her sister" are others
    if (
        not lazy.known(rf"(?:{options('partition', 'again')})(?: [a-z’']+)?").fullmatch(told)
        or whole.value < 3
        or _words("open").search(before.words)
    ):
        return None
    persons = word_set("arithmetic", "namelist", "people") | word_set("arithmetic", "halves", "wholes")
    every = lazy.known(r"all(?!\w)").match(told) is not None
    if not all(part.noun and (every or part.noun.split()[-1] in persons) for part in run.parts):
        return None
    if whole.noun is not None and (
        whole.noun.split()[-1] not in word_set("arithmetic", "halves", "wholes")
        or whole.noun in {p.noun for p in run.parts}
    ):
        return None
    if (
        run.total == whole.value
        or abs(run.total - whole.value) > whole.value * _BEHIND
        or whole.value in {p.value for p in run.parts}
    ):
        return None
    return _missed(line, whole, run, (outer(whole), whole.end))


def _told(line: Line, whole: Quantity, run: Run, sure: Decimal) -> Found | None:
    miss = abs(run.total - whole.value)
    slack = sum(
        (min(digit_step(p, line.text) / 2, p.value / 20) for p in run.parts if digit_step(p, line.text) != 1),
        Decimal(0),
    )
    if slack and whole.value * 20 > digit_step(whole, line.text):
        slack += digit_step(whole, line.text) / 2
    if whole.value >= 1000 and whole.measure == "count" and whole.step > 1:
        slack = max(slack, whole.step / 2)
    if (miss <= slack and not _plain(run, whole, line)) or miss == 0 or miss > whole.value * sure:
        return None
    start = min(outer(p) for p in run.parts)
    end = max(p.end for p in run.parts)
    if line.sentence.start <= whole.start < line.sentence.end:
        start, end = min(start, outer(whole)), max(end, whole.end)
    return _missed(line, whole, run, (start, end))


def _plain(run: Run, whole: Quantity, line: Line) -> bool:
    """Whether all figures are told to the same digit, and that a round one: £5m, £4m and £2m of £12m."""
    steps = {digit_step(q, line.text) for q in (*run.parts, whole)}
    return len(steps) == 1 and abs(run.total - whole.value) >= max(steps) and len(run.parts) < 4


def _missed(line: Line, whole: Quantity, run: Run, span: tuple[int, int]) -> Found:
    sums = " + ".join([*(number(p.value) for p in run.parts), *["1"] * run.more])
    told = f"{sums} = {number(run.total)}; the draft has “{words(line, whole.start, whole.end)}”"
    evidence = (
        Evidence("computed", False, told, value=str(run.total), span=span),
        *cited(line.text, whole, *run.parts),
    )
    made = place("sum-check", line, *span, run.total)
    return Found(made, Verdict(Label.CONFLICTING, "differs-in-draft", f"{NO_SUM}: {told}.", evidence))
