"""A sentence as the checks of a draft against itself see it: its figures and dates, and the words between them."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy, lexicon
from factcheck.frozen import dataclass, field
from factcheck.lexicon import worded
from factcheck.model.claims import Claim
from factcheck.model.drafts import Sentence, Span
from factcheck.model.mentions import Date, Mention, Quantity
from factcheck.model.verdicts import Verdict

_worded = worded("against_itself", "lines")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its figures and dates in order."""

    text: str
    sentence: Sentence
    quantities: tuple[Quantity, ...]
    dates: tuple[Date, ...]
    paragraph: int = 0
    """The number of its line of the draft: sentences of one paragraph share it."""
    blurb: bool = False
    """Whether it only points at what follows: "In this letter: ..."."""
    words: str = field(init=False, compare=False, repr=False)
    """The whole sentence, lower case, spaces folded: most checks ask for it."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", self.between(self.sentence.start, self.sentence.end))

    @property
    def written(self) -> str:
        """The sentence as the text has it."""
        return self.text[self.sentence.start : self.sentence.end]

    @property
    def low(self) -> str:
        """The sentence in lower case, each letter where the text has it."""
        return self.written.lower()

    def between(self, start: int, end: int) -> str:
        """The words of the draft between two offsets, lower case, spaces folded."""
        return " ".join(self.text[start:end].lower().split())

    def before(self, mention: Quantity | Date, reach: int = 48) -> str:
        """The words of the sentence before a mention and its hedge."""
        start = outer(mention)
        return self.between(max(self.sentence.start, start - reach), start)

    def after(self, mention: Quantity | Date, reach: int = 48) -> str:
        """The words of the sentence after a mention."""
        return self.between(mention.end, min(self.sentence.end, mention.end + reach))


@dataclass(frozen=True, slots=True)
class Found:
    """A claim the draft itself decides, with its verdict."""

    claim: Claim
    verdict: Verdict


def lines(text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[Line]:
    """All sentences with their figures and dates."""
    starts = [mention.start for mention in mentions]
    paragraph, before = 0, 0
    for sentence in sentences:
        paragraph += "\n" in text[before : sentence.start]
        before = sentence.end
        inside = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        quantities = tuple(m for m in inside if isinstance(m, Quantity) and not _cut_off(text, m))
        dates = tuple(m for m in inside if isinstance(m, Date))
        opening = " ".join(text[sentence.start : min(sentence.end, sentence.start + _OPENING)].lower().split())
        yield Line(text, sentence, quantities, dates, paragraph, _openers().match(opening) is not None)


_OPENING = 40


@functools.cache
def _openers() -> re.Pattern[str]:
    marked, speaking = options("blurb", "labels"), options("blurb", "speaking")
    return _worded(
        rf"(?:{options('blurb', 'openers')})(?:\s|:)|(?:{marked})\s?[:|–—]|(?:{speaking}),? {{speaking}}(?!\w)"
    )


def _cut_off(text: str, quantity: Quantity) -> bool:
    """Whether letters go on right behind a figure in digits: its scale or unit was not read."""
    return text[quantity.end : quantity.end + 1].isalpha() and text[quantity.end - 1 : quantity.end].isdigit()


def holds_two(line: Line) -> bool:
    """Whether there is anything to hold against one another in a sentence: two figures or dates, or the cells of a table."""
    return len(line.quantities) + len(line.dates) > 1 or line.sentence.role == "table-row"


def in_brackets(line: Line, figure: Quantity) -> bool:
    """Whether a bare number stands alone in brackets behind a word, as an age, a score or a tally of whoever is named there: "Tama Vaile (19)"."""
    opened = _opened().search(line.text[max(line.sentence.start, outer(figure) - 8) : outer(figure)]) is not None
    closed = line.text[figure.end : figure.end + 1] in {")", ";", ","}
    return opened and closed and figure.measure in {"count", "age"} and figure.noun is None


@functools.cache
def _opened() -> re.Pattern[str]:
    return lazy.pattern(rf"\((?:(?:{options('bracketed', 'qualified')}) )?$")


def outer(mention: Quantity | Date) -> int:
    """Where a mention begins, its hedge included."""
    if isinstance(mention, Quantity) and mention.outer_start >= 0:
        return mention.outer_start
    return mention.start


def claim(kind: str, line: Line, quantity: Quantity, start: int | None = None, end: int | None = None) -> Claim:
    """A claim of a figure that the draft's own figures decide."""
    return Claim(
        kind, outer(quantity) if start is None else start, quantity.end if end is None else end,
        Span(line.sentence.start, line.sentence.end), None, value=quantity.value, unit=quantity.unit, quantity=quantity,
    )  # fmt: skip


