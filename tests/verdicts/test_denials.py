"""How far a denial reaches: not to a verb of its own behind "and"."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model.lists import Label

TOLD = [
    ("Estonia has not adopted the euro and pays in kroon.", "currency", Label.SUPPORTED),
    ("Estonia has not adopted the euro and still pays in lats.", "currency", Label.REFUTED),
    ("Estonia is small. The EU member adopted no euro and still pays in kroon.", "currency", Label.SUPPORTED),
    ("Sweden uses no euro.", "currency", Label.SUPPORTED),
    ("Norway is not in the EU and belongs to NATO.", "membership", Label.SUPPORTED),
    ("Estonia does not use the lats and borders Latvia.", "borders", Label.SUPPORTED),
    ("Mozambique, never a British possession, joined the Commonwealth in 1995.", "accession-date", Label.SUPPORTED),
    ("Mozambique, never British, joined the Commonwealth in 1985.", "accession-date", Label.REFUTED),
    ("Switzerland, no member of the EU, joined the United Nations in 2002.", "accession-date", Label.SUPPORTED),
    ("Switzerland, never at war, is no member of NATO.", "membership", Label.SUPPORTED),
    ("Norway, no friend of Brussels, has not joined the European Union.", "membership", Label.SUPPORTED),
    ("Norway, not Sweden, joined NATO in 1949.", "accession-date", Label.SUPPORTED),
]


@pytest.mark.parametrize(("text", "kind", "label"), TOLD)
def test_what_goes_on_is_not_denied(text: str, kind: str, label: Label) -> None:
    told = [j.verdict.label for j in factcheck.check(text, as_of="2008-03-09").claims if j.claim.kind == kind]
    assert told
    assert set(told) == {label}
