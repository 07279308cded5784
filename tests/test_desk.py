"""The annotated desk pieces that rules were made from: what only looks like a slip is left in peace, and most slips are found.

The pieces in `held_out` are only measured: `python benchmarks/annotated.py`.
"""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

TUNED = Path(__file__).parent / "annotated" / "desk" / "tuned"


def test_slips_are_found_and_look_alikes_left_in_peace(scorer: ModuleType) -> None:
    figures = scorer.desk(TUNED)
    assert figures["pieces"] == 25
    assert figures["false"] <= 0.03
    assert figures["found"] >= 0.65
