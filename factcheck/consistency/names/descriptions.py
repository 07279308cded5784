"""What a draft says of somebody beside the name: posts, age, home, employer."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from factcheck import lazy
from factcheck.consistency.names.naming import Name, roles, words_of
from factcheck.frozen import dataclass
from factcheck.lexicon import either, options, table, word_set, worded

_worded = worded("against_itself", "descriptions")

_REACH = 130
_AROUND = 40
"""Characters before a title in which words may tell of a change; half of them after it."""
_DETERMINERS = word_set("people", "tells", "determiners")
_STOPS = word_set("people", "tells", "title_stops")
_HEAD_ENDS = _worded(r"\s(?:{head_ends})\s")
_APPOSITION = _worded(
    r"^(?:\s*,\s*(?:\d{1,3}|aged \d{1,3})(?=,))?\s*,\s*(?P<said>(?:who\s+)?[^,.;:()“”\"]+|[^.;:()“”\"]+?(?=, (?:{said})))"
)
_AGE_AFTER = lazy.pattern(
    r"^\s*(?:,\s*(?:aged\s+|who (?:is|turned) |who (?:has )?died (?:[a-z]+ ){0,3}(?:aged|at) )?(?P<age>\d{1,3})(?=\s*[,.;)]| and | who\b|\s*$)|\((?P<aged>\d{1,3})\))"
)
_AGE_BEFORE = lazy.pattern(r"\b(?P<age>\d{1,3})[- ]year[- ]old(?:\s+[a-z-]+){0,3},?\s*$")
_HOME = _worded(
    r"^\s*(?:,\s*\d{1,3}\s*)?(?:,\s*)?,\s*(?:who (?:{from}) (?:originally )?)?(?:of|from)\s+(?:the\s+)?(?P<home>[A-Z][^.;()]*?(?:, (?:{near}) [A-Z][\w’-]+)?)(?=,\s+(?!\s*[A-Z])|[.;()]|\s+(?:{home_ends})\b)"
)
_WORK = _worded(r"\b(?:{works})\s+(?:the\s+)?(?P<work>[A-Z][\w’'-]*(?:\s+(?:of\s+|and\s+|&\s+)?[A-Z][\w’'-]*)*)")
_WORD = lazy.pattern(r"[\w’'-]+|[^\w\s]")
_OWNER = lazy.pattern(r"(?<![\w’'])[A-Z][\w-]+[’']s\s+$")
_IS = _worded(r"^,?\s+{is}\s+(?P<said>(?:an?|the)\s+[^,.;:()“”\"]+)")

Post = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Title:
    """Words for what somebody is; `posts` are those of them that go by one at a time, as family and number.

    `changed` where the draft says that it was so once, or is so now.
    """

    text: str
    start: int
    end: int
    posts: frozenset[Post]
    changed: bool
    name: Name
    work: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """An age or a home with its place in the draft."""

    text: str
    start: int
    end: int
    changed: bool
    name: Name


@functools.cache
def _posts() -> tuple[re.Pattern[str], dict[str, frozenset[Post]]]:
    found: dict[str, set[Post]] = {}
    for family, groups in table("people")["families"].items():
        for number, group in enumerate(groups):
            for term in group:
                found.setdefault(term, set()).add((family, number))
    terms = either(found)
    below = options("people", "drift", "below")
    return (
        lazy.pattern(rf"(?<![\w-])(?:(?P<below>{below})[ -])??(?P<term>{terms})(?![\w-]|[’']s)"),
        {term: frozenset(posts) for term, posts in found.items()},
    )


@functools.cache
def _changed() -> re.Pattern[str]:
    return lazy.pattern(rf"(?<!\w)(?:{options('people', 'drift', 'changed')})(?!\w)")


@functools.cache
def _changed_after() -> re.Pattern[str]:
    return lazy.pattern(rf"[\s,]*(?:{options('people', 'drift', 'after')})(?!\w)")


def posts_in(phrase: str, *, whole: bool = False) -> frozenset[Post]:
    """The posts a phrase names; of a phrase that is not `whole`, those in its head only: "the secretary" of the chairman."""
    pattern, posts = _posts()
    low = phrase.lower()
    found: set[Post] = set()
    limit = len(low)
    if not whole:
        ended = _HEAD_ENDS.search(low)
        limit = ended.start() if ended else limit
    for match in pattern.finditer(low):
        if match.start() >= limit:
            break
        for family, number in posts[match["term"]]:
            found.add((family, number if match["below"] is None else number + 100))
    return frozenset(found)


def changed_near(text: str, name: Name, start: int, end: int) -> bool:
    """Whether the words around a title or fact tell of a change."""
    low = max(name.sentence.start, start - _AROUND)
    low = max(low, *(text.rfind(mark, low, start) + 1 for mark in '”"'))  # what is quoted tells of something else
    if _changed().search(text[low:end].lower()) is not None:
        return True
    after = text[end : min(name.sentence.end, end + _AROUND)].lower()
    return _changed_after().match(after) is not None


def titles(text: str, name: Name) -> Iterator[Title]:
    """What the draft calls somebody right before and right after the name."""
    if name.address:
        posts, changed = posts_in(name.address, whole=True), changed_near(text, name, name.outer, name.outer)
        yield Title(text[name.outer : name.start].strip(), name.outer, name.start, posts, changed, name)
    before = _before(text, name)
    if before is not None:
        yield _title(text, name, *before)
    owner = _OWNER.search(text[max(name.sentence.start, name.outer - 40) : name.outer])
    if owner is not None:
        at = name.outer - len(owner[0])
        yield Title(owner[0].strip(), at, at + len(owner[0].rstrip()), frozenset(), False, name)
    yield from _after(text, name)


def _title(text: str, name: Name, start: int, end: int) -> Title:
    """A stretch of the draft as what somebody is called."""
    said = text[start:end]
    return Title(said, start, end, posts_in(said), changed_near(text, name, start, end), name, _work(said))


def _after(text: str, name: Name) -> Iterator[Title]:
    """What follows the name: "X is the chair", "X, the chair,", "X, who was chair until May"."""
    end = name.end + (text[name.end : name.end + 2] == ".," and name.words[-1] in words_of("address", "suffixes"))
    rest = text[end : min(name.sentence.end, end + _REACH)]
    is_ = _IS.match(rest)
    after = is_ or _APPOSITION.match(rest)
    side = _side(text, name, rest, end)
    if side is not None:
        yield side
    if after is None or side is not None:
        return
    said, start = after["said"].strip(), end + after.start("said")
    if said.startswith("who "):
        told = text[name.end : name.sentence.end].lower()
        if _changed().search(told) and posts_in(told, whole=True):
            yield Title(said, start, start + len(said), posts_in(told, whole=True), True, name)
        elif (does := _done().fullmatch(said)) is not None and _meets().search(does["house"].lower()) is None:
            posts = posts_in(dict(table("people")["drift"]["does"])[does["does"]], whole=True)
            yield Title(
                said, start, start + len(said), posts, changed_near(text, name, start, start), name, does["house"]
            )
    elif _is_role(said) or (is_ and any(word in roles() for word in said.split())):
        yield _title(text, name, start, start + len(said))


@functools.cache
def _done() -> re.Pattern[str]:
    """ "Who chairs the Friends of the Park"."""
    verbs = either(verb for verb, _ in table("people")["drift"]["does"])
    return _worded(rf"who (?P<does>{verbs}) (?P<house>(?:{{the}} )?\w.*)")


@functools.cache
def _meets() -> re.Pattern[str]:
    return lazy.pattern(rf"\b(?:{options('people', 'drift', 'meets')})\b")


def _side(text: str, name: Name, rest: str, end: int) -> Title | None:
    """For whom a lawyer speaks: "counsel for the ombudsman", "who appeared for Mr Hale"."""
    found = _sides().match(rest)
    if found is None:
        return None
    start, stop = (end + at for at in found.span("said" if found["said"] else "bare"))
    post: Post = ("law", 0 if found["authority"] or found["power"] else 1)
    return Title(text[start:stop], start, stop, frozenset({post}), changed_near(text, name, start, start), name)


@functools.cache
def _sides() -> re.Pattern[str]:
    by = f"(?:{options('people', 'sides', 'speakers')}) for|{options('people', 'sides', 'representing')}"
    authority, accused = options("people", "sides", "authorities"), options("people", "sides", "accused")
    whom = rf"the (?:(?P<authority>(?i:{authority}))|{accused})(?![\w’'-])|(?:{{titles}})\.? [A-Z][\w’'-]+"
    return _worded(rf"^,? (?P<said>(?:{by}) (?:{whom}))|^, (?P<bare>for (?:{whom.replace('authority', 'power')}),)")


def _is_role(phrase: str) -> bool:
    """Whether the head of a phrase is a word for what somebody does."""
    low = phrase.lower()
    ended = _HEAD_ENDS.search(f"{low} ")
    head = low[: ended.start()] if ended else low
    if not head.split():
        return False
    opening = low.split()[0]
    if opening not in _DETERMINERS and not opening.endswith(("’s", "'s")) and not _DETERMINERS.isdisjoint(head.split()):
        return False  # a clause: "has become a vocal critic"
    words = [word for part in lazy.known(r"\s+(?:and|or)\s+").split(head) for word in part.split()[-1:]]
    if any(word in roles() or word.rpartition("-")[2] in roles() or learned(word) for word in words):
        return True
    pattern, _ = _posts()
    return any(found.end() == len(head.rstrip()) for found in pattern.finditer(head))


@functools.cache
def _learned() -> re.Pattern[str]:
    lists = table("people")["learned"]
    return lazy.pattern(rf"(?:[a-z-]+(?:{'|'.join(lists['endings'])})|{'|'.join(lists['words'])})")


def learned(word: str) -> bool:
    """Whether a word is one for a branch of learning, of which a person has one."""
    return word not in table("people")["learned"]["not"] and _learned().fullmatch(word) is not None


def _work(phrase: str) -> str:
    found = _WORK.search(phrase)
    return found["work"] if found else ""


def _before(text: str, name: Name) -> tuple[int, int] | None:
    """The role right before a name, its article left out: "political analyst" X, "the finance director", X."""
    low = max(name.sentence.start, name.outer - 80)
    found = list(_WORD.finditer(text, low, name.outer))
    comma = bool(found) and found[-1][0] == ","
    if comma:
        found.pop()
    if comma and (phrase := _phrase_before(text, name, low)) is not None:
        return phrase
    if not found or not _ends_in_role(found[-1][0].lower()):
        return None
    at = len(found)
    while at > 0 and len(found) - at < 7:
        word = found[at - 1][0]
        if not (word[0].isalpha()) or word.lower() in _STOPS | _DETERMINERS:
            break
        at -= 1
    opener = found[at - 1][0].lower() if at else ""
    if comma and not (opener in _DETERMINERS or any(w[0].endswith(("’s", "'s")) for w in found[at:])):
        return None
    return (found[at].start(), found[-1].end()) if at < len(found) else None


_PHRASE = _worded(r"(?:^|[.;:“\"]\s*|,\s+|\b(?:{opens})\s+)(?P<said>(?:{articles})\s+[^.,;:“”\"]*?),\s*$")


def _phrase_before(text: str, name: Name, low: int) -> tuple[int, int] | None:
    """A whole noun phrase before a name's comma: "the head of the Party of Patriots", X."""
    found = _PHRASE.search(text[low : name.outer])
    if found is None:
        return None
    said = found["said"].partition(" ")[2].strip()
    if not said or not _is_role(said):
        return None
    start = low + found.end("said") - len(found["said"].partition(" ")[2])
    return start, low + found.end("said")


