"""Sentences + mentions + kinds -> claims."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import TypedDict

from factcheck.extraction import attachment, cues, parts, quotes, ranking, records, rows, stretches, superlatives, worth
from factcheck.extraction.compiled import Compiled, Cue
from factcheck.extraction.discourse import Discourse
from factcheck.extraction.fitting import Fitting
from factcheck.extraction.gapping import gapped, gapped_dates
from factcheck.extraction.items import Item, build, is_pronoun, named_at
from factcheck.extraction.kinds import Kind
from factcheck.extraction.leftover import leftovers
from factcheck.extraction.modality import believed, modality_of, said_of
from factcheck.extraction.moving import shifted
from factcheck.extraction.narrowing import beside, excepted, narrowed, other_thing, partitive
from factcheck.extraction.patterns import Bound, Slot, Words, backward, features, forward
from factcheck.frozen import dataclass, replace
from factcheck.lexicon import table
from factcheck.mentions.units import convert
from factcheck.model.claims import Claim, ClaimTime, Named, Unchecked
from factcheck.model.dates import PartialDate
from factcheck.model.drafts import Attribution, Quotation, Sentence, Span
from factcheck.model.mentions import Date, Entity, Hedge, Mention, Quantity
from factcheck.model.names import NameSource
from factcheck.model.tokens import Tokens

VALUE_KINDS = "qd"


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
        found = None
        for slot, index in self.bound:
            if slot == name:
                found = index
        return found


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything the stages before found in a draft."""

    text: str
    tokens: Tokens
    sentences: Sequence[Sentence]
    mentions: Sequence[Mention]
    quotations: Sequence[Quotation]
    attributions: Sequence[Attribution]


def extract(reading: Reading, compiled: Compiled, names: NameSource) -> tuple[list[Claim], list[Unchecked]]:
    """All claims of a draft in order, and what was seen and not made a claim."""
    discourse = Discourse(names, reading.text)
    starts = _outer_starts(reading.mentions)
    claims: list[Claim] = []
    unchecked: list[Unchecked] = []
    tabled: dict[int, list[Claim]] = {}
    for block in rows.tables(reading.sentences):
        discourse.lists.extend(rows.subjects(block, reading.text, reading.mentions, discourse))
        for claim in rows.claims(block, reading.text, reading.mentions, compiled, discourse):
            tabled.setdefault(claim.sentence.start, []).append(claim)
    bulletin = sum(_DATELINE.match(reading.text, s.start) is not None for s in reading.sentences) > _STORIES
    index = 0
    for sentence in reading.sentences:
        index, last = _range(reading.tokens, sentence, index)
        items = build(reading.tokens, index, last, starts)
        _note_people(items, discourse)
        discourse.role = sentence.role
        opens = bulletin and _DATELINE.match(reading.text, sentence.start) is not None
        if opens:
            discourse.dateline(items)
        found = (
            tabled.get(sentence.start, [])
            if sentence.role == "table-row"
            else _sentence_claims(reading, sentence, items, compiled, discourse)
        )
        more, rest = leftovers(sentence, items, found, reading.text)
        words = cues.words(reading.tokens, index, last)
        tops, more = superlatives.claims(sentence, words, found, more)
        tops = [records.measured(top, words, items, reading.text) for top in tops]
        more = records.untimed(more, tops, reading.text)
        more, rest = worth.settle(sentence, words, named_at(items), found, tops, more, rest)
        claims.extend(_with_context(claim, reading, sentence, compiled) for claim in [*found, *more])
        unchecked.extend(rest)
        discourse.told.update((claim.kind, len(discourse.sentences)) for claim in found)
        about_part = parts.spoken_of(items, discourse) if sentence.role not in _HEADINGS else None
        if about_part is not None:
            discourse.part = (len(discourse.sentences), about_part)
        discourse.add(items)
        discourse.claims = found
        if opens:
            discourse.dateline(items)
        discourse.settle_home(items)
        index = last
    quoted, rest = quotes.find(reading.tokens, reading.sentences, reading.quotations, reading.mentions, claims)
    claims.extend(quoted)
    unchecked = [*worth.without_quoted(unchecked, quoted), *rest]
    return _grouped(sorted(claims, key=lambda claim: (claim.start, claim.end, claim.kind))), unchecked


_DATELINE = re.compile(r"[A-Z][A-Z'’. ]+[A-Z'’.](?:, [^–—-]{0,30})? [–—-] ")
_HEADINGS = frozenset(["title", "byline", "table-row", "caption"])
_STORIES = 2
"""Datelines from which on a draft is a bulletin of several stories."""


def _outer_starts(mentions: Sequence[Mention]) -> dict[int, Mention]:
    """Mentions by where their words begin, a quantity's hedge included."""
    found: dict[int, Mention] = {}
    for mention in mentions:
        if isinstance(mention, Hedge):
            continue
        start = mention.outer_start if isinstance(mention, Quantity) and mention.outer_start >= 0 else mention.start
        found[start] = mention
    return found


