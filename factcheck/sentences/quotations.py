"""Quotations and attributions as spans."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck.lexicon import table
from factcheck.model.drafts import Attribution, Quotation, Sentence
from factcheck.model.tokens import Tokens

_SINGLE = re.compile(r"(?<![\w'’.,!?])[‘'](?=[A-Z“])(?P<said>[^\n“”\"]{2,1000}?[.,!?…])['’](?![\w])")
_ABBREVIATION = 4
"""Letters of the longest word before a full stop that goes on with a name: "Prof. Li"."""
_OPEN = frozenset("“«„‘")
_CLOSE = frozenset("”»")
_PARAGRAPH = re.compile(r"\n\s*\n|\r\n\s*\r\n")


def quotations(text: str, sentences: Sequence[Sentence]) -> list[Quotation]:
    """Stretches between double quotation marks, curly, straight or mixed, and speech between single ones outside them.

    An unclosed one ends with its paragraph.
    """
    double = _double(text)
    if "'" not in text and "‘" not in text:
        return double
    single = [Quotation(mark.start(), mark.end()) for mark in _SINGLE.finditer(text)]
    outside = [
        quote for quote in single if not any(other.start < quote.end and quote.start < other.end for other in double)
    ]
    return sorted([*double, *outside], key=lambda quote: quote.start) if outside else double


def _double(text: str) -> list[Quotation]:
    found: list[Quotation] = []
    breaks = [blank.start() for blank in _PARAGRAPH.finditer(text)]
    start: int | None = None
    limit = 0
    for mark in re.finditer(r"[“”\"«»„]", text):
        at = mark.start()
        if start is not None and at > limit:
            found.append(Quotation(start, limit, closed=False))
            start = None
        if start is None:
            if mark[0] in _CLOSE or not _opens(text, at):
                continue
            start = at
            after = bisect_left(breaks, at)
            limit = breaks[after] if after < len(breaks) else len(text)
        elif mark[0] in _OPEN and text[at - 1 : at].isspace():
            continue
        else:
            found.append(Quotation(start, at + 1))
            start = None
    if start is not None:
        found.append(Quotation(start, limit, closed=False))
    return found


def _opens(text: str, at: int) -> bool:
    return text[at] in _OPEN or at == 0 or text[at - 1].isspace() or text[at - 1] in "([—–-"


@functools.cache
def _verbs() -> frozenset[str]:
    return frozenset(word for words in table("saying")["verbs"].values() for word in words)


def attributions(tokens: Tokens, sentences: Sequence[Sentence], quoted: Sequence[Quotation]) -> list[Attribution]:
    """Sentences or their parts said by somebody: "X said that ...", "..., according to Y"."""
    found: list[Attribution] = []
    index = 0
    for sentence in sentences:
        index = bisect_left(tokens.starts, sentence.start, index)
        last = bisect_left(tokens.starts, sentence.end, index)
        found.extend(_in_sentence(tokens, index, last, sentence))
        index = last
    return found


def _in_sentence(tokens: Tokens, first: int, last: int, sentence: Sentence) -> Iterator[Attribution]:
    for index in range(first, last):
        word = tokens.lowers[index]
        if word in _verbs():
            speaker = _speaker(tokens, first, index, last)
            before = tokens.words[index - 1] if index > first else ""
            after = tokens.lowers[index + 1] if index + 1 < last else ""
            if before in {",", "”", '"'} or after in {".", ","} or index > last - 6:
                yield Attribution(sentence.start, tokens.starts[index], speaker, word)
            else:
                yield Attribution(tokens.ends[index], sentence.end, speaker, word)
            return
        if (
            word == "according"
            and index + 2 < last
            and tokens.lowers[index + 1] == "to"
            and not _is_mark(tokens, index + 2)
        ):
            end = max(_name_end(tokens, index + 2, last, 12), index + 3)
            speaker = tokens.text[tokens.starts[index + 2] : tokens.ends[end - 1]]
            yield Attribution(sentence.start, sentence.end, speaker, "according to")
            return


_MARKS = frozenset([",", ".", ";", "”", '"', "“", "'", "‘", "’", "—", "–", "(", ")"])


def _is_mark(tokens: Tokens, index: int) -> bool:
    """Whether a mark ends a speaker here; the apostrophe of "O'Brien" does not."""
    word = tokens.words[index]
    return word in _MARKS and not (word in "'’" and tokens.joined(index) and tokens.joined(index + 1))


def _name_end(tokens: Tokens, start: int, last: int, most: int) -> int:
    """The end of the words from `start` on up to a mark; the full stop of an abbreviation or initial is none."""
    end = start
    while end < last and end - start < most:
        word = tokens.words[end]
        if (
            word == "."
            and end > start
            and len(tokens.words[end - 1]) <= _ABBREVIATION
            and tokens.words[end - 1][0].isupper()
        ):
            after = tokens.words[end + 1] if end + 1 < last else ""
            if not after[:1].isupper() and after not in {",", ";"}:
                break
        elif _is_mark(tokens, end):
            break
        end += 1
    return end


def _speaker(tokens: Tokens, first: int, verb: int, last: int) -> str:
    """The words just before the verb, back to a comma or quotation mark; else just after it."""
    start = verb
    while start > first and not _is_mark(tokens, start - 1) and verb - start < 8:
        start -= 1
    if start < verb:
        return tokens.text[tokens.starts[start] : tokens.ends[verb - 1]]
    end = _name_end(tokens, verb + 1, last, 8)
    return tokens.text[tokens.starts[verb + 1] : tokens.ends[end - 1]] if end > verb + 1 else ""
