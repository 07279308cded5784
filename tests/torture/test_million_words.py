"""A draft of a million words, through the whole check."""

from __future__ import annotations

import itertools
import json
import random
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hostile import DRAFTS
from measuring import measured

pytestmark = [pytest.mark.torture, pytest.mark.skipif(sys.platform == "win32", reason="resources of a process")]

WORDS = 1_000_000


def _paragraphs(seed: int) -> Iterator[str]:
    """Paragraphs of the example drafts again and again, each time with other figures."""
    chance = random.Random(seed)
    texts = [
        draft.read_text(encoding="utf-8").split("---\n")[-1] for draft in DRAFTS if draft.suffix in {".txt", ".md"}
    ]
    for text in itertools.cycle(texts):
        for paragraph in text.split("\n\n"):
            if paragraph.strip() and not paragraph.startswith(("#", "|")):
                yield re.sub(r"(?<![\d,.])\d{2}(?![\d,.])", lambda _: str(chance.randint(10, 99)), paragraph)


def _draft(words: int) -> str:
    found: list[str] = []
    for paragraph in _paragraphs(7):
        found.append(paragraph)
        words -= len(paragraph.split())
        if words < 0:
            return "\n\n".join(found)
    raise AssertionError


def test_a_million_words(tmp_path: Path, start: Callable[..., Any], figure: Callable[[str], None]) -> None:
    sheet, took = tmp_path / "sheet.json", {}
    for words in (WORDS // 4, WORDS):
        (tmp_path / "draft.txt").write_text(_draft(words), encoding="utf-8")
        seconds, memory = measured(
            start, "check", "draft.txt", "--as-of", "2014-03-26", "-o", sheet, "--fail-on", "never"
        )
        found = json.loads(sheet.read_bytes())["sheets"][0]
        counted = found["summary"]["words"]
        took[words] = seconds, memory
        figure(
            f"{counted:,} words in {seconds:.1f} s ({counted / seconds:,.0f} a second), {memory:,.0f} MB, "
            f"{len(found['claims']):,} claims, a sheet of {sheet.stat().st_size / 1e6:.0f} MB"
        )
    assert took[WORDS][0] < 7 * took[WORDS // 4][0]
    assert took[WORDS][1] < 5 * took[WORDS // 4][1]
