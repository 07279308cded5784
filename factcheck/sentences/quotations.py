"""Quotations and attributions as spans."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import word_set
from factcheck.model.drafts import Attribution, Quotation, Sentence
from factcheck.model.tokens import Tokens

_SINGLE = lazy.pattern(r"(?<![\w'’.,!?])[‘'](?=[A-Z“])(?P<said>[^\n“”\"]{2,1000}?[.,!?…])['’](?![\w])")
_ABBREVIATION = 4
"""Letters of the longest word before a full stop that goes on with a name: "Prof. Li"."""
_OPEN = frozenset("“«„‘")
_CLOSE = frozenset("”»")
_PARAGRAPH = lazy.pattern(r"\n\s*\n|\r\n\s*\r\n")


def quotations(text: str) -> list[Quotation]:
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
    for mark in lazy.known(r"[“”\"«»„]").finditer(text):
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


def attributions(tokens: Tokens, sentences: Sequence[Sentence]) -> list[Attribution]:
    """Sentences or their parts said by somebody: "X said that ...", "..., according to Y"."""
    found: list[Attribution] = []
    index = 0
    for sentence in sentences:
        index = bisect_left(tokens.starts, sentence.start, index)
        last = bisect_left(tokens.starts, sentence.end, index)
        found.extend(_in_sentence(tokens, index, last, sentence))
        index = last
    return found


def spoken(
    text: str, sentences: Sequence[Sentence], quoted: Sequence[Quotation], found: Sequence[Attribution]
) -> list[Quotation]:
    """The quotations with their speakers: from the attribution in one of their sentences, else from the quotation before."""
    starts = [sentence.start for sentence in sentences]
    told: dict[int, Attribution] = {}
    for attribution in found:
        told.setdefault(bisect_right(starts, attribution.start) - 1, attribution)
    result: list[Quotation] = []
    speaker, until = "", 0
    for quotation in quoted:
        first = max(0, bisect_right(starts, quotation.start) - 1)
        last = bisect_left(starts, quotation.end, first)
        own = (told[at].speaker for at in range(first, last) if at in told and _outside(told[at], quotation, text))
        if quotation.start - until > _NEAR or "\n" in text[until : quotation.start]:
            speaker = ""
        name = next((name for name in own if name), "")
        speaker = speaker if speaker and name.lower() in _PRONOUNS else name or speaker
        until = quotation.end
        result.append(replace(quotation, speaker=speaker) if speaker else quotation)
    return result


_NEAR = 300
"""Characters between two quotations of one speaker."""
_PRONOUNS = frozenset({"he", "she", "they", "it"})


def _outside(attribution: Attribution, quotation: Quotation, text: str) -> bool:
    """Whether the saying verb of an attribution is not among the words quoted."""
    if attribution.verb == "according to":
        return True
    behind = text[max(0, attribution.start - 20) : attribution.start].lower().endswith(attribution.verb)
    at = attribution.start if behind else attribution.end
    return not quotation.start < at < quotation.end


def _in_sentence(tokens: Tokens, first: int, last: int, sentence: Sentence) -> Iterator[Attribution]:
    for index in range(first, last):
        word = tokens.lowers[index]
        if word in word_set("saying", "verbs"):
            speaker = _speaker(tokens, first, index, last)
            before = tokens.words[index - 1] if index > first else ""
            after = tokens.lowers[index + 1] if index + 1 < last else ""
            if after == "that":  # what is said stands behind it, whatever stands between the speaker and the verb
                told_by = _opening(tokens, first, index) if before == "," else speaker
                yield Attribution(tokens.ends[index], sentence.end, told_by, word)
            elif before == "," and (name := _before_apposition(tokens, first, index)) is not None:
                yield Attribution(tokens.ends[index], sentence.end, name, word)
            elif before in {",", "”", '"'} or after in {".", ","} or index > last - 6:
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


def _before_apposition(tokens: Tokens, first: int, verb: int) -> str | None:
    """ "Mr Olsen, the minister, said ...": the name that opens the sentence, with a description of it between commas."""
    commas = [at for at in range(first, verb) if tokens.words[at] == ","]
    if len(commas) != 2 or commas[1] != verb - 1 or not 0 < commas[0] - first <= _NAME:
        return None
    described = tokens.lowers[commas[0] + 1]
    if described not in {"a", "an", "the", "who", "its", "his", "her"} and not described.isdecimal():
        return None
    named = all(tokens.words[at][0].isupper() or tokens.words[at] in ".-’'" for at in range(first, commas[0]))
    return tokens.text[tokens.starts[first] : tokens.ends[commas[0] - 1]] if named else None


def _opening(tokens: Tokens, first: int, verb: int) -> str:
    """ "President Ruiz, 56, who came in in 2018, said that": the words that open the sentence, up to their comma."""
    end = next((at for at in range(first, verb) if _is_mark(tokens, at)), first)
    return tokens.text[tokens.starts[first] : tokens.ends[end - 1]] if first < end <= first + _LONG else ""


_LONG = 8
"""Tokens of the longest name with its title."""
_NAME = 5
"""Tokens of the longest name that opens a sentence."""


def _speaker(tokens: Tokens, first: int, verb: int, last: int) -> str:
    """The words just before the verb, back to a comma or quotation mark; else just after it."""
    named = verb
    if (
        verb > first and tokens.words[verb - 1] == ")" and "(" in tokens.words[first:verb]
    ):  # "Karl Marx (d. 1883) wrote"
        named = verb - 1 - tokens.words[first:verb][::-1].index("(")
    start = named
    while start > first and not _is_mark(tokens, start - 1) and named - start < 8:
        start -= 1
    if start < named:
        return tokens.text[tokens.starts[start] : tokens.ends[named - 1]]
    end = _name_end(tokens, verb + 1, last, 8)
    if end > verb + 1:
        return tokens.text[tokens.starts[verb + 1] : tokens.ends[end - 1]]
    return _between_commas(tokens, first, verb)


def _between_commas(tokens: Tokens, first: int, verb: int) -> str:
    """ "“...,” the minister, Ana Ruiz, said.": the words between the last commas, or those before them where they are the name."""
    runs: list[tuple[int, int]] = []
    end = verb - 1
    for at in range(verb - 2, max(first, verb - 20) - 1, -1):
        mark = _is_mark(tokens, at)
        if mark or at == first:
            runs.extend([(at + mark, end)] if at + mark < end else [])
            end = at
            if tokens.words[at] != "," or len(runs) == 2:
                break
    named = [run for run in runs if tokens.words[run[1] - 1][0].isupper()]
    start, end = (named or runs or [(verb, verb)])[0]
    return tokens.text[tokens.starts[start] : tokens.ends[end - 1]] if start < end else ""
