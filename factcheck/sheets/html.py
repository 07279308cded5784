"""The sheet as one HTML file: no network, no script; the draft with its claims marked, and a card a claim."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from factcheck.frozen import dataclass
from factcheck.model.contract import sheet_to_dict
from factcheck.model.lists import Display
from factcheck.model.sheets import Sheet
from factcheck.sheets import chart
from factcheck.sheets.marking import SYMBOLS, Marking
from factcheck.sheets.order import Entry, by_kind, counts, entries, left, unnamed, whose
from factcheck.sheets.wording import meaning, words

_TODO = {"change": "to-change", "query": "to-query", "by-hand": "to-do-by-hand", "tick": "ticked"}
_SHOWN = (Display.CHANGE, Display.QUERY, Display.BY_HAND, Display.TICK)
_OPEN_KINDS = frozenset({"other-quantity", "other-date", "other", "quote", "superlative"})
_MARKS = "“”\"‘’'"


def render(
    sheets: Sequence[Sheet],
    wording: Mapping[str, str] | None = None,
    failed: Sequence[tuple[str, str]] = (),
    *,
    galley: bool = False,
) -> str:
    """All sheets in one page; every text of a draft or source is escaped. `failed` are drafts not looked at, and why."""
    said = words(wording)
    views = []
    for number, sheet in enumerate(sheets):
        view = _View(sheet, said, Marking.of(sheet, f"{number}-" if number else "", said))
        views.append({**view.values(), "galley": view.galley() if galley else None})
    style = (Path(__file__).parent / "sheet.css").read_text(encoding="utf-8")
    return _template().render(sheets=views, failed=failed, style=Markup(style), words=said, symbols=SYMBOLS)


@functools.cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("sheet.html.j2")


@dataclass(frozen=True, slots=True)
class _View:
    """One sheet as the template takes it."""

    sheet: Sheet
    said: dict[str, str]
    draft: Marking

    def values(self) -> dict[str, Any]:
        """Everything the template shows of the sheet."""
        return {**self.head(), **self.notes(), **self.listed()}

    def head(self) -> dict[str, Any]:
        """What is checked, against what, and what is to do."""
        sheet, found = self.sheet, counts(self.sheet)
        return {
            "prefix": self.draft.prefix,
            "title": sheet.draft.title or sheet.draft.path or "Draft",
            "path": sheet.draft.path or "text",
            "sha": sheet.draft.sha256,
            "as_of": sheet.as_of or "no date",
            "basis": sheet.as_of_basis or "give one with --as-of",
            "todo": [(str(display), found[display], self.said[_TODO[display]]) for display in _SHOWN],
            "words": sheet.words,
            "unseen": sheet.words - sheet.words_looked_at,
            "store": sheet.store,
            "sources": sheet.sources,
            "json": _json(sheet),
        }

    def notes(self) -> dict[str, Any]:
        """What stands beside the claims: what is left to check by hand, notices, legal notices, names."""
        sheet = self.sheet
        return {
            "left": [
                {
                    "reason": one.reason,
                    "place": _spot(sheet, one.start),
                    "text": _flat(sheet, one.start, one.end),
                }
                for one in left(sheet)
            ],
            "notices": [notice.text for notice in sheet.notices if not notice.legal],
            "legal": [
                {
                    "class": notice.category.removeprefix("legal-"),
                    "place": _spot(sheet, notice.start),
                    "text": notice.text,
                }
                for notice in sheet.notices
                if notice.legal
            ],
            "names": [
                {
                    "kind": kind,
                    "entry": entry,
                    "place": _spot(sheet, entry.places[0]),
                    "also": [s for s in entry.spellings if s != entry.name],
                }
                for kind, found in by_kind(sheet.names)
                for entry in found
            ],
        }

    def listed(self) -> dict[str, Any]:
        """The claims: the draft with each marked, and the cards, short and full."""
        listed = entries(self.sheet)
        numbers = {
            judged.id: number
            for number, entry in enumerate(listed, 1)
            for judged in (entry.judged, *entry.repeats, *entry.siblings)
        }
        cards = [self.card(entry, numbers[entry.judged.id]) for entry in listed]
        return {
            "cards": [card for card in cards if card["full"]],
            "briefs": [card for card in cards if not card["full"] and card["display"] == "by-hand"],
            "ticks": [card for card in cards if card["display"] == "tick"],
            "blocks": list(self.draft.blocks(numbers)),
        }

    def galley(self) -> dict[str, Any]:
        """Every checkable item in the order of the text."""
        from factcheck.sheets.galley import build, head

        found = build(self.sheet)
        ids = {judged.id: judged for judged in self.sheet.claims}
        rows = [
            {
                "display": str(item.display),
                "kind": item.kind,
                "place": _spot(self.sheet, item.start),
                "text": _flat(self.sheet, item.start, item.end),
                "by": item.cited or (self.said["galley-draft"] if item.state == "draft" else self.said["galley-open"]),
                "target": self.draft.target(ids[item.claims[0]]) if item.claims else "",
            }
            for item in found.items
        ]
        return {"head": head(found, self.said), "rows": rows}

    def card(self, entry: Entry, number: int) -> dict[str, Any]:
        judged, verdict = entry.judged, entry.judged.verdict
        display, quote = str(verdict.display), _flat(self.sheet, judged.claim.start, judged.claim.end).strip(_MARKS)
        return {
            "id": judged.id,
            "number": number,
            "display": display,
            "full": display != "tick" and not (display == "by-hand" and judged.claim.kind in _OPEN_KINDS),
            "meaning": meaning(verdict, self.said),
            "kind": judged.claim.kind.replace("-", " "),
            "place": _spot(self.sheet, judged.claim.start),
            "quote": quote,
            "explanation": verdict.explanation,
            "suggestion": verdict.suggestion,
            "caveats": verdict.caveats,
            "evidence": verdict.evidence,
            "chart": chart.of(judged.claim, verdict.evidence) if display in {"change", "query"} else None,
            "said": judged.claim.said,
            "siblings": [
                {
                    "id": one.id,
                    "of": one.claim.subject.label if one.claim.subject else "",
                    "evidence": one.verdict.evidence,
                }
                for one in entry.siblings
            ],
            "of": judged.claim.subject.label if judged.claim.subject and entry.siblings else "",
            "about": whose(judged.claim)
            if display == "by-hand" and not verdict.evidence
            else unnamed(judged.claim, quote) * (not entry.siblings),
            "repeats": [_spot(self.sheet, again.claim.start) for again in entry.repeats],
        }


def _json(sheet: Sheet) -> Markup:
    """The sheet's data for a script element; nothing in it can close the element."""
    text = json.dumps(sheet_to_dict(sheet), ensure_ascii=False)
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))


def _flat(sheet: Sheet, start: int, end: int) -> str:
    """A stretch of the draft on one line."""
    return " ".join(sheet.draft.text[start:end].split())


def _spot(sheet: Sheet, start: int) -> str:
    if sheet.draft.offsets is None:
        return f"offset {start}"
    place = sheet.draft.locate(start)
    if place.page is not None:
        return f"page {place.page}"
    if place.part is None:
        return f"line {place.line}, column {place.column}"
    return f"paragraph {place.paragraph}" if place.part == "document" else f"{place.part}, paragraph {place.paragraph}"