def _range(tokens: Tokens, sentence: Sentence, index: int) -> tuple[int, int]:
    first = bisect_left(tokens.starts, sentence.start, index)
    return first, bisect_left(tokens.starts, sentence.end, first)


def _note_people(items: list[Item], discourse: Discourse) -> None:
    for item in items:
        if item.kind != "e":
            continue
        for member in item.members or (item,):
            entity = member.mention
            if isinstance(entity, Entity) and entity.id is not None and entity.id.startswith("person:"):
                discourse.people[entity.label.split()[-1].lower()] = entity.id


def _sentence_claims(
    reading: Reading, sentence: Sentence, items: list[Item], compiled: Compiled, discourse: Discourse
) -> list[Claim]:
    """The claims of the most specific matches; each figure or date is the value of one kind only."""
    fits = Fitting(discourse)
    matches = sorted(
        _matches(items, compiled, fits),
        key=lambda match: (
            _of_class(match),
            _last_resort(match),
            -match.score,
            match.last - match.first,
            match.cue.order,
            match.first,
        ),
    )
    dates = frozenset(value for match in matches if (value := match.slot("value")) is not None and not _of_class(match))
    found: dict[tuple[object, ...], Claim] = {}
    for claims in _chosen(matches, lambda match: _claims(reading, sentence, items, match, discourse, dates)):
        for claim in claims:
            found.setdefault(_key(claim), claim)
    whole = list(found.values())
    dated = gapped_dates(items, whole, compiled, discourse)
    taken = {claim.date.start for claim in dated if claim.date is not None}
    kept = [claim for claim in whole if not (claim.doubt or claim.kind == "event-date") or not _dated_in(claim, taken)]
    more = gapped(items, kept, compiled, discourse)
    doubled = {claim.quantity.start for claim in more if claim.quantity is not None}
    full = [claim for claim in kept if claim.quantity is None or claim.quantity.start not in doubled]
    return [*full, *dated, *more]


def _dated_in(claim: Claim, taken: set[int]) -> bool:
    """Whether a claim's date turned out to belong to a name of its own."""
    return claim.date is not None and claim.date.start in taken


def _last_resort(match: Match) -> bool:
    """Whether a pattern only serves where no other one does: it names nobody, and takes what the text spoke of."""
    return ("weak", "known") in match.cue.details


def _of_class(match: Match) -> bool:
    """Whether a match only says that something of a class happened then; its date may be another claim's time too."""
    return match.cue.kind.operator == "event" and match.slot("subject") is None


def _chosen(matches: list[Match], claims_of: Callable[[Match], list[Claim]]) -> list[list[Claim]]:
    """One match a value, the plain readings before the doubtful ones; matches without a value must not overlap in kind.

    What a better match has taken is not read at all.
    """
    chosen: list[tuple[Match, list[Claim]]] = []
    for of_class in (False, True):
        later: dict[tuple[bool, bool], list[tuple[Match, list[Claim]]]] = {}
        for match in matches:
            if _of_class(match) is of_class and not _taken(match, chosen) and (claims := claims_of(match)):
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
        match.cue.kind is other.cue.kind and match.first < other.last and other.first < match.last
        for other, _ in chosen
    )


def _key(claim: Claim) -> tuple[object, ...]:
    subject = claim.subject.id or claim.subject.label if claim.subject else None
    other = claim.object.id or claim.object.label if claim.object else None
    return claim.kind, subject, other, str(claim.value)


def _matches(items: list[Item], compiled: Compiled, fits: Fitting) -> Iterator[Match]:
    met = compiled.met(features(items))
    groups = compiled.groups
    for index, item in enumerate(items):
        for key in (item.word,) if item.kind == "w" else fits.keys(item):
            for needs, group in groups.get(key, ()):
                if needs <= met:
                    for cue in group:
                        found = _at(items, index, cue, compiled, fits)
                        if found is not None:
                            yield found


def _at(items: list[Item], index: int, cue: Cue, compiled: Compiled, fits: Fitting) -> Match | None:
    """The match of a pattern whose anchor stands at an index."""
    back, ahead = compiled.steps(cue)
    for end, kept, words in _anchored(items, index, cue.anchor, fits):
        after = forward(ahead, items, end, fits)
        if after is None:
            continue
        before = backward(back, items, index, fits)
        if before is None:
            return None
        weight = cue.weight + words - (after[0] - before[0]) // 4
        return Match(cue, before[0], after[0], (*before[1], *kept, *after[1]), weight)
    return None


def _anchored(items: list[Item], index: int, found: Words | Slot, fits: Fitting) -> list[tuple[int, Bound, int]]:
    """Where an anchor at an index ends, what it binds, how many words it is."""
    if isinstance(found, Slot):
        return [(index + 1, ((found.name, index),), 0)] if fits(items[index], found) else []
    return [(end, (), end - index) for end in fits.ends(found, items, index)]


