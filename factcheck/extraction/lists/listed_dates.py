"""Dates whose verb is left out: "Ghana became independent in 1957, Mali in 1960"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.kinds.compiled import Compiled
from factcheck.extraction.lists import listed_figures
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.frozen import replace
from factcheck.lexicon import word_set
from factcheck.model.claims import Claim, Named
from factcheck.model.drafts import Span
from factcheck.model.mentions import Date

_DATED = frozenset(
    {"independence-date", "accession-date", "withdrawal-date", "birth-date", "death-date", "founding-date"}
)
"""Kinds of dates that texts list one country or person after another."""
_WENT = word_set("frames", "grammar", "gap_went")
_ENDS = word_set("clauses", "listed_dates", "ends")


def find(items: list[Item], claims: Sequence[Claim], compiled: Compiled, discourse: Discourse) -> list[Claim]:
    """Claims of a kind of date already found in a sentence, or in the one before, for a further name: "Ghana became independent in 1957, Mali in 1960"."""
    found: list[Claim] = []
    claims = [claim for claim in claims if claim.kind in _DATED and (claim.doubt is None or _lacks_club(claim))]
    firm = [claim for claim in claims if claim.doubt is None and not claim.detail("weak")]
    for index, item in enumerate(items):
        if item.kind != "d" or not isinstance(item.mention, Date) or item.mention.first is None:
            continue
        if item.members or item.mention.anchor not in {"text", "context"}:
            continue
        if listed_figures.covered(item, [*claims, *found]):
            if not listed_figures.covered(item, [*firm, *found]):
                found.extend(_resumed(items, index, firm, compiled, discourse))
            continue
        before = [claim for claim in (*claims, *found) if claim.end <= item.start and claim.date is not None]
        base = max(before, key=lambda claim: claim.end, default=None)
        if base is None:
            found.extend(_resumed(items, index, firm, compiled, discourse))
            continue
        kind = compiled.kinds[base.kind]
        club = _club(items, index, kind.object, discourse, base)
        if club is not None:
            found.append(_moved(base, items[club[1]].start, item, item.mention, base.subject, club[0]))
            continue
        named = _bearer(items, index, kind.subject, discourse, base)
        if named is not None:
            found.extend(
                _moved(base, _start(items, named[1], index), item, item.mention, one, base.object)
                for one in named[0].members or (named[0],)
            )
    return found


def _lacks_club(claim: Claim) -> bool:
    """Whether nothing is unsure of a claim but into what somebody came: "Greece was let in in 2001, Slovenia in 2007"."""
    return (
        claim.doubt == "no-subject"
        and claim.object is None
        and claim.subject is not None
        and claim.subject.id is not None
    )


def _resumed(
    items: list[Item], index: int, firm: Sequence[Claim], compiled: Compiled, discourse: Discourse
) -> list[Claim]:
    """What the only date of the sentence before was of, for a name that opens this one: "Poland got in in 1999. Albania waited until 2009"."""
    memory = discourse.memory
    if not discourse.sentences or memory.passage == len(discourse.sentences) or index > _SHORT:
        return []
    if any(claim.end <= items[index].start for claim in firm):
        return []
    dates = {item.start for item in discourse.sentences[-1] if item.kind == "d"}
    told = [claim for claim in discourse.claims if claim.kind in _DATED and claim.date is not None]
    sure = bool(told) and not any(claim.doubt or claim.detail("weak") or claim.said for claim in told)
    if not sure or len({(claim.kind, claim.object and claim.object.id) for claim in told}) != 1:
        return []
    if dates != {claim.date.start for claim in told if claim.date is not None}:
        return []
    if index + 2 < len(items) and items[index + 1].word == "," and items[index + 2].word in _TELLING:
        return []
    base, date = told[-1], items[index].mention
    assert isinstance(date, Date)
    named = _bearer(items, index, compiled.kinds[base.kind].subject, discourse, base, opening=True)
    if named is None:
        return []
    moved = [
        _moved(base, _start(items, named[1], index), items[index], date, one, base.object)
        for one in named[0].members or (named[0],)
    ]
    moved = [replace(claim, sentence=Span(items[0].start, items[-1].end)) for claim in moved]
    if _goes_on(discourse.sentences[-1], base.end):
        return [claim.with_details(weak="yes") for claim in moved]
    return moved


def _goes_on(sentence: Sequence[Item], since: int) -> bool:
    """Whether a sentence tells of something else behind a claim, which the next may take up as well: "... in 1966, and chose the day for that"."""
    behind = [item for item in sentence if item.start >= since]
    return any(one.word in _ONWARD and two.kind == "w" and two.word.isalpha() for one, two in pairwise(behind))


_ONWARD = word_set("clauses", "listed_dates", "onward")


_TELLING = word_set("echoes", "telling")
"""Words of an aside that tells what else it is: "Togo followed in 1963, with a coup"."""


def _start(items: list[Item], name: int, index: int) -> int:
    """Where a claim begins: at the name, or, where words stand between that say more than that it followed, at the date."""
    plain = all(item.word in _FOLLOWED or item.kind != "w" for item in items[name:index])
    return items[name if plain else index].start


_FOLLOWED = word_set("clauses", "listed_dates", "followed")


def _moved(base: Claim, start: int, item: Item, date: Date, subject: Named | None, other: Named | None) -> Claim:
    """A claim for another party and date."""
    moved = replace(
        base, start=start, end=item.end, subject=subject, object=other, date=date,
        value=date.first if date.first == date.last else date.value,
        time=None, rivals=(), likely=(), around=(),
    )  # fmt: skip
    return moved.with_details(weak="yes") if date.anchor == "context" else moved


def _club(
    items: list[Item], index: int, types: tuple[str, ...], discourse: Discourse, base: Claim
) -> tuple[Named, int] | None:
    """A further organisation of the same country, and where it stands: "joined NATO in 2004 and the euro area in 2010", "... and of the Council since 1993"."""
    led = items[index - 1].word in {"in", "on", "since", "from"}
    at = index - 2 if led else index - 1
    if "org" not in types or base.object is None or at < 2 or not (led or _reckoned(items[index].mention)):
        return None
    lead = at - 1 if items[at - 1].word not in _OF else at - 2
    if items[at].kind != "e" or items[lead].word not in {"and", ",", "then", "but"} or is_pronoun(items[at]):
        return None
    if any(item.word in {".", ";"} for item in items[:at] if item.start >= base.end):
        return None
    named = listed_figures.named(items, at, ("org",), discourse)
    known = named is not None and named.id is not None and named.id.startswith("org:")
    return (named, at) if known and named is not None and named.id != base.object.id else None


_OF = word_set("clauses", "listed_dates", "of")


def _before_aside(items: list[Item], at: int) -> int:
    """The item before a few words between commas: "and Croatia, the last, in 2013"; the same one where there are none."""
    if items[at].word != ",":
        return at
    back = at - 1
    while back > 0 and at - back <= _ASIDE and items[back].kind == "w" and items[back].word not in _ENDS:
        back -= 1
    return back - 1 if back > 1 and items[back].word == "," and back < at - 1 else at


_ASIDE, _SHORT = 4, 9
"""Words of an aside; items of an opening within which a date goes on from the sentence before."""


def _bearer(
    items: list[Item], index: int, types: tuple[str, ...], discourse: Discourse, base: Claim, *, opening: bool = False
) -> tuple[Named, int] | None:
    """The name a date without a verb belongs to, and where it stands: "..., Kiribati from Britain in 1979"; `opening`, one that opens its sentence."""
    apart = _reckoned(items[index].mention)
    if not (apart or items[index - 1].word in word_set("clauses", "listed_dates", "before_names")) or not closed(
        items, index
    ):
        return None
    at = index - 1
    while (
        at > 0
        and items[at].kind == "w"
        and (items[at].word in _WENT | {"(", "from", "-"} or (items[at].word == "," and items[at - 1].word in _LAST))
    ):
        at -= 1
    if any(item.word in {"not", "never"} for item in items[at:index]):
        return None  # "Tunisia had not had to wait for 1962"
    at = _before_aside(items, at)
    lead = at - 2 if at > 2 and items[at].kind == "e" and _that_of(items, at, base, discourse.text) else at
    if lead == at and at > 1 and items[at].kind == "e" and items[at - 1].word in {"from", "of"}:
        lead = at = at - 2
    if (
        items[at].kind != "e"
        or is_pronoun(items[at])
        or (items[at].possessive and not _turn(items, at, base, discourse.text))
    ):
        return None
    if opening:
        if any(item.word not in _OPENING for item in items[:lead]):
            return None
    elif lead < 1 or items[lead - 1].word not in listed_figures.BEFORE - {"to", "than", "for", "in", "("}:
        return None
    if any(item.word == "." for item in items[:at] if item.start >= base.end):
        return None
    named = listed_figures.named(items, at, _bearing(items, types, base, discourse), discourse)
    if named is None or any(one.id is None for one in named.members or (named,)):
        return None
    same = base.subject is not None and named.id == base.subject.id and not named.members
    return None if same else (named, at)


def _bearing(items: list[Item], types: tuple[str, ...], base: Claim, discourse: Discourse) -> tuple[str, ...]:
    """What may bear a further date: a capital for its country too where the first was one ("Tokyo signed up in 1964, Seoul in 1996")."""
    plain = tuple(type_ for type_ in types if type_ != "name")
    first = next((item for item in items if item.kind == "e" and item.start >= base.start), None)
    city = (
        first is not None
        and "country" in plain
        and not discourse.may_be(first, ("country",))
        and discourse.may_be(first, ("country", "metonym"))
    )
    return (*plain, "metonym") if city else plain


_LAST = word_set("clauses", "listed_dates", "last")
"""Words before a comma: "Cambodia came last, in 1999"."""
_OPENING = word_set("clauses", "listed_dates", "opening")


def _reckoned(date: object) -> bool:
    """Whether a date is told from another, so that no preposition need stand before it: "three years later"."""
    return isinstance(date, Date) and date.anchor == "context" and date.inferred


def closed(items: list[Item], index: int) -> bool:
    """Whether a clause ends behind a date, or behind the year it is of: "on 27 October of the same year"."""
    after = index + 1
    if after + 1 < len(items) and items[after].word == "of" and _reckoned(items[after + 1].mention):
        after += 2
    elif after < len(items) and _reckoned(items[after].mention):
        after += 1
    return after >= len(items) or items[after].word in _ENDS


def _that_of(items: list[Item], at: int, base: Claim, text: str) -> bool:
    """Whether a name is told with "that of" where another's turn was spoken of: "Qatar's turn came in 1971, and that of Brunei in 1984"."""
    return items[at - 1].word == "of" and items[at - 2].word == "that" and _of_turns(base, text)


def _of_turns(base: Claim, text: str) -> bool:
    """Whether a claim told before is of somebody's turn."""
    said = text[base.sentence.start : base.end].lower()
    return any(f"s {turn}" in said for turn in _TURNS)


def _turn(items: list[Item], at: int, base: Claim, text: str) -> bool:
    """Whether an owner's turn is spoken of: "Nigeria's turn came in 1960", and then "Kenya's in 1963"."""
    if items[at + 1].word in _TURNS:
        return True
    return (items[at + 1].word in {"in", "on", "from"} or items[at + 1].kind == "d") and _of_turns(base, text)


_TURNS = word_set("clauses", "listed_dates", "turns")
