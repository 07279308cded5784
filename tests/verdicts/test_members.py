"""Members of organisations and sets: leaving, counting some or all of them, names that are nearly another's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., dict[str, Any]]


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("Mali left ECOWAS on 29 January 2025.", "withdrawal-date", "SUPPORTED"),
        ("Mali left ECOWAS on 28 January 2025.", "withdrawal-date", "SUPPORTED"),
        ("Mali left ECOWAS on 29 January 2024.", "withdrawal-date", "REFUTED"),
        ("Qatar left OPEC in January 2019.", "withdrawal-date", "SUPPORTED"),
        ("Qatar left OPEC in 2017.", "withdrawal-date", "REFUTED"),
        ("Russia is a member of OPEC+.", "membership", "SUPPORTED"),
        ("Saudi Arabia is a member of OPEC.", "membership", "SUPPORTED"),
        ("Bulgaria joined the Schengen area in 2024.", "accession-date", "SUPPORTED"),
        ("Bulgaria joined the euro area on 1 January 2026.", "accession-date", "SUPPORTED"),
        ("The three Baltic states met.", "set-count", "SUPPORTED"),
        ("The four Baltic states met.", "set-count", "REFUTED"),
        ("All four Central Asian states met.", "set-count", "REFUTED"),
        ("Two Central Asian states signed a deal.", "set-count", "NOT_ENOUGH_INFO"),
        ("The two Central Asian states signed a deal.", "set-count", "NOT_ENOUGH_INFO"),
    ],
)
def test_members(sheet_of: Check, text: str, kind: str, label: str) -> None:
    found = [claim for claim in sheet_of(text, "2026-03-01")["claims"] if claim["kind"] == kind]
    assert [claim["label"] for claim in found] == [label], [(c["quote"], c["explanation"]) for c in found]