def _claims(
    reading: Reading, sentence: Sentence, items: list[Item], match: Match, discourse: Discourse, dates: frozenset[int]
) -> list[Claim]:
    """The claims of one match: one a subject, object and value; lists of equal length are paired."""
    kind, cue = match.cue.kind, match.cue
    subject, doubt = _role(items, match, "subject", _types(cue.subject, kind), discourse, _ways(match))
    named = kind.operator == "event" and not _of_class(match)  # an event of a name of its own needs no place
    ways = () if named or "set" in dict(cue.details) else kind.object_from
    other, other_doubt = _role(items, match, "object", _types(cue.object, kind), discourse, ways)
    if kind.operator == "name" and other is not None and other.members and _owned(items, match):
        other = other.members[0]
    among = _among(items, match, discourse)
    if among is not None:
        other, other_doubt = among, None
    if _of_class(match):  # what happened has no name: it is told of the place
        subject, doubt, other, other_doubt = other, other_doubt, None, None
    pair = match.slot("pair")
    if pair is not None:
        both = discourse.pair(items, pair, _types(cue.subject, kind))
        if len(both) != 2:
            return []
        (subject, other), doubt, other_doubt = both, None, None
    if kind.symmetric and other is None and subject is not None and len(subject.members) == 2:
        (subject, other), other_doubt = subject.members, None
    if subject is not None and other is not None and subject.id is not None and subject.id == other.id:
        if match.slot("object") is not None:
            return []
        other, other_doubt = None, "no-subject"
    if kind.operator == "holder" and subject is not None and subject.members and not _plural(items, match):
        subject = subject.members[-1]
    if (
        kind.operator == "holder"
        and subject is not None
        and subject.id is None
        and _with_article(items, match, reading.text)
    ):
        return []
    if kind.operator == "sum-over" and (not _many(subject, discourse) or _within(items, match)):
        return []
    if doubt is not None and dict(cue.details).get("weak") == "known":
        return []
    if dict(cue.details).get("weak") == "untold" and not any(
        discourse.just_told(name) for name in (kind.kind, dict(cue.details).get("told", ""))
    ):
        return []
    if dict(cue.details).get("about") == "draft":
        subject, doubt = (main, None) if (main := discourse.main(cue.subject)) is not None else (subject, doubt)
    if subject is not None and subject.id and set(kind.subject) == {"person", "name"} and not _human(subject.id):
        return []
    if kind.operator == "term" and _comes_after(match) and _modifies(items, match.slot("subject"), cue):
        return []
    if not _spoken_of(items, dict(cue.details).get("near", ""), discourse):
        return []
    values = _with_units(items, match, _shifted(items, match))
    cue = _weakened(items, match, subject, discourse)
    if kind.operator in {"rank", "ratio"} and _vaguely(items, match.slot("subject")):
        cue = replace(cue, details=tuple(sorted({**dict(cue.details), "weak": "yes"}.items())))
    if kind.operator == "ratio" and _at_one_remove(items, match):
        cue = replace(cue, details=tuple(sorted({**dict(cue.details), "weak": "yes"}.items())))
    found = match.slot("subject") is None and "pair" not in _ways(match)
    if kind.operator == "name" and found and subject is not None and subject.members:
        return []
    if kind.operator == "name" and _names_another(items, match):
        return []
    guessed = subject is not None and "person" in kind.subject
    if guessed and discourse.may_be_stranger(items, match.slot("subject"), match.last):
        cue = replace(cue, details=tuple(sorted({**dict(cue.details), "weak": "yes"}.items())))
    if kind.operator in {"range", "change"} and subject is not None and _passes_over(items, match, subject, discourse):
        cue = replace(cue, details=tuple(sorted({**dict(cue.details), "weak": "yes"}.items())))
    if kind.operator in _FIGURED and _at_some_time(items, match) and _time(items, match, reading.text, dates) is None:
        cue = replace(cue, details=tuple(sorted({**dict(cue.details), "weak": "yes"}.items())))
    if subject is not None and _only_by_group(items, match, subject, discourse):
        cue = replace(cue, details=tuple(sorted({**dict(cue.details), "weak": "yes"}.items())))
    if subject is not None and parts.doubtful(items, match.first, match.last, dict(match.bound), subject, discourse):
        cue = replace(cue, details=tuple(sorted({**dict(cue.details), "weak": "yes"}.items())))
    if subject is not None and _called_state(items, match.last, subject):
        cue = replace(cue, details=tuple(sorted({**dict(cue.details), "weak": "yes"}.items())))
    partly = kind.operator in {"range", "ratio"} and match.slot("subject") == match.first
    if partly and _part_of(items, match.first):
        cue = replace(cue, details=tuple(sorted({**dict(cue.details), "weak": "yes"}.items())))
    if kind.operator in {"range", "change"}:
        nouns = frozenset(dict(kind.words).get("noun", ()))
        head = narrowed(items, match.first, match.last, subject, reading.text, nouns)
        if other_thing(head):
            return []
        doubt = doubt or ("other-definition" if head else None)
    if kind.operator == "range" and (
        partitive(items, match.slot("value"), reading.text) or beside(items, match.first, match.slot("value"))
    ):
        cue = replace(cue, details=tuple(sorted({**dict(cue.details), "weak": "yes"}.items())))
    if (
        other is not None
        and match.slot("object") is None
        and kind.operator == "term"
        and not _only_one(items, match, _types(cue.object, kind), discourse)
    ):
        cue = replace(cue, details=tuple(sorted({**dict(cue.details), "weak": "yes"}.items())))
    if kind.operator == "range" and subject is not None and len(subject.members) > 1 and len(values) == 1:
        return []
    paired = {len(named.members) for named in (subject, other) if named is not None}
    if kind.operator == "range" and len(values) > 1 and len(values) not in paired:
        return []
    if kind.operator in {"term", "member-of"} and _modifies(items, match.slot("object"), cue):
        return []
    if kind.operator == "rank":
        part = dict(cue.details).get("subset") is None and _narrows(items, match.slot("object"))
        if part or ranking.loosely(items, match.first, match.last, match.slot("value")):
            return []
        if ranking.goes_on(items, match.last):
            return []
        if match.slot("value") is None and ranking.excepting(items, match.last):
            cue = replace(cue, details=tuple(sorted({**dict(cue.details), "weak": "yes"}.items())))
    if kind.operator in {"rank", "ratio"}:
        if ranking.past(items, match.first, match.last) and _time(items, match, reading.text, dates) is None:
            cue = replace(cue, details=tuple(sorted({**dict(cue.details), "weak": "yes"}.items())))
        cue = replace(cue, details=ranking.measured(items, match.first, match.last, cue.details))
    other, other_doubt, orgs = _organisations(items, match, other, other_doubt, discourse)
    match = replace(match, cue=cue)
    start, end = _run(items, match)
    first = Decimal(1) if kind.operator == "rank" and match.slot("value") is None else None
    base = Claim(
        kind.kind, start, end, Span(sentence.start, sentence.end), subject, other, first,
        time=_time(items, match, reading.text, dates), details=tuple(sorted((*_details(items, match, discourse), *orgs))), doubt=doubt or other_doubt,
        **_others(items, match, subject, _types(cue.subject, kind), discourse),
    )  # fmt: skip
    values = [value for value in values if _plausible(value, kind)]
    return list(_spread(base, values, keep_list=_KEPT.get(kind.operator, "")))


