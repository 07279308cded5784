"""What a sheet said of a text whose facts are known."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from combiner.combine import Part, Text
from factcheck import api
from factcheck.drafts.reading import from_bytes
from factcheck.model.lists import Label
from factcheck.model.sheets import Judged
from factcheck.store.query import Store

_FLAGS = (Label.REFUTED, Label.CONFLICTING)
EXCEPTIONS: list[dict[str, str]] = tomllib.loads(
    (Path(__file__).parent / "exceptions.toml").read_text(encoding="utf-8")
)["exception"]
"""Shapes in which a kind of claim may be called wrong, each with its reason."""


_MARKS = re.compile(r"(?m)^(?:#|\||- |\*\*|\[\^)")
"""What makes a text Markdown."""


@dataclass(frozen=True)
class Outcome:
    """The claims of a text that are called wrong, or against each other: those of its false fact, and those that are true."""

    text: Text
    right: tuple[Judged, ...]
    wrong: tuple[Judged, ...]
    supported: int
    passed: tuple[Judged, ...]
    """Claims of the false fact that are borne out."""

    @property
    def planted(self) -> Part | None:
        """The false fact, if there is one."""
        return next((part for part in self.text.parts if part.false), None)

    @property
    def unexcused(self) -> list[str]:
        """The true claims called wrong that no exception names, a line each."""
        excused = {(one["shape"], one["kind"]) for one in EXCEPTIONS}
        return [self.told(j) for j in self.wrong if (self.text.shape, j.claim.kind) not in excused]

    def told(self, judged: Judged) -> str:
        """A claim called wrong as a line."""
        text, claim = self.text, judged.claim
        words = text.text[claim.start : claim.end]
        return f"{text.day} {text.shape}: {text.text!r}: {claim.kind} {words!r}: {judged.verdict.explanation}"


def is_markdown(text: str) -> bool:
    """Whether a text has marks of Markdown."""
    return _MARKS.search(text) is not None


def outcome(text: Text, store: Store) -> Outcome:
    """A text held against the store."""
    draft = from_bytes(text.text.encode(), "draft.md") if is_markdown(text.text) else text.text
    claims = api.check(draft, text.day, store).claims
    flags = [j for j in claims if j.verdict.label in _FLAGS]
    false = [span for part in text.parts if part.false for span in part.spans]
    right = tuple(j for j in flags if any(_met(span, false) for span in _spans(j)))
    wrong = tuple(j for j in flags if j not in right)
    supported = [j for j in claims if j.verdict.label is Label.SUPPORTED]
    passed = tuple(j for j in supported if _met((j.claim.start, j.claim.end), false))
    return Outcome(text, right, wrong, len(supported), passed)


def _spans(judged: Judged) -> list[tuple[int, int]]:
    """Where a claim stands, and the words of the text that are held against it."""
    told = [piece.span for piece in judged.verdict.evidence if piece.role == "text" and piece.span]
    return [(judged.claim.start, judged.claim.end), *told]


def _met(span: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in spans)
