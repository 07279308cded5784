"""Whose figure or date it is, and what of whom, where no kind of claim tells: by the words of its clause.

What is found here is shown and decides nothing: a person who looks the line up is told what it is about. An entity stands with its id,
all else by the words of its noun phrase.
"""

from __future__ import annotations

from bisect import bisect_left

from factcheck.extraction.items import noun_phrases
from factcheck.extraction.items.items import Item
from factcheck.extraction.items.noun_phrases import PREPOSITIONS, Run
from factcheck.extraction.kinds import happened_words
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.extraction.subjects.whose import OPEN, Whose
from factcheck.frozen import replace
from factcheck.lexicon import word_set
from factcheck.model.claims import About, Claim, Named
from factcheck.model.drafts import Sentence

_DATED = frozenset(["other-date", "event-date"])
_COUNTS = frozenset(["member-count", "set-count", "group-total"])
"""Kinds about a set: whoever acts in the clause is not it."""
_TEXTUAL = frozenset(
    ["conversion", "date-arithmetic", "sum-check", "percent-change", "same-figure", "headline-body", "quote"]
)
"""Kinds about the draft's own figures, which have no subject."""
_JOINING = frozenset(["accession-date", "withdrawal-date"])
_SHARE, _RANK = "population-share", "rank"
_TOPS = {"most", "least"}.union(
    *(word_set("worth", "superlatives", name) for name in ("forms", "loose", "only", "final"))
)


def told(claims: list[Claim], sentence: Sentence, items: list[Item], discourse: Discourse, text: str) -> list[Claim]:
    """The claims of a sentence; those whose subject or object is not known, with what their words say it is."""
    return [
        replace(claim, about=_about(claim, sentence, items, discourse, text)) if _lacks(claim) else claim
        for claim in claims
    ]


def filled(claim: Claim) -> Claim:
    """The claim with the subject and object that its words tell, where it has none; they say what it is about and decide nothing."""
    about = claim.about
    if about is None or not (claim.kind == about.kind or {claim.kind, about.kind} <= _DATED):
        return claim
    subject, other = claim.subject or about.subject, claim.object or about.object
    if claim.kind == _RANK and other is not None and about.object is not None:
        said, among = about.object.label, other.label
        named = not among or among.split()[-1] in said
        other = replace(other, label=said if named else f"{among}: {said}")
    return replace(claim, subject=subject, object=other)


def _lacks(claim: Claim) -> bool:
    """Whether a claim does not tell by itself what it is about."""
    if claim.kind in _TEXTUAL:
        return False
    if claim.kind in {"event-date", _RANK} or claim.subject is None:
        return True
    return claim.object is None and claim.kind in {_SHARE, *_JOINING}


def _about(claim: Claim, sentence: Sentence, items: list[Item], discourse: Discourse, text: str) -> About | None:
    at = _place(claim, items)
    if at < 0:
        return None
    reader = Whose(items, discourse, text)
    subject, other = None, None
    if claim.subject is None:
        if sentence.role == "table-row":
            subject = _in_row(reader, sentence, at)
        elif claim.kind == "superlative":
            subject = reader.superlative(at, _last(claim, items))
        elif claim.kind in _COUNTS:
            subject = reader.whole(_last(claim, items) - 1)
        else:
            subject, other = reader.figure(at, claim)
    if claim.kind in _DATED:
        said = happened_words.of(claim, items, at, text)
        other = None if said is None else Named(None, said)
    elif claim.kind in {"superlative", _RANK}:
        other = _category(items, claim, text)
    elif claim.kind not in OPEN:
        other = _partner(reader, claim)
    return None if subject is None and other is None else About(claim.kind, subject, other)


def _place(claim: Claim, items: list[Item]) -> int:
    """The index of the item that holds a claim's figure or date, else of the first of its items; -1 where it has none."""
    held = claim.quantity or claim.date
    start = claim.start if held is None else held.start
    at = bisect_left(items, start + 1, key=lambda item: item.start) - 1
    if at >= 0 and start < items[at].end:
        return at
    return at + 1 if at + 1 < len(items) else -1


def _last(claim: Claim, items: list[Item]) -> int:
    """The index behind the last item of a claim."""
    return bisect_left(items, claim.end, key=lambda item: item.start)


def _in_row(reader: Whose, sentence: Sentence, at: int) -> Named | None:
    """The name in a row of a table, else the words of its first cell."""
    name = next((index for index in range(at) if reader.items[index].kind == "e"), None)
    if name is not None:
        return reader.who(name)
    cell = (
        reader.text[sentence.start : reader.items[at].start].replace("|", "\t").strip("\t *").partition("\t")[0].strip()
    )
    return Named(None, cell) if any(sign.isalpha() for sign in cell) else None


def _category(items: list[Item], claim: Claim, text: str) -> Named | None:
    """The class a superlative ranges over, or the words of an order behind the place: "peak in Europe", "largest country in the world"."""
    if claim.kind == _RANK and claim.quantity is not None:
        ranked = " ".join(text[claim.quantity.end : claim.end].split()).strip("-–,. ")
        return Named(None, ranked) if ranked else None
    inside = [item for item in items if claim.start <= item.start < claim.end and item.end <= claim.end]
    said = [item.word or text[item.start : item.end].lower() for item in inside]
    at = next((at for at, word in enumerate(said) if word in _TOPS), None)
    if at is None:
        return None
    if claim.kind == _RANK:
        return Named(None, " ".join(text[inside[at].start : claim.end].split()))
    at += 1 + (said[at] in {"most", "least"})
    if at >= len(inside) or said[at] in PREPOSITIONS | {"since", "ever"}:
        return None
    return Named(None, " ".join(text[inside[at - 1].end : claim.end].split()))


def _partner(reader: Whose, claim: Claim) -> Named | None:
    """The group of a share, or the club that somebody joins, by its words: "they account for a fifth", "applied to join the bloc"."""
    first = next((at for at, item in enumerate(reader.items) if item.start >= claim.start), len(reader.items))
    if claim.kind == _SHARE:
        at = _place(claim, reader.items)
        verb = noun_phrases.verb_before(reader.items, at, reader.text)
        run = None if verb < 0 else noun_phrases.subject_of(reader.items, verb, reader.text)
        return None if run is None else _group(reader, run)
    if claim.kind not in _JOINING:
        return None
    for at in range(first, _last(claim, reader.items)):
        if reader.items[at].alias in {"description-org", "short"}:
            return reader.said((at, at + 1))
    return None


def _group(reader: Whose, run: Run) -> Named | None:
    """The people a share is of, where they are named by words or a pronoun and not by a country."""
    item = reader.items[run[0]]
    if run[1] - run[0] == 1 and item.kind == "e":
        found = reader.discourse.named(reader.items, run[0], ("group", "religion"))
        return found if found is not None and found.id is not None else reader.said(run)
    return reader.said(run)
