"""The annotated drafts and desk pieces, as figures a folder: `python benchmarks/annotated.py [FOLDER ...]`, all of tests/annotated without one.

`tuned` folders were read when rules were made; what stands in `held_out` never was: its misses are not printed, and nobody should look for them.
A draft's gold lists claims (what is true of each, whether it was planted as an error) and traps; a piece's gold lists slips and right look-alikes.
"""

from __future__ import annotations

import html
import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import factcheck
from factcheck.model.lists import Label
from factcheck.model.sheets import Judged, Sheet

ROOT = Path(__file__).resolve().parents[1] / "tests" / "annotated"
_FLAGS = frozenset([Label.REFUTED, Label.CONFLICTING])
_VERDICTS = _FLAGS | {Label.SUPPORTED}
Span = tuple[int, int]


def golds(folder: Path) -> list[dict[str, Any]]:
    """The golds of a folder, by name of the file."""
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.gold.json"))]


def spot(text: str, item: dict[str, Any], quote: str = "quote", start: str = "start") -> Span | None:
    """Where a gold item's words stand: the occurrence in its sentence, else the one nearest to where its file has them."""
    words, at = _pattern(item.get(quote) or ""), item.get(start) or 0
    if not words:
        return None
    sentence = re.search(_pattern(item.get("sentence") or "") or r"(?!)", text)
    inside = re.search(words, sentence[0]) if sentence else None
    if sentence and inside:
        return sentence.start() + inside.start(), sentence.start() + inside.end()
    return min((found.span() for found in re.finditer(words, text)), key=lambda span: abs(span[0] - at), default=None)


def _pattern(words: str) -> str:
    """The words of a file as a reader sees them: without tags and entities, whatever blanks are between."""
    return r"\s+".join(map(re.escape, html.unescape(re.sub(r"<[^>]*>", "", words)).split()))


def touching(sheet: Sheet, spans: list[Span | None]) -> list[Judged]:
    """The claims of a sheet that overlap one of some spans."""
    return [j for j in sheet.claims if any(s and j.claim.start < s[1] and s[0] < j.claim.end for s in spans)]


def drafts(folder: Path) -> dict[str, Any]:
    """Claims found and of the right kind, planted errors refuted, true claims supported, and what was refuted wrongly."""
    n: Counter[str] = Counter()
    for gold in golds(folder):
        sheet = factcheck.check(factcheck.read(folder / gold["file"]), as_of=gold["as_of"])
        wrong_in_fact: list[Span | None] = []
        for claim in gold["claims"]:
            place = spot(sheet.draft.text, claim)
            near = touching(sheet, [place])
            kind = [j for j in near if j.claim.kind == claim["kind"]]
            labels = {j.verdict.label for j in near}
            planted, true = bool(claim["planted"]), claim["label"] == "SUPPORTED"
            wrong_in_fact += [place] if planted or claim["label"] == "REFUTED" else []
            n.update(claims=1, found=bool(near), kind=bool(kind), planted=planted, true=true)
            n["planted_found"] += planted and Label.REFUTED in labels
            n["true_supported"] += true and Label.SUPPORTED in labels and Label.REFUTED not in labels
        for trap in gold["traps"]:
            verdicts = {j.verdict.label for j in touching(sheet, [spot(sheet.draft.text, trap)])} & _VERDICTS
            n.update(traps=1, traps_refuted=Label.REFUTED in verdicts)
        right = {j.id for j in touching(sheet, wrong_in_fact)}
        refuted = [j for j in sheet.claims if j.verdict.label is Label.REFUTED]
        n.update(drafts=1, refuted=len(refuted), refuted_wrong=sum(j.id not in right for j in refuted))
    return {
        "drafts": n["drafts"], "claims": n["claims"], "found": share(n["found"], n["claims"]), "kind": share(n["kind"], n["found"]),
        "planted": n["planted"], "planted_found": share(n["planted_found"], n["planted"]),
        "true": n["true"], "true_supported": share(n["true_supported"], n["true"]),
        "refuted": n["refuted"], "refuted_wrong": n["refuted_wrong"], "traps": n["traps"], "traps_refuted": n["traps_refuted"],
    }  # fmt: skip


def desk(folder: Path) -> dict[str, Any]:
    """Slips flagged at either of their two places, by class, and look-alikes flagged wrongly."""
    n: Counter[str] = Counter()
    classes: dict[str, list[bool]] = {}
    for gold in golds(folder):
        sheet = factcheck.check(factcheck.read(folder / gold["file"]), as_of=gold["as_of"])
        text = sheet.draft.text
        places = [(item, [spot(text, item), spot(text, item, "other_quote", "other_start")]) for item in gold["items"]]
        slips = {j.id for item, spans in places if item["flag"] for j in touching(sheet, spans)}
        for item, spans in places:
            flags = [j for j in touching(sheet, spans) if j.verdict.label in _FLAGS]
            if item["flag"]:
                classes.setdefault(item["class"], []).append(bool(flags))
            else:
                n.update(alike=1, false=any(j.id not in slips for j in flags))
        n.update(pieces=1)
    found = [hit for hits in classes.values() for hit in hits]
    by_class = {name: f"{sum(hits)}/{len(hits)}" for name, hits in sorted(classes.items())}
    return {
        "pieces": n["pieces"], "slips": len(found), "found": share(sum(found), len(found)), "alike": n["alike"],
        "false": share(n["false"], n["alike"]), "by_class": by_class,
    }  # fmt: skip


def share(part: int, whole: int) -> float:
    """A share to three places; 0 of nothing."""
    return round(part / whole, 3) if whole else 0.0


def main(folders: list[str]) -> int:
    """Print the figures of each folder; status 1 where one holds no gold."""
    paths = [Path(folder) for folder in folders] or sorted(path for path in ROOT.glob("*/*") if path.is_dir())
    for path in paths:
        found = golds(path)
        if not found:
            print(f"{path}: no *.gold.json there", file=sys.stderr)
            return 1
        figures = desk(path) if "items" in found[0] else drafts(path)
        print(json.dumps({"folder": f"{path.parent.name}/{path.name}", **figures}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
