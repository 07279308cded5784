"""Patterns that fit a sentence, and which of them speak for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.extraction.items.items import Item
from factcheck.extraction.kinds.anchors import features
from factcheck.extraction.kinds.compiled import UNMADE, Compiled, Cue
from factcheck.extraction.kinds.patterns import Bound, Words
from factcheck.extraction.kinds.walking import backward, forward, spelt_at
from factcheck.extraction.wordings.fitting import Fitting
from factcheck.frozen import dataclass
from factcheck.model.claims import Claim

_NOTHING: Bound = ()


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern that fits: the run of items it covers, what its slots hold, how specific it is."""

    cue: Cue
    first: int
    last: int
    bound: Bound
    score: int

    def slot(self, name: str) -> int | None:
        """The item a slot holds."""
        for slot, index in reversed(self.bound):
            if slot == name:
                return index
        return None

    @property
    def of_class(self) -> bool:
        """Whether it only says that something of a class happened then; its date may be another claim's time too."""
        return self.cue.kind.operator == "event" and self.slot("subject") is None


def find(items: list[Item], compiled: Compiled, fits: Fitting) -> list[Match]:
    """All matches of a sentence, the most specific first."""
    return sorted(_matches(items, compiled, fits), key=_order)


def _order(match: Match) -> tuple[bool, bool, int, int, int, int]:
    return match.of_class, _last_resort(match), -match.score, match.last - match.first, match.cue.order, match.first


def values(matches: list[Match]) -> frozenset[int]:
    """The items that are a match's value, so that no other claim takes them for its time."""
    return frozenset(value for match in matches if (value := match.slot("value")) is not None and not match.of_class)


def _last_resort(match: Match) -> bool:
    """Whether a pattern only serves where no other one does: it names nobody, and takes what the text spoke of."""
    return ("weak", "known") in match.cue.details


def choose(matches: list[Match], claims_of: Callable[[Match], list[Claim]]) -> list[list[Claim]]:
    """One match a value, the plain readings before the doubtful ones; matches without a value must not overlap in kind.

    What a better match has taken is not read at all.
    """
    chosen: list[tuple[Match, list[Claim]]] = []
    for of_class in (False, True):
        later: dict[tuple[bool, bool], list[tuple[Match, list[Claim]]]] = {}
        for match in matches:
            if match.of_class is of_class and not _taken(match, chosen) and (claims := claims_of(match)):
                unsure = _unsure(claims)
                (later.setdefault(unsure, []) if any(unsure) else chosen).append((match, claims))
        for unsure in sorted(later):
            for match, claims in later[unsure]:
                if not _taken(match, chosen):
                    chosen.append((match, claims))
    return [claims for _, claims in chosen]


def _unsure(claims: list[Claim]) -> tuple[bool, bool]:
    """Order of readings: plain ones, then those that may only support, then those whose subject is in doubt."""
    return any(claim.doubt for claim in claims), any(claim.detail("weak") == "yes" for claim in claims)


def _taken(match: Match, chosen: list[tuple[Match, list[Claim]]]) -> bool:
    """Whether a match's value is another's, or, without a value, another of its kind overlaps with it."""
    value = match.slot("value")
    if value is not None:
        weekday = match.cue.kind.operator == "calendar"  # a weekday is checked whatever else the date says
        return any(
            other.slot("value") == value and (other.cue.kind.operator == "calendar") is weekday for other, _ in chosen
        )
    return any(
        match.cue.kind is other.cue.kind
        and match.first < other.last
        and other.first < match.last
        and not _of_a_pair(match, other)
        for other, _ in chosen
    )


def _of_a_pair(match: Match, other: Match) -> bool:
    """Whether two matches tell of one thing and another in the same words: "in NATO but not in the European Union"."""
    both = match.cue.detail("pair") == other.cue.detail("pair") == "yes"
    return both and match.slot("object") != other.slot("object") and match.slot("subject") == other.slot("subject")


def _matches(items: list[Item], compiled: Compiled, fits: Fitting) -> Iterator[Match]:
    met = compiled.met(features(items))
    fitting: dict[str, list[Cue]] = {}
    for index, item in enumerate(items):
        for key in (item.word,) if item.kind == "w" else fits.keys(item):
            if key not in fitting:
                known = key in compiled.groups.names
                fitting[key] = [cue for group in compiled.groups[key].met(met) for cue in group] if known else []
            for cue in fitting[key]:
                found = _at(items, index, cue, fits)
                if found is not None:
                    yield found


def _at(items: list[Item], index: int, cue: Cue, fits: Fitting) -> Match | None:
    """The match of a pattern whose anchor stands at an index."""
    anchor, kept = cue.anchor, _NOTHING
    ends: tuple[int, ...] = (index + 1,)
    if isinstance(anchor, Words):
        options = anchor.by_first().get(items[index].word, ())
        if len(options) != 1:
            ends = fits.ends(anchor, items, index)
        elif len(options[0]) > 1:
            if not spelt_at(options[0], items, index):
                return None
            ends = (index + len(options[0]),)
    elif fits(items[index], anchor):
        kept = ((anchor.name, index),)
    else:
        return None
    ahead = cue.step_ahead() if cue.ahead is UNMADE else cue.ahead
    for end in ends:
        after = forward(ahead, items, end, fits)
        if after is None:
            continue
        before = backward(cue.step_back() if cue.back is UNMADE else cue.back, items, index, fits)
        if before is None:
            return None
        words = 0 if kept else end - index
        weight = cue.weight + words - (after[0] - before[0]) // 4
        return Match(cue, before[0], after[0], (*before[1], *kept, *after[1]), weight)
    return None
