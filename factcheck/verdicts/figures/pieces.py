"""A border that a source tells in pieces (Spain's with Morocco at Ceuta and at Melilla): the draft may mean one of them, or all together."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby

from factcheck.model.lists import Label
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.computed import combine, hold_measure
from factcheck.verdicts.base.context import Case, undecided
from factcheck.verdicts.base.series import Operand
from factcheck.verdicts.base.weighing import Weighed

_NEARLY_ALL = Decimal("0.8")


def together(case: Case, near: list[Weighed]) -> Verdict | None:
    """What all pieces of a border come to, where none of them is the draft's figure; nothing where the sources tell it as one.

    Less than the whole may be of other pieces (older sources measured both of Spain's anew), unless one is nearly all of it.
    """
    quantity = case.claim.quantity
    if not case.kind.symmetric or quantity is None:
        return None
    results, may_be, shown = [], False, ""
    for _, rows in groupby(sorted(near, key=_edition), key=_edition):
        pieces = {w.found.statement.definition: w for w in rows if w.found.statement.definition}
        if len(pieces) < 2:
            continue
        operands = [Operand(w.found.statement.subject, w.found.statement.number, w.found) for w in pieces.values()]
        total = sum((o.value for o in operands[1:]), operands[0].value)
        formula = (
            f"{' + '.join(wording.figure(o.value) for o in operands)} = {wording.figure(total)} ({', '.join(pieces)})"
        )
        results.append(hold_measure(case, operands, quantity, total, formula))
        shown = shown or formula
        may_be = may_be or (quantity.value < total and max(o.value for o in operands) < _NEARLY_ALL * total)
    if not results:
        return None
    verdict = combine(case, results)
    if verdict.label is Label.REFUTED and may_be:
        return undecided("other-definition", f"The source tells this border in pieces: {shown}.", verdict.evidence)
    return verdict


def _edition(weighed: Weighed) -> tuple[str, str, str]:
    statement = weighed.found.statement
    return statement.source, statement.edition, statement.subject
