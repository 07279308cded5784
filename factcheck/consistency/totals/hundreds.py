"""Three shares and more of one whole, the last of those who had no view, that do not make 100: "40% were for, 35% against and 15% had no opinion"."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, anywhere, options, outer
from factcheck.consistency.base.results import cited, number, place
from factcheck.consistency.totals.closed_lists import AND, GAP
from factcheck.model.lists import Label
from factcheck.model.verdicts import Evidence, Verdict


def missed(line: Line) -> Found | None:
    """Three shares and more, the last of those who had no view, that do not make 100."""
    shares = [q for q in line.quantities if q.measure in {"percent", "share"} and q.form in {"cardinal", "fraction"}]
    if len(shares) < 3 or any(q.hedge for q in shares) or anywhere("parts", "many_answers").search(line.words):
        return None
    gaps = [line.between(a.end, outer(b)) for a, b in pairwise(shares)]
    if not all(len(gap) <= GAP and not lazy.known(r"[.;:“”\"]").search(gap) for gap in gaps) or not AND.search(
        gaps[-1]
    ):
        return None
    values = [q.value if q.measure == "percent" else q.value * 100 for q in shares]
    last = line.between(shares[-1].end, line.sentence.end)
    if not lazy.known(rf"^(?:[a-z]+ ){{0,3}}?(?:{options('partition', 'no_view')})(?!\w)").match(last):
        return None
    total = sum(values, Decimal(0))
    if abs(total - 100) <= max(Decimal(len(shares)) / 2, Decimal("1.5")) or not 80 <= total <= 130:
        return None
    told = " + ".join(number(v) for v in values) + f" = {number(total)}"
    span = shares[0].start, shares[-1].end
    evidence = (Evidence("computed", False, told, value=str(total), span=span), *cited(line.text, *shares))
    made = place("sum-check", line, *span, total)
    return Found(
        made, Verdict(Label.CONFLICTING, "differs-in-draft", f"Shares of one whole do not make 100: {told}.", evidence)
    )
