"""Lists of names with a figure each under words that say what it is: "Populations, in millions: Kenya 42; Uganda 36", or the same down the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck import lazy
from factcheck.extraction.completing.made import Completion
from factcheck.extraction.items.items import Item
from factcheck.extraction.kinds.compiled import Compiled
from factcheck.extraction.reading import Reading
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.extraction.tables.grid import Cell, Entry, Row, cell_at, stands_over
from factcheck.lexicon import word_set, worded
from factcheck.model.claims import Claim, Named
from factcheck.model.drafts import Sentence
from factcheck.model.mentions import Date, Entity, Mention, Quantity

if TYPE_CHECKING:
    from factcheck.extraction.tables import headings, rows, tenures
else:
    headings, rows, tenures = lazy.modules("factcheck.extraction.tables", "headings", "rows", "tenures")

_worded = worded("clauses", "lists")

_SEVERAL = 3
"""From how many names with their figures on a sentence is a list."""
_LABEL = 4
"""Words of the label of a line of a box, at most."""
_BETWEEN = lazy.pattern(r"\s*(?:\([^()]{1,30}\))?\s*[:,–—(-]?\s*\Z")
_BEHIND = lazy.pattern(r"\)?\s*(?:\([^()]{1,60}\))?\s*(?:[;,.]|and\b|&|\Z)")
_NAMES = _worded(r"(?:[\s:–—,;&.-]|\b{and}\b)*")
"""What stands between the names of a list and around it."""
_MARK = lazy.pattern(r"(?:[-*•–·\s]|\d{1,3}[.)]?\s)*\Z")


class Lists:
    """The words that stand over the list a draft is at, and what its items claim."""

    def __init__(self, reading: Reading, compiled: Compiled, discourse: Discourse) -> None:
        self.reading, self.compiled, self.discourse = reading, compiled, discourse
        self.over: headings.Column | None = None
        self.box: Cell | None = None
        """The heading under which a draft is, which may name what the lines of a box tell of."""
        self.waters = False
        """Whether its lines tell of a river or a lake, which may be called as a country is."""
        self.office: tenures.Office | None = None
        """The office whose holders the list is of."""

    def completions(self, sentence: Sentence, items: list[Item]) -> Iterator[Completion]:
        """What an item of a list of holders of an office says of when it was held."""
        if self.office is not None and sentence.role == "list-item":
            yield from tenures.listed(self.office, items, self.discourse)

    def with_listed(self, sentence: Sentence, found: Sequence[Claim]) -> list[Claim]:
        """The claims of a sentence with those it makes as a list, or an item of one; where the words over the list leave no doubt, these stand for others of the same figure."""
        text = self.reading.text
        colon = _mark(sentence, text)
        if stands_over(sentence, text):
            self.over = self._column(sentence.start, sentence.end)
            self.box = cell_at(sentence.start, sentence.end, self.reading.mentions)
            self.waters = False
            self.office = tenures.office_over(self.box, text, self.discourse)
            if self.over is None:
                return list(found)
            return [claim for claim in found if claim.quantity is None or claim.quantity.form != "vague"]
        if sentence.role == "table-row":
            boxed = self._boxed(sentence, colon) if colon >= 0 and not found else None
            return list(found) if boxed is None else _with_surer(found, boxed)
        if sentence.role == "list-item":
            column, entries = self.over, list(self._entries(sentence, sentence.start))
        else:
            self.over = None
            entries = list(self._entries(sentence, colon + 1)) if colon >= 0 else []
            column = self._column(sentence.start, colon) if len(entries) >= _SEVERAL else None
        if colon >= 0 and text[sentence.start : colon].lower().strip(" -*•–·_") in word_set(
            "clauses", "lists", "waters"
        ):
            self.waters = True
        if column is None:
            boxed = self._boxed(sentence, colon) if colon >= 0 else None
            found = self._loosened(sentence, found) if sentence.role == "list-item" and colon >= 0 else found
            return list(found) if boxed is None else _with_surer(found, boxed)
        listed = [claim for entry in entries if (claim := self._claim(entry, column)) is not None]
        if not listed and sentence.role == "list-item":
            listed = list(self._of_year(sentence, column))
        if column.loose:
            taken = {_held(claim) for claim in found}
            return [*found, *(claim for claim in listed if _held(claim) not in taken)]
        told = {_held(claim) for claim in listed}
        return [*(claim for claim in found if _held(claim) not in told), *listed]

    def _of_year(self, sentence: Sentence, column: headings.Column) -> Iterator[Claim]:
        """What a line that begins with a date says of the names behind it: "1973: Britain, Denmark and Ireland" under "EU members by year"."""
        text, mentions = self.reading.text, cell_at(sentence.start, sentence.end, self.reading.mentions).mentions
        date = mentions[0] if mentions else None
        if (
            not isinstance(date, Date)
            or "date" not in column.kind.value
            or not _MARK.match(text[sentence.start : date.start])
        ):
            return
        names = cell_at(date.end, sentence.end, self.reading.mentions)
        if not any(isinstance(one, Date) for one in names.mentions) and _NAMES.fullmatch(headings.without(names, text)):
            yield from rows.of_date(date, names, column, sentence, self.discourse)

    def _boxed(self, sentence: Sentence, colon: int) -> Claim | None:
        """What a line of a box says of what its heading names: "Born: 21 December 1977" under "Macron in brief"."""
        text = self.reading.text
        if self.box is None or len(text[sentence.start : colon].split()) > _LABEL:
            return None
        column, value = self._column(sentence.start, colon), cell_at(colon + 1, sentence.end, self.reading.mentions)
        if column is None or column.loose or not value.mentions:
            return None
        told = self._headed(self.box, rows.subject_types(column.kind))
        first = value.mentions[0]
        if told is None or (isinstance(first, Quantity) and text[colon + 1 : first.start].strip()):
            return None
        entry = Entry(Row(sentence, ()), self.box, value, value)
        dates = [mention for mention in value.mentions if isinstance(mention, Date)]
        claim = rows.claim_of(entry, column, told[0], text, self.discourse)
        unsure = told[1] or len(dates) > 1 or self._is_of_more(self.box)
        return claim.with_details(weak="yes") if claim is not None and unsure else claim

    def _is_of_more(self, box: Cell) -> bool:
        """Whether a heading has words beside its name that make another thing of it: "Britain's army", "Ukraine's east"."""
        return self.waters or headings.is_of_more(box, self.reading.text)

    def _loosened(self, sentence: Sentence, found: Sequence[Claim]) -> list[Claim]:
        """Claims of a line of a box; of a heading's name with more than that in the heading they may be borne out, no more."""
        if self.box is None or not self._is_of_more(self.box):
            return list(found)
        here = cell_at(sentence.start, sentence.end, self.reading.mentions)
        named, own = ({id_ for one in cell.entities for id_ in one.candidates} for cell in (self.box, here))
        named -= own
        return [one.with_details(weak="yes") if one.subject and one.subject.id in named else one for one in found]

    def _headed(self, box: Cell, types: tuple[str, ...]) -> tuple[Named, bool] | None:
        """The one thing that a heading names, and whether it is named by a surname alone."""
        told = rows.named(box, self.discourse, types)
        known = [one for one in box.entities if self.discourse.pick(one, rows.TOLD_OF) is not None]
        if len(told) == 1 and len(known) == 1:
            return told[0], False
        names = [one for one in box.entities if one.alias == "surname" and len(one.candidates) == 1]
        if known or len(names) != 1 or "person" not in types:
            return None
        return Named(names[0].candidates[0], names[0].label), True

    def _column(self, start: int, end: int) -> headings.Column | None:
        cell = cell_at(start, end, self.reading.mentions)
        return headings.column(cell, None, self.reading.text, self.compiled, self.discourse)

    def _entries(self, sentence: Sentence, start: int) -> Iterator[Entry]:
        """Names that a figure, a date or another name stands right behind, and nothing after it."""
        cell, text = cell_at(start, sentence.end, self.reading.mentions), self.reading.text
        row, begin = Row(sentence, ()), start
        for name, value in zip(cell.mentions, cell.mentions[1:], strict=False):
            if not isinstance(name, Entity) or not isinstance(value, Quantity | Date | Entity):
                continue
            leads = sentence.role != "list-item" or _MARK.match(text[begin : name.start])
            if leads and _BETWEEN.match(text[name.end : value.start]) and _BEHIND.match(text, value.end, sentence.end):
                yield Entry(row, _alone(name), cell, _alone(value))

    def _claim(self, entry: Entry, column: headings.Column) -> Claim | None:
        told = rows.named(entry.name, self.discourse, rows.subject_types(column.kind))
        return rows.claim_of(entry, column, told[0], self.reading.text, self.discourse) if told else None


def _with_surer(found: Sequence[Claim], boxed: Claim) -> list[Claim]:
    """Claims with one more, which stands for unsure ones of its figure or date, and gives way to others."""
    same = [claim for claim in found if _held(claim) == _held(boxed)]
    if boxed.detail("weak") or any(not claim.detail("weak") and not claim.doubt for claim in same):
        return list(found) if same else [*found, boxed]
    return [*(claim for claim in found if claim not in same), boxed]


def _mark(sentence: Sentence, text: str) -> int:
    """Where the mark stands behind the label of a line: its first colon, or the one tab of a row of two cells; -1 where there is none."""
    if sentence.role != "table-row":
        return text.find(":", sentence.start, sentence.end)
    told = text[sentence.start : sentence.end]
    return sentence.start + told.index("\t") if told.count("\t") == 1 else -1


def _held(claim: Claim) -> int:
    """Where the figure or the date of a claim begins; of one with neither, the claim."""
    held = claim.quantity or claim.date
    return claim.start if held is None else held.start


def _alone(mention: Mention) -> Cell:
    return Cell(mention.start, mention.end, (mention,))
