"""Legal notices: each class both ways, who is meant, order, own lists, and that they never decide."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import factcheck
from factcheck import api, pipeline
from factcheck.cli import group
from factcheck.cli.failing import edge
from factcheck.consistency.law import legal
from factcheck.model.lists import Label
from factcheck.sheets.terminal import render

FOUND = [
    ("Rolf Stein is on trial for theft. He was found guilty on Friday.", "legal-drift", "Rolf Stein"),
    ("Rolf Stein was convicted of theft. In May Stein was cleared of theft.", "legal-drift", "Rolf Stein"),
    ("A jury convicted Rolf Stein. Mr Stein awaits trial in Dover.", "legal-drift", "Rolf Stein"),
    ("Ada Holm was arrested on Monday over missing cash. The till was empty.", "legal-accusation", "Ada Holm"),
    ("Police arrested Ada Holm on Monday. The till was empty.", "legal-accusation", "Ada Holm"),
    ("Ada Holm was accused of bullying. Staff left in tears.", "legal-accusation", "Ada Holm"),
    ("Ken Brack allegedly took the boat.", "legal-accusation", "Ken Brack"),
    ("Max Dunn, 15, saw the robbery from the bus.", "legal-minor", "Max Dunn"),
    ("Schoolboy Max Dunn was charged with arson, which he denies.", "legal-minor", "Max Dunn"),
    ("Max Dunn, a pupil, was there. The stabbing took a minute.", "legal-minor", "Max Dunn"),
    ("A 16-year-old pupil, Max Dunn, hid during the burglary.", "legal-minor", "Max Dunn"),
    ("Lena Frost said she was raped in 2019.", "legal-victim", "Lena Frost"),
    ("The court heard that he raped Lena Frost.", "legal-victim", "Lena Frost"),
    ("Lena Frost, the complainant, spoke of sexual abuse.", "legal-victim", "Lena Frost"),
    ("Rolf Stein is on trial, and pleaded not guilty. Stein has previous convictions.", "legal-contempt", "Rolf Stein"),
    ("The court heard of his criminal record. The trial continues.", "legal-contempt", ""),
    ("Killer Bo Arden lives in Leith.", "legal-label", "Bo Arden"),
    ("Bo Arden, a thief, lives in Leith.", "legal-label", "Bo Arden"),
    ("Bo Arden is a fraudster.", "legal-label", "Bo Arden"),
]  # fmt: skip
NONE = [
    "Rolf Stein was charged in May. He was found guilty in June, and was jailed for two years.",
    "Rolf Stein was convicted of theft. On appeal, Stein was cleared of theft.",
    "Rolf Stein was convicted of theft but cleared of fraud.",
    "Rolf Stein was not accused of any wrongdoing.",
    "Ada Holm was arrested on Monday. Holm denied taking the cash.",
    "Ada Holm was accused of bullying. She declined to comment.",
    "Ada Holm was accused of bullying. “I never raised my voice,” Holm said.",
    "The bank was accused of greed.",
    "The shop charged £450 for a coat.",
    "Max Dunn, 15, won the cup.",
    "Max Dunn, 45, saw the robbery from the bus.",
    "Max Dunn, 15, won the cup.\n\nA robbery was told of in Leeds.",
    "Max Dunn, who leads the charity for victims of rape, opened the house.",
    "Rolf Stein was convicted of rape.",
    "Rolf Stein was jailed for a year. Stein has previous convictions.",
    "Convicted killer Bo Arden was found guilty in 1999.",
    "The alleged thief Bo Arden denies it.",
    "Bo Arden caught a thief. The whale is a killer.",
]  # fmt: skip


def notices(text: str, own: legal.Lists = ()) -> list[tuple[str, str]]:
    reading = pipeline.read_draft(api.as_draft(text), None, api.open_store())
    return [(notice.category, notice.person) for notice in legal.find(reading, own)]


@pytest.mark.parametrize(("text", "category", "person"), FOUND)
def test_what_a_lawyer_has_to_see(text: str, category: str, person: str) -> None:
    assert (category, person) in notices(text)


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_notice(text: str) -> None:
    assert notices(text) == []


def test_a_headline_that_convicts_where_the_text_only_accuses() -> None:
    body = "\n\nRolf Stein was charged with theft in May. He denies it.\n"
    assert ("legal-drift", "Rolf Stein") in notices("# Rolf Stein found guilty of theft" + body)
    assert notices("# Rolf Stein before the court over theft" + body) == []


def test_named_persons_come_first_and_then_the_order_of_the_text() -> None:
    text = "The trial continues. There was talk of his criminal record. Bo Arden is a thief. Ada Holm was arrested."
    assert [person for _, person in notices(text)] == ["Bo Arden", "Ada Holm", ""]


def test_a_newsroom_replaces_a_list_and_leaves_classes_out() -> None:
    assert notices("Bo Arden is a quack.") == []
    assert notices("Bo Arden is a quack.", (("label", ("quack",)),)) == [("legal-label", "Bo Arden")]
    assert notices("Bo Arden is a thief.", (("label", ("quack",)),)) == []
    assert notices("Bo Arden is a thief.", (("off", ("legal-label",)),)) == []


def test_every_class_is_documented_and_every_list_named() -> None:
    from factcheck.lexicon import table

    page = (Path(__file__).parents[3] / "docs" / "legal.md").read_text(encoding="utf-8")
    for name in table("legal"):
        assert f"`{name}`" in page, name
    for _, category, _ in FOUND:
        assert f"`{category}`" in page, category


def test_notices_are_no_verdicts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    draft = tmp_path / "draft.txt"
    draft.write_text("Bo Arden is a thief.\n", encoding="utf-8")
    assert edge(group, ["check", "draft.txt", "--as-of", "2020-01-01", "--fail-on", "open"]) == 0
    shown = capsys.readouterr().out.splitlines()
    assert shown[0].startswith("0 to change, 0 to query, 0 by hand, 0 ticked")
    assert shown[1] == "1 legal notice, no verdict: ask a lawyer"
    assert "§ label  1:15  Bo Arden is called “thief”" in "\n".join(shown)
    (tmp_path / "factcheck.toml").write_text('[legal]\nlabel = ["quack"]\n', encoding="utf-8")
    result = CliRunner().invoke(group, ["check", "draft.txt", "--as-of", "2020-01-01", "--format", "json"])
    assert [n["class"] for n in json.loads(result.output)["sheets"][0]["notices"]] == ["coverage"]
    (tmp_path / "factcheck.toml").write_text('[legal]\nlabels = ["quack"]\n', encoding="utf-8")
    assert edge(group, ["check", "draft.txt"]) == 2
    assert "factcheck.toml:2:1: unknown list of legal words 'labels'; allowed: off, arrested" in capsys.readouterr().err


def test_a_draft_without_notices_has_no_line_of_them() -> None:
    sheet = factcheck.check("Norway has a population of 5 million.", as_of="2014-01-01")
    assert "legal" not in render(sheet)
    assert all(judged.verdict.label in Label for judged in sheet.claims)