def _spoken_of(items: list[Item], words: str, discourse: Discourse) -> bool:
    """Whether one of the words a pattern wants stands in the sentence or the one before: "the one with Honduras" may be a border."""
    wanted = frozenset(words.split())
    return not wanted or any(item.word in wanted for part in (items, *discourse.sentences[-1:]) for item in part)


def _with_units(items: list[Item], match: Match, values: list[Quantity | Date | None]) -> list[Quantity | Date | None]:
    """A bare figure of a kind of lengths has the unit of the length before it: "546 km, of which 438 face South Africa"."""
    at, kind = match.slot("value"), match.cue.kind
    if at is None or kind.value != ("length",):
        return values
    before = [
        item.mention for item in items[:at] if isinstance(item.mention, Quantity) and item.mention.measure == "length"
    ]
    return [
        replace(value, unit=before[-1].unit, measure="length")
        if isinstance(value, Quantity) and value.measure == "count" and before
        else value
        for value in values
    ]


def _owned(items: list[Item], match: Match) -> bool:
    """Whether only the first of a list can be the owner's: "Ghana's cedi and the Kenyan shilling"."""
    at, of = match.slot("object"), match.slot("subject")
    if at is not None and at > 1 and [item.word for item in items[at - 2 : at]] == ["capital", "of"]:
        return True  # "the Honduran capital of Tegucigalpa and Managua"
    return at is not None and of is not None and of == at - 1 and items[of].possessive


def _at_one_remove(items: list[Item], match: Match) -> bool:
    """Whether a preposition stands between who is spoken of and a ratio, which may be of another thing then: "Canada lent money to an island twice the size of Ireland"."""
    subject, value = match.slot("subject"), match.slot("value")
    if subject is None or value is None or subject > value:
        return False
    return any(item.word in _AWAY for item in items[subject + 1 : value])


_AWAY = frozenset(table("frames")["grammar"]["governed"]) | frozenset(table("frames")["grammar"]["placed"]) - {"in"}


def _names_another(items: list[Item], match: Match) -> bool:
    """Whether the noun of a match goes on to a name of its own: in "San Salvador, the Honduran capital of Tegucigalpa" the first is none."""
    at = match.last
    named = at + 1 < len(items) and items[at].word == "of" and items[at + 1].kind == "e"
    return named and items[at - 1].kind != "e"


def _called_state(items: list[Item], last: int, subject: Named) -> bool:
    """Whether a name that a part of another country has too is said to be one: "Georgia, a state that counts eight million people"."""
    for at in range(min(last, len(items) - 2)):
        candidates = getattr(items[at].mention, "candidates", ())
        if subject.id in candidates and any(id_.startswith("place:") for id_ in candidates):
            after = items[at + 2].word if items[at + 1].word == "," else ""
            if after in {"state", "province", "region", "county"}:
                return True
    return False