_PICKED = _worded(r"^(?:of )?{those_whom}(?! {of_all}(?!\w)) [a-z]")


def is_of_others(line: Line, end: int) -> bool:
    """Whether a share that ends at a place is of some of what was told last: "40 have waited, half of them in pain"."""
    part = any(q.form == "cardinal" and q.measure == "count" and q.end < end for q in line.quantities)
    return part and _PICKED.match(line.between(end, min(line.sentence.end, end + 24))) is not None


_PART = _worded(r"^(?:[a-z]+ )?of {part_of}(?!\w)")


def is_of_some(line: Line, quantity: Quantity) -> bool:
    """Whether a figure counts some of a lot: "1,780 of the votes"."""
    return _PART.match(line.after(quantity, 16)) is not None


@functools.cache
def ending(name: str, key: str) -> re.Pattern[str]:
    """A pattern for words that end with one of a list of phrases."""
    return lazy.pattern(rf"(?:^|\W)(?:{options(name, key)})$")


@functools.cache
def beginning(name: str, key: str, words_between: int = 2) -> re.Pattern[str]:
    """A pattern for words that begin with one of a list of phrases, a few words let through before it."""
    return lazy.pattern(rf"^(?:[a-z'’-]+ ){{0,{words_between}}}(?:{options(name, key)})(?!\w)")


@functools.cache
def anywhere(name: str, key: str) -> re.Pattern[str]:
    """A pattern for one of a list of phrases anywhere."""
    return lazy.pattern(rf"(?<!\w)(?:{options(name, key)})(?!\w)")


@functools.cache
def options(name: str, key: str) -> str:
    """A list of phrases as one alternative of a pattern, the longest first."""
    return lexicon.options("arithmetic", name, key)


def turns_to_another(line: Line, start: int, end: int) -> bool:
    """Whether somebody or something else by name begins a clause between two places of a sentence: "born in 1966, and Ghana joined", "in 1952; Cameron, who is 48"."""
    return aside_ends(line, start, start) or _ANEW.search(line.text, start, end) is not None


def long_lengths(line: Line) -> list[Quantity | Date]:
    """The lengths of time of a sentence that are told in several units: "63 years, seven months and two days"."""
    figures = [q for q in line.quantities if q.measure in {"duration", "age"}]
    dates = [d for d in line.dates if _PERIOD.match(d.value) is not None]
    told: list[Quantity | Date] = [*figures, *dates]
    return [one for one in told if _LENGTHS.search(line.text, one.start, one.end)]


_PERIOD = lazy.pattern(r"P\d|\d{4}-")
_LENGTHS = _worded(
    r"\b{lengths}s?,?(?: and)? [\w-]+ {shorter}s?\b",
    re.IGNORECASE,
)
"""Of two units, the smaller behind the larger: not "thirteen years ago this week"."""


def aside_ends(line: Line, behind: int, before: int) -> bool:
    """Whether an aside between dashes, or in brackets, that opened before a place ends right behind another: "Ann Lee – Jo Day was born in 1952 – died in 1945"."""
    return (
        _DASH.match(line.text, behind) is not None and _DASH.search(line.text, line.sentence.start, before) is not None
    )


_DASH = lazy.pattern(r"\s?[–—]\s|\)\s|(?<=\s)\((?=[A-ZÀ-Þ])")
_ANEW = _worded(
    r"(?:[;:–—]| -|,? {whereas}|,)(?: that)? (?:[Tt]he )?[A-Z](?:[a-z]|\. )"
    r"|\((?:[Tt]he )?[A-Z][^()]* (?:{did}|[a-z]+ed)\b"
)


