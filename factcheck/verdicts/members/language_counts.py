"""How many official languages a country has: an edition that names as many bears it out; lists of languages are not declared complete."""

from __future__ import annotations

from factcheck.model.statements import Statement
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base.cite import cite
from factcheck.verdicts.base.context import Case, supported, undecided


def judge(case: Case) -> Verdict:
    """How many official languages a country has: an edition that names as many supports it; lists of languages are not declared complete."""
    claim, quantity = case.claim, case.claim.quantity
    if claim.subject is None or claim.subject.id is None or quantity is None:
        return undecided("no-subject", "The sheet cannot tell whose languages are counted.")
    editions: dict[tuple[str, str], list[Statement]] = {}
    for s in case.store.statements(claim.subject.id, "official-language"):
        editions.setdefault((s.source, s.edition), []).append(s)
    for rows in editions.values():
        count = type(quantity.value)(len({s.object or s.value for s in rows}))
        if quantity.admits.tick.holds(count, count):
            evidence = tuple(
                cite(s, case.store, f"official language {number} of {count}: {s.value}", agrees=True)
                for number, s in enumerate(rows, 1)
            )
            return supported(f"{claim.subject.label} has {count} official languages.", evidence, reason="computed")
    return undecided("no-source", f"No complete list of the official languages of {claim.subject.label} is stored.")
