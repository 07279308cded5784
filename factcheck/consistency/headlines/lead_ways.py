"""A headline whose subject goes the other way in its story ("Wolves win" over "Wolves lost 2-1"), the score, the margin, the winner, and the
number of men where the story has women."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from factcheck import lazy, lexicon
from factcheck.consistency.base.digits import turned
from factcheck.consistency.base.lines import Found, Line, outer
from factcheck.consistency.base.results import headline_differs
from factcheck.consistency.base.spelled import as_number
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import Story, elsewhen, past
from factcheck.consistency.base.subunits import bare_unit
from factcheck.consistency.headlines import contraries
from factcheck.consistency.headlines.lead_told import NAME, differs
from factcheck.lexicon import table, worded

_worded = worded("against_itself", "lead_ways")

_FIRST, _FAR = 3, 200
_NOT = _worded(r"(?<!\w)(?:{not}|{wished}\w*|{not_yet}|{planned})(?!\w)|n[’']t(?!\w)")  # fmt: skip
_PAIR = lazy.pattern(r"(?<![\w.,:/£$€-])(?P<a>\d{1,3}(?:,\d{3})*)(?: votes)?(?:[-–]| to )(?P<b>\d{1,3}(?:,\d{3})*)(?![\w:/%-]|[.,]\d)")  # fmt: skip
_LINE = lazy.pattern(rf"^(?:[A-Z][\w -]+: )?(?P<one>{NAME}[\w .&’'-]*?) (?P<a>\d{{1,3}})(?:[-–](?P<b>\d{{1,3}}) (?P<two>{NAME}[\w .&’'-]*)|,? (?P<other>{NAME}[\w .&’'-]*?) (?P<c>\d{{1,3}}))(?:: .*)?$")  # fmt: skip
_SMALL = lexicon.small_numbers(12)


def find(story: Story) -> Iterator[Found]:
    """What a headline says of how a thing went that its story does not."""
    heads, body = story.heads(), story.telling(_FAR)
    lead = body[:_FIRST]
    if not lead:
        return
    yield from _margins(body)
    for head in heads:
        if head.words.endswith(".") and len(head.words.split()) > _LONG:
            continue
        found = (
            _other_way(head, lead)
            or _score(head, lead, body)
            or _margin(head, lead, body)
            or _winner(head, lead)
            or _others(head, lead, body)
            or _age(head, lead, body)
            or _turned_number(head, body)
        )
        if found is not None:
            yield found


_LONG = 20
_ASIDE = _worded(r"(?<!\w){aside}(?: [a-z’'-]+){0,3} $")


def _other_way(head: Line, lead: Sequence[Line]) -> Found | None:
    """A verb of the headline whose contrary alone the story has, of the same subject."""
    for here, theirs in contraries.of(head, lead, contraries.pairs("leads", "ways")):
        if _NOT.search(head.words[: here.start()]):
            return None
        subject = stems(head.words[: here.start()])
        rest = stems(head.words[here.end() :])
        line = lead[0]
        there = theirs.search(line.words)
        if there is None or past(line) or _NOT.search(line.words[max(0, there.start() - 30) : there.start()]):
            continue
        if _ASIDE.search(line.words[: there.start()]):
            continue  # "a nurse who lost her job" may have won since
        before = stems(line.words[: there.start()])
        after = stems(line.words[there.end() :])
        mine_first = subject & before and (rest & (after | before) or len(subject & before) > 1)
        if not mine_first and len(rest & after) > 1:
            mine_first = not re.search(rf"(?<!\w)(?:to|by|against|from|over) (?:the )?(?:{'|'.join(map(re.escape, sorted(subject))) or '(?!)'})", line.words[there.end() :])  # fmt: skip
        mine_first = mine_first or _same_subject(head, here, line, there)
        if mine_first or (not subject and len(rest & (after | before)) > 1):
            return differs(head, here.span(), line, there.span())
    return None


_NO_OBJECT = _worded(r"^(?:$|[,.;:!?–—-]|\d|{no_object}(?!\w))")


def _same_subject(head: Line, here: re.Match[str], line: Line, there: re.Match[str]) -> bool:
    """Whether headline and story begin with the same name, and the contrary verbs follow it at once: "Wolves win final" over "Wolves were beaten"."""
    who = head.words[: here.start()].strip()
    name = who.split()[0] if who else ""
    if not name or not head.text[head.sentence.start : head.sentence.start + 1].isupper() or len(who.split()) > 3:
        return False
    between = _worded(r"(?:the )?(.+?)(?: {helps})*").fullmatch(line.words[: there.start()].strip())
    return between is not None and between[1] == who and _NO_OBJECT.match(head.words[here.end() :].strip()) is not None


def _pairs(line: Line) -> list[tuple[int, int, re.Match[str]]]:
    return [(as_number(m["a"]), as_number(m["b"]), m) for m in _PAIR.finditer(line.words)]


def _options(key: str) -> str:
    return lexicon.options("leads", "ways", key)


def _score(head: Line, lead: Sequence[Line], body: Sequence[Line]) -> Found | None:
    """ "Ashby 3-1 Brent" over "beat Brent 3-2", a score that the text has nowhere."""
    text = " ".join(head.written.split())
    here = _LINE.match(text)
    if here is None:
        return None
    mine = sorted((int(here["a"]), int(here["b"] or here["c"])))
    names = stems(f"{here['one']} {here['two'] or here['other']}".lower())
    every = [(line, p) for line in body for p in _pairs(line)]
    if any(sorted(p[:2]) == mine for _, p in every):
        return None
    result = _worded(rf"(?<!\w)(?:{_options('told')}|{{results}})(?!\w)")
    for line, (one, two, m) in every:
        if not {one, two} & set(mine):
            continue  # a record or another score: "lifts Cedar Bluff to 31-22"
        if line in lead and names & stems(line.words) and result.search(line.words[: m.start()]) and not elsewhen(line):
            if _worded(r"{half_time}|(?<!\w)led|trail|level").search(line.words[: m.start()]):
                return None
            span = (here.start("a"), here.end("b") if here["b"] else here.end("c"))
            return differs(head, span, line, m.span())
    return None


def _margin(head: Line, lead: Sequence[Line], body: Sequence[Line]) -> Found | None:
    """ "Wins seat by 241" over 2,318 votes to 2,104."""
    said = lazy.known(
        rf"(?<!\w)by (?P<n>{'|'.join(_SMALL)}|\d{{1,3}}(?:,\d{{3}})*)(?=(?: (?:{_options('by')}))?(?:$|[.,;:]| in | at | after | to ))"
    ).search(head.words)
    if said is None or lazy.known(rf"(?<!\w)(?:{_options('win')})(?!\w)").search(head.words[: said.start()]) is None:
        return None
    mine = as_number(said["n"])
    if any(_tells(line, mine) for line in body):
        return None
    cue = lazy.known(rf"(?<!\w)(?:{_options('told')})(?!\w)")
    pairs = [(line, p) for line in lead if cue.search(line.words) and not elsewhen(line) for p in _pairs(line)]
    clause = stems(lazy.known(r"[;:,]").split(head.words[: said.start()])[-1])
    pairs = [(line, p) for line, p in pairs if clause & stems(line.words)]
    if len({p[:2] for _, p in pairs}) != 1 or mine <= 0:
        return None
    line, (a, b, m) = pairs[0]
    if abs(a - b) == mine or _worded(r"{half_time}").search(line.words) or len(pairs) > 1:
        return None
    return differs(head, said.span(), line, m.span())


def _margins(body: Sequence[Line]) -> Iterator[Found]:
    """ "The margin of 35" of the only vote of a story, by 212 to 187."""
    cue = _worded(rf"(?<!\w)(?:{_options('told')}|{{ballot}})(?!\w)")
    pairs = [(line, p) for line in body if cue.search(line.words) and not past(line) for p in _pairs(line)]
    if len({p[:2] for _, p in pairs}) != 1:
        return
    line, (a, b, m) = pairs[0]
    for other in body:
        for q in other.quantities:
            if not _worded(r"(?:^|\W)the {margin} of$").search(other.before(q, 24)) or q.measure != "count":
                continue
            again = any(one is not other and _tells(one, int(q.value)) for one in body)
            if q.hedge is None and q.value not in {abs(a - b), a, b} and not past(other) and not again:
                yield differs(other, _within(other, q.start, q.end), line, m.span())


def _within(line: Line, start: int, end: int) -> tuple[int, int]:
    """Where a stretch of a sentence stands among its words with spaces folded."""
    lead = len(line.between(line.sentence.start, start))
    first = lead + 1 if lead else 0
    return first, first + len(line.between(start, end))


def _tells(line: Line, number: int) -> bool:
    """Whether a sentence has a number at all, in digits or in words."""
    if any(q.value == number for q in line.quantities):
        return True
    word = next((word for word, value in _SMALL.items() if value == number), None)
    return word is not None and re.search(rf"(?<!\w){word}(?!\w)", line.words) is not None


def _winner(head: Line, lead: Sequence[Line]) -> Found | None:
    """ "Lindqvist wins seat" over "Margaret Dawes won the seat with 2,318 votes to 2,104 for Per Lindqvist"."""
    text = head.written
    wins = lazy.known(rf"(?:^|: )(?P<who>{NAME}) (?:{lexicon.options('leads', 'winners', 'wins')})(?!\w)").search(text)
    if wins is None:
        return None
    won = lazy.known(rf"^(?P<who>{NAME}(?: {NAME}){{0,3}})(?:, [^,]{{2,60}},)? (?:{_options('won')})(?!\w)")
    for line in lead[:2]:
        told = line.written
        there = won.match(told)
        if there is None or wins["who"] in there["who"].split() or elsewhen(line):
            continue
        behind = told[there.end() :]
        object_ = stems(text[wins.end() :].lower()) & stems(behind.lower())
        if object_ and re.search(rf"(?<!\w){re.escape(wins['who'])}(?!\w)", behind):
            lead_ = len(text) - len(text.lstrip())
            start = head.sentence.start + wins.start("who")
            return headline_differs(
                head, (start, head.sentence.start + wins.end() - lead_), line,
                (line.sentence.start + there.start(), line.sentence.start + there.end()),
            )  # fmt: skip
    return None


_NUMBER = rf"(?:{'|'.join(list(_SMALL)[1:])}|\d{{1,3}})"
_AGED = lazy.pattern(rf"(?<![\w-])(?P<who>[a-z]+), (?P<age>{_NUMBER})(?=$|[,.:;]| [a-z])")


def _age(head: Line, lead: Sequence[Line], body: Sequence[Line]) -> Found | None:
    """ "Death of boy, six" over "killing a boy of nine"."""
    mine = _AGED.search(head.words)
    if mine is None:
        return None
    age = as_number(mine["age"])
    if any(_tells(line, age) for line in body):
        return None
    who = re.escape(mine["who"])
    for line in lead[:2]:
        there = re.search(rf"(?<!\w){who}(?: of| aged|, aged|,) (?P<age>{_NUMBER})(?![\w,]\w)|(?<!\w)(?P<old>{_NUMBER})-year-old {who}(?!\w)", line.words)  # fmt: skip
        if there is not None and as_number(there["age"] or there["old"]) != age:
            return differs(head, mine.span("age"), line, there.span())
    return None


def _turned_number(head: Line, body: Sequence[Line]) -> Found | None:
    """A number of a headline that the story has with its digits turned only: "chase 221" over "all out for 212"."""
    for q in head.quantities:
        if q.measure not in {"count", "money", "length", "mass"} or q.form != "cardinal" or q.value < _HUNDRED:
            continue
        if any(o.value == q.value for line in body for o in line.quantities):
            continue
        there = [(line, o) for line in body for o in line.quantities if o.measure == q.measure and bare_unit(o) == bare_unit(q) and turned(q.value, o.value)]  # fmt: skip
        if len({o.value for _, o in there}) == 1 and not past(there[0][0]):
            line, other = there[0]
            return headline_differs(head, (outer(q), q.end), line, (outer(other), other.end))
    return None


_HUNDRED = 100


@functools.cache
def _kinds() -> dict[str, int]:
    return {word: at for at, words in enumerate(table("leads")["ways"]["people"]) for word in words}


def _others(head: Line, lead: Sequence[Line], body: Sequence[Line]) -> Found | None:
    """ "Two men die" over "Two women died"."""
    for q in head.quantities:
        kind = _kinds().get((q.noun or "").split()[-1] if q.noun else "")
        if q.measure != "count" or q.form != "cardinal" or kind is None or q.value < 2:
            continue
        if any(o.value == q.value and _kinds().get((o.noun or " ").split()[-1]) == kind for line in body for o in line.quantities if o.noun):  # fmt: skip
            return None
        there = [(line, o) for line in lead[:2] for o in line.quantities if o.value == q.value and o.measure == "count" and o.noun]  # fmt: skip
        there = [(line, o) for line, o in there if _kinds().get((o.noun or "").split()[-1]) not in {None, kind}]
        if len(there) != 1:
            continue
        line, other = there[0]
        shared = (stems(head.words) & stems(line.words)) - stems(q.noun or "")
        if shared and not elsewhen(line):
            return headline_differs(head, (outer(q), q.end), line, (outer(other), other.end))
    return None
