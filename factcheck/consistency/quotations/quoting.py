"""Quotations of one draft against each other: other words, another speaker, a lost negation."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck import lazy
from factcheck.consistency.base.lines import Found
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.telling import differs, shown
from factcheck.consistency.names.people import People, Person
from factcheck.consistency.quotations.speakers import Speakers
from factcheck.extraction.reading import Reading
from factcheck.frozen import dataclass
from factcheck.lexicon import month_names, options, word_set
from factcheck.model.drafts import Quotation

_WORD = lazy.pattern(r"[^\W_]+(?:[’'][^\W_]+)*")
_ELLIPSIS = lazy.pattern(r"(?:(?<!\s)\s+)?(?:\[?(?:\.\s?\.\s?\.|…)\]?)\s*")
_FEWEST = 5
"""Words of a quotation that is held against another one."""
_SHINGLE = 2
_MOST_CHANGED = 0.34
"""More than this share of words changed, and it is another sentence."""
_NEGATIONS = word_set("saying", "quoted", "negations")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a quotation without an ellipsis: its folded words, and where each stands."""

    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    whole: int
    """Which quotation it is of."""
    telling: tuple[str, ...] = ()
    """Its words but for the small ones."""


def find(people: People, reading: Reading) -> Iterator[Found]:
    """Quotations that do not go together."""
    pieces = [
        piece
        for number, quotation in enumerate(reading.quotations)
        for piece in _pieces(reading.text, quotation, number)
    ]
    pieces += list(_pulled(reading, len(reading.quotations)))
    speakers = Speakers(people, reading)
    told: set[tuple[int, int]] = set()
    seen: dict[Piece, list[Piece]] = {}
    for one, other in _alike(pieces):
        if (other.whole, one.whole) in told:
            continue
        found = _compared(one, other, reading, speakers)
        before = seen.setdefault(other, [])
        agrees = found is not None and any(_is_of(earlier, other) for earlier in before if earlier.whole != one.whole)
        before.append(one)
        if found is not None and not agrees:
            told.add((other.whole, one.whole))
            yield found


def _is_of(one: Piece, other: Piece) -> bool:
    """Whether one quotation has the words of another as they stand: a third one in other words is the slip, not it."""
    long, short = (one, other) if len(one.words) >= len(other.words) else (other, one)
    return len(short.words) >= _FEWEST and _window(short.words, long.words)[2] == 0


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
        said = tuple(w[0].lower().replace("’", "'") for w in words)
        yield Piece(said, tuple(w.span() for w in words), number, tuple(word for word in said if stems(word)))


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
    telling: dict[tuple[str, ...], list[int]] = {}
    for number, piece in enumerate(pieces):
        if len(piece.words) < _FEWEST - 1:
            continue
        counts: dict[int, int] = {}
        for at in range(len(piece.words) - _SHINGLE + 1):
            run = piece.words[at : at + _SHINGLE]
            for earlier in index.get(run, ())[-8:]:
                counts[earlier] = counts.get(earlier, 0) + 1
        same = telling.setdefault(piece.telling, [])
        for earlier, shared in sorted({**dict.fromkeys(same[-8:], len(piece.words)), **counts}.items()):
            other = pieces[earlier]
            near = shared * 2 >= min(len(piece.words), len(other.words)) - _SHINGLE or earlier in same[-8:]
            if other.whole != piece.whole and near:
                yield other, piece
        if len(piece.telling) > 1:
            same.append(number)
        for at in range(len(piece.words) - _SHINGLE + 1):
            index.setdefault(piece.words[at : at + _SHINGLE], []).append(number)


