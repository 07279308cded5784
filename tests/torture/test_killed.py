"""Runs that were killed lose nothing, and leave nothing that a later run could take for whole."""

from __future__ import annotations

import hashlib
import json
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck.store import schema

pytestmark = [pytest.mark.torture, pytest.mark.skipif(sys.platform == "win32", reason="signals")]

Start = Callable[..., "subprocess.Popen[bytes]"]
Figure = Callable[[str], None]
TEXT = "Norway’s capital is Bergen. Kenya has 90 million people. The mayor, Anna Lind, said 5 per cent was enough.\n\n"
SHEET = ("--as-of", "2014-03-26", "--fail-on", "never", "-f", "json")


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def _ended(process: subprocess.Popen[bytes]) -> bytes:
    out, told = process.communicate()
    assert process.returncode == 0, told.decode()
    return out


def _killed_after(process: subprocess.Popen[bytes], seconds: float, how: int) -> bool:
    """Kill a process at a moment; False where it had ended."""
    time.sleep(seconds)
    ended = process.poll() is not None
    process.send_signal(how)
    process.communicate()
    return not ended


def _hold(cache: Path) -> int:
    """Every file of a cache that has its last name is whole; how many there are."""
    stores = list(cache.glob("store-*.sqlite"))
    for path in stores:
        assert schema.is_whole(path)
        with sqlite3.connect(path) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        connection.close()
    signed = [path for path in cache.glob("*.json") if not path.name.startswith("index-")]
    signed += cache.glob("*.bin")
    for path in signed:
        digest, _, content = path.read_bytes().partition(b"\n")
        assert digest.decode() == hashlib.sha256(content).hexdigest()
    for path in cache.glob("index-*.json"):
        json.loads(path.read_bytes())
    return len(stores) + len(signed)


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_first_runs_killed(draft: Path, tmp_path: Path, start: Start, figure: Figure, how: int) -> None:
    begin = time.monotonic()
    whole = _ended(start("check", draft, *SHEET, cache=tmp_path / "whole"))
    most = time.monotonic() - begin
    moments, cache, kills, built = random.Random(how), tmp_path / "cache", 0, 0
    for _ in range(20):
        kills += _killed_after(start("check", draft, *SHEET, cache=cache), moments.uniform(0.05, 0.9 * most), how)
        _hold(cache)
        if list(cache.glob("store-*")):
            assert _ended(start("check", draft, *SHEET, cache=cache)) == whole
            shutil.rmtree(cache)
            built += 1
    assert _ended(start("check", draft, *SHEET, cache=cache)) == whole
    figure(
        f"{kills} of 20 first runs of {most:.1f} s killed, {built} of them with the store built; every sheet the same"
    )


def test_compiled_tables_killed(draft: Path, tmp_path: Path, start: Start, figure: Figure) -> None:
    cache = tmp_path / "cache"
    whole = _ended(start("check", draft, *SHEET, cache=cache))
    begin = time.monotonic()
    moments, kills = random.Random(3), 0
    for at in range(20):
        for path in (*cache.glob("[!si]*.json"), *cache.glob("*.bin")):
            path.unlink()
        if not at:
            assert _ended(start("check", draft, *SHEET, cache=cache)) == whole
            most = time.monotonic() - begin
            continue
        kills += _killed_after(start("check", draft, *SHEET, cache=cache), moments.uniform(0.2, most), signal.SIGKILL)
        _hold(cache)
        assert _ended(start("check", draft, *SHEET, cache=cache)) == whole
    figure(f"{kills} of 19 runs killed while tables are compiled ({most:.1f} s), every next sheet was the same")


_WRITER = """
import itertools, pathlib
from factcheck.cli.check import _write
print("ready", flush=True)
for sign in itertools.cycle("ab"):
    _write(pathlib.Path("sheet.json"), sign * 5_000_000)
"""
_KEEPER = """
import itertools, pathlib
from factcheck.kept import write
print("ready", flush=True)
for sign in itertools.cycle("ab"):
    write(pathlib.Path("sheet.json"), sign.encode() * 5_000_000)
"""


@pytest.mark.parametrize("writer", [_WRITER, _KEEPER], ids=["sheet", "kept"])
def test_writes_killed(tmp_path: Path, start: Start, figure: Figure, writer: str) -> None:
    target, moments, left, changed = tmp_path / "sheet.json", random.Random(4), 0, set()
    for _ in range(60):
        process = start("-c", writer)
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        while not target.exists():
            time.sleep(0.001)
        _killed_after(process, moments.uniform(0, 0.1), signal.SIGKILL)
        content = target.read_bytes()
        digest, newline, rest = content.partition(b"\n")
        if newline:
            assert digest.decode() == hashlib.sha256(rest).hexdigest()
            content = rest
        assert content in (b"a" * 5_000_000, b"b" * 5_000_000)
        changed.add(content[:1])
        left += len(list(tmp_path.glob(".*")))
        for path in tmp_path.glob(".*"):
            path.unlink()
    assert left, "no kill met a write: the moments are wrong"
    figure(f"60 kills, {left} of them inside a write, the file always whole ({len(changed)} of 2 contents seen)")


def test_sheets_killed(tmp_path: Path, start: Start, figure: Figure) -> None:
    """The whole command, over a sheet that stands there: the old one or the new one, never a piece."""
    draft = tmp_path / "draft.txt"
    draft.write_text(TEXT * 300, encoding="utf-8")
    sheet, page = tmp_path / "sheet.json", tmp_path / "sheet.html"
    call: tuple[Any, ...] = ("check", draft, *SHEET[:4], "-o", sheet, "-o", page)
    begin = time.monotonic()
    _ended(start(*call))
    most = time.monotonic() - begin
    new, moments, kills = (sheet.read_bytes(), page.read_bytes()), random.Random(5), 0
    for _ in range(25):
        sheet.write_bytes(b"{}")
        page.write_bytes(b"old")
        kills += _killed_after(start(*call), most * moments.uniform(0.6, 1.0), signal.SIGKILL)
        assert sheet.read_bytes() in (b"{}", new[0])
        assert page.read_bytes() in (b"old", new[1])
    figure(f"{kills} of 25 runs of {most:.1f} s killed, every sheet the old or the new one")


def test_eight_at_once(draft: Path, tmp_path: Path, start: Start) -> None:
    whole = _ended(start("check", draft, *SHEET, cache=tmp_path / "whole"))
    processes = [start("check", draft, *SHEET, cache=tmp_path / "shared") for _ in range(8)]
    assert [_ended(process) for process in processes] == [whole] * 8
    assert len(list((tmp_path / "shared").glob("store-*"))) == 1
    assert not list((tmp_path / "shared").glob(".*"))
