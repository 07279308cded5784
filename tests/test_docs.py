"""The documentation is run: every command it shows works, every list it gives is whole."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.cli import COMMANDS, group
from factcheck.cli.failing import edge
from factcheck.config import SETTINGS
from factcheck.extraction.kinds.kindfiles import KEYS, load
from factcheck.extraction.kinds.kinds import SLOTS
from factcheck.folders import builtin
from factcheck.model import lists
from factcheck.store.schema import STATEMENT_COLUMNS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
TOLD = [line.strip()[2:] for line in README.splitlines() if line.strip().startswith("$ factcheck ")]


def doc(name: str) -> str:
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the drafts the documentation speaks of."""
    examples = builtin("examples")
    for name, draft in (("two-rivers.docx", "draft.docx"), ("caspian-talks.md", "draft.md"), ("island-budget.html", "draft.html")):  # fmt: skip
        shutil.copy(examples / name, tmp_path / draft)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "none"))
    return tmp_path


def test_a_result_stands_within_the_first_25_lines() -> None:
    assert "to change, " in "\n".join(README.splitlines()[:25])


def settled(line: str) -> str:
    """A line without its counts, which grow with the sources and kinds."""
    return re.sub(r"\d+ (?=to change|to query|by hand|ticked|of \d|figures)|(?<=of )\d+", "", line.strip())


def test_the_result_shown_is_the_result(capsys: pytest.CaptureFixture[str]) -> None:
    shown = re.search(r"says what to do first:\n\n((?:    .*\n|\n)+)", README)
    assert shown is not None
    assert edge(group, ["demo"]) == 0
    printed = [settled(line) for line in capsys.readouterr().out.splitlines()]
    at = 0
    for line in filter(None, map(settled, shown[1].splitlines())):
        assert line in printed[at:], line
        at = printed.index(line, at) + 1


@pytest.mark.parametrize("command", TOLD)
def test_every_command_of_the_readme_works(newsroom: Path, command: str) -> None:
    assert edge(group, shlex.split(command)[1:]) in {0, 1}


def test_the_readme_names_every_command_and_make_target() -> None:
    for name in COMMANDS:
        assert re.search(rf"`(?:factcheck )?{name}\b", README) or f"factcheck {name}" in README, name
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"\bmake ([a-z]+)", README + (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_every_target_the_makefile_declares_has_a_rule() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (declared,) = re.findall(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    ruled = re.findall(r"^([a-z]+):", makefile, re.MULTILINE)
    assert sorted(declared.split()) == sorted(ruled)


def test_the_python_of_the_readme_runs(newsroom: Path) -> None:
    names: dict[str, object] = {}
    lines = [line.strip()[4:] for line in README.splitlines() if line.strip().startswith(">>> ")]
    assert lines
    for line in lines:
        exec(line, names)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_that_says_what_each_option_does(name: str) -> None:
    command = group.get_command(None, name)  # type: ignore[arg-type]
    parts = [command, *getattr(command, "commands", {}).values()]
    for part in parts:
        assert part is not None
        shown = CliRunner().invoke(part, ["--help"]).output
        assert (part.help or "").strip()
        assert "Usage:" in shown
        for option in part.params:
            if option.param_type_name == "option":
                assert getattr(option, "help", None), (name, option.name)


def test_the_closed_lists_are_documented_whole() -> None:
    page = doc("sheet.md")
    for code in (*lists.JUDGED_REASONS, *lists.OPEN_REASONS, *lists.UNCHECKED_REASONS, *lists.CAVEATS, *lists.FAIL_ON, *lists.Label):  # fmt: skip
        assert f"`{code}`" in page, code


def test_settings_and_columns_are_documented_whole() -> None:
    for name in SETTINGS:
        assert re.search(rf"(?:^|\s|\[){name.replace('_', '-')}\b", doc("config.md")), name
    for column in STATEMENT_COLUMNS:
        assert f"`{column}`" in doc("own-sources.md"), column


def test_the_settings_shown_are_read(tmp_path: Path) -> None:
    from factcheck import config

    block = "\n".join(line[4:] for line in doc("config.md").splitlines() if line.startswith("    ") or not line)
    (tmp_path / "factcheck.toml").write_text(block, encoding="utf-8")
    assert config.load(tmp_path).fail_on == "conflicting"


def test_every_qualifier_of_a_pattern_is_documented() -> None:
    page = doc("kinds.md")
    for kind in load((builtin("claims"),)):
        for pattern in kind.patterns:
            for name, _ in pattern.details:
                assert re.search(rf"`{name}(?:`| = )", page), (kind.kind, name)


def test_every_key_and_type_of_a_kind_is_documented() -> None:
    page = doc("kinds.md")
    missing = [name for name in sorted(KEYS | SLOTS) if not re.search(rf"(?<![\w-]){name}(?![\w-])", page)]
    assert missing == []


PAGES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")))
CODES = [(page.name, code) for page in PAGES for code in re.findall(r"`([^`\n]+)`", page.read_text(encoding="utf-8"))]
THEIRS = {"factcheck.toml", "draft.md", "draft.docx", "draft.html"}
"""Files that are the reader's own."""


def test_every_file_the_pages_name_is_there() -> None:
    missing = []
    for page, code in CODES:
        for name in code.split():
            is_file = re.fullmatch(r"[a-z][\w*./-]*(?:/[\w*.-]*|\.(?:py|toml|csv|json|md))", name) is not None
            places = (ROOT, ROOT / "factcheck", ROOT / "factcheck" / "lexicon", ROOT / "sources")
            if is_file and name not in THEIRS and not any(any(place.glob(f"{start}{name}")) for place in places for start in ("", "**/")):  # fmt: skip
                missing.append((page, name))
    assert missing == []


def parameters(names: list[str]) -> set[str]:
    """The options of a command or of its part."""
    command = group.get_command(None, names[0])  # type: ignore[arg-type]
    assert command is not None, names
    parts = getattr(command, "commands", {})
    if parts and len(names) > 1:
        assert names[1] in parts, names
        command = parts[names[1]]
    return {option for parameter in command.params for option in parameter.opts} | {"--help"}


def test_every_command_and_option_the_pages_name_is_there() -> None:
    every = {"--version"}.union(*(parameters([name, *part]) for name in COMMANDS for part in parts_of(name)))
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for page, code in CODES:
        words = code.split()
        if words[0] == "factcheck" and len(words) > 1 and words[1].isalpha():
            assert {word for word in words if word.startswith("--")} <= parameters(words[1:]), (page, code)
        elif words[0] == "make" and len(words) > 1:
            assert re.search(rf"^{words[1]}:", makefile, re.MULTILINE), (page, code)
        elif re.fullmatch(r"--[a-z-]+", words[0]):
            assert words[0] in every, (page, code)


def parts_of(name: str) -> list[list[str]]:
    """A command by itself, and each of its parts."""
    return [[], *([part] for part in getattr(group.get_command(None, name), "commands", {}))]  # type: ignore[arg-type]


def test_links_between_pages_lead_somewhere() -> None:
    for page in PAGES:
        for link in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / link).exists(), (page, link)