def _of_another(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two quotations are of two names by their first word: “Mali is a member”, “Togo is a member”."""
    first, second = text[one[0] : one[1]], text[other[0] : other[1]]
    return first != second and first[:1].isupper() and second[:1].isupper()


def _compared(one: Piece, other: Piece, reading: Reading, speakers: Speakers) -> Found | None:
    long, short = (one, other) if len(one.words) >= len(other.words) else (other, one)
    low, high, cost = _window(short.words, long.words)
    text = reading.text
    mine, theirs = speakers.of(one.whole), speakers.of(other.whole)
    if cost == 0:
        if mine is None or theirs is None or mine is theirs or len(short.words) < _FEWEST:
            return None
        about = text[max(0, other.spans[0][0] - 80) : other.spans[-1][1] + 80].lower()
        return None if _ECHO.search(about) else _other_speaker(one, other, mine, theirs, reading)
    if len(short.words) < _FEWEST or (
        cost > max(1, int(len(short.words) * _MOST_CHANGED)) and not _told_alike(one, other)
    ):
        return None
    if (mine is None) != (theirs is None) and speakers.is_unnamed(one.whole if mine is None else other.whole):
        return None  # "said his wife"
    if mine is not None and theirs is not None and mine is not theirs:
        return None  # somebody says the like of it
    if _goes_straight_on(text, one, other):
        return None
    if cost == 1 and _of_another(text, long.spans[low], short.spans[0]):
        return None
    kept = long.words[low:high]
    lost = _NEGATIONS & set(kept) ^ _NEGATIONS & set(short.words)
    if len(short.words) < _FEWEST + 2 and not lost and cost > 1 and not _told_alike(one, other):
        return None
    spoken, first = (other.spans[0][0], other.spans[-1][1]), (one.spans[0][0], one.spans[-1][1])
    if long is one:
        first = (one.spans[low][0], one.spans[high - 1][1])
    else:
        spoken = (other.spans[low][0], other.spans[high - 1][1])
    if lost and _turned(text, one, other):
        return None
    sentence = reading.sentence_before(spoken[0])
    says = f"“{shown(text, spoken)}” here, “{shown(text, first)}” before"
    told = f"A negation is lost or added: {says}." if lost else f"The same words are quoted in two ways: {says}."
    about = next((p.label for p in (theirs, mine) if p is not None), "quotation")
    place = spoken[0], min(spoken[1], sentence.end)
    return differs("quote", text, sentence, place, first, told, about=about, suggestion=shown(text, first))


def _told_alike(one: Piece, other: Piece) -> bool:
    """Whether two quotations have the same telling words in the same order, and differ in the small ones: "were not asked", "have not been asked"."""
    return len(one.telling) > 1 and one.telling == other.telling


_STRAIGHT_ON = 80
_AGAIN = lazy.pattern(rf"[^.]*?\b(?:{options('saying', 'quoted', 'again')})\b")
"""What tells that the same words are told again, and no speech goes on."""
_ENDED = lazy.pattern(r"\w[.!?](?=\s)")


def _goes_straight_on(text: str, one: Piece, other: Piece) -> bool:
    """Whether one speech goes on: "We have to act," she said. "We had to act before." """
    if other.spans[0][0] - one.spans[-1][1] > 2 * _STRAIGHT_ON:
        return False
    between = text[one.spans[-1][1] : other.spans[0][0]].rstrip("“\"‘'")
    if _AGAIN.search(between.lower()) or _AGAIN.match(
        text[other.spans[-1][1] : other.spans[-1][1] + _STRAIGHT_ON].lower()
    ):
        return False
    if len(_ENDED.findall(between[1:])) > 1:
        return False  # a sentence of the draft's own stands between
    return len(between) < _STRAIGHT_ON and "\n" not in between and not between.rstrip().endswith((":", "that"))


def _turned(text: str, one: Piece, other: Piece) -> bool:
    """Whether the draft tells of another saying at another time: "he said in May", "In June he said"."""
    about = [text[max(0, p.spans[0][0] - 60) : p.spans[-1][1] + 60].lower() for p in (one, other)]
    since = one.spans[-1][1]
    between = text[since : min(other.spans[0][0], since + _LONGEST_TURN)].lower()
    return bool(_TURNS.search(about[1])) or len(set(_WHEN.findall(between))) > 1


_LONGEST_TURN = 400
_WHEN = lazy.pattern(rf"\b(?:in|on|last|by) ([a-z]+day|{'|'.join(month_names())})\b")
_TURNS = lazy.pattern(rf"\b(?:{options('saying', 'quoted', 'turns')}|contradict\w*)\b")
_ECHO = lazy.pattern(rf"\b(?:{options('saying', 'quoted', 'echoes')})\b")


def _other_speaker(one: Piece, other: Piece, mine: Person, theirs: Person, reading: Reading) -> Found:
    text = reading.text
    place, first = (other.spans[0][0], other.spans[-1][1]), (one.spans[0][0], one.spans[-1][1])
    sentence = reading.sentence_before(place[0])
    told = f"The same words are given to {theirs.label} here and to {mine.label} before."
    return differs("quote", text, sentence, (place[0], min(place[1], sentence.end)), first, told, about=theirs.label)


def _window(short: Sequence[str], long: Sequence[str]) -> tuple[int, int, int]:
    """The stretch of the longer one nearest the shorter one, with the words to change: alignment with free ends.

    A last word that is another one is in the stretch, not left out.
    """
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
    cost, end = min((row[j][0], -j) for j in range(len(long) + 1))
    end = -end
    return row[end][1], end, cost
