"""The galley: every item once, in order, with an honest state; only where it is asked for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import factcheck
from factcheck.cli import group
from factcheck.cli.failing import edge
from factcheck.model.lists import GALLEY_KINDS, GALLEY_STATES, Display
from factcheck.model.mentions import Hedge
from factcheck.model.sheets import Sheet
from factcheck.sheets.galley import Galley, Item, build
from factcheck.sheets.titles import titles
from factcheck.sheets.wording import words

TEXT = """# Pier fund to be rebuilt

![The pier in 2019](pier.jpg)

Norway has a population of some 5 million. Kazakhstan shares a border of some 5,000 kilometres with Russia.

“We lost 12 boats. Nobody told us,” said Detective Sergeant Mia Holt. The pier, the longest in the county, cost $4 million.

Write to desk@example.org or see [the fund](https://example.org/fund). The trust met on Friday 14 March 2025.
"""


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    return factcheck.check(_draft(), as_of="2025-03-14")


def _draft() -> Any:
    from factcheck.drafts.reading import from_bytes

    return from_bytes(TEXT.encode(), "draft.md")


@pytest.fixture(scope="module")
def galley(sheet: Sheet) -> Galley:
    return build(sheet)


def item(galley: Galley, text: str, kind: str) -> Item:
    found = [one for one in galley.items if TEXT[one.start : one.end] == text and one.kind == kind]
    assert len(found) == 1, (text, kind, found)
    return found[0]


def test_every_mention_and_quotation_is_one_item(sheet: Sheet, galley: Galley) -> None:
    ends = [(one.end, one.kind) for one in galley.items if one.kind in {"name", "figure", "date", "link"}]
    for mention in sheet.mentions:
        if not isinstance(mention, Hedge):
            assert sum(end == mention.end for end, _ in ends) == 1, TEXT[mention.start : mention.end]
    for quotation in sheet.quotations:
        assert [(o.start, o.end) for o in galley.items if o.kind == "quotation"].count(
            (quotation.start, quotation.end)
        ) == 1
    assert len({(one.start, one.end, one.kind) for one in galley.items}) == len(galley.items)


def test_every_claim_is_spoken_of_and_the_order_is_that_of_the_text(sheet: Sheet, galley: Galley) -> None:
    assert {judged.id for judged in sheet.claims} == {id_ for one in galley.items for id_ in one.claims}
    assert [one.start for one in galley.items] == sorted(one.start for one in galley.items)


@pytest.mark.parametrize(
    ("text", "kind", "state", "display"),
    [
        ("some 5 million", "figure", "citation", Display.TICK),
        ("Norway", "name", "citation", Display.TICK),
        ("some 5,000 kilometres", "figure", "open", Display.CHANGE),
        ("$4 million", "figure", "open", Display.BY_HAND),
        ("Friday 14 March 2025", "date", "draft", Display.TICK),
        ("Detective Sergeant Mia Holt", "name", "open", Display.BY_HAND),
        ("Detective Sergeant", "title", "open", Display.BY_HAND),
        ("“We lost 12 boats. Nobody told us,”", "quotation", "open", Display.BY_HAND),
        ("12 boats", "figure", "open", Display.BY_HAND),
        ("the longest in the county", "superlative", "open", Display.BY_HAND),
        ("desk@example.org", "link", "open", Display.BY_HAND),
        ("the fund", "link", "open", Display.BY_HAND),
    ],
)
def test_how_an_item_stands(galley: Galley, text: str, kind: str, state: str, display: Display) -> None:
    found = item(galley, text, kind)
    assert (found.state, found.display) == (state, display)


def test_captions_are_open_whatever_stands_in_them(galley: Galley) -> None:
    captions = [one for one in galley.items if one.kind == "caption"]
    assert [one.state for one in captions] == ["open"]
    assert not any(one.kind == "link" and "jpg" in TEXT[one.start : one.end] for one in galley.items)


def test_the_head_counts_what_is_there(sheet: Sheet, galley: Galley) -> None:
    found = galley.to_dict(sheet)
    assert (
        found["items"]
        == len(found["list"])
        == sum(found["states"].values())
        == sum(k["items"] for k in found["kinds"].values())
    )
    assert (
        found["ticked"] == found["items"] - found["states"]["open"] == sum(k["ticked"] for k in found["kinds"].values())
    )
    assert set(found["kinds"]) == set(GALLEY_KINDS)
    assert set(found["states"]) == set(GALLEY_STATES)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Judge Helena Stroud told him so.", ["Judge"]),
        ("We met Ada Orme, the chair of the trust, in Leith.", ["chair of the trust"]),
        ("We met Mr. Orme and Detective Inspector Ken Brack.", ["Mr.", "Detective Inspector"]),
        ("We met Ada Orme, of Leith, and Ken Brack.", []),
        ("The court sat. Court staff left.", []),
    ],
)
def test_titles_stand_at_names(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in titles(text, factcheck.find_mentions(text))] == found


def test_an_empty_draft_has_an_empty_galley() -> None:
    assert build(factcheck.check("", as_of="2020-01-01")).items == ()


def test_it_is_shown_where_it_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.md").write_text(TEXT, encoding="utf-8")
    schema = json.loads((Path(factcheck.__file__).parent / "sheets" / "schema.json").read_text(encoding="utf-8"))
    call = ["check", "draft.md", "--as-of", "2025-03-14", "--fail-on", "never"]
    for extra in ([], ["--galley"]):
        assert edge(group, [*call, *extra, "--format", "json"]) == 0
        printed = json.loads(capsys.readouterr().out)
        jsonschema.validate(printed, schema)
        assert ("galley" in printed["sheets"][0]) is bool(extra)
        assert edge(group, [*call, *extra]) == 0
        assert (words()["galley-note"][:20] in capsys.readouterr().out) is bool(extra)
        assert edge(group, [*call, *extra, "-o", "sheet.html"]) == 0
        assert ('<details class="galley"' in (tmp_path / "sheet.html").read_text(encoding="utf-8")) is bool(extra)


def test_kinds_and_states_are_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "galley.md").read_text(encoding="utf-8")
    assert all(f"| `{name}` |" in page for name in (*GALLEY_KINDS, *GALLEY_STATES))
