"""The sheet for a terminal: what to do first, worst first, repeats folded; word + symbol + colour, never colour alone."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

from factcheck.model.lists import Display
from factcheck.model.sheets import Judged, Sheet
from factcheck.model.verdicts import Evidence
from factcheck.sheets.order import Entry, by_kind, counts, entries, left, unnamed, whose
from factcheck.sheets.spots import spot
from factcheck.sheets.visible import visible
from factcheck.sheets.wording import meaning, words

_SYMBOLS = {
    Display.CHANGE: ("✗", "x"),
    Display.QUERY: ("?", "?"),
    Display.BY_HAND: ("○", "o"),
    Display.TICK: ("✓", "v"),
}
_COLOURS = {Display.CHANGE: "31;1", Display.QUERY: "33;1", Display.BY_HAND: "36", Display.TICK: "32"}


def render(
    sheet: Sheet,
    *,
    width: int = 100,
    colour: bool = False,
    ascii_only: bool = False,
    by_position: bool = False,
    verbose: bool = False,
    names: bool = False,
    galley: bool = False,
    wording: Mapping[str, str] | None = None,
) -> str:
    """The whole sheet as lines of text."""
    painter = _Painter(width, colour, ascii_only, words(wording))
    lines = [
        *_head(sheet, painter),
        *(line for entry in entries(sheet, by_position=by_position) for line in _entry(sheet, entry, painter, verbose)),
    ]
    if names or verbose:
        lines += _names(sheet, painter)
    listed = _galley(sheet, painter) if galley else ()
    return "\n".join([*lines, *_left(sheet, painter, verbose), *listed, *_foot(sheet, painter)]) + "\n"


class _Painter:
    """Width, colour and wording of one rendering."""

    def __init__(self, width: int, colour: bool, ascii_only: bool, wording: dict[str, str]) -> None:
        self.width, self.colour, self.ascii_only, self.wording = max(width, 40), colour, ascii_only, wording

    def paint(self, text: str, code: str) -> str:
        return f"\033[{code}m{text}\033[0m" if self.colour else text

    def rule(self) -> str:
        return self.paint(("-" if self.ascii_only else "─") * self.width, "2")

    def mark(self, display: Display) -> str:
        return _SYMBOLS[display][1 if self.ascii_only else 0]

    def name(self, display: Display) -> str:
        return self.wording[f"name-{display}"].upper()

    def headed(self, display: Display, text: str) -> Iterator[str]:
        """The first lines of an entry: sign and name in colour, the rest wrapped under it."""
        head = f"{self.mark(display)} {self.name(display)}"
        lines = list(self.wrapped(f"{head}  {text}", ""))
        yield self.paint(head, _COLOURS[display]) + lines[0].removeprefix(head)
        yield from self.wrapped(" ".join(lines[1:]), "    ") if lines[1:] else ()

    def wrapped(self, text: str, indent: str) -> Iterator[str]:
        yield from textwrap.wrap(
            visible(text),
            self.width,
            initial_indent=indent,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        ) or [indent.rstrip()]


def _head(sheet: Sheet, painter: _Painter) -> Iterator[str]:
    found, said = counts(sheet), painter.wording
    unseen = sheet.words - sheet.words_looked_at
    opened = len(left(sheet))
    first = (
        f"{found[Display.CHANGE]} {said['to-change']}, {found[Display.QUERY]} {said['to-query']}, "
        f"{found[Display.BY_HAND]} {said['to-do-by-hand']}, {found[Display.TICK]} {said['ticked']}; "
        f"{said['not-looked-at']}: {opened} {said['item' if opened == 1 else 'items']} and {unseen} of {sheet.words} words"
    )
    yield painter.paint(first, "1")  # one line, however narrow: scripts read it
    legal = sum(notice.legal for notice in sheet.notices)
    if legal:
        yield painter.paint(f"{legal} {said['legal-notice' if legal == 1 else 'legal-notices']}", "35;1")
    title = f'"{sheet.draft.title}"  ' if sheet.draft.title else ""
    dated = f"as of {sheet.as_of} ({sheet.as_of_basis})" if sheet.as_of else "no date: give one with --as-of"
    yield from painter.wrapped(f"{sheet.draft.path or 'text'}  {title}{dated}", "")
    yield from _legal(sheet, painter)
    for notice in sheet.notices:
        if not notice.legal:
            yield from painter.wrapped(f"note: {notice.text}", "")
    yield painter.rule()


def _legal(sheet: Sheet, painter: _Painter) -> Iterator[str]:
    """What a lawyer has to see, with its place."""
    for notice in sheet.notices:
        if notice.legal:
            sign = "!" if painter.ascii_only else "§"
            told = f"{sign} {notice.category.removeprefix('legal-')}  {spot(sheet.draft, notice.start)}  {notice.text}"
            first, *rest = painter.wrapped(told, "")
            yield first
            yield from painter.wrapped(" ".join(rest), "    ") if rest else ()


def _entry(sheet: Sheet, entry: Entry, painter: _Painter, verbose: bool) -> Iterator[str]:
    judged = entry.judged
    display = judged.verdict.display
    if display is Display.TICK and not verbose:
        yield from _tick(sheet, entry, painter)
        return
    if display is Display.BY_HAND and not judged.verdict.evidence and not verbose:
        yield from _by_hand(sheet, entry, painter)
        return
    told = f"{spot(sheet.draft, judged.claim.start)}  {judged.claim.kind}: {meaning(judged.verdict, painter.wording)}  [{judged.id}]"
    yield from painter.headed(display, told)
    quote, of = _quote(sheet, judged), unnamed(judged.claim, _quote(sheet, judged))
    about = f" ({of})" if of else ""
    yield from painter.wrapped(f'"{quote}"{about}' if painter.ascii_only else f"“{quote}”{about}", "    ")
    yield from painter.wrapped(judged.verdict.explanation, "    ")
    if judged.verdict.suggestion and display in {Display.CHANGE, Display.QUERY}:
        yield from painter.wrapped(f"{painter.wording['suggested']}: {judged.verdict.suggestion}", "    ")
    for caveat in judged.verdict.caveats:
        yield from painter.wrapped(f"{caveat.code}: {caveat.text}", "    ")
    for evidence in judged.verdict.evidence[: 12 if verbose else 3]:
        yield from painter.wrapped(_cited(evidence), "    ")
    if len(judged.verdict.evidence) > 3 and not verbose:
        yield f"    ... {len(judged.verdict.evidence) - 3} more: factcheck explain {judged.id}"
    yield from _repeats(sheet, entry, painter)
    yield ""


def _tick(sheet: Sheet, entry: Entry, painter: _Painter) -> Iterator[str]:
    judged = entry.judged
    deciding = next((e for e in judged.verdict.evidence if e.agrees), judged.verdict.evidence[0])
    caveats = f" ({', '.join(c.code for c in judged.verdict.caveats)})" if judged.verdict.caveats else ""
    cited = f"{deciding.title or deciding.source or 'computed'} {deciding.edition or ''}".strip()
    quote = _quote(sheet, judged)
    of = _subjects(entry) if entry.siblings else unnamed(judged.claim, quote)
    kind = f"{judged.claim.kind} of {of}" if of else judged.claim.kind
    ids = " ".join(one.id for one in (judged, *entry.siblings))
    told = f"{spot(sheet.draft, judged.claim.start)}  {kind}  {quote}{caveats}  <- {cited}  [{ids}]"
    yield from painter.headed(Display.TICK, told)
    yield from _repeats(sheet, entry, painter)


def _subjects(entry: Entry) -> str:
    """What the folded claims of one run of words are about: "Latvia, Estonia"."""
    named = (one.claim.subject or one.claim.object for one in (entry.judged, *entry.siblings))
    return ", ".join(dict.fromkeys(name.label for name in named if name is not None))


def _by_hand(sheet: Sheet, entry: Entry, painter: _Painter) -> Iterator[str]:
    """One line for what no source speaks of, with what it is about; why, where it is more than that no kind covers it."""
    judged = entry.judged
    of = whose(judged.claim)
    about = f"  ({of})" if of else ""
    told = (
        f"{spot(sheet.draft, judged.claim.start)}  {judged.claim.kind}  {_quote(sheet, judged)}{about}  [{judged.id}]"
    )
    yield from painter.headed(Display.BY_HAND, told)
    if not judged.claim.kind.startswith(("other", "quote", "superlative")):
        yield from painter.wrapped(judged.verdict.explanation, "    ")
    yield from _repeats(sheet, entry, painter)


def _repeats(sheet: Sheet, entry: Entry, painter: _Painter) -> Iterator[str]:
    if entry.repeats:
        yield from painter.wrapped(
            "also at " + ", ".join(spot(sheet.draft, again.claim.start) for again in entry.repeats), "    "
        )


def _quote(sheet: Sheet, judged: Judged) -> str:
    return " ".join(sheet.draft.text[judged.claim.start : judged.claim.end].split())


def _cited(evidence: Evidence) -> str:
    source = (
        f"{evidence.title or evidence.source} {evidence.edition or ''}".strip() if evidence.source else evidence.role
    )
    locator = f", {evidence.locator}" if evidence.locator else ""
    return f"{source}{locator}: {evidence.working}"


_SHOWN = 10
"""Lines of what was not looked at without --verbose."""


def _left(sheet: Sheet, painter: _Painter, verbose: bool) -> Iterator[str]:
    """What nobody has looked at yet, most worth a look first."""
    found = left(sheet)
    if not found:
        return
    yield painter.paint(painter.wording["not-looked-at"], "1")
    for one in found if verbose else found[:_SHOWN]:
        text = " ".join(visible(sheet.draft.text[one.start : one.end]).split())
        line = textwrap.shorten(f"{one.reason}: {text}", painter.width - 12, placeholder=" ...")
        yield f"    {spot(sheet.draft, one.start):>7}  {line}"
    if len(found) > _SHOWN and not verbose:
        yield f"    ... {len(found) - _SHOWN} more: --verbose"


def _names(sheet: Sheet, painter: _Painter) -> Iterator[str]:
    """The names list: people first, then bodies, places and other names, each where it first stands."""
    if not sheet.names:
        return
    yield painter.paint(painter.wording["names"], "1")
    for kind, entries_ in by_kind(sheet.names):
        for entry in entries_:
            told = ", ".join([*entry.titles, *(f"aged {age}" for age in entry.ages)])
            other = (
                f" (also: {', '.join(s for s in entry.spellings if s != entry.name)})"
                if len(entry.spellings) > 1
                else ""
            )
            line = f"{kind}: {entry.name}{other}{': ' + told if told else ''}; {entry.count}x"
            yield from painter.wrapped(f"{spot(sheet.draft, entry.places[0]):>7}  {line}", "    ")


def _galley(sheet: Sheet, painter: _Painter) -> Iterator[str]:
    """Every checkable item in the order of the text, a line each."""
    from factcheck.sheets.galley import build, head

    galley = build(sheet)
    yield ""
    first, *rest = painter.wrapped(head(galley, painter.wording), "")
    yield painter.paint(first, "1")
    yield from rest
    for item in galley.items:
        text = " ".join(visible(sheet.draft.text[item.start : item.end]).split())
        cited = textwrap.shorten(
            visible(item.cited) or painter.wording["galley-draft"], painter.width // 3, placeholder=" ..."
        )
        by = f"  <- {cited}" if item.state != "open" else ""
        ids = f"  [{item.claims[0]}]" if item.claims else ""
        line = f"{spot(sheet.draft, item.start):>8}  {item.kind:11}  "
        room = max(12, painter.width - len(line) - len(by) - len(ids) - 2)
        mark = painter.paint(painter.mark(item.display), _COLOURS[item.display])
        yield f"{mark} {line}{textwrap.shorten(text, room, placeholder=' ...')}{by}{ids}"


def _foot(sheet: Sheet, painter: _Painter) -> Iterator[str]:
    yield painter.rule()
    oldest = min((s.published for s in sheet.sources if s.published), default="")
    told = f"store {sheet.store}, {len(sheet.sources)} source editions, the oldest of {oldest}. {painter.wording['footer']}"
    yield from painter.wrapped(told, "")
