"""Patterns of earlier runs are taken up while they hold, and never in the way."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck import codes, folders
from factcheck.folders import builtin
from factcheck.kept import remember
from factcheck.store.query import Store

TEXT = r"(?P<day>\d{1,2})\.(?:(?P<month>[a-zé]+)|\s)\b"


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path))
    monkeypatch.setattr(codes, "_new", set())
    codes._known.cache_clear()
    yield
    codes._known.cache_clear()


def again() -> None:
    """What the next run does."""
    codes.keep()
    codes._known.cache_clear()


def same(found: re.Pattern[str]) -> bool:
    plain = re.compile(TEXT, re.IGNORECASE)
    told = "3.JUNE 14.café 5. x"
    return (
        found == plain
        and found.groupindex == plain.groupindex
        and [m.groupdict() for m in found.finditer(told)] == [m.groupdict() for m in plain.finditer(told)]
    )


def test_the_next_run_takes_up_what_this_one_compiled() -> None:
    assert same(codes.compiled(TEXT, int(re.IGNORECASE)))
    again()
    assert same(codes.compiled(TEXT, int(re.IGNORECASE)))
    assert not codes._new
    (place,) = folders.cache().iterdir()
    before = place.read_bytes()
    codes.compiled("another", 0)
    again()
    assert len(place.read_bytes()) > len(before)
    assert same(codes.compiled(TEXT, int(re.IGNORECASE)))
    assert not codes._new


@pytest.mark.parametrize(
    "told", ["", "no tab", "{key}\tnull", '{key}\t[0, 0, {{}}, ""]', '{key}\t[0, 2, {{}}, "eJxjYGBgAAAABAAB"]']
)
def test_what_python_does_not_take_is_compiled(told: str) -> None:
    remember("patterns", sys.version, told.format(key=codes._key(TEXT, int(re.IGNORECASE))))
    assert same(codes.compiled(TEXT, int(re.IGNORECASE)))
    again()
    assert same(codes.compiled(TEXT, int(re.IGNORECASE)))


def test_a_python_that_tells_no_codes_keeps_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> object:
        raise ImportError(name)

    monkeypatch.setattr(codes, "import_module", missing)
    assert same(codes.compiled(TEXT, int(re.IGNORECASE)))
    again()
    assert not list(folders.cache().iterdir())


def test_the_patterns_of_a_draft_are_the_same_in_every_run(store: Store, tmp_path: Path) -> None:
    """A pattern made of a set in the order of the set would be another in the next run, and what is kept would grow with each."""
    draft = str(builtin("examples") / "caspian-talks.md")
    command = [sys.executable, "-m", "factcheck", "check", draft, "--fail-on", "never", "--store", str(store.path)]
    kept = []
    for seed in "12":
        subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True)
        (place,) = tmp_path.glob("patterns-*.json")
        kept.append(place.read_bytes())
    assert kept[0] == kept[1]
