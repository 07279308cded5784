"""Tables of plain text, whose columns stand under one another, and lines of boxes: "Capital: Lima"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck import lazy

_GAP = lazy.pattern(r"[ \u00a0]{2,}")
_RULE = lazy.pattern(r"[-=_+| \t]+")
_LEAST, _OFF = 3, 2
"""Lines of a table at least, and characters by which what stands in one column may be out of line."""
_LABELLED = lazy.pattern(r"[A-Z][\w’'()/&. -]{1,40}: +\S")


def tabbed(text: str) -> str:
    """A copy as long as a text, with a tab at the end of each gap between the columns of a table.

    >>> tabbed("Land    People\\nPeru    31\\nChile   18")
    'Land   \\tPeople\\nPeru   \\t31\\nChile  \\t18'
    """
    if "  " not in text:
        return text
    out, offset = list(text), 0
    run: list[tuple[int, str]] = []
    for line in [*text.split("\n"), ""]:
        if run and _RULE.fullmatch(line) and line.strip():
            pass
        elif len(_fields(line)) > 1 and "\t" not in line:
            run.append((offset, line))
        else:
            for at in _gaps(run):
                out[at] = "\t"
            run = []
        offset += len(line) + 1
    return "".join(out)


def _fields(line: str) -> list[tuple[int, int]]:
    """Where the fields of a line begin and end that two or more blanks part."""
    found, begin = [], len(line) - len(line.lstrip())
    for gap in _GAP.finditer(line, begin):
        found.append((begin, gap.start()))
        begin = gap.end()
    return [*found, (begin, len(line.rstrip()))] if begin < len(line.rstrip()) else found


def _gaps(run: Sequence[tuple[int, str]]) -> Iterator[int]:
    """The last blank of each gap of lines that are a table; of none where their columns do not stand under one another."""
    if len(run) < _LEAST or not any(char.isdecimal() for _, line in run for char in line):
        return
    rows = [_fields(line) for _, line in run]
    width = len(rows[-1])
    if len(rows[0]) == width - 1 and run[0][1].startswith("  "):
        rows[0] = [(0, 0), *rows[0]]  # no heading over the names
    if any(len(row) != width for row in rows):
        return
    for column in range(width):
        starts, ends = ([row[column][side] for row in rows] for side in (0, 1))
        if min(max(starts) - min(starts), max(ends) - min(ends)) > _OFF and column > 0:
            return
    for (offset, _), row in zip(run, rows, strict=True):
        yield from (offset + start - 1 for start, _ in row[1:])


def boxes(lines: Sequence[str], apart: Sequence[bool]) -> set[int]:
    """Which of some lines are of a box: a label, a colon and what it is, several together; `apart` says where a blank line stands before one."""
    told = [_LABELLED.match(line) is not None and len(line) < _SHORT for line in lines]
    return {
        at
        for at, one in enumerate(told)
        if one
        and ((at > 0 and told[at - 1] and not apart[at]) or (at + 1 < len(told) and told[at + 1] and not apart[at + 1]))
    }


_SHORT = 120
