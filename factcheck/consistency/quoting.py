"""Quotations of one draft against each other: other words, another speaker, a lost negation; and their marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck.consistency.lines import Found
from factcheck.consistency.naming import saying
from factcheck.consistency.people import People, Person
from factcheck.consistency.telling import differs, query, shown
from factcheck.extraction.reading import Reading
from factcheck.frozen import dataclass
from factcheck.model.drafts import Quotation

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_ELLIPSIS = re.compile(r"\s*(?:\[?(?:\.\s?\.\s?\.|…)\]?)\s*")
_FEWEST = 5
"""Words of a quotation that is held against another one."""
_SHINGLE = 2
_MOST_CHANGED = 0.34
"""More than this share of words changed, and it is another sentence."""
_NEGATIONS = frozenset(
    {
        "not",
        "never",
        "no",
        "cannot",
        "can't",
        "won't",
        "don't",
        "didn't",
        "isn't",
        "wasn't",
        "nor",
        "neither",
        "without",
    }
)
_LATE = 6
"""Words between a saying verb and the quotation it brings in."""
_PAIRS = {"“": "”", "«": "»", "„": "“”", '"': '"', "‘": "’", "'": "'"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a quotation without an ellipsis: its folded words, and where each stands."""

    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    whole: int
    """Which quotation it is of."""


def find(people: People, reading: Reading) -> Iterator[Found]:
    """Quotations that do not go together, and marks that do not."""
    yield from _marks(reading)
    pieces = [
        piece
        for number, quotation in enumerate(reading.quotations)
        for piece in _pieces(reading.text, quotation, number)
    ]
    pieces += list(_pulled(reading, len(reading.quotations)))
    speakers = _Speakers(people, reading)
    told: set[tuple[int, int]] = set()
    for one, other in _alike(pieces):
        if (other.whole, one.whole) in told:
            continue
        found = _compared(one, other, reading, speakers)
        if found is not None:
            told.add((other.whole, one.whole))
            yield found


def _pieces(text: str, quotation: Quotation, number: int) -> Iterator[Piece]:
    at = quotation.start
    cuts = [
        *((m.start(), m.end()) for m in _ELLIPSIS.finditer(text, quotation.start, quotation.end)),
        (quotation.end, quotation.end),
    ]
    for start, end in cuts:
        yield from _piece(text, at, start, number)
        at = end


def _piece(text: str, start: int, end: int, number: int) -> Iterator[Piece]:
    words = list(_WORD.finditer(text, start, end))
    if words:
        yield Piece(tuple(w[0].lower().replace("’", "'") for w in words), tuple(w.span() for w in words), number)


def _pulled(reading: Reading, number: int) -> Iterator[Piece]:
    """Pull quotes without marks of their own."""
    starts = [quotation.start for quotation in reading.quotations]
    for sentence in reading.sentences:
        if sentence.role == "pull-quote" and bisect_left(starts, sentence.start) == bisect_left(starts, sentence.end):
            number += 1
            yield from _piece(reading.text, sentence.start, sentence.end, number)


def _alike(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, Piece]]:
    """Pairs of pieces of two quotations that share runs of words, the earlier first; found by those runs."""
    index: dict[tuple[str, ...], list[int]] = {}
    for number, piece in enumerate(pieces):
        if len(piece.words) < _FEWEST - 1:
            continue
        counts: dict[int, int] = {}
        for at in range(len(piece.words) - _SHINGLE + 1):
            run = piece.words[at : at + _SHINGLE]
            for earlier in index.get(run, ())[-8:]:
                counts[earlier] = counts.get(earlier, 0) + 1
        for earlier, shared in sorted(counts.items()):
            other = pieces[earlier]
            if other.whole != piece.whole and shared * 2 >= min(len(piece.words), len(other.words)) - _SHINGLE:
                yield other, piece
        for at in range(len(piece.words) - _SHINGLE + 1):
            index.setdefault(piece.words[at : at + _SHINGLE], []).append(number)


def _compared(one: Piece, other: Piece, reading: Reading, speakers: _Speakers) -> Found | None:
    long, short = (one, other) if len(one.words) >= len(other.words) else (other, one)
    low, high, cost = _window(short.words, long.words)
    text = reading.text
    mine, theirs = speakers.of(one), speakers.of(other)
    if cost == 0:
        if mine is None or theirs is None or mine is theirs or len(short.words) < _FEWEST:
            return None
        return _other_speaker(one, other, mine, theirs, reading)
    if len(short.words) < _FEWEST or cost > max(1, int(len(short.words) * _MOST_CHANGED)):
        return None
    if mine is not None and theirs is not None and mine is not theirs:
        return None  # somebody says the like of it
    if _goes_straight_on(text, one, other):
        return None
    kept = long.words[low:high]
    lost = _NEGATIONS & set(kept) ^ _NEGATIONS & set(short.words)
    if len(short.words) < _FEWEST + 2 and not lost and cost > 1:
        return None
    spoken, first = (other.spans[0][0], other.spans[-1][1]), (one.spans[0][0], one.spans[-1][1])
    if long is one:
        first = (one.spans[low][0], one.spans[high - 1][1])
    else:
        spoken = (other.spans[low][0], other.spans[high - 1][1])
    sentence = reading.sentence_before(spoken[0])
    says = f"“{shown(text, spoken)}” here, “{shown(text, first)}” before"
    told = f"A negation is lost or added: {says}." if lost else f"The same words are quoted in two ways: {says}."
    about = next((p.label for p in (theirs, mine) if p is not None), "quotation")
    return differs(
        "quote",
        text,
        sentence,
        (spoken[0], min(spoken[1], sentence.end)),
        first,
        told,
        about=about,
        suggestion=shown(text, first),
    )


