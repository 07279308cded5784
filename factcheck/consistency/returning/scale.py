"""One figure with two scale words: "a €22 billion dryer", then "the €22m project"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.digits import digits
from factcheck.consistency.base.lines import Found, Line, beginning, ending, options, outer
from factcheck.consistency.base.results import asked, differing, place, words
from factcheck.consistency.base.story import Story
from factcheck.lexicon import either, word_set, worded
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Evidence

_worded = worded("against_itself", "scale")

_HUNDRED, _THOUSAND = Decimal(100), Decimal(1000)
_LEAST = Decimal(1000)


def find(story: Story) -> Iterator[Found]:
    """Figures that come back a thousand times as large or small."""
    seen: dict[tuple[str, str, Decimal], list[tuple[Line, Quantity]]] = defaultdict(list)
    for line in story.lines:
        for quantity in line.quantities:
            if quantity.measure not in {"money", "count"} or quantity.form != "cardinal" or not _scaled(line, quantity):
                continue
            figures = _digits(quantity.value)
            key = (quantity.measure, quantity.unit, figures)
            clash = _clash(seen[key], line, quantity) or _of_sum(seen, line, quantity)
            seen[key].append((line, quantity))
            if clash is not None and (found := _told(line, quantity, *clash)) is not None:
                yield found


def _of_sum(
    seen: dict[tuple[str, str, Decimal], list[tuple[Line, Quantity]]], line: Line, quantity: Quantity
) -> tuple[Line, Quantity] | None:
    """The sum that a bare figure the reader has met comes back to: "240 million shillings", then "the 240 billion would not go round"."""
    figures = _digits(quantity.value)
    if quantity.measure != "count" or quantity.noun is not None or len(figures.as_tuple().digits) < _TELLING:
        return None
    if not _known(line, quantity) or not _BARE.match(line.after(quantity, 24)):
        return None
    same = [one for (_, _, digits_), told in seen.items() if digits_ == figures for one in told]
    clash = _clash(same, line, quantity)
    return clash if clash is not None and clash[1].measure == "money" else None


_TELLING = 2
"""Digits from which on a figure that comes back is known again."""


def _scaled(line: Line, quantity: Quantity) -> bool:
    """Whether a figure is written with a scale word, or in full with a currency."""
    told = line.text[quantity.start : quantity.end].lower()
    return (
        lazy.known(rf"(?<![^\W\d_])(?:{options('scale', 'words')})(?![^\W\d_])").search(told) is not None
        or quantity.value >= _LEAST
    )


def _digits(value: Decimal) -> Decimal:
    """The leading figures of a number, its zeros and point left out."""
    return Decimal(digits(value))


def _clash(before: list[tuple[Line, Quantity]], line: Line, quantity: Quantity) -> tuple[Line, Quantity] | None:
    if any(other.value == quantity.value for _, other in before):
        return None
    for other_line, other in before:
        large, small = max(other.value, quantity.value), min(other.value, quantity.value)
        factors = {
            _THOUSAND,
            _THOUSAND**2,
            *({_HUNDRED} if _hundreds(line, quantity) and _hundreds(other_line, other) else set()),
        }
        if small and large / small in factors and (other_line is not line or _comes_back(line, other, quantity)):
            return other_line, other
    return None


def _comes_back(line: Line, other: Quantity, quantity: Quantity) -> bool:
    """Whether a sentence comes back to a figure of its own: "will put in $2.6m ...; the clerk added that the $2.6bn ..."."""
    return (
        other.end < quantity.start
        and quantity.measure == "money"
        and not _known(line, other)
        and lazy.known(
            rf"(?:^|\W)(?:that|but|and|{either(word_set('saying', 'verbs'))}|{options('scale', 'say')}) the$|[,;:–—] ?the$"
        ).search(line.before(quantity, 24))
        is not None
        and _worded(rf"^(?:(?:{options('scale', 'named')}) )?(?:{{helps}})(?!\w)|^[,.;)]").match(
            line.after(quantity, 12)
        )
        is not None
    )


def _hundreds(line: Line, quantity: Quantity) -> bool:
    """Whether a figure is in lakh or crore."""
    told = line.text[quantity.start : quantity.end].lower()
    return lazy.known(rf"(?<![^\W\d_])(?:{options('scale', 'hundreds')})(?![^\W\d_])").search(told) is not None


def _known(line: Line, quantity: Quantity) -> bool:
    """Whether words before a figure say that the reader has met it; "about the ₱2.1m bill" is no hedge."""
    direct = line.between(max(line.sentence.start, quantity.start - 24), quantity.start)
    cue = ending("scale", "known")
    if _EXCLAIMED.match(line.after(quantity, 24)) and lazy.known(r"[“\"‘]$").search(line.text[: outer(quantity)]):
        return True
    return cue.search(line.before(quantity, 24)) is not None or cue.search(direct) is not None


_EXCLAIMED = _worded(r"^(?:for (?:{for_one})(?!\w)|[?!])")
"""Behind a sum that opens a quotation, where somebody complains of what the reader knows: "₹310 lakh for a toy"."""


def _told(line: Line, quantity: Quantity, other_line: Line, other: Quantity) -> Found | None:
    told = words(line, quantity.start, quantity.end), words(other_line, other.start, other.end)
    says = f"“{told[0]}” here, “{told[1]}” elsewhere in the draft"
    claim = place("same-figure", line, outer(quantity), quantity.end, quantity.value)
    known = _known(line, quantity)
    other_known = _known(other_line, other)
    back = known and _one_thing(line, quantity, other)
    telling = len(_digits(quantity.value).as_tuple().digits) > 1 and quantity.measure == "money"
    if not telling and not back and not (known and quantity.measure == "money"):
        return None
    if (
        back
        or (known and telling)
        or (other_known and telling)
        or (telling and _shared_noun(line, quantity, other_line, other))
    ):
        return differing(
            claim, f"One figure, two scales: {says}.", (quantity.start, quantity.end), (other.start, other.end), told
        )
    evidence = (Evidence("text", None, says, span=(other.start, other.end)),)
    return asked(claim, f"One figure, two scales? {says}.", evidence)


_BARE = _worded(r"^(?:$|[,.;:)”\"–—]|(?:{bare})(?!\w))")  # fmt: skip


def _one_thing(line: Line, quantity: Quantity, other: Quantity) -> bool:
    """Whether a figure the reader has met has no noun of its own, or that of the one before: "half of the $30 billion", "the 2.5 billion chicks"."""
    if quantity.measure == "money" or (quantity.noun is None and other.measure == "money"):
        after = line.after(quantity, 24)
        return _BARE.match(after) is not None or beginning("scale", "things", 0).match(after) is not None
    return quantity.noun is not None and other.noun == quantity.noun and quantity.noun not in {"people", "residents"}


def _shared_noun(line: Line, quantity: Quantity, other_line: Line, other: Quantity) -> bool:
    mine, theirs = _near(line, quantity), _near(other_line, other)
    if (mine & theirs) - word_set("arithmetic", "scale", "no_noun"):
        return True
    thing = lazy.known(r"[a-z]{3}(?![\w’'-])").match(line.after(quantity, 8))
    return thing is not None and thing[0] in word_set("arithmetic", "scale", "short") & set(
        lazy.known(r"[a-z]+").findall(f"{other_line.after(other, 30)} {other_line.before(other, 32)}")
    )


def _near(line: Line, quantity: Quantity) -> set[str]:
    """The longer words about a figure."""
    return set(lazy.known(r"[a-z]{4,}").findall(line.after(quantity, 30) + " " + line.before(quantity, 24)))
