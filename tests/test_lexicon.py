"""Lists of words that one module alone asks for stand in a section of its name, and it asks for each of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck.lexicon import table

PACKAGE = Path(__file__).parents[1] / "factcheck"
BY_MODULE = ["against_itself", "clauses", "dropped", "mentions", "verdicts", "weak"]
SECTIONS = [(name, section) for name in BY_MODULE for section in table(name)]


@pytest.mark.parametrize(("name", "section"), SECTIONS, ids=[f"{name}-{section}" for name, section in SECTIONS])
def test_a_section_is_its_modules(name: str, section: str) -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob(f"{section}.py"))
    for words in table(name)[section]:
        assert re.search(rf"[\"']{words}[\"']", code), f"nothing asks for {name}.toml [{section}] {words}"
