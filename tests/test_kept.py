"""What is kept in the cache folder is used while it holds, and never in the way."""

from __future__ import annotations

import hashlib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from factcheck import api, folders
from factcheck.extraction.kinds import compiled, kinds, patterns
from factcheck.kept import kept, packed, unpacked

CLASSES = [*compiled.CLASSES, *kinds.CLASSES, *patterns.CLASSES]


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))
    path = tmp_path / "words.toml"
    path.write_text("one")
    return path


def read(source: Path, calls: list[str]) -> Any:
    def make() -> dict[str, str]:
        calls.append(source.read_text())
        return {"text": source.read_text()}

    return kept("words", [source], make)


def test_made_once_and_anew_when_a_file_changes(source: Path) -> None:
    calls: list[str] = []
    assert read(source, calls) == read(source, calls) == {"text": "one"}
    assert calls == ["one"]
    source.write_text("two and more")
    assert read(source, calls) == {"text": "two and more"}
    assert calls == ["one", "two and more"]
    assert len(list(folders.cache().iterdir())) == 1


def _signed(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode() + b"\n" + content


@pytest.mark.parametrize(
    "damage",
    [b"", b"not json", b"0" * 64 + b"\n[]", _signed(b"null"), _signed(b"[1, []]"), _signed(b"[" * 100_000), b"\xff\n"],
)
def test_a_damaged_file_is_made_anew(source: Path, damage: bytes) -> None:
    read(source, [])
    (place,) = folders.cache().iterdir()
    whole = place.read_bytes()
    for content in (damage, whole[:-5], whole.replace(b"one", b"won")):
        place.write_bytes(content)
        calls: list[str] = []
        assert read(source, calls) == {"text": "one"}
        assert calls == ["one"]
        assert place.read_bytes() == whole


def test_a_folder_that_cannot_be_written_is_no_error(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_CACHE", str(source / "below-a-file"))
    calls: list[str] = []
    assert read(source, calls) == read(source, calls) == {"text": "one"}
    assert calls == ["one", "one"]


def test_the_kinds_are_the_same_from_the_cache(tmp_path: Path) -> None:
    fresh = api._compiled((folders.builtin("claims"),))
    again = unpacked(packed(fresh), CLASSES)
    assert again == fresh == api.open_kinds()


def test_parts_that_are_equal_are_one() -> None:
    words = patterns.Words((("a",), ("b", "c")))
    value = ((words, 1, None, Decimal("0.5")), frozenset({"b", "a"}), {"k": patterns.Words(words.options)}, True, 1.5)
    again = unpacked(packed(value), CLASSES)
    assert again == value
    assert again[0][0] is again[2]["k"]
    assert type(again[3]) is bool