def labels(line: Line, quantity: Quantity) -> bool:
    """Whether a figure alone in a bracket says how many the name before it has, or tells how many places of an order are meant, and is no whole of what follows: "the Greens (40)", "the top twenty"."""
    bracket = line.text.endswith("(", 0, outer(quantity)) and line.text.startswith(")", quantity.end)
    return bracket or _PLACES.search(line.before(quantity)) is not None


_PLACES = _worded(r"\b{places}$")


def is_bound(line: Line, quantity: Quantity) -> bool:
    """Whether a bare number behind a noun only says which of the things are meant: "118 cardinals under 80", "90 firms in an index of 100"."""
    bare = quantity.noun is None or quantity.noun.endswith(("ed", "en"))
    bare = bare and quantity.measure == "count"
    return (
        bare
        and _bounds().search(line.between(max(line.sentence.start, quantity.start - 48), quantity.start)) is not None
    )


def is_object(line: Line, quantity: Quantity) -> bool:
    """Whether a figure tells what each of a part has: "20 had one dose and 40 had two"."""
    at = bisect_left(line.quantities, quantity.start, key=lambda q: q.start)
    if not at:
        return False
    return _objects().fullmatch(line.between(line.quantities[at - 1].start, outer(quantity))) is not None


def describes(line: Line, quantity: Quantity) -> bool:
    """Whether a figure only tells what another's things have: "96 with one bedroom, 104 with two"."""
    if quantity.step != 1 or not _WITH.search(line.before(quantity, 8)):
        return False
    at = line.quantities.index(quantity)
    behind = line.between(line.quantities[at - 1].end, outer(quantity)) if at else ""
    return behind == "with" or _REST_WITH.search(behind) is not None


_WITH = lazy.pattern(r"(?:^|\W)with$")
_REST_WITH = _worded(r"{rest} with$")


def is_owner(line: Line, quantity: Quantity) -> bool:
    """Whether a figure counts those that a part is of: "2,415 were for the other two"."""
    return quantity.step == 1 and ending("parts", "owners").search(line.before(quantity)) is not None


@functools.cache
def _objects() -> re.Pattern[str]:
    return _worded(rf"[^ ,;]+ (?:{{round}} )?(?:[a-z]+ )?(?:{options('parts', 'objects')})(?: {{only}})?")


@functools.cache
def _bounds() -> re.Pattern[str]:
    return lazy.pattern(rf"[a-z] (?:{options('parts', 'bounds')})$")


def come_from(line: Line, quantity: Quantity) -> Quantity | None:
    """The figure before one that is told to have come from it: "from $7.2 million to $7.9 million"."""
    at = line.quantities.index(quantity)
    then = line.quantities[at - 1] if at else None
    if then is None or line.between(then.end, outer(quantity)) != "to" or not _FROM.search(line.before(then, 8)):
        return None
    return then


_FROM = lazy.pattern(r"(?:^|\W)from$")


def comparable(one: Quantity, other: Quantity) -> bool:
    """Whether two figures can be added or set against each other as they stand."""
    same = one.unit == other.unit or {one.unit, other.unit} <= {"", "person"}
    return same and one.measure == other.measure and exact(one) and exact(other)


def exact(quantity: Quantity) -> bool:
    """Whether a figure tells one number: "dozens" and "10 to 12" do not."""
    return quantity.form not in {"vague", "range"}


def digit_step(quantity: Quantity, text: str) -> Decimal:
    """The unit of the last digit as written: 0.1 million for "1.3 million", 1 for "460" and for figures in words."""
    written = lazy.known(r"\d[\d,.]*").search(text[quantity.start : quantity.end])
    if written is None:
        return Decimal(1) if quantity.value == quantity.value.to_integral_value() else quantity.step
    digits = written[0].rstrip(".,").replace(",", "")
    number = Decimal(digits) if digits.replace(".", "", 1).isdigit() else Decimal(0)
    if not number:
        return quantity.step
    scale = quantity.value / number
    decimals = len(digits.partition(".")[2])
    return abs(scale).scaleb(-decimals)
