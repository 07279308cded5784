"""Legal notices: what a lawyer would stop at. Never a verdict; the words are data (lexicon/legal.toml)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator

from factcheck.consistency.law import parties
from factcheck.consistency.law.cases import SHOWY, STAGES, Case, Hit, Lists, hits_of, lists_of, stages, whose
from factcheck.consistency.law.parties import Seen
from factcheck.extraction.reading import Reading
from factcheck.frozen import replace
from factcheck.lexicon import word_set
from factcheck.model.sheets import Notice

_TELLING = frozenset([*STAGES, "minor", "offence", "sexual", "label", "record"])
"""Lists that make a notice; the others only say something of one."""
_SURE = frozenset(["convicted", "acquitted"])
_NEAR = 3
"""Sentences in which a reply is near an accusation."""


def find(reading: Reading, own: Lists = ()) -> list[Notice]:
    """The legal notices of a draft: those that name a person first, then by position."""
    lists, phrases = lists_of(own)
    hits = hits_of(reading, phrases)
    if not any(_TELLING.intersection(hit.names) for hit in hits):
        return []
    heads = lists["minor"] | lists["label"] | lists["alleged"] | word_set("names", "roles")
    seen = parties.find(reading.tokens, reading.sentences, reading.mentions, lists["thing"], heads)
    inside: dict[int, list[Seen]] = defaultdict(list)
    named: dict[str, list[Seen]] = defaultdict(list)
    for one in seen:
        inside[one.sentence].append(one)
        named[one.key].append(one)
    case = Case(reading, lists, tuple(hits), inside, named, {})
    staged: dict[str, list[tuple[str, Hit]]] = defaultdict(list)
    for who, name, hit in stages(case):
        staged[who.key].append((name, hit))
    case = replace(case, staged=staged)
    found = [notice for check in _CHECKS for notice in check(case) if notice.category not in lists["off"]]
    return sorted(found, key=lambda notice: (notice.person == "", notice.start, notice.end, notice.category))


def _drift(case: Case) -> Iterator[Notice]:
    """One person convicted here and still on trial, or acquitted, there."""
    for key in case.staged:
        guilty, waiting, free = (case.at_stage(key, name) for name in ("convicted", "pending", "acquitted"))
        earlier = case.at_stage(key, "arrested", "accused", "charged")
        pairs: list[tuple[Hit, Hit, str]] = []
        if guilty and waiting:
            pairs.append((guilty[0], waiting[0], "the case is still open"))
        elif guilty and earlier and all(case.role(hit) in SHOWY for hit in guilty) and not free:
            pairs.append((guilty[0], earlier[0], "nothing in the text says that there was a conviction"))
        if (
            guilty
            and free
            and not case.of("appeal")
            and not any(a.sentence == b.sentence for a in guilty for b in free)
        ):
            pairs.append((guilty[0], free[0], "both cannot be how the case stands"))
        for one, other, why in pairs:
            early, late = sorted((one, other), key=lambda hit: hit.start)
            told = f"{case.label(key)}: “{case.words(late)}” here, “{case.words(early)}” before; {why}. Which holds?"
            yield Notice(late.start, late.end, "legal-drift", told, case.label(key))


def _accusation(case: Case) -> Iterator[Notice]:
    """Somebody accused whose denial or silence the draft does not tell."""
    replies = [hit.sentence for hit in case.hits if "reply" in hit.names]
    named = {one.key for at in replies for one in case.inside.get(at, ())}
    unnamed = {at for at in replies if at not in case.inside}
    speakers = {word for a in case.reading.attributions for word in (a.speaker or "").lower().split()}
    for key in case.staged:
        against = case.at_stage(key, "arrested", "accused", "charged", "pending")
        if not against or case.at_stage(key, *_SURE) or key.split()[-1] in speakers:
            continue
        near = {at for hit in against for at in range(hit.sentence - _NEAR, hit.sentence + _NEAR + 1)}
        if key not in named and near.isdisjoint(unnamed):
            told = f"{case.label(key)}: “{case.words(against[0])}”, and no denial, reply or “declined to comment” stands near. Was it put to them?"
            yield Notice(against[0].start, against[0].end, "legal-accusation", told, case.label(key))


def _minor(case: Case) -> Iterator[Notice]:
    """A child named beside an offence."""
    seen = [one for sentence in sorted(case.inside) for one in case.inside[sentence]]
    young = parties.minors(seen, case.reading.text, case.reading.mentions)
    for hit in case.of("minor"):
        for one in case.beside(hit):
            if one.key not in young and _called(case, hit, one):
                young[one.key] = one
    offences = {hit.sentence: hit for hit in case.of("offence")}
    for key, first in young.items():
        beside = next((offences[at] for at in _around(case, key) if at in offences), None)
        if beside is not None:
            told = f"{first.label}, a minor, is named beside “{case.words(beside)}”. May they be named?"
            yield Notice(first.start, first.end, "legal-minor", told, first.label)


def _around(case: Case, key: str) -> list[int]:
    """The sentences that name a person, then those next to them of the same paragraph."""
    sentences, text = case.reading.sentences, case.reading.text
    own = list(dict.fromkeys(one.sentence for one in case.named[key]))
    beside = [
        at + step
        for at in own
        for step in (1, -1)
        if 0 <= at + step < len(sentences)
        and "\n"
        not in text[
            min(sentences[at].end, sentences[at + step].end) : max(sentences[at].start, sentences[at + step].start)
        ]
    ]
    return [*own, *beside]


def _called(case: Case, hit: Hit, one: Seen) -> bool:
    """Whether a noun stands right before a name, or behind it as apposition or complement: "X, a thief", "X is a thief"."""
    text = case.reading.text
    if hit.end <= one.start:
        return not text[hit.end : one.start].strip()
    between = text[one.end : hit.start].lower().split()
    if hit.start < one.end or not between or len(between) > 4:
        return False
    opens = between[0] == "," or between[0] in {"is", "was"}
    return opens and not {"a", "an", "the"}.isdisjoint(between) and between[-1] not in {"of", "by", "'s", "to"}


def _victim(case: Case) -> Iterator[Notice]:
    """Somebody named as the victim of a sexual offence."""
    told_of: set[str] = set()
    victims: dict[int, list[Hit]] = defaultdict(list)
    for hit in case.of("victim"):
        victims[hit.sentence].append(hit)
    for hit in case.of("sexual"):
        for one in case.beside(hit):
            suffers = _suffers(case, hit, one) or any(_called(case, word, one) for word in victims[hit.sentence])
            if suffers and one.key not in told_of:
                told_of.add(one.key)
                told = f"{one.label} is named as a victim of a sexual offence (“{case.words(hit)}”). May they be named?"
                yield Notice(one.start, one.end, "legal-victim", told, one.label)


def _suffers(case: Case, hit: Hit, one: Seen) -> bool:
    """Whether an offence is done to a person: "raped X", "the rape of X", "X was raped", "X said she was raped"."""
    text = case.reading.text
    if hit.end <= one.start:
        return text[hit.end : one.start].strip().lower() in {"", "of", "on", "against"} and not case.words(
            hit
        ).endswith("ing")
    words = text[one.end : hit.start].lower().replace(",", " ").split()
    passive = words[-1:] in (["was"], ["been"], ["being"], ["were"]) or words[-2:] == ["was", "being"]
    others = [other for other in case.beside(hit) if one.end < other.start < hit.start]
    return passive and not others and not {"accused", "charged", "convicted"} & set(words)


def _contempt(case: Case) -> Iterator[Notice]:
    """A record or confession told while a case is open."""
    waiting = case.of("open") or [
        hit for key in case.staged if not case.at_stage(key, *_SURE) for hit in case.at_stage(key, "pending")
    ]
    for hit in case.of("record") if waiting else []:
        who = whose(case, hit)
        name = who.label if who is not None else ""
        told = f"{name + ': ' if name else ''}“{case.words(hit)}” stands beside an open case (“{case.words(waiting[0])}”). A court may take it for contempt."
        yield Notice(hit.start, hit.end, "legal-contempt", told, name)


def _label(case: Case) -> Iterator[Notice]:
    """A word for an offender given to somebody the draft tells of no conviction of."""
    lowers = case.reading.tokens.lowers
    for hit in case.of("label"):
        if not case.lists["alleged"].isdisjoint(lowers[max(0, hit.at - 2) : hit.at]):
            continue
        for one in case.beside(hit):
            if _called(case, hit, one) and not case.at_stage(one.key, "convicted"):
                told = f"{one.label} is called “{case.words(hit)}”, and the draft tells of no conviction."
                yield Notice(hit.start, hit.end, "legal-label", told, one.label)


_CHECKS: tuple[Callable[[Case], Iterator[Notice]], ...] = (_drift, _accusation, _minor, _victim, _contempt, _label)
