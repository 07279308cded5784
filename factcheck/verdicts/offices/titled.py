"""A title without a place before a full name: the office it means in the country where the person holds another."""

from __future__ import annotations

from factcheck import lazy
from factcheck.lexicon import table, word_set, worded
from factcheck.matching.select import Moment
from factcheck.model.dates import PartialDate
from factcheck.model.statements import Statement
from factcheck.verdicts.base.context import Case
from factcheck.verdicts.base.membership import holds, promised

_worded = worded("verdicts", "titled")

_NAME = lazy.pattern(r"[^\W\d_][\w'’.-]*")
_LAST = lazy.pattern(r"([\w'’.-]+)[\s“\"(]*\Z")
_BEHIND = _worded(r"['’]s\b|\s+{of}\s+(?:the\s+)?[A-Z]")


def offices(case: Case, at: Moment) -> list[str]:
    """The office a bare title means ("President Arseny Yatsenyuk") where the person is known to hold another of one country then; none where that is not sure."""
    claim = case.claim
    roles = claim.detail("roles").split()
    if claim.object is not None or claim.subject is None or not (claim.subject.id or "").startswith("person:"):
        return []
    if not roles or roles[0] not in word_set("offices", "bare", "titles") or not _stands_alone(case):
        return []
    held = case.store.statements(str(claim.subject.id), "office-holder")
    if any(_of_a_body(s, roles[0]) for s in held):
        return []
    now = [s for s in held if s.start and s.rank != "deprecated" and holds(s, at.first, at.last, case.store)]
    known = word_set("offices", "bare", "posts")
    places = {s.object.partition("/")[0] for s in now if s.object.partition("/")[2] in known}
    if len(places) != 1 or not _told_of_now(case, now):
        return []
    place = places.pop()
    posts = {s.object.partition("/")[2] for s in now if s.object.partition("/")[0] == place}
    if not posts <= known:
        return []
    heads = table("offices")["bare"]["governing"]
    alike = [*roles, *heads] if roles[0] in heads else roles
    listed = [f"{place}/{role}" for role in alike if promised(case.store, f"{place}/{role}", at, "office-holder")]
    return [office for office in listed[:1] if office.partition("/")[2] not in posts]


def _of_a_body(s: Statement, role: str) -> bool:
    """Whether somebody presides over something that is no country: a parliament, a commission."""
    post = s.object.partition("/")[2]
    return post != role and post.endswith(f"-{role}") and not post.startswith(("vice-", "deputy-"))


def _told_of_now(case: Case, now: list[Statement]) -> bool:
    """Whether the post was held at every date told near the claim, too."""
    told = [PartialDate.parse(text) for text in case.claim.detail("near").split()]
    return all(any(holds(s, day.first(), day.last(), case.store) for s in now) for day in told)


def _stands_alone(case: Case) -> bool:
    """Whether title and full name stand there without a word that makes it another post, another time or another holder."""
    claim, text = case.claim, case.text
    words = _NAME.findall(text[claim.start : claim.end])
    if not text[claim.start].isupper() or len([word for word in words if word[0].isupper()]) < _FULL:
        return False
    if _BEHIND.match(text, claim.end):
        return False
    lead = text[claim.sentence.start : claim.start]
    before = _LAST.search(lead)
    if before is None:
        return True
    word = before[1]
    first = before.start() == 0
    apart = word.endswith(("'s", "’s", "s'", "s’", "-")) or (word[0].isupper() and not first)
    return not apart and word.lower() not in word_set("offices", "bare", "unless")


_FULL = 3
"""Capitalised words of a title and a full name."""
