"""One person at the head of two committees: "chair of the culture committee", then "who chairs the finance committee"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck import lazy
from factcheck.consistency.lines import Found
from factcheck.consistency.results import differing, place, words
from factcheck.consistency.story import Story, is_body

_BODY = r"(?:committee|sub-committee|panel|department|working group|commission|select committee|task force)"
_NAME = r"(?:[^\W\d_a-z][\w’'-]+ )*?(?P<last>[^\W\d_a-z][\w’'-]+)"
_HEADS = (
    lazy.pattern(rf"{_NAME},? (?:is |was )?(?:who (?:chairs|heads|leads|runs)|(?:the )?(?:chair|chairman|chairwoman|head|leader|vice-chair|deputy chair) of) (?:the )?(?:[a-z]+['’]s )?(?P<body>[a-z]+(?: (?:and )?[a-z]+){{0,2}}) {_BODY}(?!\w)"),  # fmt: skip
    lazy.pattern(rf"(?P<body>[a-z]+(?: and [a-z]+)?) {_BODY} (?:chair|chairman|chairwoman|head|leader),? (?:Cllr |Councillor |Mr |Ms |Mrs )?{_NAME}(?=[,. ])"),  # fmt: skip
    lazy.pattern(rf"(?:chair|chairman|chairwoman|head|leader) of the (?:[a-z]+['’]s )?(?P<body>[a-z]+(?: and [a-z]+)?) {_BODY}, (?:Cllr |Councillor |Mr |Ms |Mrs )?{_NAME}(?=[,. ])"),  # fmt: skip
)
_MAYBE = lazy.pattern(rf"(?<!\w){_BODY}(?!\w)")
_CHANGED = lazy.pattern(r"(?<!\w)(?:former|formerly|also|both|previously|now|then|until|became|both|moved|new|once|later|used to|ex-\w+)(?!\w)")


def find(story: Story) -> Iterator[Found]:
    """Those who head two bodies of one council or house."""
    seen: dict[str, tuple[object, ...]] = {}
    for line in story.lines:
        if not is_body(line) or not _MAYBE.search(line.words) or _CHANGED.search(line.words):
            continue
        for pattern in _HEADS:
            m = pattern.search(line.text, line.sentence.start, line.sentence.end)
            if m is None:
                continue
            body = m["body"].split()[-1] if " and " not in m["body"] else m["body"]
            before = seen.get(m["last"])
            if before is None:
                seen[m["last"]] = body, line, m.span()
                continue
            was, there, span = before
            if was == body or str(was) in body or body in str(was):
                continue
            told = words(line, *m.span()), re.sub(r"\s+", " ", line.text[span[0] : span[1]])  # type: ignore[index]
            claim = place("title-consistency", line, *m.span(), told[0])
            yield differing(claim, f"{m['last']} heads two bodies: “{told[0]}” here, “{told[1]}” elsewhere in the draft.", m.span(), span, told)  # type: ignore[arg-type]
            break
