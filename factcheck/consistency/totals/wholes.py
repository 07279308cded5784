"""A whole and all its parts behind it or before it: after a colon ("90 homes: 56 houses and 24 flats"), with "of them" or "the remaining",
in the sentence behind ("210 started. Fourteen dropped out and 186 finished"), or in front ("with 22 goals in the league and nine in the cup, he has 33")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import (
    Found,
    Line,
    anywhere,
    beginning,
    ending,
    is_of_some,
    is_owner,
    options,
    outer,
)
from factcheck.consistency.base.story import Story, is_body
from factcheck.consistency.totals.adding import added, borrowed, cardinals
from factcheck.consistency.totals.totalled import sum_of
from factcheck.frozen import replace
from factcheck.lexicon import word_set, worded
from factcheck.model.lists import Label
from factcheck.model.mentions import Date, Quantity
from factcheck.model.verdicts import Verdict

_worded = worded("against_itself", "wholes")

_SHORT = Decimal("0.12")
"""Parts that miss their whole by no more than this share of it were meant to be all."""
_LEAST, _REACH = 4, 90
_BACK = 6
"""Sentences before one that may tell the whole of which a seeming whole is a part."""
_JOINED = lazy.pattern(r"(?:^|\W)and(?: [\w’'-]+){0,3}$|&$")


_SIDES = word_set("against_itself", "wholes", "sides")


def find(story: Story) -> Iterator[Found]:
    """The wholes of a draft whose parts do not add up to them."""
    for at, line in enumerate(story.lines):
        if line.sentence.role == "table-row":
            continue
        counts = [q for q in cardinals(line) if q.per is None and not is_owner(line, q)]
        if not counts or any(q.hedge for q in counts) or _open(line):
            continue
        found = (
            _behind(line, counts)
            or _rest(line, counts, story.lines[max(0, at - _BACK) : at])
            or _before(line, counts)
            or _record(line, counts)
        )
        found = found or _next(line, counts, story.before(at))
        if found is not None:
            yield found


def _open(line: Line, told: str = "") -> bool:
    """Whether a sentence may leave parts out, or tells of two times: "including", "from 80"; by some of its words where they are given."""
    if anywhere("whole", "open").search(told or line.words):
        return True
    figures: tuple[Quantity | Date, ...] = (*line.quantities, *line.dates)
    return any(lazy.known(r"(?:^|\W)from$").search(line.before(figure, 8)) for figure in figures)


def _fits(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether parts are each a part of a whole: of its measure, smaller, and no other lot of the same noun."""
    nouns = [part.noun for part in parts if part.noun]
    return all(
        part.measure == whole.measure
        and part.value < whole.value
        and part.value > 0
        and (part.measure != "money" or part.unit == whole.unit)
        for part in parts
    ) and not (whole.noun is not None and len(nouns) < len(parts) and any(_clashing(whole.noun, n) for n in nouns))


def _clashing(whole: str, part: str) -> bool:
    """Whether some parts have nouns that are none of people, while the whole has its own."""
    return whole != part and not lazy.known(
        rf"(?:[a-z-]+ )?(?:{options('whole', 'kinds')}|[a-z]+(?:ed|ing|en|ly))"
    ).fullmatch(part)


def _list(line: Line, parts: Sequence[Quantity]) -> bool:
    """Whether figures stand in one list, the last joined by "and"."""
    return len(parts) > 1 and _listed_since(line, parts) == 0


def _listed_since(line: Line, parts: Sequence[Quantity]) -> int:
    """From which of some figures on all stand in one list, the last joined by "and"; how many they are where none do."""
    since = len(parts)
    for at in range(len(parts) - 1, 0, -1):
        gap = line.between(parts[at - 1].end, outer(parts[at]))
        joined = _JOINED.search(gap) is not None
        if (
            len(gap) > _REACH
            or lazy.known(r"[;.:“”\"]").search(gap)
            or not (joined or ("," in gap and since < len(parts)))
        ):
            break
        since = at - 1
    return since


def _all_of_its_own(line: Line, part: Quantity) -> bool:
    """Whether a figure is all of something else: "20 of them after the break, and made all 11 of her free throws"."""
    own = _worded(r"of (?:{own}) (?!own\b)").match(line.after(part, 16)) is not None
    return own and lazy.known(r"(?:^|\W)all$").search(line.before(part, 8)) is not None


