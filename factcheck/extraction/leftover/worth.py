"""What of a sentence is checkable: a statement, a superlative, or talk with the reason why it is none."""

from __future__ import annotations

import functools
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence

from factcheck.extraction.items.cues import Phrase, Words, by_first, count, forms, spelt
from factcheck.extraction.reading import UNREAD
from factcheck.lexicon import table
from factcheck.model.claims import Claim, Unchecked
from factcheck.model.drafts import Sentence
from factcheck.model.mentions import Quantity

_PARTS = frozenset([";", ":", "—", "–"])
_TALK = frozenset(["normative", "stance", "evaluative", "abstract", "universal", "second"])
_HAPPENED = frozenset(
    ["event", "past", "was", "perfect", "passive", "progressive", "plan", "source", "figure", "biography", "extreme"]
)
_REMARKS = frozenset({"statement", "opinion", "question", "forecast", "not-checkable"})
_FULL = 40
"""The weight of cues that makes a statement worth 100."""


def settle(
    sentence: Sentence,
    words: Words,
    names: Collection[int],
    claims: Sequence[Claim],
    tops: Sequence[Claim],
    open_: Sequence[Claim],
    rest: Sequence[Unchecked],
) -> tuple[list[Claim], list[Unchecked]]:
    """The open claims that are more than a bare "today" or "one", and what of the sentence is unchecked, with the reason.

    `names` are the offsets at which a known name begins, `claims` are of a kind, `tops` the superlatives, `open_` the figures and dates
    of no kind, `rest` what is unchecked so far.
    """
    if sentence.role in UNREAD:
        return list(open_), list(rest)
    weighed = [(claim, _bare(claim, words)) for claim in open_]
    kept = [claim for claim, says_nothing in weighed if not says_nothing]
    bare = [Unchecked(claim.start, claim.end, "not-checkable") for claim, says_nothing in weighed if says_nothing]
    more: list[Unchecked] = []
    if not claims and not kept:
        remark = remark_on(words, names) if len(words) else None
        if remark is not None and not any(2 * (top.end - top.start) > remark.end - remark.start for top in tops):
            more.append(remark)
    held: list[Unchecked | Claim] = [*tops, *more]
    loose = [found for found in (*rest, *bare) if not any(_within(found, other) for other in held)]
    return [*tops, *kept], [*more, *loose]


def _within(found: Unchecked, other: Unchecked | Claim) -> bool:
    return other.start <= found.start and found.end <= other.end


def without_quoted(rest: Sequence[Unchecked], quoted: Sequence[Claim]) -> list[Unchecked]:
    """What is unchecked, without the remarks on sentences that are a quotation for the better part."""
    return [found for found in rest if found.reason not in _REMARKS or not _quoted(found, quoted)]


def _quoted(found: Unchecked, quoted: Sequence[Claim]) -> bool:
    """Whether one of the quotations, in order of position, is more than half of a stretch."""
    at = bisect_right(quoted, found.start, key=lambda claim: claim.end)
    while at < len(quoted) and quoted[at].start < found.end:
        inside = min(found.end, quoted[at].end) - max(found.start, quoted[at].start)
        if 2 * inside > found.end - found.start:
            return True
        at += 1
    return False


def _bare(claim: Claim, words: Words) -> bool:
    """Whether a figure or date says nothing without the words around it: "today", "one way"."""
    bare = table("worth")["bare"]
    first, last = bisect_left(words.starts, claim.start), bisect_left(words.starts, claim.end)
    said = " ".join(words.lowers[first:last])
    if claim.date is not None:
        return said in bare["dates"]
    quantity = claim.quantity
    if (
        not isinstance(quantity, Quantity)
        or quantity.hedge
        or quantity.measure != "count"
        or said.split(" ")[0] not in bare["counts"]
    ):
        return False
    return (
        first < last
        and words.starts[first] == claim.start
        and first < len(words) - 1
        and words.lowers[first + 1] in bare["nouns"]
    )


def remark_on(words: Words, names: Collection[int] = ()) -> Unchecked | None:
    """What a sentence without a claim is: a statement, or why it is none; None where there is nothing to say.

    `names` are the offsets at which a known name begins.
    """
    cues = count(words, opens_with_name=words.starts[0] in names)
    total = weight(cues)
    reason = _reason(words, cues, total)
    if reason is None:
        return None
    start, end = _run(words) if reason == "statement" else (_first(words, 0), len(words))
    return Unchecked(
        words.starts[start],
        words.ends[end - 1],
        reason,
        max(0, min(100, total * 100 // _FULL)) if reason == "statement" else 0,
    )


def weight(cues: Mapping[str, int]) -> int:
    """The sum of the weights of what stands in a sentence."""
    weights, most = table("worth")["weights"], table("worth")["limits"]["most"]
    return sum(weights.get(name, 0) * min(times, most) for name, times in cues.items())


def _reason(words: Words, cues: Mapping[str, int], total: int) -> str | None:
    limits = table("worth")["limits"]
    if "asks" in cues:
        return "question"
    if "verbless" in cues and "length-6" not in cues:
        return None
    if total > limits["threshold"]:
        return "forecast" if "future" in cues and not _HAPPENED & cues.keys() else "statement"
    if len(words) <= limits["fewest"] or cues.keys() & {"thanks", "opens-request"}:
        return None
    if cues.keys() & {"normative", "stance", "evaluative"}:
        return "opinion"
    if "future" in cues:
        return "forecast"
    return "opinion" if cues.keys() & _TALK else "not-checkable"


# ---------------------------------------------------------------------------------------------------- the run of words
@functools.cache
def _frames() -> dict[str, list[tuple[Phrase, tuple[str, ...]]]]:
    return by_first({"frame": table("worth")["trim"]["frames"]})


def _run(words: Words) -> tuple[int, int]:
    """The words of a sentence that state something: without "But", "As you know," and "I am proud that"; one part where one carries it."""
    limits = table("worth")["limits"]
    parts = _parts(words)
    if len(parts) == 1:
        return _first(words, 0), _last(words, len(words))
    telling = [(start, end) for start, end in parts if weight(count(_cut(words, start, end))) > limits["threshold"]]
    start, end = telling[0] if len(telling) == 1 else (0, len(words))
    return _first(words, start), _last(words, end)


def _parts(words: Words) -> list[tuple[int, int]]:
    marks = [index for index, word in enumerate(words.lowers) if word in _PARTS]
    return list(zip([0, *(mark + 1 for mark in marks)], [*marks, len(words)], strict=True))


def _cut(words: Words, start: int, end: int) -> Words:
    return Words(words.written[start:end], words.lowers[start:end], words.starts[start:end], words.ends[start:end])


def _first(words: Words, start: int) -> int:
    """The first word after joining words, quotation marks and frames."""
    trim, index = table("worth")["trim"], start
    while index < len(words) - 1:
        word = words.lowers[index]
        if word in forms("joining") or not word[0].isalnum():
            index += 1
            continue
        frame = next((option for option, _ in _frames().get(word, ()) if spelt(option, words, index)), None)
        after = index + len(frame) if frame else 0
        if not frame or after >= len(words) - 1 or words.lowers[after] not in trim["after"]:
            break
        index = after + 1
    return index if index < len(words) - 1 else start


def _last(words: Words, end: int) -> int:
    while end > 1 and not words.lowers[end - 1][0].isalnum() and words.lowers[end - 1] not in {"%", ")", "'s"}:
        end -= 1
    return end
