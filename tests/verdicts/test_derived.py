"""Totals, ratios, ranks and changes: computed, every operand cited."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., dict[str, Any]]


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("Estonia, Latvia and Lithuania together have about 6 million people.", "group-total", "SUPPORTED"),
        ("Estonia, Latvia and Lithuania together have about 9 million people.", "group-total", "REFUTED"),
        ("Mali is nearly five times as large as Burkina Faso.", "comparison", "SUPPORTED"),
        ("Mali is nearly three times as large as Burkina Faso.", "comparison", "REFUTED"),
        ("In Kazakhstan, Russians are the second-largest ethnic group.", "rank", "SUPPORTED"),
        ("In Kazakhstan, Russians are the third-largest ethnic group.", "rank", "REFUTED"),
    ],
)
def test_computed(sheet_of: Check, text: str, kind: str, label: str) -> None:
    found = [claim for claim in sheet_of(text, "2015-12-01")["claims"] if claim["kind"] == kind]
    assert [claim["label"] for claim in found] == [label], [(c["quote"], c["explanation"]) for c in found]
    roles = [piece["role"] for piece in found[0]["evidence"]]
    assert roles[0] == "computed"
    assert roles.count("operand") >= 2
    assert all(piece["statement"] for piece in found[0]["evidence"] if piece["role"] == "operand")