def _behind(line: Line, counts: Sequence[Quantity]) -> Found | None:
    """The parts behind their whole: all figures of the sentence behind a colon, or "27 of them women and 18 men"."""
    since = _listed_since(line, counts)
    for at, whole in enumerate(counts[:-2]):
        if at + 1 < since or whole.value < _LEAST or counts[at + 1].value >= whole.value:
            continue
        parts = [borrowed(part, whole) or part for part in counts[at + 1 :]]
        if not _fits(whole, parts) or any(_all_of_its_own(line, part) for part in parts[1:]):
            continue
        lead = line.between(whole.end, outer(parts[0]))
        of_them = beginning("whole", "of_them", 0).match(line.after(parts[0])) is not None
        if of_them and any(beginning("whole", "of_them", 0).match(line.after(q)) for q in parts[1:]):
            continue  # "seven of them Republicans and four of them women"
        colon = lazy.known(r"[:—–]$").search(lead) is not None and not lazy.known(r"[;“”\"]|\.(?![:\w])").search(lead)
        named = whole.noun is not None or lazy.known(r"(?:^|\W)total of$").search(line.before(whole, 12)) is not None
        named = named or (whole.noun is None and ending("halves", "groups").search(line.before(whole, 24)) is not None)
        group = whole.noun is None and named
        comma = (
            lead.endswith(",")
            and named
            and (group or all(not (part.noun or "").endswith("s") or part.noun in _SIDES for part in parts))
        )
        has = ending("whole", "has").search(lead) is not None and whole.noun is None
        if not (colon or of_them or comma or has) or len(lead) > _REACH:
            continue
        if comma and not (of_them or group) and sum_of(parts) < whole.value:
            continue  # some may be left out
        if _worded(r"(?:^|\W){plus} an? ").search(line.after(parts[-1], 60)):
            continue  # one more without a number
        if comma and not of_them and lead != "," and abs(sum_of(parts) - whole.value) > whole.value * _SHORT:
            continue
        return _told(line, whole, parts, sure=colon)
    return None


def _told(line: Line, whole: Quantity, parts: Sequence[Quantity], *, sure: bool = False) -> Found | None:
    """A sum that misses its whole: by any amount where the parts are surely all, else by little."""
    gap = sum_of(parts) - whole.value
    if any(sum_of(parts[:size]) == whole.value for size in range(2, len(parts))):
        return None  # "3 stations - 1 here and 2 there, 2 others": the rest is of something else
    if not gap or abs(gap) > whole.value * (_SHORT * 3 if sure else _SHORT * 2 if gap > 0 else _SHORT):
        return None
    return _missed(line, whole, parts, Label.CONFLICTING)


def _missed(line: Line, whole: Quantity, parts: Sequence[Quantity], label: Label) -> Found | None:
    """What does not add up; a whole in round digits is no rounding of parts that stand beside it to the last unit."""
    found = added(line, whole, parts, label)
    if found.verdict.label is label:
        return found
    written = lazy.known(r"\d").search(line.text[whole.start : whole.end]) is not None
    if found.verdict.label is not Label.SUPPORTED or not written or abs(sum_of(parts) - whole.value) * 50 < whole.value:
        return None
    evidence = tuple(replace(piece, agrees=False if piece.agrees else piece.agrees) for piece in found.verdict.evidence)
    told = found.verdict.evidence[0].working
    return replace(found, verdict=Verdict(Label.CONFLICTING, "differs-in-draft", f"Does not add up: {told}.", evidence))


def _rest(line: Line, counts: Sequence[Quantity], before: Sequence[Line]) -> Found | None:
    """ "92 flats, 40 of them for rent; the remaining 62": the last part is said to be all that is left."""
    last = next((q for q in counts[1:] if ending("whole", "rest").search(line.before(q, 24))), None)
    if last is None:
        return None
    first = [q for q in counts if q.end <= last.start]
    if _worded(r"(?:^|\W)of {the} (?:{rest})$").search(line.before(last, 28)):
        return None
    if len(first) < 2 or _worded(r"^{more}\b").match(line.after(last)):
        return None
    whole = max(first, key=lambda q: q.value)
    if beginning("parts", "of_whole", 0).match(line.after(whole)):
        return None  # "125 of the elected seats" are a part themselves
    parts = [*(q for q in first if q is not whole), last]
    bare = [replace(part, noun=None) for part in parts]
    if whole.value < _LEAST or not _fits(whole, bare) or first.index(whole) > 1 or is_of_some(line, last):
        return None
    if not any(beginning("whole", "of_them", 0).match(line.after(part)) for part in parts) and _larger(
        line, before, whole
    ):
        return None  # the whole of them all is told before
    if sum_of(parts) == whole.value or abs(sum_of(parts) - whole.value) > whole.value * _SHORT * 4:
        return None
    return _missed(line, whole, parts, Label.REFUTED)


