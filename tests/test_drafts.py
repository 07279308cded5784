"""Whole drafts against their expected sheets: the examples, and the annotated drafts in tests/drafts and tests/annotated.

Beside each annotated draft stands its gold (what is true of it) and its sheet (what the tool says, a line a claim).
`make accept` rewrites the sheets; the difference is reviewed. Whatever a sheet says, nothing that is true may be REFUTED;
drafts in `held_out`, which no rule was made from, are only measured: `python benchmarks/annotated.py`.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import factcheck
from factcheck.folders import builtin
from factcheck.model.lists import Label
from factcheck.model.sheets import Judged, Sheet

HERE = Path(__file__).parent / "drafts"
SUFFIXES = {".txt", ".md", ".html", ".docx"}
EXAMPLES = sorted(path for path in builtin("examples").iterdir() if path.suffix in SUFFIXES and path.stem != "README")
OURS = HERE.parent / "annotated"
READ = sorted(path for path in [*HERE.iterdir(), *(OURS / "drafts" / "tuned").iterdir()] if path.suffix in SUFFIXES)
HELD_OUT = sorted(path for path in (OURS / "drafts" / "held_out").iterdir() if path.suffix in SUFFIXES)
ACCEPT = os.environ.get("FACTCHECK_ACCEPT", "") == "1"


def line(sheet: Sheet, judged: Judged) -> str:
    """One claim as a line a person can review."""
    claim, verdict = judged.claim, judged.verdict
    words = " ".join(sheet.draft.text[claim.start : claim.end].split())
    subject = "" if claim.subject is None else claim.subject.id or claim.subject.label
    return f"{verdict.label.value:15} {claim.kind:18} {words} | {subject} | {verdict.reason}"


def listing(sheet: Sheet) -> str:
    return "".join(line(sheet, judged) + "\n" for judged in sheet.claims if not judged.claim.kind.startswith("other"))


@pytest.mark.parametrize("path", [*EXAMPLES, *READ, *HELD_OUT], ids=lambda path: path.name)
def test_sheet_is_the_expected_one(path: Path) -> None:
    expected = (HERE if path in EXAMPLES else path.parent) / f"{path.name}.sheet"
    found = listing(factcheck.check(factcheck.read(path)))
    if ACCEPT:
        expected.write_text(found, encoding="utf-8")
    assert expected.is_file(), f"{expected} is missing: make accept, then review it"
    assert found == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", READ, ids=lambda path: path.name)
def test_nothing_true_is_refuted(path: Path, scorer: ModuleType) -> None:
    gold: dict[str, Any] = json.loads((path.parent / f"{path.stem}.gold.json").read_text(encoding="utf-8"))
    sheet = factcheck.check(factcheck.read(path), as_of=gold["as_of"])
    wrong = [scorer.spot(sheet.draft.text, claim) for claim in gold["claims"] if claim["label"] == "REFUTED"]
    fair = {judged.id for judged in scorer.touching(sheet, wrong)}
    refuted = [judged for judged in sheet.claims if judged.verdict.label is Label.REFUTED]
    assert [line(sheet, judged) for judged in refuted if judged.id not in fair] == []
