"""What a command loads: nothing it does not need."""

from __future__ import annotations

import subprocess
import sys

import pytest

from factcheck.folders import builtin

HEAVY = [
    "bs4",
    "docx",
    "httpx",
    "jinja2",
    "lxml",
    "msgspec",
    "nupunkt",
    "rapidfuzz",
    "rich",
    "sqlite_utils",
    "thefuzz",
    "asyncio",
    "tomllib",
]
STAGES = [
    "factcheck.api",
    "factcheck.pipeline",
    "factcheck.lexicon",
    "factcheck.store",
    "factcheck.model",
    "sqlite3",
    "decimal",
    "json",
]
RUN = """
import sys
from factcheck.cli import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print("loaded:", *sorted(sys.modules))
"""


def loaded(*args: str) -> set[str]:
    done = subprocess.run([sys.executable, "-c", RUN, *args], capture_output=True, text=True, check=True)
    return set(done.stdout.rpartition("loaded:")[2].split())


@pytest.mark.parametrize("args", [["--version"], ["--help"]])
def test_the_front_door_is_light(args: list[str]) -> None:
    assert loaded(*args).isdisjoint([*HEAVY, *STAGES])


def test_a_check_of_plain_text_is_light() -> None:
    draft = str(builtin("examples") / "lake-feature.txt")
    loaded("check", draft)
    assert loaded("check", draft).isdisjoint(HEAVY)
