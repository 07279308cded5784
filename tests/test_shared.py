"""The sample article and the development drafts, where they stand beside the checkout."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest

import factcheck

pytestmark = pytest.mark.shared


def test_the_sample_article_yields_every_must_claim_and_nothing_refuted(shared: Path) -> None:
    gold = json.loads((shared / "drafts" / "iwpr-kazakstan-2014.gold.json").read_text(encoding="utf-8"))
    sheet = factcheck.check(factcheck.read(shared / "drafts" / gold["file"]), as_of=gold["as_of"]).to_dict()
    text, missing = sheet["draft"]["text"], []
    for wanted in gold["claims"]:
        start = text.index(wanted["quote"])
        end = start + len(wanted["quote"])
        found = [c for c in sheet["claims"] if c["kind"] in wanted["kind"] and c["start"] < end and c["end"] > start]
        if wanted["must"] and not any(c["label"] in wanted["accept"] for c in found):
            missing.append((wanted["quote"], [(c["kind"], c["label"]) for c in found]))
    assert not missing
    assert [c["quote"] for c in sheet["claims"] if c["label"] == "REFUTED"] == []


@pytest.mark.parametrize(
    "name",
    ["iwpr-kazakstan-2014.txt", "dev/05-horn-explainer.html", "dev/12-balkan-queue.md", "dev/14-nordic-op-ed.docx"],
)
def test_every_span_of_real_drafts_slices_back(shared: Path, name: str) -> None:
    sheet = factcheck.check(factcheck.read(shared / "drafts" / name), as_of="2015-01-01").to_dict()
    assert sheet["claims"]
    for claim in sheet["claims"]:
        assert sheet["draft"]["text"][claim["start"] : claim["end"]] == claim["quote"]
        assert claim["label"] == "NOT_ENOUGH_INFO" or any(e["agrees"] is not None for e in claim["evidence"])


def test_reading_keeps_its_level_on_the_specifications_of_recognizers(shared: Path) -> None:
    cases = shared / "bench" / "recognizers_en.jsonl"
    if not cases.is_file():
        pytest.skip("the Recognizers specifications are not beside the checkout")
    spec = importlib.util.spec_from_file_location(
        "recognizers", Path(__file__).parents[1] / "benchmarks" / "recognizers.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    read = [json.loads(line) for line in cases.read_text(encoding="utf-8").splitlines()]
    result = module.score(read)
    floors = {
        "NumberModel": 176,
        "DimensionModel": 69,
        "AgeModel": 18,
        "CurrencyModel": 120,
        "TemperatureModel": 31,
        "PercentModel": 13,
    }
    assert {model: result[model][0] >= floor for model, floor in floors.items()} == dict.fromkeys(floors, True)
    told = module.compared(read)
    assert (told["unexplained"], told["explained but right"]) == ([], [])
