"""Every declared package has its home, every import is declared, and the table in CONTRIBUTING says so."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DECLARED = {re.split(r"[<>=!~\[ ]", line)[0] for line in PROJECT["dependencies"]}
BEARS = {"beautifulsoup4": "bs4", "charset-normalizer": "charset_normalizer"}
MEASURES = {"nupunkt"}
"""Packages that only tests and benchmarks may import."""


def imported() -> set[str]:
    found = set()
    for path in (ROOT / "factcheck").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []  # fmt: skip
            found |= {name.split(".")[0] for name in names}
    return found - set(sys.stdlib_module_names) - {"factcheck", ""}


def test_what_is_imported_is_declared_and_what_is_declared_is_imported() -> None:
    assert imported() - MEASURES == {BEARS.get(name, name) for name in DECLARED - MEASURES}


def test_the_table_of_contributing_names_each_once() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1] for line in text.splitlines() if line.startswith("| ") and "`" in line.split("|")[2]]
    named = [name.strip() for row in rows for name in row.split(",")]
    assert sorted(named) == sorted(DECLARED)
    for place in re.findall(r"`([a-z_/]+\.py)`", "".join(line for line in text.splitlines() if line.startswith("| "))):
        assert (ROOT / "factcheck" / place).is_file(), place