_STRAIGHT_ON = 80


def _goes_straight_on(text: str, one: Piece, other: Piece) -> bool:
    """Whether one speech goes on: "We have to act," she said. "We had to act before." """
    between = text[one.spans[-1][1] : other.spans[0][0]].rstrip("“\"‘'")
    return len(between) < _STRAIGHT_ON and "\n" not in between and not between.rstrip().endswith((":", "that"))


def _other_speaker(one: Piece, other: Piece, mine: Person, theirs: Person, reading: Reading) -> Found:
    text = reading.text
    place, first = (other.spans[0][0], other.spans[-1][1]), (one.spans[0][0], one.spans[-1][1])
    sentence = reading.sentence_before(place[0])
    told = f"The same words are given to {theirs.label} here and to {mine.label} before."
    return differs("quote", text, sentence, (place[0], min(place[1], sentence.end)), first, told, about=theirs.label)


def _window(short: Sequence[str], long: Sequence[str]) -> tuple[int, int, int]:
    """The stretch of the longer one nearest the shorter one, with the words to change: alignment with free ends."""
    row = [(0, at) for at in range(len(long) + 1)]
    for i, word in enumerate(short, 1):
        new = [(i, 0)]
        for j, other in enumerate(long, 1):
            new.append(
                min(
                    (row[j - 1][0] + (word != other), row[j - 1][1]),
                    (row[j][0] + 1, row[j][1]),
                    (new[j - 1][0] + 1, new[j - 1][1]),
                )
            )
        row = new
    cost, end = min((row[j][0], j) for j in range(len(long) + 1))
    return row[end][1], end, cost


class _Speakers:
    """Who says a quotation: the person beside the saying verb in its sentence."""

    def __init__(self, people: People, reading: Reading) -> None:
        self.people, self.reading = people, reading
        self.starts = sorted(people.of)
        self.ends = {name.start: name.end for person in people.persons for name in person.namings}
        verbs = sorted(saying(), key=len, reverse=True)
        self.verb = re.compile(r"\b(?:" + "|".join(verbs) + r")\b")

    def of(self, piece: Piece) -> Person | None:
        """The speaker; None where the sentence names none beside a saying verb."""
        number, text = piece.whole, self.reading.text
        if number >= len(self.reading.quotations):
            return None
        quotation = self.reading.quotations[number]
        after = re.match(r"[^\n“”\"]{0,120}", text[quotation.end : quotation.end + 120])
        stretch = re.split(r"[.;!?](?:\s|$)", after[0])[0] if after is not None else ""
        ended = text[quotation.end - 2 : quotation.end - 1] in {".", "!", "?"}
        return (None if ended else self.near(quotation.end, quotation.end + len(stretch))) or self.before(quotation)

    def before(self, quotation: Quotation) -> Person | None:
        text = self.reading.text
        begin = max(text.rfind("\n", 0, quotation.start), quotation.start - 140) + 1
        stretch = text[begin : quotation.start]
        if not re.search(r"[:,]\s*$|\bthat\s*$", stretch):
            return None
        cut = max((m.end() for m in re.finditer(r"[.;!?”\"]\s", stretch)), default=0)
        verbs = list(self.verb.finditer(text, begin + cut, quotation.start))
        if not verbs or len(text[verbs[-1].end() : quotation.start].split()) > _LATE:
            return None  # "said they would remember the judge's words: ..."
        return self.near(verbs[-2].end() if len(verbs) > 1 else begin + cut, quotation.start)

    def near(self, start: int, end: int) -> Person | None:
        """The person of a stretch whose name stands nearest its saying verb."""
        verb = self.verb.search(self.reading.text, start, end)
        if verb is None:
            return None
        names = self.starts[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        if not names:
            return None
        best = min(names, key=lambda at: (verb.start() - self.ends[at]) if at < verb.start() else (at - verb.end()))
        return self.people.of[best]


def _marks(reading: Reading) -> Iterator[Found]:
    """Quotations that are never closed, and those opened with one sort of mark and closed with another."""
    text = reading.text
    mixed: list[Quotation] = []
    for at, quotation in enumerate(reading.quotations):
        if not quotation.closed:
            if not _goes_on(text, quotation, reading.quotations[at + 1] if at + 1 < len(reading.quotations) else None):
                sentence = reading.sentence_before(quotation.start)
                place = (quotation.start, min(quotation.end, sentence.end))
                told = "The quotation is opened and not closed."
                yield query("quote", text, sentence, place, "near-miss", told, about="quotation marks")
        elif text[quotation.end - 1] not in _PAIRS.get(text[quotation.start], text[quotation.end - 1]):
            mixed.append(quotation)
    if mixed and len(mixed) * 4 <= len(reading.quotations) + 4:
        for quotation in mixed:
            sentence = reading.sentence_before(quotation.end - 1)
            told = f"Opened with {text[quotation.start]} and closed with {text[quotation.end - 1]}."
            place = (max(quotation.start, sentence.start), min(quotation.end, sentence.end))
            yield query("quote", text, sentence, place, "near-miss", told, about="quotation marks")


def _goes_on(text: str, quotation: Quotation, after: Quotation | None) -> bool:
    """Whether the next paragraph opens with a mark again: a speech of several paragraphs is closed at its end only."""
    return after is not None and not text[quotation.end : after.start].strip()