def _vaguely(items: list[Item], at: int | None) -> bool:
    """Whether a subject is a description that need be no country: "the island", "the territory"."""
    label = getattr(items[at].mention, "label", "") if at is not None and is_pronoun(items[at]) else ""
    return label.lower().endswith(("island", "territory", "enclave", "islands"))


def _within(items: list[Item], match: Match) -> bool:
    """Whether the whole is only where something lies: "the largest island in the world, with 56,000 people"."""
    at = match.slot("subject")
    return at is not None and at == match.first and at > 0 and items[at - 1].word in {"in", "of", "on", "across"}


def _ways(match: Match) -> tuple[str, ...]:
    """How the subject is found: as the pattern says, else as its kind does."""
    own = dict(match.cue.details).get("subject_from")
    return tuple(own.split("|")) if own else match.cue.kind.subject_from


def _run(items: list[Item], match: Match) -> tuple[int, int]:
    """Where a claim's words begin and end: without the stops at its ends, a change without the figure it is told beside."""
    value = match.slot("value")
    aside = match.cue.kind.operator == "change" and ("_", match.first) in match.bound
    first, last = value if aside and value is not None else match.first, match.last
    while first + 1 < last and items[first].word in _STOPS:
        first += 1
    while last - 1 > first and items[last - 1].word in _STOPS:
        last -= 1
    return items[first].start, items[last - 1].end


_STOPS = frozenset([",", ".", ";", ":"])


def _organisations(
    items: list[Item], match: Match, other: Named | None, doubt: str | None, discourse: Discourse
) -> tuple[Named | None, str | None, tuple[tuple[str, str], ...]]:
    """The organisation joined or left where the words do not name it, its doubt, and the others it may be as a detail `objects`."""
    index, kind = match.slot("object"), match.cue.kind
    if kind.operator != "term" or "org" not in kind.object or (index is not None and not is_pronoun(items[index])):
        return other, doubt, ()
    if other is not None and other.members:
        return other, doubt, ()
    if "person" in kind.subject:
        return other, doubt, ()
    near = discourse.near_orgs(items[: match.last])
    if (other is None or other.id is None) and near:
        other, doubt = near[0], None
    ids = " ".join(named.id for named in near if named.id and other is not None and named.id != other.id)
    return other, doubt, (("objects", ids),) if ids else ()


def _human(id_: str) -> bool:
    """Whether an id can be a person's; an organisation is born in another sense."""
    return id_.startswith(("person:", "wikidata:"))


_FIGURED = frozenset(["range", "ratio", "rank", "set-count", "sum-over"])
_PAST = frozenset(["was", "were", "had", "counted", "numbered", "covered", "used", "lived", "stood"])


def _at_some_time(items: list[Item], match: Match) -> bool:
    """Whether a clause in the past tense speaks of a time it does not date: "Fiji was then a colony of 374,000 people"."""
    begin, end = attachment.clause(items, match.first, match.last)
    if not any(item.word in _PAST for item in items[begin:end]):
        return False
    told = " " + " ".join(item.word for item in items[begin:end]) + " "
    return any(f" {words} " in told for words in _once())


@functools.cache
def _once() -> tuple[str, ...]:
    """The words for a time that is not dated, without the articles that items leave out."""
    every = table("frames")["grammar"]["once"]
    return tuple(dict.fromkeys(form for words in every for form in (words, words.replace("the ", ""))))


def _only_by_group(items: list[Item], match: Match, subject: Named, discourse: Discourse) -> bool:
    """Whether a share's country is named by the group alone and the text speaks of another: "Romania is large. Hungarians are 6.5 per cent"."""
    at = match.slot("object")
    if match.cue.kind.kind != "population-share" or match.slot("subject") is not None or at is None:
        return False
    others = (item for index, item in enumerate(items) if index != at)
    if subject.id not in getattr(items[at].mention, "candidates", ()) or any(
        subject.id in getattr(one.mention, "candidates", ()) for item in others for one in (item.members or (item,))
    ):
        return False
    topic = discourse.topic(("country", "place"))
    return topic is None or topic.id != subject.id


_ANEW = frozenset(["while", "whereas", ";"])


def _passes_over(items: list[Item], match: Match, subject: Named, discourse: Discourse) -> bool:
    """Whether the words between the thing measured and its figure begin another clause or name another country: "output fell while Norway's grew by 2 per cent"."""
    value, bound = match.slot("value"), {at for _, at in match.bound}
    for at in range(match.first + 1, value if value is not None else match.first):
        if items[at].word in _ANEW:
            return True
        item, before = items[at], items[at - 1].word
        if at in bound or item.kind != "e" or is_pronoun(item) or not discourse.may_be(item, ("country",)):
            continue
        heads = item.possessive or before in {",", "and", "but", "as", "than", "(", "when", "because"}
        if heads and subject.id not in getattr(item.mention, "candidates", ()):
            return True
    return False