def _ends_in_role(word: str) -> bool:
    return (
        word in roles() or word.rpartition("-")[2] in roles() or learned(word) or ("-" in word and bool(posts_in(word)))
    )


def age(text: str, name: Name) -> Fact | None:
    """The age beside a name: ", 46,", "(46)", "46-year-old"."""
    after = _AGE_AFTER.match(text[name.end : min(name.sentence.end, name.end + 48)])
    if after is not None:
        told = after["age"] or after["aged"]
        at = name.end + after.start("age" if after["age"] else "aged")
        if 0 < int(told) < 120:
            return Fact(told, at, at + len(told), changed_near(text, name, at, at), name)
    before = _AGE_BEFORE.search(text[max(name.sentence.start, name.outer - 50) : name.outer])
    if before is not None and 0 < int(before["age"]) < 120:
        at = max(name.sentence.start, name.outer - 50) + before.start("age")
        return Fact(before["age"], at, at + len(before["age"]), changed_near(text, name, at, at), name)
    return None


def home(text: str, name: Name) -> Fact | None:
    """Where somebody is from: ", of Tanner's Row, Harrowmere,"."""
    found = _HOME.match(text[name.end : min(name.sentence.end, name.end + _REACH)])
    if found is None:
        return None
    at = name.end + found.start("home")
    return Fact(found["home"].strip(), at, at + len(found["home"].rstrip()), changed_near(text, name, at, at), name)
