"""The JSON contract: schema, spans, ids, determinism, and that nothing is dropped."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import factcheck
from factcheck.model import lists
from factcheck.model.lists import Label
from factcheck.model.verdicts import Evidence, Verdict

SCHEMA = json.loads((Path(factcheck.__file__).parent / "sheets" / "schema.json").read_text(encoding="utf-8"))
TEXT = """Neighbours at odds

ASTANA, March 26, 2014 - Kazakhstan has a 7,000-kilometre border with Russia. Nursultan Nazarbayev, president of Kazakhstan, said on
Tuesday that the country of 17 million people was calm. In 2010 it joined the Customs Union. Norway has 5 million people, and some 4,000 of
them met in Oslo. “We are two million,” he said. Bhutan has a border with India of 659 km, Mali 2,236 km with Mauritania.
"""
Check = Callable[..., dict[str, Any]]


@pytest.fixture(scope="module")
def sheet() -> dict[str, Any]:
    return factcheck.check(TEXT).to_dict()


def envelope(sheet: dict[str, Any]) -> dict[str, Any]:
    return {
        "schema_version": 1,
        "tool": {"name": "factcheck", "version": "0"},
        "store": {"fingerprint": "x", "sources": []},
        "sheets": [sheet],
    }


def test_the_schema_itself_is_valid() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


NAME_KINDS = {"person", "organisation", "place", "name"}
CLOSED = [
    *map(set, (lists.ROLES, lists.MODALITIES, lists.CAVEATS, lists.EVIDENCE_ROLES, lists.GALLEY_KINDS, lists.GALLEY_STATES)),
    *map(set, (lists.JUDGED_REASONS, lists.OPEN_REASONS, lists.UNCHECKED_REASONS, lists.Label, lists.Display)),
    lists.JUDGED_REASONS | lists.OPEN_REASONS,
    NAME_KINDS,
]  # fmt: skip


def enumerated(schema: object) -> Iterator[set[str]]:
    if isinstance(schema, dict):
        if "enum" in schema:
            yield {value for value in schema["enum"] if value is not None}
        for value in schema.values():
            yield from enumerated(value)
    for value in schema if isinstance(schema, list) else ():
        yield from enumerated(value)


def test_what_the_schema_enumerates_are_the_closed_lists() -> None:
    told = list(enumerated(SCHEMA))
    assert [values for values in told if values not in CLOSED] == []
    assert [values for values in CLOSED if values not in told] == []


def test_a_sheet_is_what_the_schema_says(sheet: dict[str, Any]) -> None:
    jsonschema.validate(envelope(sheet), SCHEMA)
    assert len(sheet["claims"]) >= 4


def test_spans_slice_back(sheet: dict[str, Any]) -> None:
    text = sheet["draft"]["text"]
    assert text == TEXT
    for claim in sheet["claims"]:
        assert text[claim["start"] : claim["end"]] == claim["quote"]
        assert claim["sentence"]["start"] <= claim["start"] < claim["end"] <= claim["sentence"]["end"]


def test_ids_are_unique_and_begin_the_fingerprint(sheet: dict[str, Any]) -> None:
    ids = [claim["id"] for claim in sheet["claims"]]
    assert len(ids) == len(set(ids))
    assert all(claim["fingerprint"].startswith(claim["id"][:8]) for claim in sheet["claims"])


def test_same_draft_same_bytes(sheet: dict[str, Any]) -> None:
    assert json.dumps(factcheck.check(TEXT).to_dict()) == json.dumps(sheet)


def test_fingerprints_do_not_depend_on_position(sheet: dict[str, Any]) -> None:
    moved = factcheck.check(
        TEXT.replace("Neighbours at odds\n\n", "Neighbours at odds\n\nA mild week in the hills.\n\n")
    ).to_dict()
    assert [c["fingerprint"] for c in moved["claims"]] == [c["fingerprint"] for c in sheet["claims"]]


def test_an_unrelated_paragraph_changes_no_verdict(sheet: dict[str, Any]) -> None:
    more = factcheck.check(TEXT + "\nThe band played on until the lamps were put out.\n").to_dict()
    assert [(c["fingerprint"], c["label"]) for c in more["claims"]] == [
        (c["fingerprint"], c["label"]) for c in sheet["claims"]
    ]


def test_every_figure_and_date_ends_somewhere(sheet: dict[str, Any]) -> None:
    places = [(c["start"], c["end"]) for c in sheet["claims"]] + [(u["start"], u["end"]) for u in sheet["unchecked"]]
    times = {c["time"]["text"] for c in sheet["claims"] if c["time"]}
    for mention in factcheck.find_mentions(TEXT, as_of="2014-03-26"):
        if mention.kind in {"quantity", "date"} and TEXT[mention.start : mention.end] not in times:
            assert any(start <= mention.start and mention.end <= end for start, end in places), TEXT[
                mention.start : mention.end
            ]


def test_summary_counts_what_is_there(sheet: dict[str, Any]) -> None:
    summary = sheet["summary"]
    assert sum(summary[label] for label in Label) == len(sheet["claims"])
    assert summary["tick"] + summary["change"] + summary["query"] + summary["by_hand"] == len(sheet["claims"])
    assert 0 < summary["words_looked_at"] <= summary["words"]


def test_a_verdict_without_evidence_cannot_be_built() -> None:
    with pytest.raises(ValueError, match="needs evidence"):
        Verdict(Label.REFUTED, "outside", "because")
    with pytest.raises(ValueError, match="needs evidence"):
        Verdict(Label.SUPPORTED, "agrees", "because", (Evidence("statement", None, "informs only"),))
    Verdict(Label.NOT_ENOUGH_INFO, "no-source", "nothing")


def test_without_a_date_state_claims_stay_open(sheet_of: Check) -> None:
    found = sheet_of("Norway has a population of 5 million.")["claims"]
    assert [(c["kind"], c["label"], c["reason"]) for c in found] == [("population", "NOT_ENOUGH_INFO", "no-date")]


def test_a_figure_and_its_conversion_get_the_same_label(sheet_of: Check) -> None:
    for metric, imperial in (("659 km", "409 miles"), ("300 km", "186 miles")):
        one = sheet_of(f"Bhutan has a {metric} border with India.", "2016-01-01")["claims"][0]
        other = sheet_of(f"Bhutan has a {imperial} border with India.", "2016-01-01")["claims"][0]
        assert (one["kind"], one["label"]) == (other["kind"], other["label"])


def test_mentions_are_plain_data_with_their_kind() -> None:
    found = [mention.to_dict() for mention in factcheck.find_mentions(TEXT, as_of="2014-03-26")]
    assert {"quantity", "date", "entity"} <= {mention["kind"] for mention in found}
    figures = [mention for mention in found if mention["kind"] == "quantity"]
    assert all({"value", "low", "high", "unit", "hedge"} <= set(mention) for mention in figures)
    assert json.loads(json.dumps(found, default=list)) is not None


def test_what_a_draft_lists_is_a_list_of_names() -> None:
    listed = factcheck.check("Georgia borders Russia, Turkey and Armenia.", as_of="2014-03-26").to_dict()["claims"][0]
    assert (listed["kind"], listed["value"]) == ("borders", ["Russia", "Turkey", "Armenia"])
    assert listed["object"]["id"] == "country:AM+country:RU+country:TR"
    one = factcheck.check("Georgia borders Russia.", as_of="2014-03-26").to_dict()["claims"][0]
    assert one["value"] == "Russia"
