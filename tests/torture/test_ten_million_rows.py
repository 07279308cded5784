"""A store of ten million statements and three million names: built from source folders, opened, and asked."""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from measuring import measured

from factcheck.store.schema import ALIAS_COLUMNS, STATEMENT_COLUMNS

pytestmark = [pytest.mark.torture, pytest.mark.skipif(sys.platform == "win32", reason="resources of a process")]

ROWS = int(os.environ.get("FACTCHECK_TORTURE_ROWS", "10000000"))
"""Fewer where the disk has no five gigabytes to spare."""
SOURCES = 10
TEXT = (
    "Norway has 5.1 million people. Kazakhstan has a 7,000-kilometre border with Russia. Norway’s capital is Bergen.\n"
    * 50
)


def _statements(number: int, rows: int) -> Iterator[str]:
    """Towns and their people, a row a year."""
    yield ",".join(STATEMENT_COLUMNS)
    for at in range(rows):
        town, year = divmod(at, 20)
        yield f"{number:02x}{at:010x},place:toy{number}-{town},population,,{1000 + at * 7919 % 900000},,,person,{2000 + year},,,,,normal,verified,package,row {at},,,"


def _aliases(number: int, rows: int) -> Iterator[str]:
    yield ",".join(ALIAS_COLUMNS)
    for at in range(rows):
        name = "".join(("ba", "ko", "ri", "te", "ma", "so", "vi", "da", "ge", "po")[int(digit)] for digit in f"{at:06}")
        yield f"{name.capitalize()}{number}ville,place:toy{number}-{at},name" + "," * (len(ALIAS_COLUMNS) - 3)


def _source(root: Path, number: int) -> None:
    folder = root / f"toy{number}" / "2020"
    folder.mkdir(parents=True)
    manifest = {"name": f"toy{number}", "title": "Toy", "tier": 3, "editions": [{"name": "2020", "published": "2020-01-01"}]}  # fmt: skip
    (folder.parent / "datapackage.json").write_text(json.dumps(manifest), encoding="utf-8")
    for name, lines in (
        ("statements.csv", _statements(number, ROWS // SOURCES)),
        ("aliases.csv", _aliases(number, ROWS * 3 // 10 // SOURCES)),
    ):
        with (folder / name).open("w", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in lines)


def test_ten_million_rows(tmp_path: Path, start: Callable[..., Any], figure: Callable[[str], None]) -> None:
    cache, root, draft = tmp_path / "cache", tmp_path / "own", tmp_path / "draft.txt"
    try:
        for number in range(SOURCES):
            _source(root, number)
        draft.write_text(f"{TEXT}Bakorite3ville and Bababababako0ville have 5,000 people.\n", encoding="utf-8")
        call = ("check", draft, "--as-of", "2014-03-26", "--fail-on", "never", "-f", "json")
        small = _times(start, call, cache)
        seconds, memory = measured(start, *call, "--sources", root, "-o", tmp_path / "first.json", cache=cache)
        store = max(cache.glob("store-*.sqlite"), key=lambda path: path.stat().st_size)
        figure(
            f"{ROWS:,} statements built in {seconds:.0f} s with {memory:,.0f} MB, a store of {store.stat().st_size / 1e9:.2f} GB"
        )
        large = _times(start, (*call, "--sources", root), cache)
        shared = _times(start, (*call, "--store", store), cache)
        for name, (took, most) in {"built-in": small, "with the ten million": large, "as a file": shared}.items():
            figure(f"the check of {len(TEXT.split()):,} words, store {name}: {took:.2f} s, {most:.0f} MB")
        assert shared[0] < 2 * small[0]
        assert shared[1] < small[1] + 100
        begin = time.monotonic()
        process = start("lookup", "population", "Bababababako0ville", "--store", store, cache=cache)
        out, _ = process.communicate()
        assert b"Toy" in out
        figure(f"a look-up of one town: {time.monotonic() - begin:.2f} s")
    finally:
        shutil.rmtree(cache, ignore_errors=True)
        shutil.rmtree(root, ignore_errors=True)


def _times(start: Callable[..., Any], call: tuple[object, ...], cache: Path) -> tuple[float, float]:
    """The best of three warm runs."""
    return min([measured(start, *call, "-o", "sheet.json", cache=cache) for _ in range(4)][1:])
