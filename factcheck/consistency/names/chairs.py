"""One person at the head of two committees: "chair of the culture committee", then "who chairs the finance committee"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found
from factcheck.consistency.base.results import differing, place, words
from factcheck.consistency.base.story import Story, is_body
from factcheck.lexicon import worded

_worded = worded("grammar")

_NAME = r"(?P<first>(?:[^\W\d_a-z][\w’'-]+ )*)(?P<last>[^\W\d_a-z][\w’'-]+)"


def _options(key: str) -> str:
    return lexicon.options("chairs", "words", key)


@functools.cache
def _heads() -> tuple[re.Pattern[str], ...]:
    """How a text tells who heads a body: "Holm, who chairs the roads committee"; "roads committee chair Ida Holm"; "chair of the roads committee, Ida Holm"."""
    whose, named = r"(?:[a-z]+['’]s )?", rf"(?:(?:{_options('forms')}) )?{_NAME}(?=[,. ])"
    bodies = _options("bodies")
    body = rf"(?P<body>[a-z]+(?: and [a-z]+)?) (?:{bodies})"
    long_body = rf"(?P<body>[a-z]+(?: (?:and )?[a-z]+){{0,2}}) (?:{bodies})"
    head = _options("heads")
    return (
        _worded(
            rf"{_NAME},? (?:{{is}} )?(?:who (?:{_options('leads')})|(?:the )?(?:{head}|{_options('deputies')}) of) (?:the )?{whose}{long_body}(?!\w)"
        ),
        lazy.pattern(rf"{body} (?:{head}),? {named}"),
        lazy.pattern(rf"(?:{head}) of the {whose}{body}, {named}"),
    )


@functools.cache
def _bodies() -> re.Pattern[str]:
    return lazy.pattern(rf"(?<!\w)(?:{_options('bodies')})(?!\w)")


@functools.cache
def _changed() -> re.Pattern[str]:
    """Words of another time, or of a second post that one may well have."""
    return lazy.pattern(rf"(?<!\w)(?:{_options('changed')}|ex-\w+)(?!\w)")


def find(story: Story) -> Iterator[Found]:
    """Those who head two bodies of one council or house."""
    seen: dict[str, tuple[str, str, tuple[int, int]]] = {}
    for line in story.lines:
        if not is_body(line) or not _bodies().search(line.words) or _changed().search(line.words):
            continue
        for pattern in _heads():
            m = pattern.search(line.text, line.sentence.start, line.sentence.end)
            if m is None:
                continue
            body = m["body"] if " and " in m["body"] else m["body"].split()[-1]
            first = _first_name(m["first"])
            before = seen.setdefault(m["last"], (body, first, m.span()))
            if before[0] in body or body in before[0] or (first and before[1] and first != before[1]):
                continue
            told = words(line, *m.span()), " ".join(line.text[slice(*before[2])].split())
            claim = place("title-consistency", line, *m.span(), told[0])
            says = f"{m['last']} heads two bodies: “{told[0]}” here, “{told[1]}” elsewhere in the draft."
            yield differing(claim, says, m.span(), before[2], told)
            break


def _first_name(told: str) -> str:
    """The name before the last one; nothing where that is a form of address."""
    last = told.split()[-1] if told else ""
    return "" if last in lexicon.word_set("chairs", "words", "addresses") else last
