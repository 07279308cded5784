"""What a command loads: nothing it does not need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

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
LATE = [
    "factcheck.consistency.base.second_look",
    "factcheck.consistency.rates.means",
    "factcheck.consistency.tables.tabled",
    "factcheck.consistency.times.by_the_clock",
    "factcheck.consistency.times.stale",
    "factcheck.consistency.totals.sums",
    "factcheck.extraction.claiming",
    "factcheck.extraction.subjects.roles",
    "factcheck.extraction.wordings.values",
    "factcheck.mentions.dating.nth",
    "factcheck.verdicts.base.extents",
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


def test_a_draft_of_few_figures_loads_no_checks_that_need_more(tmp_path: Path) -> None:
    plain, two = tmp_path / "plain.txt", tmp_path / "two.txt"
    plain.write_text("The council met on Tuesday evening. About forty people stayed until the end.")
    two.write_text(
        "The council met for 2 hours. Of 40 people 30 voted for the second half of May 2009, the average of 12."
    )
    assert loaded("check", str(plain)).isdisjoint(LATE)
    assert {"factcheck.consistency.totals.sums", "factcheck.consistency.rates.means"} <= loaded("check", str(two))
