"""The sheet as one HTML file: no network, no script needed to read; the draft with its claims marked, and a card a claim."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from factcheck.model.contract import sheet_to_dict
from factcheck.model.lists import Display
from factcheck.model.sheets import Judged, Sheet
from factcheck.sheets.order import counts, entries, left
from factcheck.sheets.terminal import words

_SYMBOLS = {"change": "✗", "query": "?", "by-hand": "○", "tick": "✓"}
_NAMES = {"change": "Change", "query": "Query", "by-hand": "By hand", "tick": "Tick"}


def render(sheets: Sequence[Sheet], wording: Mapping[str, str] | None = None) -> str:
    """All sheets in one page; every text of a draft or source is escaped."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    template = environment.get_template("sheet.html.j2")
    style = (Path(__file__).parent / "sheet.css").read_text(encoding="utf-8")
    return template.render(
        sheets=[_view(sheet) for sheet in sheets],
        style=Markup(style),
        words=words(wording),
        symbols=_SYMBOLS,
        names=_NAMES,
    )


def _view(sheet: Sheet) -> dict[str, Any]:
    found = counts(sheet)
    cards = [_card(sheet, entry.judged, [_place(sheet, again) for again in entry.repeats]) for entry in entries(sheet)]
    return {
        "title": sheet.draft.title or sheet.draft.path or "Draft",
        "path": sheet.draft.path or "text",
        "sha": sheet.draft.sha256[:12],
        "as_of": sheet.as_of or "no date",
        "basis": sheet.as_of_basis or "give one with --as-of",
        "counts": {str(display): found[display] for display in Display},
        "left": [
            {
                "reason": one.reason,
                "place": _spot(sheet, one.start),
                "text": " ".join(sheet.draft.text[one.start : one.end].split()),
            }
            for one in left(sheet)
        ],
        "words": sheet.words,
        "unseen": sheet.words - sheet.words_looked_at,
        "store": sheet.store,
        "sources": sheet.sources,
        "cards": [card for card in cards if card["display"] != "tick"],
        "ticks": [card for card in cards if card["display"] == "tick"],
        "blocks": _blocks(sheet),
        "json": _json(sheet),
    }


def _json(sheet: Sheet) -> Markup:
    """The sheet's data for a script element; nothing in it can close the element."""
    text = json.dumps(sheet_to_dict(sheet), ensure_ascii=False)
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))


def _card(sheet: Sheet, judged: Judged, repeats: list[str]) -> dict[str, Any]:
    verdict, text = judged.verdict, sheet.draft.text
    return {
        "id": judged.id,
        "display": str(verdict.display),
        "label": str(verdict.label),
        "kind": judged.claim.kind,
        "place": _place(sheet, judged),
        "quote": " ".join(text[judged.claim.start : judged.claim.end].split()),
        "explanation": verdict.explanation,
        "suggestion": verdict.suggestion,
        "caveats": verdict.caveats,
        "evidence": verdict.evidence,
        "said": judged.claim.said,
        "repeats": repeats,
    }


def _place(sheet: Sheet, judged: Judged) -> str:
    return _spot(sheet, judged.claim.start)


def _spot(sheet: Sheet, start: int) -> str:
    if sheet.draft.offsets is None:
        return f"offset {start}"
    place = sheet.draft.locate(start)
    if place.page is not None:
        return f"page {place.page}"
    return f"line {place.line}, column {place.column}" if place.part is None else f"paragraph {place.paragraph}"


def _blocks(sheet: Sheet) -> list[dict[str, Any]]:
    return [{"role": block.role, "html": _marked(sheet, block.start, block.end)} for block in sheet.draft.blocks]


def _marked(sheet: Sheet, start: int, end: int) -> Markup:
    """A block's text with its claims marked; where claims overlap, the first and longest is marked."""
    text, out, at = sheet.draft.text, [], start
    held = [j for j in sheet.claims if start <= j.claim.start and j.claim.end <= end]
    inside = sorted(
        (j for j in held if not _wraps(j, held)),
        key=lambda j: (j.claim.start, -j.claim.end),
    )
    for judged in inside:
        if judged.claim.start < at:
            continue
        display = str(judged.verdict.display)
        out.append(escape(text[at : judged.claim.start]))
        words_ = escape(text[judged.claim.start : judged.claim.end])
        out.append(
            Markup('<a class="mark {0}" href="#c-{1}" title="{2}">{3}<sup aria-hidden="true">{4}</sup></a>').format(
                display, judged.id, f"{_NAMES[display]}: {judged.claim.kind}", words_, _SYMBOLS[display]
            )
        )
        at = judged.claim.end
    out.append(escape(text[at:end]))
    return Markup("").join(out)


def _wraps(quoted: Judged, others: Sequence[Judged]) -> bool:
    """Whether a quotation holds other claims, which are marked in its stead."""
    start, end = quoted.claim.start, quoted.claim.end
    return quoted.claim.kind == "quote" and any(
        other.claim.kind != "quote" and start <= other.claim.start and other.claim.end <= end for other in others
    )