_ARTICLE = re.compile(r"\b(?:an?|the|one|another|like|former|fellow)\s+\Z", re.IGNORECASE)


def _with_article(items: list[Item], match: Match, text: str) -> bool:
    """Whether what stands for a person's name has an article, as no name has: "Finland's premier, a Social Democrat"."""
    at = match.slot("subject")
    return at is not None and _ARTICLE.search(text[max(0, items[at].start - 12) : items[at].start]) is not None


def _plural(items: list[Item], match: Match) -> bool:
    """Whether a title is of several: "presidents A and B", but not "A and B, the Salvadoran president"."""
    title = match.slot("title")
    return title is not None and items[title].word.endswith("s")


class _Others(TypedDict):
    rivals: tuple[Named, ...]
    likely: tuple[Named, ...]


def _others(
    items: list[Item], match: Match, subject: Named | None, types: tuple[str, ...], discourse: Discourse
) -> _Others:
    """Whom else a claim may be about when no name in it says so."""
    index = match.slot("subject")
    named = index is not None and not is_pronoun(items[index])
    if (
        named
        or not types
        or (subject is not None and (subject.members or attachment.owned(items, match.first, subject)))
        or (subject is not None and attachment.related(items, match.first, subject))
    ):
        return {"rivals": (), "likely": ()}
    near = subject is not None and attachment.in_clause(items, match.first, match.last, subject)
    begin, end = attachment.clause(items, match.first, match.last) if near else (0, len(items))
    rivals = discourse.rivals(items[begin:end], types, subject, wide=not near)
    return {"rivals": rivals, "likely": () if near else discourse.likely(types, subject)}


def _among(items: list[Item], match: Match, discourse: Discourse) -> Named | None:
    """The set a figure counts: "the smallest of the three"."""
    index = match.slot("among")
    figure = items[index].mention if index is not None else None
    if index is None or not isinstance(figure, Quantity) or figure.value != figure.value.to_integral_value():
        return None
    return discourse.counted(items, index, int(figure.value))


def _plausible(value: Quantity | Date | None, kind: Kind) -> bool:
    """Whether a figure lies inside what a kind can be at all, in the kind's unit: a price of 40 dollars is no output per head."""
    if not isinstance(value, Quantity) or (kind.low_limit is None and kind.high_limit is None):
        return True
    try:
        figure = convert(value.value, value.unit, kind.unit) if value.unit and kind.unit else value.value
    except ValueError:
        figure = value.value
    return (kind.low_limit is None or figure >= kind.low_limit) and (
        kind.high_limit is None or figure <= kind.high_limit
    )


def _many(subject: Named | None, discourse: Discourse) -> bool:
    """Whether a total can run over it: a list, an organisation or a set."""
    if subject is None or subject.members:
        return subject is not None
    return subject.id is not None and discourse.type_of(subject.id) in {"org", "set", "region", "continent"}


def _weakened(items: list[Item], match: Match, subject: Named | None, discourse: Discourse) -> Cue:
    """A pattern is weak where a word of its `unless` stands in the sentence; one weak "elsewhere" only where another country follows in its clause: "3.5 million Syrians live in Turkey"."""
    cue, details = match.cue, dict(match.cue.details)
    unsure = excepted(items, details.pop("unless", ""))
    if unsure:
        details["weak"] = "yes"
    details.pop("subject_from", None)
    details.pop("near", None)
    if details.pop("alone", "") and discourse.part_named(items, match.slot("object")):
        details["weak"] = "yes"
    cue = replace(cue, details=tuple(sorted(details.items())))
    if details.get("weak") == "untold":
        firm = details.pop("firm", "") != "no"
        return replace(cue, details=tuple(pair for pair in sorted(details.items()) if not firm or pair[0] != "weak"))
    if details.get("weak") == "only":
        details["weak"] = "yes" if _beside_others(items, match, subject, discourse) else ""
        return replace(cue, details=tuple(pair for pair in sorted(details.items()) if pair[1]))
    if details.get("weak") == "known":
        return replace(cue, details=tuple(sorted({**details, "weak": "yes"}.items())))
    if details.get("weak") != "elsewhere":
        return cue
    places = ("country", "metonym", "city")
    away = False
    for index in range(match.last, len(items)):
        if items[index].word in {".", ";", ":"}:
            break
        found = (
            discourse.named(items, index, places)
            if items[index].kind == "e" and discourse.may_be(items[index], places)
            else None
        )
        away = away or (found is not None and subject is not None and found.id != subject.id)
    del details["weak"]
    if away:
        details["weak"] = "yes"
    return replace(cue, details=tuple(sorted(details.items())))


def _beside_others(items: list[Item], match: Match, subject: Named | None, discourse: Discourse) -> bool:
    """Whether the words of a claim name others it may be about, or its subject only describes a noun: "the NATO parliament"."""
    types = match.cue.subject
    rivals = discourse.rivals(items[: match.last], types, subject, wide=False)
    return bool(rivals) or _modifies(items, match.slot("subject"), match.cue)


