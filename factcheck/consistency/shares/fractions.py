"""A share in words or per cent against the two figures beside it: "five of the 12, just over two-fifths"; "a fifth, or 30 per cent"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, is_bound, is_of_others, options, outer
from factcheck.consistency.base.results import number, result
from factcheck.consistency.base.story import Story
from factcheck.consistency.base.subunits import alike
from factcheck.lexicon import worded
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "fractions")

_BESIDE = _worded(r"^ ?(?:[,(–—-]|{set_off})+ ?(?:{or} )?$")
OF_THE = f"(?:(?:{options('fraction', 'determiners')}) )?"
"""What may stand between "of" and a whole."""
_OF = _worded(
    rf"^(?: [a-z-]+)? in an? (?:[a-z-]+ ){{1,2}}of (?:{{only_some}} )?$|^(?: [a-z-]+)? (?:out )?of {OF_THE}(?:[a-z-]+ )?$|^ ?/ ?$"
)
_ALSO = lazy.pattern(r"^(?:, or| \(|, that is,?) ?$")
_DONE = lazy.pattern(r"^(?: [a-z’'-]+){1,3}(?:, or| \(|, that is,?) ?$")
"""Between part and share, what the part did: "Of 50 pupils, 20 passed, or 40 per cent"."""
_OPENS = _worded(r"(?:^|[.;:,—“\"] ?)(?:out )?of (?:{whose_some} )*$")
_WHOLE_OF = _worded(r"^ of (?:{whose} )?$")


def find(story: Story) -> Iterator[Found]:
    """The shares of a draft whose part and whole it gives, and shares it gives twice."""
    for at, line in enumerate(story.lines):
        for share in line.quantities:
            if (
                share.measure not in {"percent", "share"}
                or share.form in {"range", "vague"}
                or (share.form == "ratio" and share.measure != "share")
                or not 0 < _part(share) <= 1
                or is_of_others(line, share.end)
            ):
                continue
            found = _twice(line, share) or _judged(line, share, _given(line, share))
            found = found or _of_sum(story, at, share)
            if found is not None:
                yield found


def _part(share: Quantity) -> Decimal:
    return share.value / 100 if share.measure == "percent" else share.value


def _twice(line: Line, share: Quantity) -> Found | None:
    """A share given as a fraction and again in per cent."""
    before = [q for q in line.quantities if q.end <= outer(share) and q.measure in {"percent", "share"}]
    if not before or before[-1].measure == share.measure or before[-1].form in {"range", "vague"}:
        return None
    link = line.text[before[-1].end : outer(share)]
    if not lazy.known(r"^ ?(?:\(|, or |or |, i\.e\. |, that is,? )$").match(link):
        return None
    one = before[-1]
    loose, other = (one, share) if one.measure == "share" else (share, one)
    exact = other.value / 100
    formula = f"{number(other.value)} per cent are {number(exact, '', 3)} of the whole"
    return result(
        "same-figure", line, loose, exact, formula, (other,), span=(outer(one), share.end), label=Label.CONFLICTING
    )


def _given(line: Line, share: Quantity) -> tuple[Quantity, Quantity] | None:
    """Part and whole of a share, from the words around them."""
    after = line.text[share.end : share.end + 16].lower()
    counts = [
        q
        for q in line.quantities
        if q.measure in {"count", "money", "length", "area", "mass"} and q.form == "cardinal" and not is_bound(line, q)
    ]
    before = [q for q in counts if q.end <= outer(share)]
    if _WHOLE_OF.match(
        line.text[share.end : outer(q)].lower() if (q := next((c for c in counts if c.start > share.end), None)) else ""
    ):
        return _share_of(line, counts, q)
    if not before or _worded(r"\s+(?:of(?! (?:{not_other}))|in(?! {all})|on|from|{of_more})\b").match(after):
        return None
    return _right_before(line, share, before) or _from_whole(line, share, before)


def _share_of(line: Line, counts: list[Quantity], whole: Quantity | None) -> tuple[Quantity, Quantity] | None:
    """A third of the 60 letters, 25, ..."""
    if whole is None:
        return None
    part = next((c for c in counts if c.start >= whole.end), None)
    if part is None or not lazy.known(r"^(?: [\w’'-]+){0,2}(?:, or |, | \(| or )$").match(
        line.text[whole.end : outer(part)]
    ):
        return None
    if not _worded(r"^\)|^,|^\.|^;|^ (?:{ends})\b|^$").match(line.text[part.end : part.end + 6]):
        return None
    return (part, whole) if alike(part, whole) is not None and part.noun is None else None


def _right_before(line: Line, share: Quantity, before: list[Quantity]) -> tuple[Quantity, Quantity] | None:
    """Five of the 12, just over two-fifths, ..."""
    if len(before) < 2:
        return None
    part, whole = before[-2], before[-1]
    link = line.text[whole.end : outer(share)]
    if not _OF.match(line.text[part.end : outer(whole)].lower()) or part.measure != whole.measure:
        return None
    trail = _worded(r"^([\w\s’'-]{0,45}?)( ?[,(:–—-] ?(?:{about} )?)$").match(link)
    return (part, whole) if trail and not lazy.known(rf"(?<!\w)(?:{_verbs()})(?!\w)").search(trail[1]) else None


def _from_whole(line: Line, share: Quantity, before: list[Quantity]) -> tuple[Quantity, Quantity] | None:
    """Of the 320 in the classes, 213, about two-thirds, ...; 60 letters: 31, just under half, were ..."""
    part = before[-1]
    link = line.text[part.end : outer(share)]
    did = part.noun is not None and part.noun.endswith("ed")
    done = (_ALSO if did else _DONE).match(link) is not None
    if not done and (did or not _BESIDE.match(link) or part.noun not in {None, "people"}):
        return None
    for whole in reversed(before[:-1]):
        if whole.value < part.value or alike(part, whole) is None:
            continue
        opened = _OPENS.search(line.text[line.sentence.start : outer(whole)].lower()) is not None
        listed = ":" in line.text[whole.end : part.start] and whole.noun is not None and not done
        if opened or listed:
            return part, whole
    return None


@functools.cache
def _verbs() -> str:
    return options("fraction", "verbs")


def _judged(line: Line, share: Quantity, given: tuple[Quantity, Quantity] | None) -> Found | None:
    if given is None:
        return None
    part, whole = given
    if not whole.value or part.value > whole.value:
        return None
    start = min(outer(part), outer(whole), outer(share))
    return compared(line, share, part, whole, (start, max(share.end, part.end)), Label.REFUTED)


def compared(
    line: Line, share: Quantity, part: Quantity, whole: Quantity, span: tuple[int, int], label: Label
) -> Found:
    """A share with the one that a part and its whole make."""
    value = part.value / whole.value * (100 if share.measure == "percent" else 1)
    shown = number(part.value / whole.value * 100, "", 1)
    formula = f"{number(part.value)} of {number(whole.value)} are {shown} per cent"
    fix = f"{value:.0f} per cent" if share.measure == "percent" else None
    scale = 100 if share.measure == "percent" else 1
    ends = [scale * a / b for a in _ends(part) for b in _ends(whole)]
    return result(
        "percent-change", line, share, value, formula, (part, whole), span=span, fix=fix, label=label, low=min(ends), high=max(ends)
    )  # fmt: skip


def _ends(figure: Quantity) -> tuple[Decimal, Decimal]:
    """The figures a hedged part or whole admits; one without a hedge is as written."""
    admitted = figure.admits.query
    if figure.hedge in {None, "barely"} or not admitted.low or admitted.high is None:
        return figure.value, figure.value
    return admitted.low, admitted.high


@functools.cache
def _sum_words() -> re.Pattern[str]:
    return _worded(
        rf"^ of {{that}} (?:{options('fraction', 'sums')})(?: (?:that )?(?:he|she|they|it|which|[a-z]+) ([a-z]+))?(?!\w)"
    )


def _of_sum(story: Story, at: int, share: Quantity) -> Found | None:
    """£99,000, a little under half of the sum he took: no sum the draft says was taken makes it so."""
    line = story.lines[at]
    before = [q for q in line.quantities if q.end <= outer(share) and q.measure == "money"]
    if not before or not _BESIDE.match(line.text[before[-1].end : outer(share)]):
        return None
    part = before[-1]
    said = _sum_words().match(line.text[share.end : line.sentence.end].lower())
    if not said or not said[1]:
        return None
    wholes = [
        whole
        for other, whole in story.sums
        if whole.unit == part.unit and whole.value > part.value and _did(other, whole, said[1])
    ]
    if not wholes:
        return None
    found = [
        compared(line, share, part, whole, (outer(part), share.end + said.end()), Label.CONFLICTING) for whole in wholes
    ]
    return next((f for f in found if f.verdict.label is not Label.CONFLICTING), found[0])


def _did(line: Line, whole: Quantity, verb: str) -> bool:
    """Whether a verb of the draft stands right before a sum: "took £186,000"."""
    return re.search(rf"(?:^|\W){re.escape(verb)}(?: [a-z]+){{0,2}}$", line.before(whole)) is not None
