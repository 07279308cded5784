"""A list of names with their scores against the sentences about them: "E Frawley 2-3", "Emer Frawley, who finished with 2-5"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from factcheck import lazy
from factcheck.consistency.base.lines import Found, options
from factcheck.consistency.base.results import differing, place
from factcheck.consistency.base.story import Story, is_body, past
from factcheck.lexicon import either

_SCORE = r"\d{1,3}(?:-\d{1,3})?"
_NAME = r"(?:(?P<first>[^\W\d_a-z](?:\.|[\w’'-]+)?) )?(?P<last>[^\W\d_a-z][\w’'-]+)"
_ENTRY = lazy.pattern(rf"(?:^|[,;:(] ?|\band ){_NAME} (?P<score>{_SCORE})(?=[,;).]|\s*$| and\b)")
_FEWEST = 3


def find(story: Story) -> Iterator[Found]:
    """Scores that a sentence gives otherwise than the list."""
    listed: dict[str, list[tuple[str, str, int, int]]] = {}
    for line in story.lines:
        told = line.written
        entries = list(_ENTRY.finditer(told)) if not is_body(line) or told.count(",") >= _FEWEST - 1 else []
        if len(entries) >= _FEWEST:
            for entry in entries:
                start = line.sentence.start + entry.start("score")
                listed.setdefault(entry["last"], []).append(
                    (entry["first"] or "", entry["score"], start, start + len(entry["score"]))
                )
    if not listed:
        return
    scored = _scored(either(listed))
    for line in story.lines:
        if not is_body(line) or past(line):
            continue
        for found in scored.finditer(line.text, line.sentence.start, line.sentence.end):
            entries_ = [
                e for e in listed[found["last"]] if not found["first"] or not e[0] or e[0][0] == found["first"][0]
            ]
            if (
                len(entries_) != 1
                or entries_[0][1] == found["score"]
                or ("-" in entries_[0][1]) != ("-" in found["score"])
            ):
                continue
            _, score, start, end = entries_[0]
            span = found.start("score"), found.end("score")
            if start <= span[0] < end:
                continue
            told_ = f"{found['last']} … {found['score']}", f"{found['last']} {score}"
            claim = place("headline-body", line, found.start("verb"), span[1], found["score"])
            yield differing(
                claim, f"List and text differ: “{told_[0]}” here, “{told_[1]}” in the list.", span, (start, end), told_
            )


@functools.lru_cache(maxsize=4)
def _scored(names: str) -> re.Pattern[str]:
    verbs = options("scoreboard", "scores")
    return lazy.pattern(
        rf"(?:(?P<first>[^\W\d_a-z][\w’'-]*) )?\b(?P<last>{names})\b,?(?: (?!\d)[a-z’'-]+,?){{0,6}}? (?P<verb>{verbs}) (?:a |an )?(?P<score>{_SCORE})(?![\w-])"
    )