def _larger(line: Line, before: Sequence[Line], whole: Quantity) -> bool:
    """Whether a figure told before a seeming whole is more, and so may be what it is a part of itself."""
    told = [q for q in line.quantities if q.end <= whole.start and q.measure not in {"duration", "rank", "age"}]
    earlier = [q for there in before for q in there.quantities if q.measure == whole.measure and q.unit == whole.unit]
    return any(q.form == "cardinal" and q.value > whole.value for q in (*told, *earlier))


def _before(line: Line, counts: Sequence[Quantity]) -> Found | None:
    """ "With 22 goals in the league and nine in the cup, he has 33 goals"."""
    if len(counts) != 3 or not beginning("whole", "opens", 0).match(line.words):
        return None
    one, two, whole = counts
    link = line.between(two.end, outer(whole))
    if not _fits(whole, [one, two]) or not _list(line, [one, two]) or "," not in link or len(link) > _REACH:
        return None
    if two.noun is not None and two.noun != one.noun:
        return None
    return _told(line, whole, [one, two])


def _record(line: Line, counts: Sequence[Quantity]) -> Found | None:
    """Played 14, won 10, drawn 1, lost 3."""
    told = {
        word: q
        for q in counts
        for word in ("played", "won", "drawn", "drew", "lost")
        if line.before(q, 12).endswith(word) and q.noun is None
    }
    whole = told.pop("played", None)
    if whole is None and "won" in told:
        whole = next(
            (
                q
                for q in counts
                if _worded(r"(?:out )?of (?:{whose})(?: [a-z]+)?").fullmatch(line.between(told["won"].end, outer(q)))
            ),
            None,
        )
    if whole is None or len(told) < 3 or sum_of(list(told.values())) == whole.value:
        return None
    return added(line, whole, list(told.values()))


def _next(line: Line, counts: Sequence[Quantity], before: Line | None) -> Found | None:
    """The parts in one sentence, their whole the only figure of the one before it."""
    if before is None or not is_body(before) or not is_body(line):
        return None
    before, told = _as_now(before)
    if _open(before, told):
        return None
    wholes = [q for q in before.quantities if q.measure in {"count", "money"} and q.form == "cardinal"]
    if len(wholes) != 1 or wholes[0].hedge or wholes[0].noun is None or wholes[0].value < _LEAST:
        return None
    if len(counts) < 2 or not _fits(wholes[0], counts) or not _list(line, counts):
        return None
    if len(counts) < 3 and any(q.noun and not lazy.known(r"[a-z]+(?:ed|en|ing)").fullmatch(q.noun) for q in counts):
        return None
    if (
        len(counts) == 2
        and _worded(r"^(?:{did})(?!\w)").match(line.after(counts[1], 8))
        and "," in line.between(counts[0].end, counts[1].start)
    ):
        return None  # "130 concerned noise, and 120 were made at night": some are both
    if any(q.noun and q.noun != wholes[0].noun and _clashing(wholes[0].noun, q.noun) for q in counts):
        return None
    return _told(line, wholes[0], counts)


_THAN_BEFORE = _worded(
    r",? {up}(?: (?:by )?[\d.]+ ?(?:per cent|percent|%))?,? (?:from|on) (?:{about} )?[\d£$€](?:[^,;:]|,(?=\d))*?(?=[,;:](?!\d)|\.?$|\.\s| and )"
)
""" "Up 15 percent from 12,900 in 2024"."""


def _as_now(line: Line) -> tuple[Line, str]:
    """A sentence without what its figure was once, and the words that are left."""
    aside = _THAN_BEFORE.search(line.text, line.sentence.start, line.sentence.end)
    if aside is None:
        return line, line.words
    start, end = aside.span()
    kept = replace(
        line,
        quantities=tuple(q for q in line.quantities if not start <= q.start < end),
        dates=tuple(d for d in line.dates if not start <= d.start < end),
    )
    return kept, f"{line.between(line.sentence.start, start)} {line.between(end, line.sentence.end)}"