def _part_of(items: list[Item], index: int) -> bool:
    """Whether a subject only says where the thing spoken of lies: "the forests of Brazil cover ..."."""
    grammar = table("frames")["grammar"]
    if index == 0 or index + 1 >= len(items) or items[index - 1].word not in grammar["partial"]:
        return False
    if items[index].possessive or items[index + 1].kind != "w" or not items[index + 1].word.isalpha() or index == 1:
        return False
    return items[index - 2].word not in grammar["whole"]


_AFTER_NAME = frozenset(
    [
        "in",
        "on",
        "at",
        "by",
        "and",
        "or",
        "is",
        "was",
        "are",
        "were",
        "has",
        "have",
        "had",
        "will",
        "would",
        "since",
        "from",
        "to",
        "of",
        "as",
        "after",
        "before",
        "until",
        "with",
        "who",
        "which",
        "that",
        "when",
        "where",
        "while",
        "but",
        "for",
        "only",
        "again",
        "not",
        "yet",
        "nor",
        "among",
        ",",
        ".",
        ";",
        ":",
        ")",
        "(",
        "—",
    ]
)


def _comes_after(match: Match) -> bool:
    """Whether a pattern names its object first: "the EU admitted Croatia"."""
    subject, other = match.slot("subject"), match.slot("object")
    return subject is not None and other is not None and subject > other


def _only_one(items: list[Item], match: Match, types: tuple[str, ...], discourse: Discourse) -> bool:
    """Whether a sentence names at most one thing of some types, so that a role left out can mean no other."""
    found = {
        named.id
        for index, item in enumerate(items)
        if item.kind == "e"
        and index != match.slot("subject")
        and discourse.may_be(item, types)
        and (named := discourse.named(items, index, types)) is not None
    }
    return len(found) <= 1


def _modifies(items: list[Item], index: int | None, cue: Cue) -> bool:
    """Whether a name only describes the noun after it: "the NATO meeting"; a word the pattern itself asks for does not count."""
    if index is None or index + 1 >= len(items) or items[index].possessive:
        return False
    after = items[index + 1]
    if after.word in cue.literals:
        return False
    return after.kind == "w" and after.word.isalpha() and after.word not in _AFTER_NAME


def _narrows(items: list[Item], index: int | None) -> bool:
    """Whether the set of a rank is only a part: "the longest coast on the African mainland"."""
    if index is None or index + 1 >= len(items) or items[index].possessive or index == 0:
        return False
    adjective = getattr(items[index].mention, "alias", "") == "adjective" and items[index - 1].word in {
        "in",
        "of",
        "on",
    }
    return adjective and items[index + 1].word != "continent"


def _types(types: tuple[str, ...], kind: Kind) -> tuple[str, ...]:
    return (*types, "metonym") if kind.metonym else types


def _details(items: list[Item], match: Match, discourse: Discourse) -> tuple[tuple[str, str], ...]:
    """The pattern's qualifiers; for the holder of an office the roles of the title and the dates told of nearby."""
    title = match.slot("title")
    roles = () if title is None else (("roles", " ".join(items[title].roles)),)
    if match.cue.kind.operator == "change":
        return tuple(sorted((*match.cue.details, *stretches.horizon(items, match.first, match.last))))
    if match.cue.kind.operator != "holder":
        return tuple(sorted((*match.cue.details, *roles)))
    near, around = discourse.dates(items, match.first, match.last)
    told = [(name, " ".join(dates)) for name, dates in (("near", near), ("around", around)) if dates]
    return tuple(sorted((*match.cue.details, *roles, *told)))


def _role(
    items: list[Item], match: Match, name: str, types: tuple[str, ...], discourse: Discourse, ways: tuple[str, ...]
) -> tuple[Named | None, str | None]:
    """Who or what stands in a role: the pattern's own slot, else found by the kind's ways."""
    index = match.slot(name)
    if index is not None:
        found = discourse.named(items, index, types)
        if found is not None and found.members and _of_one(items, index):
            found = found.members[-1]
        return found, None if found is not None else "ambiguous-subject"
    if not types or not ways:
        return None, None
    bound = frozenset(at for _, at in match.bound)
    found = attachment.subject(items, match.first, match.last, types, discourse, ways, bound)
    return found, None if found is not None else "no-subject"


_SINGULAR = frozenset(
    ["has", "is", "was", "covers", "counts", "numbers", "uses", "borders", "lies", "remains", "boasts"]
)


def _of_one(items: list[Item], index: int) -> bool:
    """Whether a relative pronoun after a list means only its last: "Monaco, Andorra and Malta, which has ..."."""
    alias = getattr(items[index].mention, "alias", "")
    return alias == "pronoun-relative" and index + 1 < len(items) and items[index + 1].word in _SINGULAR


