"""A headline against what its story opens with: who it was, the vehicle, illness, crime or crop, the score, the winner, a number of a thing."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from factcheck import lazy, lexicon
from factcheck.consistency.lines import Found, Line, outer
from factcheck.consistency.reckoned import adds_up, nth_told
from factcheck.consistency.results import differing, place, words
from factcheck.consistency.stems import stems
from factcheck.consistency.story import Story, elsewhen, is_body
from factcheck.lexicon import table
from factcheck.model.mentions import Quantity

_BESIDE = frozenset({"title", "heading", "deck", "description"})
_FIRST, _FAR, _EARLY = 3, 400, 48
_SCORE = lazy.pattern(r"(?<![\w.:/-])(\d{1,3})[-–](\d{1,3})(?![\w.:/-]|\.\d)")
_SHARES = frozenset({"share", "percent"})


def find(story: Story) -> Iterator[Found]:
    """What a headline says that its story does not."""
    told = [line for line in story.lines if (is_body(line) and line.sentence.role == "paragraph") or _opens(line)]
    if not told:
        return
    start = told[0].sentence.start
    heads = [line for line in story.lines if line.sentence.start < start and line.sentence.role in _BESIDE]
    body = [
        line
        for line in story.lines
        if line.sentence.start >= start and (is_body(line) or _opens(line) or line.sentence.role == "caption")
    ][:_FAR]
    if not heads or not body:
        return
    lead = body[:_FIRST]
    words_told = " ".join(line.words for line in body)
    for head in heads:
        found = (
            _agent(head, lead, words_told)
            or _sort(head, lead, words_told)
            or _score(head, lead, body)
            or _winner(head, lead)
            or _counted(head, lead, body)
            or _share(head, lead, body)
        )
        if found is not None:
            yield found


def _opens(line: Line) -> bool:
    """Whether a deck is a whole sentence, and so the first of the story."""
    return line.sentence.role == "deck" and line.words.endswith(".")


def _word(group: Sequence[str]) -> str:
    return rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, group), key=len, reverse=True))})(?![\w-])"


@functools.cache
def _agents() -> tuple[re.Pattern[str], ...]:
    return tuple(lazy.pattern(_word(group)) for group in table("leads")["agents"]["groups"])


@functools.cache
def _any_agent() -> re.Pattern[str]:
    return lazy.pattern(_word([word for group in table("leads")["agents"]["groups"] for word in group]))


def _agent(head: Line, lead: Sequence[Line], told: str) -> Found | None:
    """ "Doctor jailed" over "A teacher who stole ... was sent to prison"."""
    every = list(_any_agent().finditer(head.words))
    if len(every) != 1:
        return None
    mine = every[0]
    before = head.words[: mine.start()]
    first = re.fullmatch(r"(?:the |a |an |ex-|former |village |local |town )?", before) is not None and not re.match(
        r"s?[’']|s? (?:shortage|strike|pay|training|union|numbers|surgery|appointments?)(?!\w)",
        head.words[mine.end() :],
    )
    by = re.search(r"(?:^|\W)by (?:the |a |an |local |village )?$", before) is not None and not head.words[
        mine.end() :
    ].strip(" .")
    if not (first or by):
        return None
    groups = [pattern for pattern in _agents() if pattern.search(mine[0])]
    if any(pattern.search(told) or re.search(rf"(?<!\w){re.escape(mine[0])}", told) for pattern in groups):
        return None
    if re.search(rf"(?<!\w){re.escape(mine[0][:5])}", told):
        return None
    line = lead[0]
    there = _any_agent().search(line.words)
    if there is None or len({m[0] for m in _any_agent().finditer(line.words)}) != 1:
        return None
    if not re.fullmatch(
        r"(?:a|an|the|one|retired|former)(?: (?!who|whose|that)[a-z’'-]+){0,2} ", line.words[: there.start()]
    ):
        return None
    if re.match(r"[’']|s? (?:training|union|association|house)", line.words[there.end() :]):
        return None
    return _differs(head, mine.span(), line, there.span())


@functools.cache
def _sorts() -> tuple[tuple[re.Pattern[str], tuple[re.Pattern[str], ...], re.Pattern[str] | None], ...]:
    found = []
    for sort in table("leads")["sort"]:
        every = lazy.pattern(_word([word for group in sort["words"] for word in group]))
        after = sort.get("after")
        lead = lazy.pattern(rf"(?:^|\W)(?:{'|'.join(map(re.escape, after))}) (?:a |an |the )?$") if after else None
        found.append((every, tuple(lazy.pattern(_word(group)) for group in sort["words"]), lead))
    return tuple(found)


def _sort(head: Line, lead: Sequence[Line], told: str) -> Found | None:
    """A word of a closed sort that the story has nowhere, where its opening has one other."""
    for every, groups, lead_in in _sorts():
        here = list(every.finditer(head.words))
        if len(here) != 1 or (lead_in is not None and not lead_in.search(head.words[: here[0].start()])):
            continue
        mine = next(g for g in groups if g.search(here[0][0]))
        if mine.search(told) or re.search(rf"(?<!\w){re.escape(here[0][0][:5])}", told):
            continue
        there = [(line, m) for line in lead for m in every.finditer(line.words)]
        others = {next(i for i, g in enumerate(groups) if g.search(m[0])) for _, m in there}
        if (
            len(others) != 1
            or len({next(i for i, g in enumerate(groups) if g.search(m[0])) for m in every.finditer(told)}) != 1
        ):
            continue
        line, m = there[0]
        if lead_in is not None and not lead_in.search(line.words[: m.start()]):
            continue
        shared = (stems(head.words) & stems(line.words)) - stems(f"{here[0][0]} {m[0]}")
        if (shared and line is lead[0]) or len(shared) > 1 or (lead_in is not None and line is lead[0]):
            if elsewhen(line):
                continue
            return _differs(head, here[0].span(), line, m.span())
    return None


def _scores(line: Line) -> list[re.Match[str]]:
    return [m for m in _SCORE.finditer(line.words) if int(m[1]) < 200 and int(m[2]) < 200]


def _score(head: Line, lead: Sequence[Line], body: Sequence[Line]) -> Found | None:
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
    sporty = re.search(
        r"(?<!\w)(?:beat\w*|lost?|won|wins?|win|lose|drew|draws?|draw|held|defeat\w*|victory|thrash\w*|edged?|sink|sank|down|through|voted?|votes?|final|cup|league|derby)(?!\w)",
        head.words,
    )
    return _differs(head, here[0].span(), line, m.span()) if sporty else None


_NAME = r"[^\W\d_a-z][\w’'-]+"
_WINS = lazy.pattern(
    rf"^(?P<who>{_NAME}(?: {_NAME})?) (?:wins?|takes?|holds?|retains?|gains?|lifts?|claims?|elected|tops?)(?!\w)"
)
_BEAT = lazy.pattern(rf"(?P<who>{_NAME}|[Hh]e|[Ss]he|[Tt]hey) (?:beat|defeated|saw off|ousted|overcame|edged out|unseated|pipped|pushed) (?:the |her |his )?(?:{_NAME} |[a-z-]+ ){{0,4}}?(?:{_NAME} )?(?P<loser>{_NAME})(?= by| with| in| on| after| for|[,.;]| to | into)")  # fmt: skip


def _winner(head: Line, lead: Sequence[Line]) -> Found | None:
    """The one beaten in the text as the winner in the headline."""
    text = head.text[head.sentence.start : head.sentence.end]
    wins = _WINS.match(text)
    if wins is None:
        return None
    last = wins["who"].split()[-1]
    for line in lead:
        told = line.text[line.sentence.start : line.sentence.end]
        beat = _BEAT.search(told)
        if beat is None or beat["loser"] != last or beat["who"] == last:
            continue
        if re.search(r"(?<!\w)(?:last time|in 20\d\d|in 19\d\d|previous|earlier|semi-final|round)(?!\w)", told):
            continue
        return _differs(head, wins.span("who"), line, beat.span())
    return None


def _noun(line: Line, q: Quantity) -> str:
    """The noun a bare number counts: "four of its libraries"."""
    if q.noun is not None:
        return q.noun.split()[-1]
    m = lazy.known(rf"(?:{lexicon.options('leads', 'counted', 'of')})(?: \d+| [a-z-]+){{0,2}}? ([a-z]+s)(?!\w)").match(
        line.after(q, 48)
    )
    return m[1] if m else ""


_PAST = lazy.pattern(
    r"(?<!\w)(?:last (?:year|season|month|week)|ago|earlier|previously|originally|used to|before)(?!\w)"
)


def _counted(head: Line, lead: Sequence[Line], body: Sequence[Line]) -> Found | None:
    """ "Five libraries" over "four of its libraries", where the text counts five nowhere."""
    for q in head.quantities:
        if q.measure != "count" or q.form != "cardinal" or q.hedge is not None or not q.noun or q.value < 2:
            continue
        noun = stems(q.noun.split()[-1])
        every = [other for line in body for other in line.quantities]
        if (
            not noun
            or any(other.value == q.value for other in every)
            or nth_told(q, lead)
            or adds_up(q, [(line, other) for line in body for other in line.quantities])
        ):
            continue
        named = [
            (line, other)
            for line in lead
            for other in line.quantities
            if other.measure == "count"
            and other.form == "cardinal"
            and other.hedge is None
            and stems(_noun(line, other)) & noun
        ]
        if len({other.value for _, other in named}) != 1 or named[0][1].noun is not None:
            continue
        line, other = named[0]
        verb = (stems(head.words) & stems(line.words)) - noun
        if (verb or line is lead[0]) and not _PAST.search(line.words) and other.value >= 2:
            return _told(head, (outer(q), q.end), line, (outer(other), other.end))
    return None


def _share(head: Line, lead: Sequence[Line], body: Sequence[Line]) -> Found | None:
    """ "Half of pupils" over "a third of them", where the text has no such share."""
    mine = [q for q in head.quantities if q.measure in _SHARES and q.form in {"fraction", "cardinal"}]
    if len(mine) != 1 or not any(m.measure == "share" for m in mine):
        return None
    q = mine[0]
    value = q.value if q.measure == "share" else q.value / 100
    figures = [(line, o) for line in body for o in line.quantities]
    shares = [
        (line, o, o.value if o.measure == "share" else o.value / 100) for line, o in figures if o.measure in _SHARES
    ]
    if not shares or any(abs(v - value) <= value / 8 for _, _, v in shares) or len(shares) > 4:
        return None
    counts = [o.value for _, o in figures if o.measure in {"count", "money"} and o.value > 0][:12]
    if any(
        abs(a / b - value) <= value / 8 or abs(1 - a / b - value) <= value / 8 for a in counts for b in counts if a < b
    ):
        return None
    if any(abs(1 - v - value) <= value / 8 for _, _, v in shares) or re.search(
        r"(?<!\w)(?:by|price|prices|off|up|down|rise|rises|fall|falls|cut|cuts)(?!\w)", head.words
    ):
        return None
    first = [(line, o) for line, o, _ in shares if line in lead]
    if len(first) != 1 or (first[0][1].hedge is not None and q.hedge is not None):
        return None
    line, o = first[0]
    if (
        elsewhen(line)
        or re.search(r"(?<!\w)(?:as many again|a further|another|the same again)(?!\w)", line.words)
        or not (stems(head.words) & stems(line.words))
        or re.search(r"(?<!\w)(?:by|up|down|rose|fell)$", line.before(o, 10))
    ):
        return None
    return _told(head, (outer(q), q.end), line, (outer(o), o.end))


def _differs(head: Line, here: tuple[int, int], line: Line, there: tuple[int, int]) -> Found:
    return _told(head, _spot(head, here), line, _spot(line, there))


def _spot(line: Line, span: tuple[int, int]) -> tuple[int, int]:
    """Where words of a sentence with its spaces folded stand in the draft."""
    told = line.text[line.sentence.start : line.sentence.end]
    places = [m.start() for m in re.finditer(r"\S|(?<=\S)\s", told)]
    shift = len(told) - len(told.lstrip())
    start = places[span[0]] if span[0] < len(places) else shift
    end = places[span[1] - 1] + 1 if 0 < span[1] <= len(places) else len(told)
    return line.sentence.start + start, line.sentence.start + end


def _told(head: Line, here: tuple[int, int], line: Line, there: tuple[int, int]) -> Found:
    told = words(head, *here), words(line, *there)
    claim = place("headline-body", head, *here, told[0])
    return differing(claim, f"Headline and text differ: “{told[0]}” here, “{told[1]}” in the text.", here, there, told)
