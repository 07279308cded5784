"""Quotations and attributions as spans."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck.lexicon import table
from factcheck.model.drafts import Attribution, Quotation, Sentence
from factcheck.model.tokens import Tokens

_MARK = re.compile(r"[“”\"«»„]|(?<!\w)[‘'](?=\w)|(?<=[\w.,!?])['’](?!\w)")
_OPEN = frozenset("“«„‘")
_CLOSE = frozenset("”»")
_PARAGRAPH = re.compile(r"\n\s*\n|\r\n\s*\r\n")


def quotations(text: str, sentences: Sequence[Sentence]) -> list[Quotation]:
    """Stretches between double quotation marks, curly, straight or mixed; an unclosed one ends with its paragraph."""
    found: list[Quotation] = []
    start: int | None = None
    limit = -1
    for mark in re.finditer(r"[“”\"«»„]", text):
        at = mark.start()
        if start is not None and at > limit:
            found.append(Quotation(start, limit, closed=False))
            start = None
        if start is None:
            if mark[0] in _CLOSE or not _opens(text, at):
                continue
            start = at
            if limit < at:
                end = _PARAGRAPH.search(text, at)
                limit = end.start() if end else len(text)
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
        if word == "according" and index + 1 < last and tokens.lowers[index + 1] == "to":
            words = tokens.text[tokens.starts[min(index + 2, last - 1)] : sentence.end]
            yield Attribution(sentence.start, sentence.end, re.split(r"[,.;]", words)[0].strip(), "according to")
            return


def _speaker(tokens: Tokens, first: int, verb: int, last: int) -> str:
    """The words just before the verb, back to a comma or quotation mark; else just after it."""
    start = verb
    while start > first and tokens.words[start - 1] not in {",", ".", ";", "”", '"', "“"} and verb - start < 8:
        start -= 1
    if start < verb:
        return tokens.text[tokens.starts[start] : tokens.ends[verb - 1]]
    end = verb + 1
    while end < last and tokens.words[end] not in {",", ".", ";", "“", '"'} and end - verb < 8:
        end += 1
    return tokens.text[tokens.starts[verb + 1] : tokens.ends[end - 1]] if end > verb + 1 else ""
