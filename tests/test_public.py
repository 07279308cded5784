"""The public functions: each called twice gives the same, whatever the process; drafts of every format lead back to their file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import factcheck
from factcheck.folders import builtin

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


def test_every_public_name_is_there_and_no_other() -> None:
    assert sorted(factcheck.__all__) == ["check", "extract_claims", "find_mentions", "read", "split_sentences"]
    for name in factcheck.__all__:
        assert (getattr(factcheck, name).__doc__ or "").strip()
    with pytest.raises(AttributeError):
        factcheck.nonsense  # noqa: B018


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
