"""A number and the names listed after it: "five children, Nuala, Donal, Orla and Peadar"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, options, outer
from factcheck.consistency.base.results import agreeing, impossible, place
from factcheck.consistency.base.story import Story
from factcheck.consistency.names.naming import openers
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Evidence

_worded = worded("against_itself", "namelists")

_FEW, _MANY = 2, 15
_WORD = r"(?:[^\W\d_a-z](?:[\w’'-]|\.(?=\s?[A-Z]))*+)"
_SMALL = f"(?:{lexicon.options('against_itself', 'namelists', 'small')})"
_NAME = rf"{_WORD}(?: (?:{_SMALL} ){{0,2}}{_WORD}){{0,4}}"
_AGE = r"(?:,? \(?(?:aged )?\d{1,3}\)?|, \d{1,3})?"
_RUN = lazy.pattern(rf"{_NAME}{_AGE}(?:(?:, and |, & | and | & |, ){_NAME}{_AGE})+")
_PARTS = lazy.pattern(rf"({_NAME}){_AGE}(?:, and |, & | and | & |, |$)")


def find(story: Story) -> Iterator[Found]:
    """The numbers of people or things that are then listed by name."""
    for line in story.lines:
        if line.sentence.role == "table-row":
            continue
        for quantity in line.quantities:
            counted = quantity.measure == "count" and quantity.form == "cardinal" and quantity.hedge is None
            if counted and quantity.noun is not None and _FEW <= quantity.value <= _MANY:
                found = _listed(line, quantity) or _summed_up(line, quantity) or _told_after(line, quantity)
                if found is not None:
                    yield found


@functools.cache
def _lead() -> re.Pattern[str]:
    return _worded(
        rf"(?:\s[a-z’'-]+){{0,3}}?\s?(?:,|:|\s[–—-]|\s\(|\s{{were}}(?=\s))\s?(?:(?:{options('namelist', 'leads')})[,:]? )?"
    )


@functools.cache
def _open() -> re.Pattern[str]:
    return lazy.pattern(rf"^[,)]?\s*(?:{options('namelist', 'open')})(?!\w)")


_IS = _worded(r"(?: [a-z’'-]+){0,3}? {were} ?$")
_ENDS = _worded(r"[,;:.)–—!?”\"]|\s(?:{ends}|–|—)\b|\s[–—-]|$")


def _listed(line: Line, quantity: Quantity) -> Found | None:
    run = _run(line, quantity)
    if run is None or any(quantity.end <= q.start and q.end <= run.start() for q in line.quantities):
        return None  # "of its eight members two, Thailand and Myanmar"
    names = [found[1] for found in _PARTS.finditer(run[0])]
    if len(names) < quantity.value and _goes_on(line, quantity, run.end()):
        return None
    said = line.text[quantity.start : quantity.end]
    told = f"{len(names)} names are listed ({', '.join(names)}); the draft has “{said}”"
    agrees = len(names) == quantity.value
    claim = place("sum-check", line, outer(quantity), run.end(), quantity.value)
    evidence = (
        Evidence("computed", agrees, told, value=str(len(names)), span=run.span()),
        Evidence("text", None, f"“{said}”", span=(quantity.start, quantity.end)),
    )
    if agrees and _IS.match(line.text[quantity.end : run.start()]):
        return None  # whether they are those is another thing
    if agrees:
        return agreeing(claim, f"As many names as the draft says: {len(names)}.", evidence)
    if not (_people(quantity) or _states(quantity, run[0])) and not lazy.known(r"\s?:").match(
        line.text[quantity.end : run.start()]
    ):
        return None
    return impossible(claim, f"Not as many names as the draft says: {told}.", evidence)


_OPENED = lazy.pattern(r"(?:^|[:(“\"]|(?:^|\s)[a-z’'-]+|\d\.)\s*$")
"""Before the first name of a list: nothing, a mark, or a word that is no name's."""


def _told_after(line: Line, quantity: Quantity) -> Found | None:
    """ "Ann, Billie and Carol Tate, the four sisters": names and their number, behind them, of people."""
    start = line.sentence.start
    before = line.text[start : outer(quantity)]
    link = _BEHIND.search(before)
    after = line.text[quantity.end : line.sentence.end]
    if link is None or not _people(quantity) or not _OF_THEM.match(after):
        return None
    runs = [run for run in _RUN.finditer(before) if run.end() == link.start()]
    if not runs or not _OPENED.search(before[: runs[0].start()]):
        return None
    run = runs[0]
    names = [found[1] for found in _PARTS.finditer(run[0])]
    joined = len(lazy.known(r" (?:and|&) ").findall(run[0]))
    if joined != 1 or not lazy.known(rf" (?:and|&) {_NAME}{_AGE}$").search(run[0]) or len(names) == quantity.value:
        return None
    if " " not in names[-1] or names[0].split()[0].lower() in openers():
        return None
    if len(names) > quantity.value and any(" " in name for name in names[:-1]):
        return None  # the last of them alone may be meant
    said = line.text[quantity.start : quantity.end]
    told = f"{len(names)} names are listed ({', '.join(names)}); the draft has “{said}”"
    claim = place("sum-check", line, start + run.start(), quantity.end, quantity.value)
    evidence = (
        Evidence("computed", False, told, value=str(len(names)), span=(start + run.start(), start + run.end())),
        Evidence("text", None, f"“{said}”", span=(quantity.start, quantity.end)),
    )
    return impossible(claim, f"Not as many names as the draft says: {told}.", evidence)


