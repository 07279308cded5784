"""A draft cannot speak to the terminal."""

from __future__ import annotations

import json

import factcheck
from factcheck.sheets import terminal
from factcheck.sheets.visible import escaped, visible

TEXT = (
    "Title \033]0;owned\007 here\n\n\033[8mNorway’s\033[0m capital is Bergen \u202eand so on. It has\x9b31m 400 fjords."
)


def test_as_long_as_it_was() -> None:
    assert visible("a\tb\n") == "a\tb\n"
    assert len(visible(TEXT)) == len(TEXT)


def test_the_sheet_holds_no_control() -> None:
    sheet = factcheck.check(TEXT, as_of="2014-03-26")
    for shown in (
        terminal.render(sheet, verbose=True, names=True, galley=True),
        terminal.render(sheet, verbose=True, names=True, galley=True, colour=True).replace("\033[", ""),
    ):
        assert not set(shown) & set("\033\007\x9b\u202e")
    assert "owned" not in terminal.render(sheet, colour=True) or "␛]0;owned" in terminal.render(sheet, colour=True)


def test_json_keeps_the_values() -> None:
    value = {"text": TEXT}
    written = escaped(json.dumps(value, ensure_ascii=False))
    assert json.loads(written) == value
    assert not set(written) & set("\033\x9b\u202e")
