"""What torture shares: runs of their own in folders of their own, and the figures they leave behind."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import factcheck

FIGURES = pytest.StashKey[list[str]]()
Start = Callable[..., "subprocess.Popen[bytes]"]


def pytest_configure(config: pytest.Config) -> None:
    config.stash[FIGURES] = []


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if config.stash[FIGURES]:
        terminalreporter.section("figures")
        for line in config.stash[FIGURES]:
            terminalreporter.write_line(line)


@pytest.fixture
def figure(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """A line of measured figures, shown when all is done."""
    name = request.node.name
    return lambda told: request.config.stash[FIGURES].append(f"{name}: {told}")


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start a Python process: of the command line, or with `-c` of anything. What still runs afterwards is ended."""
    running: list[subprocess.Popen[bytes]] = []

    def call(*args: str | Path, cache: Path | None = None) -> subprocess.Popen[bytes]:
        env = {**os.environ, "PYTHONPATH": str(Path(factcheck.__file__).parents[1])}
        if cache is not None:
            env["FACTCHECK_CACHE"] = str(cache)
        what = args if args[0] == "-c" else ("-m", "factcheck", *args)
        process = subprocess.Popen(
            [sys.executable, *map(str, what)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL,
            env=env,
            cwd=tmp_path,
        )
        running.append(process)
        return process

    yield call
    for process in running:
        if process.poll() is None:
            process.kill()
        process.communicate()