_BEHIND = _worded(r"(?:,? (?:–|—|-)|,) {all} $")
_OF_THEM = _worded(r"$|[,.;:)–—]|,? (?:{of_them})(?!\w)")
"""What follows a number that tells who those before it are."""


def _run(line: Line, quantity: Quantity) -> re.Match[str] | None:
    """The names listed after a number, with one "and" before the last; none where the list goes on in other words."""
    lead = _lead().match(line.text[quantity.end : line.sentence.end])
    run = _RUN.match(line.text, quantity.end + lead.end(), line.sentence.end) if lead is not None else None
    if run is None or not run[0]:
        return None
    after = line.text[run.end() : line.sentence.end].lower()
    if after.startswith((" of ", " in ", " at ", " from ")) or _open().match(after) or not _ENDS.match(after):
        return None
    joined = len(lazy.known(r" (?:and|&) ").findall(run[0]))
    return run if joined == 1 and lazy.known(rf" (?:and|&) {_NAME}{_AGE}$").search(run[0]) else None


def _goes_on(line: Line, quantity: Quantity, end: int) -> bool:
    """Whether one more follows after the names; "and a daughter" is none of "three sons"."""
    more = lazy.known(rf"^,? and (?:[^\W\d_a-z]|(?:{options('namelist', 'one_more')})\b ?(\w*))").match(
        line.text[end : line.sentence.end]
    )
    if more is None:
        return False
    word, noun = more[1] or "", (quantity.noun or "").split()[-1]
    kinds = lazy.known(options("namelist", "people"))
    known = kinds.fullmatch(word) or kinds.fullmatch(word + "s")
    return not known or noun.startswith(word)


def _people(quantity: Quantity) -> bool:
    """Whether the counted noun is one of people, so that what is listed after it are they."""
    noun = (quantity.noun or "").split()[-1] if quantity.noun else ""
    return quantity.unit == "person" or lazy.known(options("namelist", "people")).fullmatch(noun) is not None


@functools.cache
def _kinds_of_states() -> re.Pattern[str]:
    return lazy.pattern(rf"(?:{lexicon.options('against_itself', 'namelists', 'states')})")


_PAIRED = lazy.pattern(rf"(?: and | & )(?:{lexicon.options('against_itself', 'namelists', 'paired')})(?!\w)")
"""The second half of a name that has "and" in it: "Trinidad and Tobago"."""


def _states(quantity: Quantity, run: str) -> bool:
    """Whether states are counted, none of which has "and" in its name."""
    noun = (quantity.noun or "").split()[-1:]
    return bool(noun) and _kinds_of_states().fullmatch(noun[0]) is not None and _PAIRED.search(run) is None


_BEFORE = lazy.pattern(r"(?:^|[a-z:] |[–—-] )$")
_ALL_TOLD = _worded(r"^,? (?:{all_told})(?!\w)")


def _summed_up(line: Line, quantity: Quantity) -> Found | None:
    """A list of states and then their number: "signed by Chad, Niger, Mali and Togo, four countries"."""
    start = outer(quantity)
    lead = lazy.known(r"(?:,| [–—-]|:| \() $").search(line.text[line.sentence.start : start])
    noun = (quantity.noun or "").split()[-1:]
    if lead is None or not noun or not noun[0].endswith("s"):
        return None
    run = next(
        (
            m
            for m in _RUN.finditer(line.text, line.sentence.start, start)
            if m.end() == line.sentence.start + lead.start()
        ),
        None,
    )
    if run is None or _PAIRED.search(run[0]) or len(lazy.known(r" (?:and|&) ").findall(run[0])) != 1:
        return None
    before = line.text[line.sentence.start : run.start()]
    names = [found[1] for found in _PARTS.finditer(run[0])]
    told_all = _ALL_TOLD.match(line.text[quantity.end : quantity.end + 16]) is not None
    closed = told_all or lazy.known(r"\W*$|[.,;:)]").match(line.text[quantity.end : quantity.end + 2]) is not None
    if not closed or _BEFORE.search(before) is None:
        return None
    said = line.text[quantity.start : quantity.end]
    told = f"{len(names)} names are listed ({', '.join(names)}); the draft has “{said}”"
    beside = before.endswith("with ") and lazy.known(r"[A-Z]").search(before) is not None
    agrees = quantity.value == len(names) + beside
    claim = place("sum-check", line, run.start(), quantity.end, quantity.value)
    evidence = (
        Evidence("computed", agrees, told, value=str(len(names)), span=run.span()),
        Evidence("text", None, f"“{said}”", span=(quantity.start, quantity.end)),
    )
    if agrees:
        return agreeing(claim, f"As many names as the draft says: {len(names) + beside}.", evidence)
    sure = _states(quantity, run[0]) and not _worded(r"(?<!\w)(?:{beside})[, ]*$").search(before)
    if not sure or abs(quantity.value - len(names)) > _OFF or (quantity.value < len(names) and not told_all):
        return None
    return impossible(claim, f"Not as many names as the draft says: {told}.", evidence)


_OFF = 2
"""By how much a number may miss a list and still be meant as that of its items."""
