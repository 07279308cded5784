"""Tables of plain text, whose columns stand under one another, and lines of boxes: "Capital: Lima"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck import lazy

_GAP = lazy.pattern(r"[ \u00a0]{2,}")
_RULE = lazy.pattern(r"[-=_+| \t]+")
_LEAST, _OFF, _HEADS = 3, 2, 2
"""Lines of a table at least, and characters by which what stands in one column may be out of line."""
_FIGURED = lazy.pattern(
    r"(?:\d{1,3}[.)]? )?[A-Z][^\W\d_]*(?:[ .'’&-]{1,2}[^\W\d_]+)*(?: \([^()]{1,30}\))?,?[ :–—-]+[$€£]?\d[\d,.]*(?: ?(?:%|m|bn|trn|million|billion|km|sq km)|[-–]\d{2,4}|[-–])?"
)
"""A name and a figure or years: "England 52.2", "Harry Truman 1945-53"."""
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
    for at in range(_HEADS):  # no heading over the names, nor a unit under it
        if len(rows[at]) == width - 1 and run[at][1].startswith("  "):
            rows[at] = [(0, 0), *rows[at]]
        elif len(rows[at]) < width and run[at][1].startswith("  "):
            rows[at] = _under(rows[at], rows[-1], rows[0])
    if any(len(row) != width for row in rows):
        return
    for column in range(width):
        starts, ends = ([row[column][side] for row in rows] for side in (0, 1))
        if min(max(starts) - min(starts), max(ends) - min(ends)) > _OFF and column > 0:
            return
    for (offset, line), row in zip(run, rows, strict=True):
        yield from (
            offset + start - 1 for start, _ in row[1:] if 0 < start <= len(line) and line[start - 1] in " \u00a0"
        )


def _under(
    fields: list[tuple[int, int]], last: list[tuple[int, int]], first: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The fields of a line of units, some columns with none, each in the column it stands under; those of the last line tell where columns begin."""
    found = []
    for column, (begin, _) in enumerate(last):
        near = [one for one in fields if abs(one[0] - begin) <= _OFF]
        empty = first[column][0] if column < len(first) else begin
        found.append(near[0] if near else (empty, empty))
    return found if sum(end > start for start, end in found) == len(fields) else fields


def boxes(lines: Sequence[str], apart: Sequence[bool]) -> set[int]:
    """Which of some lines are of a box: a label, a colon and what it is, several together; `apart` says where a blank line stands before one."""
    told = [_LABELLED.match(line) is not None and len(line) < _SHORT for line in lines]
    figured = [_FIGURED.fullmatch(line) is not None for line in lines]
    return {at for at in range(len(lines)) if _together(told, apart, at) > 1 or _together(figured, apart, at) > _LEAST}


def _together(fits: Sequence[bool], apart: Sequence[bool], at: int) -> int:
    """How many lines that fit stand together with one of them, itself counted; 0 where it does not fit."""
    if not fits[at]:
        return 0
    first, last = at, at
    while first > 0 and fits[first - 1] and not apart[first]:
        first -= 1
    while last + 1 < len(fits) and fits[last + 1] and not apart[last + 1]:
        last += 1
    return last - first + 1


_SHORT = 120
