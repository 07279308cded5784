"""Lists of words that one module alone asks for stand in a section of its name, and it asks for each of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck.lexicon import either, table

PACKAGE = Path(__file__).parents[1] / "factcheck"
BY_MODULE = ["against_itself", "clauses", "dropped", "mentions", "verdicts", "weak"]
SECTIONS = [(name, section) for name in BY_MODULE for section in table(name)]


@pytest.mark.parametrize(("name", "section"), SECTIONS, ids=[f"{name}-{section}" for name, section in SECTIONS])
def test_a_section_is_its_modules(name: str, section: str) -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob(f"{section}.py"))
    for words in table(name)[section]:
        assert re.search(rf"[\"'{{]{words}[\"'}}]", code), f"nothing asks for {name}.toml [{section}] {words}"


def test_every_list_a_pattern_names_is_there() -> None:
    met = set()
    for path in sorted(PACKAGE.rglob("*.py")):
        code = path.read_text("utf-8")
        maker = re.search(r"^_worded = worded\((.*)\)$", code, re.MULTILINE)
        if maker is None:
            continue
        name, *section = re.findall(r'"(\w+)"', maker[1])
        own = table(name)[section[0]] if section else table(name)
        keys = set(re.findall(r"(?<!\{)\{([a-z_]+)\}", "".join(re.findall(r'(?<!f)r"(?:[^"\\\n]|\\.)*"', code))))
        keys |= set(re.findall(r"\{\{([a-z_]+)\}\}", code))
        assert not re.search(
            r'(?<![\w.])(?:re|lazy)\.\w+\(\s*(?:r"(?:[^"\\\n]|\\.)*(?<!\{)\{[a-z_]+\}|rf"(?:[^"\\\n]|\\.)*\{\{[a-z_]+\}\})',
            code,
        ), path
        assert keys <= own.keys() | table("grammar").keys(), f"{path}: {keys - own.keys() - table('grammar').keys()}"
        met |= keys if name == "grammar" else keys - own.keys()
    assert met == table("grammar").keys()


@pytest.mark.parametrize(
    "phrases",
    [["a b", "well-known", "o’clock", "it's"], ["i.e.", "a|b", "in all"], [""], ["was ", "x_y"], ["½", "one"]],
)
def test_an_alternative_has_its_phrases_as_they_are_written(phrases: list[str]) -> None:
    assert either(phrases) == "|".join(re.escape(phrase) for phrase in sorted(sorted(phrases), key=len, reverse=True))
