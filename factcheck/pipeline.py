"""A draft in, a sheet out: read -> sentences -> mentions -> claims -> verdicts. One screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from factcheck import fingerprints, lazy
from factcheck.consistency import check as consistency
from factcheck.consistency.law import legal as legal_notices
from factcheck.consistency.law.cases import Lists
from factcheck.drafts import language
from factcheck.extraction import own_date
from factcheck.extraction.extract import extract
from factcheck.extraction.kinds.compiled import Compiled
from factcheck.extraction.reading import Reading
from factcheck.extraction.subjects.abouts import filled
from factcheck.frozen import replace
from factcheck.mentions.find import find
from factcheck.mentions.units import to_base
from factcheck.model.claims import Claim, Unchecked
from factcheck.model.dates import PartialDate
from factcheck.model.drafts import Draft, Sentence, Span
from factcheck.model.mentions import Mention
from factcheck.model.sheets import Judged, Notice, Sheet, SourceUsed
from factcheck.model.tokens import tokenise
from factcheck.model.verdicts import Verdict
from factcheck.sentences.quotations import attributions, quotations, spoken
from factcheck.sentences.splitting import readable, split
from factcheck.store.query import Store
from factcheck.verdicts.base.grounds import Grounds
from factcheck.verdicts.base.rewording import corrected
from factcheck.verdicts.rereading import reread
from factcheck.verdicts.settling import settle

_WORD = lazy.pattern(r"\w+(?:[’'.,-]\w+)*")
_NOT_LOOKED_AT = frozenset({"byline"})


Hedges = Mapping[str, Any] | None
"""What hedges admit where a newsroom has its own ranges."""


def read_draft(draft: Draft, as_of: PartialDate | None, store: Store, hedges: Hedges = None) -> Reading:
    """Sentences, mentions, quotations and attributions of a draft."""
    text = draft.reading or draft.text
    tokens = tokenise(text)
    sentences = readable(text, split(text, draft.blocks))
    found: Sequence[Mention] = find(tokens, sentences, as_of, store, hedges)
    quoted = quotations(text)
    said = attributions(tokens, sentences)
    return Reading(text, tokens, sentences, found, spoken(text, sentences, quoted, said), said)


def claims_of(
    draft: Draft, as_of: PartialDate | None, store: Store, compiled: Compiled, hedges: Hedges = None
) -> tuple[Reading, list[Claim], Sequence[Unchecked]]:
    """The claims of a draft and what stays unchecked."""
    reading = read_draft(draft, as_of, store, hedges)
    claims, unchecked = own_date.set_apart(*extract(reading, compiled, store), as_of, draft.text)
    return reading, [with_base(claim) for claim in claims], unchecked


def with_base(claim: Claim) -> Claim:
    """A claim whose figure also stands in the base unit."""
    quantity = claim.quantity
    if quantity is None:
        return claim
    value, unit = to_base(quantity.value, quantity.unit)
    return replace(
        claim, base=(value, to_base(quantity.low, quantity.unit)[0], to_base(quantity.high, quantity.unit)[0], unit)
    )


def judge(
    draft: Draft,
    as_of: PartialDate | None,
    basis: str | None,
    store: Store,
    compiled: Compiled,
    hedges: Hedges = None,
    hold_until: PartialDate | None = None,
    legal: Lists = (),
) -> Sheet:
    """The sheet of one draft. Same draft, store and date give the same sheet; `hold_until` adds what goes stale by then.

    `legal` are a newsroom's own lists of words.
    """
    judging = None if basis == "today" else as_of
    reading, claims, unchecked = claims_of(draft, as_of, store, compiled, hedges)
    against_itself, names = consistency.check(reading, judging, draft, store)
    claims = consistency.without(claims, against_itself)
    on = Grounds(compiled.kinds, store, judging, draft.text)
    decided = reread([settle(claim, on) for claim in claims], reading.mentions, on)
    found_out = [
        *decided,
        *((with_base(found.claim), found.verdict) for found in against_itself),
    ]
    judged = _judged([(filled(claim), corrected(claim, verdict, draft.text)) for claim, verdict in found_out])
    sources = tuple(SourceUsed(e.source, e.edition, e.title, e.published) for _, e in sorted(store.editions.items()))
    return Sheet(
        draft, None if as_of is None else str(as_of), basis, judged, tuple(sorted(unchecked, key=lambda u: (u.start, u.end))),
        (*legal_notices.find(reading, legal), *_notices(draft, basis, judged), *_stale(reading, judging, store, hold_until)),
        _words(draft.text), _looked_at(draft.text, reading.sentences, unchecked), store.fingerprint, sources, names,
        tuple(reading.mentions), tuple(reading.quotations),
    )  # fmt: skip


def _notices(draft: Draft, basis: str | None, judged: Sequence[Judged]) -> tuple[Notice, ...]:
    """What a reader has to know beside the verdicts, the whole draft as place."""
    end = len(draft.text)
    found = [Notice(0, end, "encoding", remark) for remark in draft.remarks]
    if not language.is_english(draft.language):
        told = f"this draft is in {language.name(draft.language)}; only English is read"
        found.append(Notice(0, end, "language", told))
    if basis in {None, "today"}:
        found += [Notice(0, end, "date", f"no date stands in the draft; {hint}") for hint in draft.hints]
    if not judged:
        found.append(Notice(0, end, "coverage", "no checkable claims were found; that is no tick for the draft"))
    return tuple(found)


def _stale(
    reading: Reading, as_of: PartialDate | None, store: Store, hold_until: PartialDate | None
) -> Sequence[Notice]:
    """What goes stale when the draft runs on a later day."""
    if hold_until is None:
        return ()
    then = find(reading.tokens, reading.sentences, hold_until, store)
    return consistency.goes_stale(reading, as_of, then, hold_until)


def _judged(decided: list[tuple[Claim, Verdict]]) -> tuple[Judged, ...]:
    """Claims and verdicts in order of position, with their ids and fingerprints."""
    ordered = sorted(
        ((_enclosed(claim), verdict) for claim, verdict in decided),
        key=lambda pair: (pair[0].start, pair[0].end, pair[0].kind),
    )
    prints = [fingerprints.fingerprint(claim) for claim, _ in ordered]
    return tuple(
        Judged(id_, print_, claim, verdict)
        for id_, print_, (claim, verdict) in zip(fingerprints.ids(prints), prints, ordered, strict=True)
    )


def _enclosed(claim: Claim) -> Claim:
    """A claim with a sentence that holds it: one read in pieces for its length may end within a claim."""
    start, end = min(claim.sentence.start, claim.start), max(claim.sentence.end, claim.end)
    return (
        claim
        if (start, end) == (claim.sentence.start, claim.sentence.end)
        else replace(claim, sentence=Span(start, end))
    )


def _words(text: str) -> int:
    return len(_WORD.findall(text))


def _looked_at(text: str, sentences: Sequence[Sentence], unchecked: Sequence[Unchecked]) -> int:
    """Words of the sentences that claims are looked for in, less those of statements that no kind of claim covers."""
    seen = sum(len(_WORD.findall(text, s.start, s.end)) for s in sentences if s.role not in _NOT_LOOKED_AT)
    return seen - sum(len(_WORD.findall(text, u.start, u.end)) for u in unchecked if u.reason == "statement")
