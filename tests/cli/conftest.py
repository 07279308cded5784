"""Running the command line inside the test process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from factcheck.cli import group
from factcheck.cli.failing import edge
from factcheck.store.query import Store

TEXT = "Kazakhstan has a 7,000-kilometre border with Russia. Norway’s capital is Bergen.\n"


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture(autouse=True)
def built(store: Store) -> None:
    """The store is there: that it had to be built is told elsewhere."""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in an empty folder that holds draft.txt, with no settings from outside."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "none"))
    for name in (
        "NO_COLOR",
        "FORCE_COLOR",
        "FACTCHECK_FAIL_ON",
        "FACTCHECK_AS_OF",
        "FACTCHECK_STORE",
        "FACTCHECK_CONFIG",
    ):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "draft.txt").write_text(TEXT, encoding="utf-8")

    def call(*args: str | Path) -> Outcome:
        code = edge(group, [str(arg) for arg in args])
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return call
