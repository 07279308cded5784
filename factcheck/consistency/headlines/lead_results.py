"""The score and the winner of a headline against those of its story: "Beaten 3-1" over "lost 2-1"."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.story import elsewhen
from factcheck.consistency.headlines.lead_told import NAME, differs, says
from factcheck.lexicon import worded

_worded = worded("against_itself", "lead_results")

_SCORE = lazy.pattern(r"(?<![\w.:/-])(\d{1,3})[-–](\d{1,3})(?![\w.:/-]|\.\d)")


def score_differs(head: Line, lead: Sequence[Line], body: Sequence[Line]) -> Found | None:
    """ "Beaten 3-1" over "lost 2-1", a score that the text has nowhere."""
    here = _scores(head)
    other = lazy.known(rf"(?<!\w)(?:{lexicon.options('leads', 'scores', 'other')})(?!\w)")
    if len(here) != 1 or other.search(head.words):
        return None
    mine = sorted((int(here[0][1]), int(here[0][2])))
    there = [(line, m) for line in body for m in _scores(line)]
    if not there or any(sorted((int(m[1]), int(m[2]))) == mine for _, m in there):
        return None
    first = [(line, m) for line, m in there if line in lead]
    if not first or len({m[0] for _, m in first}) != 1 or other.search(first[0][0].words) or elsewhen(first[0][0]):
        return None
    line, m = first[0]
    return differs(head, here[0].span(), line, m.span()) if _is_of_match(head.words) else None


def _is_of_match(words: str) -> bool:
    """Whether a headline tells of a match or a vote: "beaten", "cup", "votes"."""
    stem = lazy.known(rf"(?<!\w)(?:{lexicon.options('leads', 'scores', 'stems')})\w*")
    word = lazy.known(rf"(?<!\w)(?:{lexicon.options('leads', 'scores', 'words')})(?!\w)")
    return stem.search(words) is not None or word.search(words) is not None


def _scores(line: Line) -> list[re.Match[str]]:
    told = (m for m in _SCORE.finditer(line.words) if int(m[1]) < 200 and int(m[2]) < 200)
    return [m for m in told if _NOT_LAST.match(line.words, m.end()) is None]


_NOT_LAST = _worded(r" {score}\b")
"""Behind a score that is not the last one: "from 5-1 down"."""


@functools.cache
def _wins() -> re.Pattern[str]:
    """A headline's winner, by name: "Holm takes seat"."""
    return lazy.pattern(rf"^(?P<who>{NAME}(?: {NAME})?) (?:{lexicon.options('leads', 'winners', 'wins')})(?!\w)")


@functools.cache
def _beat() -> re.Pattern[str]:
    """Who beat whom: "Brandt beat the sitting councillor Ida Holm by 40 votes"."""
    loser = rf"(?:the |her |his )?(?:{NAME} |[a-z-]+ ){{0,4}}?(?:{NAME} )?(?P<loser>{NAME})"
    verb = lexicon.options("leads", "winners", "beat")
    return lazy.pattern(
        rf"(?P<who>{NAME}|[Hh]e|[Ss]he|[Tt]hey) (?:{verb}) {loser}(?= by| with| in| on| after| for|[,.;]| to | into)"
    )


def winner_differs(head: Line, lead: Sequence[Line]) -> Found | None:
    """The one beaten in the text as the winner in the headline."""
    text = head.written
    wins = _wins().match(text)
    if wins is None:
        return None
    last = wins["who"].split()[-1]
    for line in lead:
        told = line.written
        beat = _beat().search(told)
        if beat is None or beat["loser"] != last or beat["who"] == last:
            continue
        if says("another_time", told) or lazy.known(r"(?<!\w)in (?:19|20)\d\d(?!\w)").search(told):
            continue
        return differs(head, wins.span("who"), line, beat.span())
    return None
