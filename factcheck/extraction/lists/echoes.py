"""What is said of one and then, in a word, of another: "Nigeria belongs to OPEC; so does Angola", "Sweden is not", "but not to NATO"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.kinds.compiled import Compiled
from factcheck.extraction.kinds.kinds import Kind
from factcheck.extraction.lists import listed_figures
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.frozen import dataclass, replace
from factcheck.lexicon import table, word_set
from factcheck.model.claims import Claim
from factcheck.model.drafts import Span

_ECHOED = word_set("echoes", "kinds")
_STATES = word_set("echoes", "names")
"""Kinds that tell of a state without a date, which what was so once need not be."""
_NOW, _THEN = word_set("echoes", "now"), word_set("echoes", "then")
_DOING = _NOW | _THEN
_ENDS = word_set("echoes", "ends")
_LINKS = word_set("echoes", "links")
_SAME = tuple(tuple(words.split()) for words in table("echoes")["same"])
_TOWARDS = word_set("echoes", "towards")
_HOLDING = word_set("echoes", "holding")
_RANKED = word_set("echoes", "ranked")


@dataclass(frozen=True, slots=True)
class _Echo:
    """The items of an echo, the one that names the other party, and how it stands to what it takes up."""

    first: int
    last: int
    name: int
    turned: bool = False
    """Whether it denies what it takes up, or, of what is denied, says it."""
    denied: bool | None = None
    """Whether what it takes up has to be denied; None where either will do."""
    object: bool = False
    """Whether it names another object of the same subject."""
    whole: bool = False
    """Whether it is an aside that speaks of its clause, before or behind it."""


def find(
    items: list[Item], told: Sequence[Claim], before: Sequence[Claim], compiled: Compiled, discourse: Discourse
) -> list[Claim]:
    """The claims of the echoes in a sentence; `told` is what it claims with how that is meant, `before` what the sentence before does."""
    if not any(claim.kind in _ECHOED for claim in (*told, *before)):
        return []
    found: list[Claim] = []
    behind = 0
    for at in range(len(items)):
        echo = _read(items, at) if at >= behind else None
        if echo is None:
            continue
        behind = echo.last
        base, near = _taken_up(items, echo, [*told, *found], before, discourse)
        if base is not None and not _ranked(base, discourse.text) and not _dated_anew(items, echo, base):
            found.extend(_claims(items, echo, base, compiled.kinds[base.kind], discourse, near=near))
    return found


def outdone(claims: Sequence[Claim], echoes: Sequence[Claim]) -> list[Claim]:
    """The claims of a sentence without the doubtful ones that its echoes tell outright."""
    return [
        claim
        for claim in claims
        if not (claim.doubt or claim.detail("weak"))
        or not any(claim.kind == one.kind and claim.start < one.end and one.start < claim.end for one in echoes)
    ]


def _read(items: list[Item], at: int) -> _Echo | None:
    """The echo that begins at an item."""
    word = items[at].word
    if word in {"so", "as", "nor", "neither"}:
        return _inverted(items, at)
    if word in {"unlike", "like"}:
        return _compared(items, at)
    if word in {"but", "yet", "though", "and", "nor", "not"} and (found := _of_another(items, at)) is not None:
        return found
    return _own_verb(items, at) if _name(items, at) else None


def _inverted(items: list[Item], at: int) -> _Echo | None:
    """ "so does Angola", "as is Austria", "nor is Iceland"."""
    if at + 2 >= len(items) or items[at + 1].word not in _DOING or not _name(items, at + 2) or not _ends(items, at + 3):
        return None
    denied = {"so": False, "as": None}.get(items[at].word, True)
    return _Echo(at, at + 3, at + 2, denied=denied)


def _compared(items: list[Item], at: int) -> _Echo | None:
    """ "unlike Norway,", "like Ghana,": an aside, or what a clause opens with."""
    opens = at == 0 or items[at - 1].word in _ENDS
    if not opens or at + 2 >= len(items) or not _name(items, at + 1) or items[at + 2].word != ",":
        return None
    return _Echo(at, at + 2, at + 1, turned=items[at].word == "unlike", whole=True)


def _own_verb(items: list[Item], at: int) -> _Echo | None:
    """ "Sweden is not", "Ghana does too", "Norway did the same"; of what is denied "Denmark is"."""
    if at and items[at - 1].word not in _ENDS | _LINKS:
        return None
    verb = _past_aside(items, at + 1)
    for words in _SAME:
        if tuple(item.word for item in items[verb : verb + len(words)]) == words and _ends(items, verb + len(words)):
            return _Echo(at, verb + len(words), at, denied=True if "either" in words else None)
    if verb >= len(items) or items[verb].word not in _DOING:
        return None
    after = verb + 1
    if after < len(items) and items[after].word in {"not", "n't"} and _ends(items, after + 1):
        return _Echo(at, after + 1, at, turned=True, denied=False)
    if items[verb].word.endswith("n't") and _ends(items, after):
        return _Echo(at, after, at, turned=True, denied=False)
    return _Echo(at, after, at, turned=True, denied=True) if _ends(items, after) else None


def _past_aside(items: list[Item], at: int) -> int:
    """The index behind a few words set between commas: "China, their neighbour, is not"."""
    if at >= len(items) or items[at].word != ",":
        return at
    end = next((spot for spot in range(at + 2, min(at + _ASIDE, len(items))) if items[spot].word == ","), 0)
    inside = items[at + 1 : end]
    plain = end and not any(item.kind in "dqo" or item.word in _DOING | _LINKS for item in inside)
    return end + 1 if plain else at


_ASIDE = 7


def _of_another(items: list[Item], at: int) -> _Echo | None:
    """ "but not to NATO", "and not in the euro", "nor of the Union": another object."""
    denies = items[at].word in {"nor", "not"}
    spot = at + 1
    if not denies and items[spot : spot + 1] and items[spot].word == "not":
        denies, spot = True, spot + 1
    if not denies:
        return None
    while spot < len(items) and items[spot].word in _HOLDING:
        spot += 1
    if not (spot < len(items) and items[spot - 1].word in _TOWARDS and _name(items, spot)):
        return None
    end = spot + 1
    if not _ends(items, end):
        return None
    if items[at].word == "nor":
        return _Echo(at, end, spot, denied=True, object=True)
    return _Echo(at, end, spot, turned=True, denied=False, object=True)


def _name(items: list[Item], at: int) -> bool:
    """Whether an item names somebody, and owns nothing."""
    return at < len(items) and items[at].kind == "e" and not is_pronoun(items[at]) and not items[at].possessive


def _ends(items: list[Item], at: int) -> bool:
    """Whether a clause ends before an item."""
    return at >= len(items) or items[at].word in _ENDS


def _taken_up(
    items: list[Item], echo: _Echo, told: Sequence[Claim], before: Sequence[Claim], discourse: Discourse
) -> tuple[Claim | None, bool]:
    """The claim an echo takes up, and whether it stands right beside it, so that nothing else can be meant."""
    start = items[echo.first].start
    if echo.whole:
        breaks = [item.start for item in items if item.word in _BREAKS]
        beside = [claim for claim in told if claim.kind in _STATES and _clause(breaks, claim, start)]
        alone = len({(claim.kind, claim.object) for claim in beside}) == 1
        if not alone or not _fits(echo, beside[0]):
            return None, False
        plain = beside[0].time is None and any(
            item.word in _ENDS for item in items if item.start == _next(items, beside[0].end)
        )
        return beside[0], plain
    ahead = [claim for claim in told if claim.end <= start]
    base = max(ahead, key=lambda claim: (claim.end, claim.kind in _STATES), default=None)
    if base is not None:
        return (base if _fits(echo, base) else None), _adjoin(items, base.end, echo.first)
    if echo.first > 1 or any(claim.start < start for claim in told) or not discourse.sentences:
        return None, False
    last = max((claim for claim in before if claim.kind in _ECHOED), key=lambda claim: claim.end, default=None)
    if last is None or not _fits(echo, last):
        return None, False
    earlier = discourse.sentences[-1]
    return last, _adjoin(earlier, last.end, len(earlier))


def _next(items: list[Item], since: int) -> int:
    """Where the item behind an offset begins."""
    return next((item.start for item in items if item.start >= since), -1)


def _ranked(base: Claim, text: str) -> bool:
    """Whether a claim says more of a member than that it is one: "a founding member of NATO"."""
    return not _RANKED.isdisjoint(text[base.start : base.end].lower().split())


def _dated_anew(items: list[Item], echo: _Echo, base: Claim) -> bool:
    """Whether an echo of a date goes on with a date of its own: "and so has Norway, since 1949"."""
    return base.date is not None and any(item.kind == "d" for item in items[echo.last : echo.last + _NEAR])


_NEAR = 4


def _clause(breaks: Sequence[int], claim: Claim, start: int) -> bool:
    """Whether an aside that begins at an offset and a claim stand in one clause, or the aside within the claim."""
    low, high = sorted((claim.start, start))
    return bisect_left(breaks, low) == bisect_left(breaks, high)


_BREAKS = frozenset([";", ":", "but", "while", "whereas", "and"])


def _adjoin(items: list[Item], since: int, at: int) -> bool:
    """Whether only marks, links and a date stand between an offset and an item."""
    return all(
        item.kind == "d" or item.word in _ENDS | _LINKS | {"since", "in", "on", "until"}
        for item in items[:at]
        if item.start >= since
    )


def _fits(echo: _Echo, base: Claim) -> bool:
    """Whether a claim can be taken up so: of its kind, meant as said, and denied where the echo denies too."""
    sure = base.doubt is None and base.subject is not None and base.subject.id is not None
    if base.kind not in _ECHOED or not sure or base.modality not in {"asserted", "negated"}:
        return False
    if base.said is not None and base.said.in_quotation:
        return False
    return echo.denied is None or echo.denied == _denies(base)


def _denies(base: Claim) -> bool:
    """Whether a claim says that something is not so."""
    return base.modality == "negated" or base.detail("negated") == "yes" or base.detail("no") == "yes"


_MEANT = frozenset(["negated", "no", "modality", "weak", "rivals", "near", "around"])


def _claims(
    items: list[Item], echo: _Echo, base: Claim, kind: Kind, discourse: Discourse, *, near: bool
) -> Iterator[Claim]:
    """The claims of an echo: one of each that it names."""
    types = kind.object if echo.object else kind.subject
    if echo.object and "org" not in types:
        return
    named = listed_figures.named(items, echo.name, types, discourse)
    if named is None:
        return
    past = any(items[at].word in _THEN for at in range(echo.first, echo.last)) and base.kind in _STATES
    negated = _denies(base) != echo.turned
    details = {name: value for name, value in base.details if name not in _MEANT}
    details["modality"] = "negated" if negated else "asserted"
    lasting = base.date is not None and base.date.relation == "since"
    if past or lasting or not near or base.detail("weak") or base.rivals or base.likely:
        details["weak"] = "yes"
    for one in named.members or (named,):
        if one.id is not None and one.id not in {
            named.id for named in (base.subject, base.object) if named is not None
        }:
            own = dict(details)
            if not echo.object and discourse.type_of(one.id) != "country":
                own["weak"] = "yes"
            yield replace(
                base, start=items[echo.first].start, end=items[echo.last - 1].end,
                sentence=Span(items[0].start, items[-1].end),
                subject=base.subject if echo.object else one, object=one if echo.object else base.object,
                modality="asserted", said=None, rivals=(), likely=(), around=(), details=tuple(sorted(own.items())),
            )  # fmt: skip
