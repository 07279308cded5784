"""Broken and hostile drafts: each a clear error or a sheet whose JSON is what the schema says; never anything else."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hostile import DRAFTS, ESCAPES, SCRIPTS, broken, broken_docx, cut

import factcheck
from factcheck.drafts.reading import from_bytes
from factcheck.errors import DraftError
from factcheck.model.sheets import Sheet
from factcheck.sheets import galley, html, terminal

pytestmark = pytest.mark.torture

Figure = Callable[[str], None]
SCHEMA = json.loads((Path(factcheck.__file__).parent / "sheets" / "schema.json").read_text(encoding="utf-8"))
_CHECKER = jsonschema.Draft202012Validator(SCHEMA)


def _envelope(sheet: Sheet) -> dict[str, Any]:
    plain = {**sheet.to_dict(), "galley": galley.build(sheet).to_dict(sheet)}
    tool = {"name": "factcheck", "version": "0"}
    return {"schema_version": 1, "tool": tool, "store": {"fingerprint": "x", "sources": []}, "sheets": [plain]}


def _holds(raw: bytes, name: str) -> bool:
    """Whether it gives a sheet; an error has to be one that tells, on one line, which file it is."""
    try:
        sheet = factcheck.check(from_bytes(raw, name), as_of="2014-03-26")
    except DraftError as error:
        told = str(error)
        assert told.startswith(f"{name}: "), told
        assert "\n" not in told
        assert "Traceback" not in told
        return False
    written = json.loads(json.dumps(_envelope(sheet)))
    assert next(_CHECKER.iter_errors(written), None) is None, next(_CHECKER.iter_errors(written)).message
    text = sheet.draft.text
    for claim in written["sheets"][0]["claims"]:
        assert claim["quote"] == text[claim["start"] : claim["end"]]
        assert claim["sentence"]["start"] <= claim["start"] < claim["end"] <= claim["sentence"]["end"]
    shown = terminal.render(sheet, verbose=True, names=True, galley=True)
    assert not set(shown) & set("\033\x9b\x07\x08\r\u202e")
    assert html.render([sheet], galley=True).count("<script") == 1
    return True


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda path: path.name)
def test_broken_at_random(draft: Path, figure: Figure) -> None:
    raw, read = draft.read_bytes(), 0
    for seed in range(300):
        changed = broken_docx(raw, seed) if draft.suffix == ".docx" and seed % 3 else broken(raw, seed)
        try:
            read += _holds(changed, f"draft{draft.suffix}")
        except BaseException as error:
            error.add_note(f"{draft.name} broken with seed {seed}")
            raise
    figure(f"300 cases, {read} sheets, {300 - read} told errors")


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda path: path.name)
def test_cut_off(draft: Path, figure: Figure) -> None:
    read = sum(_holds(content, f"draft{draft.suffix}") for content in cut(draft.read_bytes(), 150))
    figure(f"150 lengths, {read} sheets, {150 - read} told errors")


@pytest.mark.parametrize("ending", [".txt", ".md", ".html", ".docx"])
def test_under_another_ending(ending: str, figure: Figure) -> None:
    read = sum(_holds(draft.read_bytes(), f"draft{ending}") for draft in DRAFTS)
    figure(f"{len(DRAFTS)} drafts of other kinds, {read} sheets")


@pytest.mark.parametrize("ending", [".txt", ".md", ".html"])
def test_hostile_signs_everywhere(ending: str, figure: Figure) -> None:
    shapes = (
        "{}",
        "{} Norway has 5 million people {}.",
        "Norway{} has {}5{} million{} people.",
        "# {}\n\n“{}” said {}.",
    )
    for sign in (*SCRIPTS, *ESCAPES):
        for shape in shapes:
            _holds(shape.replace("{}", sign).encode(), f"draft{ending}")
    figure(f"{(len(SCRIPTS) + len(ESCAPES)) * len(shapes)} cases")
