"""Direct quotations as claims of their speaker's words; those nobody is named for stay unchecked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from factcheck.extraction.items.cues import Words, words
from factcheck.extraction.reading import UNREAD
from factcheck.frozen import dataclass
from factcheck.lexicon import table, word_set
from factcheck.model.claims import Claim, Named, Said, Unchecked
from factcheck.model.drafts import Quotation, Sentence, Span
from factcheck.model.mentions import Entity, Mention
from factcheck.model.tokens import Tokens

_MOST, _MOST_OPEN = 12, 6
"""Sentences of a quotation at most, and of one whose end is not marked."""
_NEAR = 200
"""How far after a quotation one without a speaker of its own is still the same speaker's."""


@dataclass(frozen=True, slots=True)
class Part:
    """A quotation's words inside one sentence, and the words of that sentence before and after them."""

    sentence: Sentence
    start: int
    end: int
    before: Words
    inside: Words
    after: Words


def find(
    tokens: Tokens,
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    mentions: Sequence[Mention],
    claims: Sequence[Claim],
) -> tuple[list[Claim], list[Unchecked]]:
    """A claim `quote` a sentence of each quotation of some length whose speaker is named; the others where no claim stands in them."""
    made: list[Claim] = []
    rest: list[Unchecked] = []
    names = {mention.start: mention for mention in mentions if isinstance(mention, Entity)}
    told: str | None = None
    known: str | None = None
    told_at = known_at = 0
    people = [
        mention for mention in names.values() if mention.alias == "shape" or (mention.id or "").startswith("person:")
    ]
    starts = [mention.start for mention in people]
    for quotation in quotations:
        parts = list(_parts(tokens, sentences, quotation))
        if not parts or len(parts) > (_MOST if quotation.closed else _MOST_OPEN):
            continue  # marks that do not belong together
        if tokens.text.count("\n", told_at, quotation.start) or quotation.start - told_at > _NEAR:
            told = None
        speaker = next((found for part in parts if (found := _speaker(part))), None) or told
        if speaker is not None and speaker.lower() in table("worth")["speaker"]["pronouns"]:
            between = people[bisect_right(starts, known_at) : bisect_left(starts, quotation.start)]
            speaker = known if known is not None and all(_same(mention, known) for mention in between) else speaker
        elif speaker is not None:
            known, known_at = speaker, quotation.end
        told, told_at, named = speaker, quotation.end, speaker
        long = sum(_size(part.inside) for part in parts) >= table("worth")["speaker"]["fewest"]
        for part in parts:
            if long and named is not None and _size(part.inside) > 1:
                made.append(_claim(part, tokens.text, named, names))
            elif not _claimed(part, claims):
                rest.append(Unchecked(part.start, part.end, "quote", 20))
    return made, rest


def _claim(part: Part, text: str, speaker: str, names: dict[int, Entity]) -> Claim:
    span = Span(part.sentence.start, part.sentence.end)
    said = text[part.start : part.end].strip('“”„«»" \n\t,')
    at = text.find(speaker, part.sentence.start, part.sentence.end)
    entity = names.get(at)
    subject = Named(entity.id, entity.label if entity.id else speaker) if entity is not None else Named(None, speaker)
    return Claim(
        "quote",
        part.start,
        part.end,
        span,
        subject,
        value=" ".join(said.split()),
        said=Said(speaker, True),
        doubt="no-source",
    )


def _claimed(part: Part, claims: Sequence[Claim]) -> bool:
    """Whether a claim stands in a stretch; `claims` come sentence by sentence."""
    first = bisect_left(claims, part.sentence.start, key=lambda claim: claim.sentence.start)
    for at in range(first, len(claims)):
        if claims[at].sentence.start >= part.end:
            return False
        if claims[at].start < part.end and part.start < claims[at].end:
            return True
    return False


def _same(mention: Entity, speaker: str) -> bool:
    """Whether a name may be the speaker's: it shares a word with it."""
    return not set(mention.label.lower().split()).isdisjoint(speaker.lower().split())


def _size(words_: Words) -> int:
    return sum(1 for word in words_.lowers if word[0].isalnum())


def _parts(tokens: Tokens, sentences: Sequence[Sentence], quotation: Quotation) -> Iterator[Part]:
    """The stretches of a quotation by sentence."""
    first = max(0, bisect_right(sentences, quotation.start, key=lambda sentence: sentence.start) - 1)
    for at in range(first, len(sentences)):
        sentence = sentences[at]
        if sentence.start >= quotation.end:
            return
        start, end = max(sentence.start, quotation.start), min(sentence.end, quotation.end)
        if start >= end or sentence.role in UNREAD:
            continue
        inside = _between(tokens, start, end)
        if _size(inside):
            yield Part(
                sentence,
                start,
                end,
                _between(tokens, sentence.start, start),
                inside,
                _between(tokens, end, sentence.end),
            )


def _between(tokens: Tokens, start: int, end: int) -> Words:
    return words(tokens, bisect_left(tokens.starts, start), bisect_left(tokens.starts, end))


def _speaker(part: Part) -> str | None:
    """Who says it, by the words after a quotation, else by those before it."""
    return _named_after(part.after) or _named_before(part.before)


def _named_after(after: Words) -> str | None:
    """ "..., said X, who ...", "..., X told Y"."""
    at = 0
    while at < len(after) and not after.lowers[at][0].isalnum():
        if after.lowers[at] in {".", ";", "“", '"'}:
            return None
        at += 1
    for index in range(at, min(at + table("worth")["speaker"]["reach"], len(after))):
        if after.lowers[index] in word_set("saying", "verbs"):
            if index > at:
                return _words(after, at, index)
            return _words(after, index + 1, len(after))
        if after.lowers[index] in {".", ";"}:
            return None
    return None


def _named_before(before: Words) -> str | None:
    """ "X said: ...", "As X, the minister, put it in 2014, ..."; the last saying verb before the quotation counts."""
    for index in range(len(before) - 1, -1, -1):
        if before.lowers[index] in {".", ";", "“", "”"}:
            return None
        if before.lowers[index] in word_set("saying", "verbs"):
            start = index
            while start > 0 and before.lowers[start - 1] not in {".", ";", "“", "”", ","}:
                start -= 1
            if (
                start == index
                and index + 1 < len(before)
                and before.lowers[index + 1][0].isalnum()
                and before.lowers[index + 1] != "that"
            ):
                return _words(before, index + 1, len(before))  # "..., said X, ..."
            if start == index and index > 1:  # "X, the minister, said": the name stands before the apposition
                commas = [at for at in range(index - 1) if before.lowers[at] == ","]
                start = 0
                return _words(before, start, commas[-1] if commas else index - 1)
            return _words(before, start, index)
    return None


def _words(words_: Words, start: int, end: int) -> str | None:
    """A speaker's name out of a run of words: up to the first break, without joining words."""
    breaks = table("worth")["speaker"]["breaks"]
    while start < end and (
        words_.lowers[start] in word_set("clauses", "quotes", "joining") or not words_.lowers[start][0].isalnum()
    ):
        start += 1
    stop = start
    while stop < end and words_.lowers[stop] not in breaks and stop - start < table("worth")["speaker"]["reach"]:
        stop += 1
    if stop == start:
        return None
    found = [words_.written[start]]
    for index in range(start + 1, stop):
        joined = words_.starts[index] == words_.ends[index - 1]
        found.append(words_.written[index] if joined else " " + words_.written[index])
    return "".join(found)
