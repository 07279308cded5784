"""Pull quotes against the running text: every one is a stretch of it, word for word."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.results import asked, differing, place, words
from factcheck.consistency.base.story import Story
from factcheck.model.verdicts import Evidence

_WORD = lazy.pattern(r"[^\W_]+(?:['’][^\W_]+)?")
_NAMED = lazy.pattern(r"[^\W\d_a-z][\w’'.-]*(?:,? [\w’'.-]+){0,8}")
"""A name and what its bearer is, under a pull quote."""
_LIKE = 0.6
"""Share of its words, in order, that the nearest sentence has to have to be named beside it."""
_MARKS = "“”\"' "
Said = tuple[str, int, int]


def find(story: Story) -> Iterator[Found]:
    """The pull quotes that are no stretch of the text."""
    pulled = [line for line in story.lines if line.sentence.role == "pull-quote"]
    if not pulled:
        return
    body = [said for line in story.lines if line.sentence.role in {"paragraph", "list-item"} for said in _said(line)]
    folded = " ".join(word for word, _, _ in body)
    places: dict[str, list[int]] = defaultdict(list)
    for at, (word, _, _) in enumerate(body):
        places[word].append(at)
    for line in pulled:
        mine = _said(line)
        parts = [[w for w, _, _ in part] for part in _split(line, mine)]
        if all(f" {' '.join(part)} " in f" {folded} " for part in parts if part):
            continue
        found = _nearest(line, mine, body, places, story)
        if found is not None:
            yield found


def _said(line: Line) -> list[Said]:
    text = line.written
    return [
        (m[0].lower().replace("’", "'"), line.sentence.start + m.start(), line.sentence.start + m.end())
        for m in _WORD.finditer(text)
    ]


def _split(line: Line, mine: Sequence[Said]) -> Iterator[list[Said]]:
    """The stretches of a pull quote between marks of omission, without the name under it."""
    part: list[Said] = []
    before = None
    for said in mine:
        gap = line.text[before[2] : said[1]] if before else ""
        if lazy.known(r"\.\.\.|…|\[").search(gap):
            yield part
            part = []
        if (
            part
            and lazy.known(r"[—–]\s*$|[”\"]\s*[,—–-]?\s*$|\s-\s$").search(gap)
            and _NAMED.fullmatch(line.text[said[1] : line.sentence.end])
        ):
            break
        part.append(said)
        before = said
    yield part


def _nearest(
    line: Line, mine: Sequence[Said], body: Sequence[Said], places: dict[str, list[int]], story: Story
) -> Found | None:
    """A pull quote with the sentence of the text that is most like it, where there is one."""
    start, end = line.sentence.start, line.sentence.end
    one = words(line, start, end)
    claim = place("headline-body", line, start, end, one)
    told = [w for w, _, _ in mine]
    like, at = _likest(told, body, places)
    if like < _LIKE or len(mine) < 4:
        if len(mine) < 4 or line.text[start] not in "“\"‘'«":
            return None
        nothing = Evidence("text", None, "no stretch of the text is like it", span=(start, end))
        return asked(claim, "This pull quote is nowhere in the text.", (nothing,))
    first = body[at + _blocks(told, body, at)[0].b]
    source = _line_of(first[1], story)
    other = words(source, source.sentence.start, source.sentence.end)
    says = f"“{one.strip(_MARKS)}” here, “{other.strip(_MARKS)}” in the text"
    spans = (start, end), (source.sentence.start, source.sentence.end)
    return differing(claim, f"Pull quote and text differ: {says}.", *spans, (one, other))


def _likest(told: Sequence[str], body: Sequence[Said], places: dict[str, list[int]]) -> tuple[float, int]:
    """The share of the words that the likest stretch of the text has in order, and where it begins; looked for by the rarest words."""
    rare = sorted({w for w in told if places.get(w)}, key=lambda w: (len(places[w]), w))[:4]
    starts = sorted({max(0, at - len(told)) for word in rare for at in places[word][:6]})
    best = (0.0, 0)
    for start in starts:
        best = max(best, (sum(block.size for block in _blocks(told, body, start)) / len(told), -start))
    return best[0], -best[1]


def _blocks(told: Sequence[str], body: Sequence[Said], start: int) -> list[Any]:
    """The runs of words that a stretch of the text has in common with a pull quote."""
    import difflib  # few drafts have a pull quote

    stretch = [w for w, _, _ in body[start : start + 2 * len(told)]]
    matcher = difflib.SequenceMatcher(None, told, stretch, autojunk=False)
    return [block for block in matcher.get_matching_blocks() if block.size]


def _line_of(at: int, story: Story) -> Line:
    """The sentence of the running text an offset stands in."""
    running = [line for line in story.lines if line.sentence.role in {"paragraph", "list-item"}]
    return running[max(bisect_right([line.sentence.start for line in running], at) - 1, 0)]
