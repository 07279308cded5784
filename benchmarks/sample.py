"""The sample article, claim by claim: `python benchmarks/sample.py ARTICLE GOLD`. Exit status 1 when a claim that must be found is not.

The gold lists claims with the kinds and labels that are accepted; a REFUTED anywhere is a failure, since the article is right.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import factcheck
from factcheck.model.lists import Label


def main(article: str, gold_path: str) -> int:
    gold = json.loads(Path(gold_path).read_text(encoding="utf-8"))
    sheet = factcheck.check(factcheck.read(article), as_of=gold["as_of"])
    text, missing = sheet.draft.text, 0
    for wanted in gold["claims"]:
        start = text.index(wanted["quote"])
        end = start + len(wanted["quote"])
        found = [
            j for j in sheet.claims if j.claim.start < end and start < j.claim.end and j.claim.kind in wanted["kind"]
        ]
        good = next((j for j in found if j.verdict.label.value in wanted["accept"]), None)
        missing += good is None and wanted["must"]
        mark = "ok  " if good else "MISS" if wanted["must"] else "-   "
        shown = good or (found[0] if found else None)
        verdict = f"{shown.verdict.label.value}: {shown.verdict.explanation}" if shown else "not found"
        print(f"{mark} {wanted['quote']!r}\n     {verdict}")
    refuted = [text[j.claim.start : j.claim.end] for j in sheet.claims if j.verdict.label is Label.REFUTED]
    print(f"{len(gold['claims'])} claims, {missing} missing; refuted: {refuted or 'none'}")
    return 1 if missing or refuted else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
