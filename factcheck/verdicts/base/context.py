"""What every operator gets: the claim, its kind, the store, the draft's date and text."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from factcheck import lazy
from factcheck.extraction.kinds.kinds import Kind
from factcheck.frozen import dataclass, replace
from factcheck.lexicon import month_names, word_set
from factcheck.model.claims import Claim
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.verdicts import Caveat, Evidence, Verdict
from factcheck.store.query import Store
from factcheck.verdicts.base.nearness import hardly_anothers


@dataclass(frozen=True, slots=True)
class Case:
    """One claim to be judged."""

    claim: Claim
    kind: Kind
    store: Store
    as_of: PartialDate | None
    text: str

    @property
    def said(self) -> str:
        """The words of the claim."""
        return self.text[self.claim.start : self.claim.end]


def undecided(
    reason: str, explanation: str, evidence: tuple[Evidence, ...] = (), suggestion: str | None = None
) -> Verdict:
    """NOT_ENOUGH_INFO with its reason."""
    return Verdict(Label.NOT_ENOUGH_INFO, reason, explanation, evidence, (), suggestion)


def left_open(verdict: Verdict, reason: str, explanation: str) -> Verdict:
    """A verdict as NOT_ENOUGH_INFO: its evidence is shown, and speaks neither for a claim nor against it."""
    return undecided(reason, explanation, unsaid(verdict.evidence))


def right_of_another(verdict: Verdict, label: str, held: Verdict) -> Verdict:
    """A verdict as open, for another of whom its text speaks the claim is right: both are shown."""
    says = f"{verdict.explanation} (but right of {label}, of which its text speaks: {held.explanation})"
    return undecided("ambiguous-subject", says, unsaid((*verdict.evidence, *held.evidence)))


def unsaid(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Evidence that is shown and decides nothing."""
    return tuple(replace(piece, agrees=None) for piece in evidence)


def undated() -> Verdict:
    """NOT_ENOUGH_INFO for want of a day to judge by."""
    return undecided("no-date", "The draft has no date, and the claim names none: give one with --as-of.")


def kindest(verdicts: list[Verdict]) -> Verdict:
    """Of the verdicts on several readings of a claim, the one that speaks for it most; the first of several."""
    order = (Label.SUPPORTED, Label.NOT_ENOUGH_INFO, Label.REFUTED)
    return min(verdicts, key=lambda verdict: order.index(verdict.label))


def attributed(claim: Claim) -> tuple[Caveat, ...]:
    """The caveat of words that are somebody's."""
    if claim.said is None:
        return ()
    return (Caveat("attributed", f"said by {claim.said.named}"),)


def supported(
    explanation: str, evidence: tuple[Evidence, ...], caveats: tuple[Caveat, ...] = (), *, reason: str = "agrees"
) -> Verdict:
    """SUPPORTED, each caveat once."""
    once = {caveat.code: caveat for caveat in caveats}
    return Verdict(Label.SUPPORTED, reason, explanation, evidence, tuple(once[code] for code in sorted(once)))


_NARROWABLE = frozenset({"percent", "share", "people", "money", "years", "density", "crowd", "rate"})
_WORD = lazy.pattern(r"[A-Za-z][A-Za-z'’-]*")


_COMPARATIVES = word_set("verdicts", "context", "comparatives")


_BEARING = word_set("verdicts", "context", "bearing")
"""Words for those who bear the children of a rate, which narrow nothing."""


def _narrowed(case: Case) -> bool:
    """Whether words in the claim, or up to three on either side of it, narrow what the figure measures."""
    claim, text = case.claim, case.text
    ahead = text[max(claim.sentence.start, claim.start - 40) : claim.start]
    apart = len(_WORD.findall(lazy.known("[:;]").split(ahead)[-1]))
    words = _WORD.findall(ahead)[-3:]
    before = [one for at, one in enumerate(words, -len(words)) if at >= -apart or one not in _COMPARATIVES]
    after = _WORD.findall(
        lazy.known("[,:;]" if case.kind.operator == "ratio" else "[:;]").split(
            text[claim.end : min(claim.sentence.end, claim.end + 40)]
        )[0]
    )[:3]
    inside = _WORD.findall(text[claim.start : claim.quantity.outer_start if claim.quantity else claim.start])
    whole = text[claim.quantity.end : claim.end] if claim.quantity else ""
    if claim.object is not None and inside[:1] == ["who"] and whole.startswith(" of "):
        inside = inside[1:]  # "Uzbeks, who make up 14 per cent of the people": those are the group
    inside = _but_who_lives_there(inside, claim)
    if claim.quantity is not None and claim.quantity.measure in {"count", "crowd"}:
        inside += _WORD.findall(text[claim.quantity.start : claim.quantity.end])
    compares = case.kind.operator in {"change", "ratio"} or "group" in case.kind.object  # "fewer still, 4 per cent"
    comparing = _COMPARATIVES if compares else frozenset()
    if "rate" in case.kind.value:
        comparing = comparing | _BEARING
    own = {word for noun in dict(case.kind.words).get("noun", ()) for word in noun.split()}
    after = [word for at, word in enumerate(after) if at == 0 or word.lower() not in _COMPARATIVES]
    if case.kind.definition == "average" and after[:2] == ["on", "average"]:
        after = after[2:]  # the mean of a year is what sources of inflation give
    told = (word for word in (*before, *inside, *after) if _POSSESSIVE.sub("", word) not in _own_name(claim))
    sexes = word_set("verdicts", "context", "one_sex") if "years" in case.kind.value else frozenset()
    return any(word.lower() in (word_set("frames", "narrowing") | sexes) - comparing - own for word in told)