def _time(items: list[Item], match: Match, text: str, dates: frozenset[int]) -> ClaimTime | None:
    """The time of a claim: its own slot, else the nearest date of the clause that is no claim's value."""
    if match.cue.kind.operator == "change":
        return stretches.times(items, match.first, match.last, text)
    chosen = match.slot("time")
    if chosen is not None:
        return attachment.time(items[chosen : chosen + 1], 0, 0, frozenset(), text)
    at = _dated(items, match.slot("value"))
    if at >= 0 and at not in dates:
        return attachment.time(items[at : at + 1], 0, 0, frozenset(), text)
    return attachment.time(items, match.first, match.last, dates, text, measured=match.cue.kind.operator in _MEASURED)


_MEASURED = frozenset(["range", "density", "ratio", "rank", "sum-over"])
"""Operators of figures that hold for a year or longer."""


def _dated(items: list[Item], value: int | None) -> int:
    """The date right after a figure: "10.3 per cent in 2014", "5 per cent last year"; -1 where there is none."""
    if value is None:
        return -1
    at = value + (2 if value + 1 < len(items) and items[value + 1].word in {"in", "for", "at"} else 1)
    date = items[at].mention if at < len(items) else None
    return at if isinstance(date, Date) and date.type not in {"DURATION", "SET"} and date.first is not None else -1


def _shifted(items: list[Item], match: Match) -> list[Quantity | Date | None]:
    """The values of a match; a date with a stretch of time after it ("two days after ...") is moved by it."""
    values = _values(items, match)
    offset = match.slot("offset")
    length = items[offset].mention if offset is not None else None
    if not isinstance(length, Date):
        return values
    back = dict(match.cue.details).get("shift") != "later"
    return [shifted(value, length.value, back=back) if isinstance(value, Date) else value for value in values]


def _values(items: list[Item], match: Match) -> list[Quantity | Date | None]:
    index = match.slot("value")
    if index is None:
        return [None]
    item = items[index]
    found = [member.mention for member in item.members or (item,) if isinstance(member.mention, Quantity | Date)]
    return [value for value in found if _counts_alike(found[0], value)] or [None]


def _counts_alike(first: Quantity | Date, other: Quantity | Date) -> bool:
    """Whether a figure of a list counts what its first one does: not in "28 members and four partners"."""
    if not isinstance(first, Quantity) or not isinstance(other, Quantity) or first.measure != "count":
        return True
    return first.noun == other.noun or first.noun is None or other.noun is None


_KEPT = {"sum-over": "subject object", "neighbours": "subject object", "ratio": "subject object", "rank": "object"}
"""Operators that take a list whole, and in which role."""


def _spread(base: Claim, values: list[Quantity | Date | None], *, keep_list: str) -> Iterator[Claim]:
    subjects: list[Named | None] = [base.subject]
    if base.subject is not None and base.subject.members and "subject" not in keep_list:
        subjects = list(base.subject.members)
    objects: list[Named | None] = [base.object]
    if base.object is not None and base.object.members and "object" not in keep_list:
        objects = list(base.object.members)
    if len(subjects) == len(values) and len(values) > 1:
        for subject, value in zip(subjects, values, strict=True):
            yield _valued(base, subject, base.object, value)
        return
    for subject in subjects:
        for other in objects:
            for value in values:
                yield _valued(base, subject, other, value)


def _valued(base: Claim, subject: Named | None, other: Named | None, value: Quantity | Date | None) -> Claim:
    """A claim about one subject and object; without a figure or date its value is the object's label."""
    if isinstance(value, Quantity):
        return replace(base, subject=subject, object=other, value=value.value, unit=value.unit, quantity=value)
    if isinstance(value, Date):
        return replace(base, subject=subject, object=other, value=_date_value(value), date=value)
    if base.value is None and other is not None:
        return replace(base, subject=subject, object=other, value=other.label)
    return base if subject is base.subject and other is base.object else replace(base, subject=subject, object=other)


def _date_value(date: Date) -> PartialDate | str:
    if date.first is None or date.first != date.last:
        return date.value if date.first is None else date.first
    return date.first


def _with_context(claim: Claim, reading: Reading, sentence: Sentence, compiled: Compiled) -> Claim:
    said = claim.said or said_of(claim, reading.quotations, reading.attributions)
    kind = compiled.kinds.get(claim.kind)
    fixed = claim.detail("modality") or (claim.modality if kind is not None and not kind.modality else "")
    modality = fixed or modality_of(claim, reading.text, sentence)
    if believed(claim, reading.text, sentence):
        claim = replace(claim, details=tuple(sorted({**dict(claim.details), "weak": "yes"}.items())))
    if said is claim.said and modality == claim.modality:
        return claim
    return replace(claim, said=said, modality=modality)


def _grouped(claims: list[Claim]) -> list[Claim]:
    """Claims made by one run of words bear one group number."""
    groups: dict[tuple[int, int], int] = {}
    return [replace(claim, group=groups.setdefault((claim.start, claim.end), len(groups))) for claim in claims]


def decimal_text(value: Decimal) -> str:
    """A figure without exponent or trailing zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
