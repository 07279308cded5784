"""Parts that do not add up because one holds another: "took seven of the nine, including the last three"; "six more, bringing him to 7,655"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from factcheck.consistency.base.lines import Found, Line, anywhere, beginning, ending
from factcheck.consistency.base.results import NO_SUM
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "nested_parts")


def one_in_another(found: Found, line: Line) -> bool:
    """Whether the words among the parts of a sum tell that one holds another: "took seven of the nine, including the last three"."""
    if not found.verdict.explanation.startswith(NO_SUM):
        return False
    spans = [piece.span for piece in found.verdict.evidence[1:] if piece.span is not None]
    inside = [span for span in spans if line.sentence.start <= span[0] < line.sentence.end]
    if len(inside) < 2:
        return False
    if any(_LEVEL.search(line.text[max(line.sentence.start, start - _BEFORE) : start]) for start, _ in inside):
        return True
    if any(
        ending("second_look", "all_but").search(line.between(max(line.sentence.start, s - _BEFORE), s))
        for s, _ in inside
    ):
        return True  # "2,900 were cut, all but 200 of them red, and 2,760 were gone by noon"
    last = max(end for _, end in inside)
    if _UNNUMBERED.search(line.text[last : line.sentence.end]):
        return True  # "four in the Pacific plus nine in the Caribbean, Eswatini in Africa and the Holy See"
    parts = _parts_of(found, line)
    if (
        any(_OF_THOSE.match(line.text, part.end) for part in parts[1:])
        or _one_makes(parts, line)
        or _narrows(parts, line)
    ):
        return True
    words = line.between(min(start for start, _ in inside), min(last + _AFTER, line.sentence.end))
    return anywhere("second_look", "holding").search(words) is not None


def _parts_of(found: Found, line: Line) -> list[Quantity]:
    """The figures of a sentence that were added up: the last of those that are cited, as many as the sum has."""
    many = found.verdict.explanation.count(" + ") + 1
    spans = [piece.span for piece in found.verdict.evidence[1:]][-many:]
    return [q for q in line.quantities if (q.start, q.end) in spans]


_SHARP = 3
"""Digits from which on a figure is not made of two others by chance."""
_OF_THOSE = _worded(r" of {those_whom}\b")


def _one_makes(parts: Sequence[Quantity], line: Line) -> bool:
    """Whether one part is two others, or another and a figure told between them, and so no part beside them: "1,046 came and 1,028 cast valid votes, 18 being
    void"; "took 184 and its ally, the Congress, 42, giving them 226"."""
    values = [part.value for part in parts]
    first, last = (parts[0].start, parts[-1].end) if parts else (0, 0)
    told = [q.value for q in line.quantities if first <= q.start < last]
    whole = [value for value in values if len(value.normalize().as_tuple().digits) >= _SHARP]
    if len(values) == _THREE and values[0] % _TEN and values[0] > _TEN and values[0] == values[1] + values[2]:
        return True  # "of 64, 61 finished, 38 men and 23 women"
    return any(one + other in whole for one, other in combinations(told, 2))


_THREE, _TEN = 3, 10


def _narrows(parts: Sequence[Quantity], line: Line) -> bool:
    """Whether those told first did something that those told next were then counted among: "68 returned ballots and 51 said yes"."""
    values = [part.value for part in parts]
    if len(parts) < 2 or values != sorted(values, reverse=True):
        return False
    begin = parts[0].number[1] if parts[0].number[1] > 0 else parts[0].end
    behind = line.between(begin, min(line.sentence.end, begin + _BEHIND))
    entered = beginning("second_look", "entering", 1).match(behind)
    if entered is None:
        return False
    return beginning("second_look", "sided", 1).match(behind[entered.end() :].strip()) is None


_BEHIND = 40
_LEVEL = _worded(r"(?:[(\d], to|\b(?:bring|tak|lift|rais)(?:s|es|ing) (?:[\w’'-]+ ){1,3}to) (?:{nearly} )?$")
"""It comes to a figure that "to" stands before: "six more, bringing him to 7,655"."""
_BEFORE, _AFTER = 32, 10
_UNNUMBERED = _worded(
    r"^[^.;:]*, (?:the )?[A-Z][\w’'-]+(?: (?:in|from|on) [^,.;:]*)?,? {plus} (?:the )?[A-Z][^,.;:\d]*[.;]?$"
)
"""Names that end a list of numbers, each of which counts one."""