def _but_who_lives_there(words: list[str], claim: Claim) -> list[str]:
    """The words without those that say that all in a country live there: "the number of people living in Peru"."""
    label = [] if claim.subject is None else _WORD.findall(claim.subject.label)
    for at, word in enumerate(words):
        behind = [one for one in words[at + 2 :] if one.lower() != "the"][: len(label)]
        if label and word.lower() in _LIVING and words[at + 1 : at + 2] == ["in"] and behind == label:
            return words[:at] + words[at + 1 :]
    return words


_LIVING = word_set("verdicts", "context", "living")


def _own_name(claim: Claim) -> frozenset[str]:
    """The words of a country's name: "South Africa's economy" is that of no part."""
    subject = claim.subject
    if subject is None or not (subject.id or "").startswith("country:"):
        return frozenset()
    return frozenset(word.capitalize() for word in _WORD.findall(subject.label))


_POSSESSIVE = lazy.pattern(r"['’]s$")


_LOWER = lazy.pattern(r"(?<![\w'’-])[a-z][a-z'’-]*")


def undated_words(case: Case) -> str:
    """The words of a claim without those of its date: "four years ago" says nothing more."""
    claim, date = case.claim, case.claim.date
    if date is None or not claim.start <= date.start < date.end <= claim.end:
        return case.said
    return case.text[claim.start : date.start] + " " + case.text[date.end : claim.end]


def says_more(case: Case, name: str, also: frozenset[str] = frozenset()) -> bool:
    """Whether a claim holds a word that is neither a name nor on a list of plain words: it may be about something else then."""
    words = _LOWER.findall(undated_words(case))
    plain = word_set("frames", name) | also | _fillers()
    return any(word.replace("’", "'").removesuffix("'s") not in plain for word in words)


@functools.cache
def _fillers() -> frozenset[str]:
    """The words that change nothing of what is said: "officially", "for its part"."""
    return frozenset(word for filler in word_set("views", "fillers") for word in filler.split())


def restricted(case: Case) -> bool:
    """Whether the words after a claim leave some of what it counts out: "two neighbours at war"; a date after it does not."""
    after = _AFTER.match(case.text[case.claim.end : case.claim.sentence.end])
    if after is None:
        return False
    word = after[1]  # in capitals it is part of a name: "ten South American states"
    return word in word_set("frames", "restricting") or (word.endswith("ing") and word not in _WHOLE_AFTER)


_WHOLE_AFTER = word_set("verdicts", "context", "whole_after")
"""What ends in -ing and leaves nothing out: "28 members including Croatia"; "four countries bordering China" are some."""


_AFTER = lazy.pattern(rf" ([A-Za-z]+)\b(?! (?:\d|{'|'.join(name.capitalize() for name in month_names())}))")


def refuted(
    case: Case,
    explanation: str,
    evidence: tuple[Evidence, ...],
    *,
    reason: str = "outside",
    suggestion: str | None = None,
) -> Verdict:
    """REFUTED; for a kind on trial, NOT_ENOUGH_INFO with the same working; for what is not plainly asserted, likewise."""
    if not case.kind.may_refute:
        return undecided(
            "kind-on-trial", f"{explanation} (this kind of claim is on trial: look it up)", evidence, suggestion
        )
    time = case.claim.time
    if time is not None and time.relation == "until" and case.claim.date is None:
        return undecided("source-too-old", f"{explanation} (the draft speaks of the time before)", evidence, suggestion)
    unsure = case.claim.detail("weak") in {"yes", "untold"}
    if unsure and not hardly_anothers(case.claim, evidence, suggestion):
        return undecided(
            "ambiguous-subject",
            f"{explanation} (the sheet is not sure enough whose figure this is)",
            evidence,
        )
    if case.claim.quantity is not None and set(case.kind.value) & _NARROWABLE and _narrowed(case):
        return undecided(
            "other-definition", f"{explanation} (the draft may mean something narrower)", evidence, suggestion
        )
    if case.claim.modality in {"hypothetical", "opinion", "question"} or (
        case.claim.modality == "planned"
        and (case.claim.quantity is not None or case.kind.operator in {"rank", "ratio", "change"})
    ):
        return undecided("not-yet-known", f"{explanation} (the draft does not assert it)", evidence, suggestion)
    return Verdict(Label.REFUTED, reason, explanation, evidence, (), suggestion)
