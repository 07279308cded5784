"""Groups whose parts are all there are, against their whole ("two sons and two daughters ... the five children"); parts that come to more
than theirs; and numbers that come back for all of a thing, or with two digits changed over ("the 460 runners" of 640)."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from factcheck import lazy, lexicon
from factcheck.consistency.lines import Found, Line, outer
from factcheck.consistency.quotients import singular
from factcheck.consistency.results import cited, differing, number, place, words
from factcheck.consistency.stems import stems
from factcheck.consistency.story import Story, elsewhen, is_body, past
from factcheck.lexicon import table
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Evidence, Verdict

_WIDE = Decimal("0.4")
_FEW, _TURNED, _MOST = 3, 100, 200


def find(story: Story) -> Iterator[Found]:
    """The parts and numbers of a draft that do not go together."""
    for at, line in enumerate(story.lines):
        if not is_body(line) or not line.quantities:
            continue
        before = story.before(at)
        if len(line.quantities) + (0 if before is None else len(before.quantities)) < _FEW:
            continue
        found = _sets(line, before) or _more(line, before) or _seats(line, before)
        if found is not None:
            yield found
    yield from _again(story)


@functools.cache
def _options(key: str) -> str:
    return lexicon.options("whole", "words", key)


@functools.cache
def _open() -> re.Pattern[str]:
    return lazy.pattern(rf"(?<!\w)(?:{_options('open')})(?!\w)")


@functools.cache
def _every_set() -> tuple[tuple[tuple[frozenset[str], ...], frozenset[str], frozenset[str]], ...]:
    return tuple(
        (tuple(map(frozenset, one["parts"])), frozenset(one["wholes"]), frozenset(w for p in one["parts"] for w in p))
        for one in table("whole")["set"]
    )


def _counts(line: Line | None) -> list[Quantity]:
    if line is None:
        return []
    return [
        q
        for q in line.quantities
        if q.measure == "count"
        and q.form == "cardinal"
        and q.per is None
        and q.hedge is None
        and not q.value % 1
        and q.value > 0
    ]


def _sets(line: Line, before: Line | None) -> Found | None:
    """Every part of a closed set in a sentence, and its whole there or in the one beside it."""
    said = frozenset(re.findall(r"[a-z]+", line.words))
    for parts, wholes, every in _every_set():
        if said.isdisjoint(every):
            continue
        for there, other in ((line, line), (line, before), (before, line)):
            if there is None or other is None or _open().search(there.words) or _open().search(other.words):
                continue
            run = _parts(there, parts)
            if run is None or any(not is_body(one) for one in (there, other)):
                continue
            found = _against(line, there, run, other, wholes)
            if found is not None:
                return found
    return None


def _parts(line: Line, parts: Sequence[frozenset[str]]) -> list[Quantity] | None:
    found: list[Quantity] = []
    counts = _counts(line)
    for names in parts:
        mine = [q for q in counts if _is(line, q, names)]
        if not mine and "against" in names and found:
            mine = [q for q in counts if q.noun is None and line.between(found[-1].end, outer(q)) in {"to", "against"}]
        if len(mine) != 1 or mine[0] in found:
            return None
        found.append(mine[0])
    return found


def _is(line: Line, q: Quantity, names: frozenset[str]) -> bool:
    if q.noun is not None and q.noun.split()[-1] in names:
        return True
    pattern = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    told = line.text[q.number[1] if q.number[1] > 0 else q.end : line.sentence.end].lower()[:60]
    return re.match(rf"\s(?:(?:{_options('link')})\s)?(?:{pattern})(?!\w)", told) is not None


def _against(line: Line, there: Line, run: Sequence[Quantity], other: Line, wholes: frozenset[str]) -> Found | None:
    told = [q for q in _counts(other) if q not in run and q.noun is not None and q.noun.split()[-1] in wholes]
    rest = [q for q in _counts(there) if q not in run and q not in told]
    if len(told) != 1 or rest:
        return None
    whole = told[0]
    if other is not there and not lazy.known(rf"(?:^|\W)(?:{_options('again')})$").search(other.before(whole, 24)):
        return None
    total = sum((q.value for q in run), Decimal(0))
    if not _ends(there, run):
        return None
    if (
        total == whole.value
        or whole.value <= max(q.value for q in run)
        or abs(total - whole.value) > whole.value * _WIDE
    ):
        return None
    if re.match(r"^(?:of|in|from|aged|under|over)(?!\w)", other.after(whole, 16)) or past(there) != past(other):
        return None
    return _sum(line, run, whole)


def _ends(line: Line, run: Sequence[Quantity]) -> bool:
    """Whether nothing behind the last part says that it is of some only: "20 women under 30"."""
    return (
        re.match(
            r"^(?:[a-z]+ ){0,3}?(?:under|over|aged|from|older|younger|below|above|in)(?!\w)",
            line.after(max(run, key=lambda q: q.start), 32),
        )
        is None
    )


def _sum(line: Line, run: Sequence[Quantity], whole: Quantity) -> Found:
    total = sum((q.value for q in run), Decimal(0))
    told = f"{' + '.join(number(q.value) for q in run)} = {number(total)}; the draft has “{' '.join(line.text[whole.start : whole.end].split())}”"
    here = [q for q in (*run, whole) if line.sentence.start <= q.start < line.sentence.end]
    span = min(outer(q) for q in here), max(q.end for q in here)
    evidence = (Evidence("computed", False, told, value=str(total), span=span), *cited(line.text, whole, *run))
    return Found(
        place("sum-check", line, *span, total),
        Verdict(Label.CONFLICTING, "differs-in-draft", f"Does not add up: {told}.", evidence),
    )


def _list(line: Line, counts: Sequence[Quantity]) -> bool:
    """Whether counts are the items of one list, closed by "and"."""
    gaps = [line.between(a.end, outer(b)) for a, b in pairwise(counts)]
    return (
        bool(gaps)
        and all((len(gap) < 60 and "," in gap) or re.search(r"(?:^|\W)and(?: [a-z’'-]+){0,3}$", gap) for gap in gaps)
        and re.search(r"(?:^|\W)and(?: [\w’'-]+){0,4}$", gaps[-1]) is not None
        and not any(re.search(r"[;:.“”\"]", gap) for gap in gaps)
    )


def _more(line: Line, before: Line | None) -> Found | None:
    """ "212 complaints. Of these, 130 concerned noise, 52 rubbish and 40 parking"."""
    if (
        before is None
        or not is_body(before)
        or not re.match(r"of (?:these|them|those)(?!\w)", line.words)
        or _open().search(line.words)
    ):
        return None
    wholes, counts = _counts(before), _counts(line)
    if len(wholes) != 1 or len(counts) < _FEW or len(counts) != len(line.quantities) or not _list(line, counts):
        return None
    total = sum((q.value for q in counts), Decimal(0))
    if (
        total <= wholes[0].value
        or max(q.value for q in counts) >= wholes[0].value
        or total > wholes[0].value * Decimal("1.5")
    ):
        return None
    return _sum(line, counts, wholes[0])


def _seats(line: Line, before: Line | None) -> Found | None:
    """ "Took seven seats, Labour 15, the Conservatives nine and independents three. The council has 36 seats"."""
    if before is None or not is_body(before) or _open().search(line.words) or _open().search(before.words):
        return None
    for there, other in ((before, line), (line, before)):
        run, wholes = _counts(there), [q for q in _counts(other) if q.noun and len(other.quantities) == 1]
        if len(run) < _FEW or len(run) != len(there.quantities) or len(wholes) != 1 or not _list(there, run):
            continue
        nouns = {singular(q.noun) for q in run if q.noun}
        whole = wholes[0]
        if nouns != {singular(whole.noun)} or run[0].noun is None:
            continue
        lead = other.before(whole, 24)
        if not re.search(
            r"(?:^|\W)(?:has|have|had|all|with|there (?:are|were)|a total of|in all|of all|the)$", lead
        ) or past(other) != past(there):
            continue
        total = sum((q.value for q in run), Decimal(0))
        if (
            total != whole.value
            and max(q.value for q in run) < whole.value
            and abs(total - whole.value) <= whole.value / 6
        ):
            return _sum(line, run, whole)
    return None


def _again(story: Story) -> Iterator[Found]:
    """Numbers that come back for all of a thing, and with their digits changed over."""
    seen: dict[str, list[tuple[int, Line, Quantity]]] = defaultdict(list)
    units: dict[tuple[str, str], list[tuple[Line, Quantity]]] = defaultdict(list)
    for at, line in enumerate(story.lines):
        if not is_body(line):
            continue
        for q in line.quantities:
            if q.form != "cardinal" or q.per is not None or q.value < _FEW:
                continue
            if q.measure == "count" and q.noun:
                seen[singular(q.noun.split()[-1])].append((at, line, q))
            if q.measure in {"money", "count"}:
                units[(q.measure, "" if q.measure == "count" else q.unit)].append((line, q))
    lead = lazy.pattern(rf"(?:^|\W)(?:{_options('every')})$")
    for told in seen.values():
        for i, (_, line, q) in enumerate(told[:_MOST]):
            before = told[max(0, i - 8) : i]
            if not before or q.hedge is not None:
                continue
            found = _for_all(
                line, q, before, lead.search(line.before(q, 24)) is not None, [o.value for _, _, o in told]
            )
            if found is not None:
                yield found
    for figures in units.values():
        yield from _changed_over(figures[:_MOST])


def _for_all(
    line: Line, q: Quantity, before: Sequence[tuple[int, Line, Quantity]], every: bool, values: Sequence[Decimal]
) -> Found | None:
    rest = [(there, o) for _, there, o in before if there is not line]
    if len({o.value for _, o in rest}) != 1 or len(rest) != len(before) or values.count(q.value) > 1:
        return None
    there, other = rest[-1]
    if (
        other.value == q.value
        or past(line)
        or past(there)
        or re.search(
            r"(?<!\w)(?:more|other|another|further|extra|additional|remaining)(?!\w)",
            f"{line.before(q, 20)} {line.between(q.start, q.end)}",
        )
    ):
        return None
    if re.match(
        r"^(?:of|in(?! (?:spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|19|20))|from|at|on|who|which|that)(?!\w)",
        line.after(q, 14),
    ):
        return None
    definite = re.search(r"(?:^|\W)(?:the|all|these|those)$", line.before(q, 8)) is not None
    over = _swapped(q.value, other.value) and definite
    near = (
        every
        and not elsewhen(line)
        and not elsewhen(there)
        and other.hedge is None
        and abs(q.value - other.value) <= max(Decimal(1), other.value / 8)
    )
    return _differ(line, q, there, other) if over or near else None


def _swapped(one: Decimal, other: Decimal) -> bool:
    """Whether a number is another with two digits beside each other changed over."""
    a, b = f"{one.normalize():f}".replace(".", ""), f"{other.normalize():f}".replace(".", "")
    if len(a) != len(b) or a == b or one.adjusted() != other.adjusted():
        return False
    off = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    return len(off) == 2 and off[1] == off[0] + 1 and a[off[0]] == b[off[1]] and a[off[1]] == b[off[0]]


def _changed_over(figures: Sequence[tuple[Line, Quantity]]) -> Iterator[Found]:
    alike: dict[tuple[int, str], list[tuple[Line, Quantity]]] = defaultdict(list)
    for line, q in figures:
        alike[q.value.adjusted(), "".join(sorted(f"{q.value.normalize():f}"))].append((line, q))
    pairs = [pair for same in alike.values() if len(same) > 1 for pair in combinations(same[:20], 2)]
    for (there, other), (line, q) in pairs:
        if there is line or q.value < _TURNED or not _swapped(q.value, other.value) or q.hedge is not None:
            continue
        digits = f"{q.value.normalize():f}".strip("0").replace(".", "")
        if (
            len(digits.rstrip("0")) < _FEW
            or q.value == other.value
            or any(past(one) or elsewhen(one) for one in (line, there))
        ):
            continue
        if sum(o.value == q.value for _, o in figures) > 1:
            continue
        close = [o for _, o in figures if o.value.adjusted() == q.value.adjusted()]
        if len({o.value for o in close}) != 2 or (q.noun and other.noun and singular(q.noun) != singular(other.noun)):
            continue
        if not (q.noun and other.noun) and q.measure == "count" and q.noun and not stems(q.noun) & stems(there.words):
            continue
        if not (q.measure == "count" and q.noun) and not re.search(
            r"(?:^|\W)(?:the|for|of|this|that|its|their|all)$", line.before(q, 8)
        ):
            continue
        yield _differ(line, q, there, other)


def _differ(line: Line, q: Quantity, there: Line, other: Quantity) -> Found:
    told = words(line, outer(q), q.end), words(there, outer(other), other.end)
    claim = place("same-figure", line, outer(q), q.end, q.value)
    return differing(
        claim,
        f"One thing, two numbers: “{told[0]}” here, “{told[1]}” elsewhere in the draft.",
        (q.start, q.end),
        (other.start, other.end),
        told,
    )
