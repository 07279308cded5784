"""The public functions: each called twice gives the same, whatever the process; drafts of every format lead back to their file."""

from __future__ import annotations

import datetime
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.folders import builtin
from factcheck.model.dates import PartialDate
from factcheck.model.mentions import Date

TEXT = "OSLO, June 1, 2015 - Norway’s capital is Bergen, and about 5.2 million people live in Norway. Kenya borders Uganda."
DRAFTS = [path for path in sorted(builtin("examples").iterdir()) if path.suffix in {".txt", ".md", ".html", ".docx"} and path.stem != "README"]  # fmt: skip
ENV = {**os.environ, "PYTHONPATH": str(Path(factcheck.__file__).parents[1])}


@pytest.mark.parametrize(
    "call",
    [
        lambda: factcheck.check(TEXT).to_dict(),
        lambda: factcheck.check(TEXT, as_of="2015-06-01").to_dict(),
        lambda: factcheck.split_sentences(TEXT),
        lambda: factcheck.find_mentions(TEXT, as_of="2015-06-01"),
        lambda: factcheck.extract_claims(TEXT, as_of="2015-06-01"),
        lambda: [factcheck.read(path) for path in DRAFTS],
    ],
    ids=["check", "check-as-of", "split_sentences", "find_mentions", "extract_claims", "read"],
)
def test_called_twice_gives_the_same(call: object) -> None:
    assert callable(call)
    assert call() == call()


PUBLIC = ["Claim", "Draft", "FactcheckError", "Mention", "Sheet", "__version__", "check", "extract_claims", "find_mentions", "read", "split_sentences"]  # fmt: skip


def test_every_public_name_is_there_and_no_other() -> None:
    assert sorted(factcheck.__all__) == PUBLIC
    for name in PUBLIC:
        assert name == "__version__" or (getattr(factcheck, name).__doc__ or "").strip()
    with pytest.raises(AttributeError):
        factcheck.nonsense  # noqa: B018


def test_the_public_names_are_listed_before_they_are_asked_for() -> None:
    code = "import sys, factcheck; print(set(factcheck.__all__) <= set(dir(factcheck)), 'factcheck.api' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=ENV)
    assert done.stdout == "True False\n"


def test_the_package_tells_what_each_function_gives_and_that_it_has_types() -> None:
    told = factcheck.__doc__ or ""
    for name in set(PUBLIC) - {"__version__"}:
        assert f"`{name}" in told, name
    assert (Path(factcheck.__file__).parent / "py.typed").is_file()


def test_the_classes_are_those_of_the_results() -> None:
    draft = factcheck.read(DRAFTS[0])
    assert isinstance(draft, factcheck.Draft)
    assert isinstance(factcheck.check(draft), factcheck.Sheet)
    assert isinstance(factcheck.extract_claims(TEXT)[0], factcheck.Claim)
    assert isinstance(factcheck.find_mentions(TEXT)[0], factcheck.Mention)


NO_DATES = ["", "0000", "0000-01-01", "2014-03-26 rubbish", "2014-03-26T10:00:00", "2014-13", "2014-02-30", "soon", " 2014", 2014, 2014.5, b"2014", datetime.time(10)]  # fmt: skip


@pytest.mark.parametrize("day", NO_DATES, ids=repr)
@pytest.mark.parametrize("call", [factcheck.check, factcheck.extract_claims, factcheck.find_mentions])
def test_what_is_no_date_is_told_as_such(call: Any, day: Any) -> None:
    with pytest.raises(factcheck.FactcheckError, match="as_of"):
        call(TEXT, as_of=day)


@pytest.mark.parametrize(
    "day",
    [
        "2014-03-26",
        datetime.date(2014, 3, 26),
        datetime.datetime(2014, 3, 26, 23, 59, tzinfo=datetime.UTC),
        PartialDate(2014, 3, 26),
    ],
    ids=repr,
)
def test_a_date_may_be_given_in_any_of_these_ways(day: Any) -> None:
    assert factcheck.check(TEXT, as_of=day).as_of == "2014-03-26"


@pytest.mark.parametrize("mark", ["2015-06-01", "0000"])
def test_mentions_are_read_by_the_date_of_the_draft_as_claims_are(tmp_path: Path, mark: str) -> None:
    path = tmp_path / "draft.md"
    path.write_text(f"---\ndate: {mark}\n---\n\nThe council met last Monday.\n", encoding="utf-8")
    draft = factcheck.read(path)
    assert factcheck.find_mentions(draft) == factcheck.find_mentions(draft, as_of=draft.as_of)
    firsts = {str(m.first) for m in factcheck.find_mentions(draft) if isinstance(m, Date)}
    assert firsts == ({"2015-05-25"} if draft.as_of else {"None"})
    assert draft.as_of == (mark if mark != "0000" else None)
    dated = f"OSLO, June 1, 2015 - {path.read_text(encoding='utf-8').splitlines()[-1]}"
    assert "2015-05-25" in {str(m.first) for m in factcheck.find_mentions(dated) if isinstance(m, Date)}


def test_threads_share_what_they_read() -> None:
    with ThreadPoolExecutor(4) as pool:
        sheets = list(pool.map(lambda _: json.dumps(factcheck.check(TEXT).to_dict()), range(8)))
    assert len(set(sheets)) == 1


@pytest.mark.parametrize("form", ["json", "jsonl", "html", "text"])
def test_same_draft_same_bytes_in_every_process(form: str) -> None:
    command = [sys.executable, "-m", "factcheck", "check", *map(str, DRAFTS), "--format", form, "--fail-on", "never"]
    runs = [subprocess.run(command, capture_output=True, check=True, env={**ENV, "PYTHONHASHSEED": seed}) for seed in ("1", "2")]  # fmt: skip
    assert runs[0].stdout == runs[1].stdout


@pytest.mark.parametrize("text", ["", " ", "\n", "1", "…", "“", "\x00", "\ud800", "a" * 10_000, "7 " * 5_000, "(" * 5_000, "Kenya " * 2_000])  # fmt: skip
def test_any_text_is_read(text: str) -> None:
    sheet = factcheck.check(text, as_of="2015-06-01").to_dict()
    assert isinstance(sheet["claims"], list)
    factcheck.split_sentences(text)


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.name)
def test_every_offset_of_a_draft_has_a_place_and_blocks_stand_in_order(path: Path) -> None:
    draft = factcheck.read(path)
    end = 0
    for block in draft.blocks:
        assert end <= block.start < block.end <= len(draft.text)
        assert draft.text[block.start : block.end].strip()
        end = block.end
    before = (0, 0)
    for offset in range(0, len(draft.text), 7):
        place = draft.locate(offset)
        if place.part is not None:
            assert place.paragraph is not None
        else:
            assert place.line is not None
            assert place.column is not None
            if path.suffix != ".html":
                assert (place.line, place.column) > before
                before = (place.line, place.column)


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_text_files_are_their_own_text(tmp_path: Path, ending: str, mark: bytes, suffix: str) -> None:
    text = ending.join(["A heading", "", "Norway’s capital is Bergen.", "", "Kenya has 90 million people.", ""])
    path = tmp_path / f"draft{suffix}"
    path.write_bytes(mark + text.encode())
    draft = factcheck.read(path)
    assert draft.text == text
    claims = factcheck.check(draft, as_of="2015-06-01").to_dict()["claims"]
    assert isinstance(claims, list)
    assert [(claim["kind"], claim["location"]) for claim in claims] == [
        ("capital", {"line": 3, "column": 1}),
        ("population", {"line": 5, "column": 1}),
    ]
