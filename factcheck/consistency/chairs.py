"""One person at the head of two committees: "chair of the culture committee", then "who chairs the finance committee"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck import lazy
from factcheck.consistency.lines import Found
from factcheck.consistency.results import differing, place, words
from factcheck.consistency.story import Story, is_body

_BODY = r"(?:committee|sub-committee|panel|department|working group|commission|select committee|task force)"
_NAME = r"(?P<first>(?:[^\W\d_a-z][\w’'-]+ )*)(?P<last>[^\W\d_a-z][\w’'-]+)"
_HEADS = (
    lazy.pattern(
        rf"{_NAME},? (?:is |was )?(?:who (?:chairs|heads|leads|runs)|(?:the )?(?:chair|chairman|chairwoman|head|leader|vice-chair|deputy chair) of) (?:the )?(?:[a-z]+['’]s )?(?P<body>[a-z]+(?: (?:and )?[a-z]+){{0,2}}) {_BODY}(?!\w)"
    ),
    lazy.pattern(
        rf"(?P<body>[a-z]+(?: and [a-z]+)?) {_BODY} (?:chair|chairman|chairwoman|head|leader),? (?:Cllr |Councillor |Mr |Ms |Mrs )?{_NAME}(?=[,. ])"
    ),
    lazy.pattern(
        rf"(?:chair|chairman|chairwoman|head|leader) of the (?:[a-z]+['’]s )?(?P<body>[a-z]+(?: and [a-z]+)?) {_BODY}, (?:Cllr |Councillor |Mr |Ms |Mrs )?{_NAME}(?=[,. ])"
    ),
)
_MAYBE = lazy.pattern(rf"(?<!\w){_BODY}(?!\w)")
_CHANGED = lazy.pattern(
    r"(?<!\w)(?:former|formerly|also|both|previously|now|then|until|became|both|moved|new|once|later|used to|ex-\w+)(?!\w)"
)


def find(story: Story) -> Iterator[Found]:
    """Those who head two bodies of one council or house."""
    seen: dict[str, tuple[str, str, tuple[int, int]]] = {}
    for line in story.lines:
        if not is_body(line) or not _MAYBE.search(line.words) or _CHANGED.search(line.words):
            continue
        for pattern in _HEADS:
            m = pattern.search(line.text, line.sentence.start, line.sentence.end)
            if m is None:
                continue
            body = m["body"] if " and " in m["body"] else m["body"].split()[-1]
            first = m["first"].split()[-1] if m["first"] and m["first"].split()[-1] not in _FORMS else ""
            before = seen.setdefault(m["last"], (body, first, m.span()))
            if before[0] in body or body in before[0] or (first and before[1] and first != before[1]):
                continue
            told = words(line, *m.span()), " ".join(line.text[slice(*before[2])].split())
            claim = place("title-consistency", line, *m.span(), told[0])
            says = f"{m['last']} heads two bodies: “{told[0]}” here, “{told[1]}” elsewhere in the draft."
            yield differing(claim, says, m.span(), before[2], told)
            break


_FORMS = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr", "Cllr", "Councillor", "Sir", "Lady", "Lord", "Professor"})
