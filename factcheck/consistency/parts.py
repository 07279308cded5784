"""Parts against the whole they are of, where no word says "in all": a list of names after their number, "330 of them ... the other
320", "13,000, 7,400 on Thursday and 5,600 on Friday", votes, shares of 100."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from factcheck.consistency.lines import Found, Line, anywhere, digit_step, ending, options, outer
from factcheck.consistency.money import alike
from factcheck.consistency.results import AGREES, cited, impossible, number, outcome, place, words
from factcheck.consistency.story import Story
from factcheck.lexicon import table
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Evidence, Verdict

_FORMS = frozenset({"cardinal"})
_HUNDRED = Decimal(100)
_SHORT = Decimal("0.15")
"""Parts that miss their whole by no more than this share of it may have been meant to be all."""


def find(story: Story) -> Iterator[Found]:
    """Wholes and parts of every sentence, with the whole from elsewhere where it is told there."""
    wholes: dict[tuple[str, str, str], list[tuple[Line, Quantity]]] = defaultdict(list)
    for at, line in enumerate(story.lines):
        if line.sentence.role == "table-row" or not line.quantities:
            continue
        yield from _by_place(line)
        yield from _halves(line)
        yield from _over_whole(line)
        yield from _votes(line)
        yield from _done(line, wholes)
        found = _others(line, story.before(at))
        if found is not None:
            yield found
        found = _shares(line)
        if found is not None:
            yield found


def _counts(line: Line) -> list[Quantity]:
    return [q for q in line.quantities if q.form in _FORMS and q.measure in {"count", "money"}]


def _by_place(line: Line) -> Iterator[Found]:
    """A whole, its two or more parts right after it, each with the same small word: 7,400 on Thursday and 6,600 on Friday."""
    counts = _counts(line)
    for at, whole in enumerate(counts[:-2]):
        named = whole.noun is not None or re.search(r"(?:^|\W)of$", line.before(whole, 8)) is not None
        if whole.value < 2 or whole.hedge is not None or not named:
            continue
        parts = _same_word(line, [part for part in counts[at + 1 :] if alike(part, whole)], whole)
        if len(parts) > 1:
            found = _sum(line, whole, parts)
            short = whole.value - sum((p.value for p in parts), Decimal(0))
            if short <= 0 or found.verdict.label is not Label.REFUTED:
                yield found
            elif short <= whole.value * _SHORT:
                yield replace(found, verdict=_open(found.verdict))


def _open(verdict: Verdict) -> Verdict:
    """The same as a question: the draft may leave some parts out."""
    evidence = tuple(replace(piece, agrees=None) for piece in verdict.evidence)
    return Verdict(Label.NOT_ENOUGH_INFO, "close", f"Are these all? {verdict.explanation}", evidence)


def _same_word(line: Line, after: list[Quantity], whole: Quantity) -> list[Quantity]:
    if (
        not after
        or not re.search(r"[,:—–]\s*$", line.text[whole.end : outer(after[0])])
        or len(line.between(whole.end, outer(after[0]))) > 60
    ):
        return []
    if re.search(rf"(?<!\w)(?:{options('parts', 'open')})(?!\w)", line.between(whole.end, line.sentence.end)):
        return []
    run: list[Quantity] = []
    word = ""
    for part in after:
        said = re.match(rf"^({options('parts', 'places')})\s", line.after(part, 20))
        if part.noun is not None or part.value >= whole.value or not said or (word and said[1] != word):
            break
        if run and not re.match(r"^[\w\s’'.-]{1,60}?(?:, and|,| and)$", line.between(run[-1].end, outer(part))):
            break
        word = said[1]
        run.append(part)
    if len(run) != len(after) or not re.search(r"(?:^|\W)and(?: the other)?$", line.before(run[-1], 16) if run else ""):
        return []
    return run


def _sum(
    line: Line, whole: Quantity, parts: Sequence[Quantity], label: Label = Label.REFUTED, start: int | None = None
) -> Found:
    value = sum((p.value for p in parts), Decimal(0))
    formula = " + ".join(number(p.value) for p in parts) + f" = {number(value)}"
    inside = [p for p in parts if line.sentence.start <= p.start < line.sentence.end]
    span = (min(outer(p) for p in inside) if start is None else start, max(p.end for p in inside))
    return _checked(line, whole, parts, value, formula, span, label)


def _checked(
    line: Line,
    whole: Quantity,
    parts: Sequence[Quantity],
    value: Decimal,
    formula: str,
    span: tuple[int, int],
    label: Label,
) -> Found:
    """The parts with their whole, which may stand in another sentence; the claim is where the parts are."""
    told = f"{formula}; the draft has “{words(line, whole.start, whole.end)}”"
    agrees = outcome(whole, line.text, value) == AGREES
    slack = sum((digit_step(p, line.text) / 2 for p in parts if digit_step(p, line.text) != 1), Decimal(0))
    close = not agrees and slack > 0 and abs(value - whole.value) <= slack + digit_step(whole, line.text) / 2
    evidence = (
        Evidence("computed", True if agrees else None if close else False, told, value=str(value), span=span),
        *cited(line.text, whole, *parts),
    )
    made = place("sum-check", line, *_widened(line, whole, span), value)
    if agrees:
        return Found(made, Verdict(Label.SUPPORTED, "computed", f"Adds up: {formula}.", evidence))
    if close:
        return Found(made, Verdict(Label.NOT_ENOUGH_INFO, "close", f"Off by no more than rounding: {told}.", evidence))
    reason = "impossible" if label is Label.REFUTED else "differs-in-draft"
    return Found(made, Verdict(label, reason, f"Does not add up: {told}.", evidence))


def _widened(line: Line, whole: Quantity, span: tuple[int, int]) -> tuple[int, int]:
    """The words of the parts, with the whole where it stands in the same sentence."""
    if not line.sentence.start <= whole.start < line.sentence.end:
        return span
    return min(span[0], outer(whole)), max(span[1], whole.end)


def _others(line: Line, before: Line | None) -> Found | None:
    """ "It put 330 of them in classes and the other 320 in a comparison group", after "followed 640 people"."""
    counts = _counts(line)
    last = next((q for q in counts if re.search(rf"(?:^|\W)(?:{options('parts', 'rest')})$", line.before(q, 24))), None)
    if (
        last is None
        or last is counts[0]
        or re.search(r"(?:^|\W)of the (?:other|remaining|others)$", line.before(last, 24))
    ):
        return None
    first = counts[: counts.index(last)]
    within = [q for q in first if re.match(rf"^(?:{options('parts', 'of_whole')})(?!\w)", line.after(q))]
    if not within:
        return None
    wholes, parts = _whole_of(line, first, within[0], before)
    parts = [*parts, last]
    if (
        len(wholes) != 1
        or any(p.value > wholes[0].value for p in parts)
        or any(alike(p, wholes[0]) is None for p in parts)
    ):
        return None
    return _sum(line, wholes[0], parts)


def _whole_of(
    line: Line, first: list[Quantity], part: Quantity, before: Line | None
) -> tuple[list[Quantity], list[Quantity]]:
    """The whole that "15 of their 18" or "330 of them" speaks of, and the parts named before the rest."""
    at = first.index(part)
    whole = first[at + 1] if at + 1 < len(first) else None
    if whole is not None and re.fullmatch(
        r"(?:out )?of (?:the|their|its|his|her|our|these|those)(?: [a-z]+)?", line.between(part.end, outer(whole))
    ):
        return [whole], [part, *[q for q in first[at + 2 :] if q.noun is None]]
    if not re.match(r"^of (?:them|these|those|whom|which)\b", line.after(part)) or before is None or at:
        return [], []
    return [q for q in _counts(before) if q.noun is not None and q.value > part.value and q.measure == "count"], first


def _done(line: Line, wholes: dict[tuple[str, str, str], list[tuple[Line, Quantity]]]) -> Iterator[Found]:
    """ "Took £94,000 from six in A, £61,500 from four in B and £41,500 from two in C" against "took £197,000 from 12" before it."""
    money = [q for q in line.quantities if q.measure == "money" and q.form in _FORMS and q.hedge is None]
    if not money:
        return
    verb = re.search(r"([a-z]{3,})$", line.before(money[0], 24))
    after = [re.match(rf"^({options('parts', 'places')})\s", line.after(q, 20)) for q in money]
    if verb is None or after[0] is None:
        return
    key = (verb[1], after[0][1], money[0].unit)
    if len(money) == 1:
        wholes[key].append((line, money[0]))
        return
    listed = all(
        re.fullmatch(r"[\w\s’'.-]{4,60}?(?:,|,? and)", line.between(a.end, b.start)) for a, b in pairwise(money)
    )
    alike_ = all(
        said is not None and said[1] == key[1] and q.unit == key[2] for said, q in zip(after, money, strict=True)
    )
    if not listed or not alike_ or len(money) < 3 or not re.search(r"(?:^|\W)and$", line.before(money[-1], 8)):
        return
    total = sum((q.value for q in money), Decimal(0))
    known = [whole for _, whole in wholes[key] if whole.value > max(q.value for q in money)]
    if known and abs(known[0].value - total) <= known[0].value * _SHORT:
        yield _sum(line, next((w for w in known if w.value == total), known[0]), money, Label.CONFLICTING)


@functools.cache
def _pairs() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in table("arithmetic")["halves"]["pairs"])


def _halves(line: Line) -> Iterator[Found]:
    """Seven grandchildren, three girls and four boys; a jury of 12, seven women and five men."""
    for whole, one, two in zip(line.quantities, line.quantities[1:], line.quantities[2:], strict=False):
        if frozenset((one.noun or "", two.noun or "")) not in _pairs() or any(
            q.hedge or q.form not in _FORMS for q in (whole, one, two)
        ):
            continue
        noun = re.fullmatch(options("halves", "wholes"), (whole.noun or "").split()[-1] if whole.noun else "")
        group = ending("halves", "groups").search(line.before(whole, 24)) and whole.noun is None
        link, after = line.between(whole.end, outer(one)), line.after(two, 12)
        apart = re.fullmatch(r",|:| \(|\(|[–—-]", link) and line.between(one.end, outer(two)) == "and"
        if (noun or group) and apart and not re.match(r"^and |^aged|^under|^over", after):
            yield _sum(line, whole, [one, two])


def _over_whole(line: Line) -> Iterator[Found]:
    """More of a thing than there are: "12 people, of whom 15 ...", "15 of the 12"."""
    counts = _counts(line)
    for one, two in pairwise(counts):
        link = line.between(one.end, outer(two))
        if one.hedge or two.hedge or not alike(one, two):
            continue
        if re.fullmatch(r"(?: ?[a-z’'-]+){0,3}?,? of whom(?: some| about| only)?", link) and two.value > one.value:
            whole, part = one, two
        elif (
            re.fullmatch(r"(?:out )?of (?:the|its|their|his|her)", link)
            and one.value > two.value
            and two.noun is not None
            and one.noun is None
        ):
            whole, part = two, one
        else:
            continue
        says = f"{number(part.value)} are more than the {number(whole.value)} they are of"
        evidence = (
            Evidence("computed", False, says, value=str(part.value), span=(part.start, part.end)),
            *cited(line.text, whole),
        )
        yield impossible(
            place("sum-check", line, outer(one), two.end, part.value),
            f"A part cannot be more than the whole: {says}.",
            evidence,
        )


@functools.cache
def _voted() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:with )?(?:{options('parts', 'all_voted')})(?: of)?(?: the)?$")


def _votes(line: Line) -> Iterator[Found]:
    """ "By 7 votes to 4, with all 11 councillors voting"."""
    counts = [q for q in _counts(line) if q.measure == "count"]
    for ayes, noes, all_ in zip(counts, counts[1:], counts[2:], strict=False):
        if not re.search(r"(?:^|\W)by$", line.before(ayes, 12)) or line.between(ayes.end, noes.start) not in {
            "to",
            "votes to",
            "against",
        }:
            continue
        if _voted().search(line.between(noes.end, outer(all_))) and not re.search(
            rf"(?<!\w)(?:{options('parts', 'abstained')})(?!\w)", line.words
        ):
            yield _sum(line, all_, [ayes, noes])


def _shares(line: Line) -> Found | None:
    """Shares of one whole that come to more than 100, or miss it where the draft says that they are all."""
    shares = [q for q in line.quantities if q.measure == "percent" and q.form in _FORMS and q.hedge is None]
    said = line.words
    if (
        len(shares) < 3
        or not re.match(rf"^(?:[a-z’' ]+, )?(?:{options('parts', 'asked')})(?!\w)", said)
        or anywhere("parts", "many_answers").search(said)
    ):
        return None
    if any(
        not re.fullmatch(
            r"[^;:.]{2,90}?(?:,| and|, and|;)(?: the (?:other|remaining|rest,?))?", line.between(a.end, outer(b))
        )
        for a, b in pairwise(shares)
    ):
        return None
    total = sum((q.value for q in shares), Decimal(0))
    slack = sum((digit_step(q, line.text) / 2 for q in shares), Decimal(0))
    miss = total - _HUNDRED
    whole = anywhere("parts", "all_shares").search(said) is not None
    if not whole or abs(miss) > 25 or (miss < -slack and "rounded" not in said):
        return None
    formula = " + ".join(number(q.value) for q in shares) + f" = {number(total)}"
    agrees = abs(miss) <= slack
    evidence = (
        Evidence("computed", agrees, f"{formula} per cent", value=str(total), span=(shares[0].start, shares[-1].end)),
        *cited(line.text, *shares),
    )
    made = place("sum-check", line, outer(shares[0]), shares[-1].end, total)
    if agrees:
        return Found(
            made, Verdict(Label.SUPPORTED, "computed", f"Comes to 100 per cent but for rounding: {formula}.", evidence)
        )
    return impossible(made, f"Shares of one whole miss 100 by more than rounding: {formula}.", evidence)
