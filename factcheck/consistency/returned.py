"""A thing that a draft comes back to by its name with another figure: "a team of nine", then "the team of seven"; "18 tonnes of gravel", then
"most of the 16 tonnes"; "a mother of four" and "her five children"; "for three days" and "the first of the four days"."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck import lazy, lexicon
from factcheck.consistency.digits import turned
from factcheck.consistency.lines import Found, Line, outer
from factcheck.consistency.quotients import singular
from factcheck.consistency.recounts import restricted
from factcheck.consistency.results import differing, place, unlike, words
from factcheck.consistency.stems import stems
from factcheck.consistency.story import Story, is_body, past, stretches
from factcheck.frozen import dataclass
from factcheck.lexicon import word_set
from factcheck.mentions.numerals import words as number_words
from factcheck.model.mentions import Quantity

_MEASURES = frozenset({"count", "money", "length", "mass", "speed", "area", "volume", "percent", "power"})
_BULK = frozenset({"mass", "volume", "area"})
_MOST, _ABOUT, _CLOSE = 20, 40, 4
_NEAR = 8
"""Sentences within which a length of time comes back as "the four days"."""
_SAYS = "One thing, two figures: “{}” here, “{}” elsewhere in the draft."
_OF = lazy.pattern(r"(?:(?P<the>the|this|that|its|his|her|their|whose|[\w’-]+['’]s) )?(?P<noun>[a-z][a-z-]{2,}) of$")
_CAPITAL = lazy.pattern(r"(?<=[a-z,] )[A-Z][\w’'-]+")
_TIMES = lazy.pattern(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Christmas|Easter)"
)
_VERBAL = lazy.pattern(
    r"\b(?:must|can|may|might|should|could|took|came|were|was|are|is|had|have|has|will|would|said|told|who|which|that)\b|[,;.]"
)
_SPANS = frozenset({"day", "night", "week", "weekend", "month", "hour"})

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure as told: in which sentence, of what, and whether as one already known."""

    at: int
    line: Line
    quantity: Quantity
    again: bool


def find(story: Story) -> Iterator[Found]:
    """The figures of a draft that come back as others."""
    seen: dict[Key, list[_Told]] = defaultdict(list)
    values: dict[tuple[str, str], set[Decimal]] = defaultdict(set)
    bare: dict[Decimal, int] = {}
    """Numbers told without a noun, each with the last sentence: it may be of anything near."""
    counts: dict[Decimal, int] = {}
    """All counts, each with the last sentence."""
    for at, line in enumerate(story.lines):
        if line.sentence.role == "table-row":
            continue
        for quantity in line.quantities:
            if quantity.form != "cardinal" or quantity.value < 2 or quantity.measure not in _MEASURES:
                continue
            for key, again in _keys(line, quantity):
                told = _Told(at, line, quantity, again)
                known = quantity.measure != "count" and quantity.value in values[quantity.measure, quantity.unit]
                known = known or (
                    key[0] in {"count", "persons", "kin"} and at - bare.get(quantity.value, -_MOST) <= _CLOSE
                )
                known = known or (key[0] == "of" and _WHICH.match(line.after(quantity, 12)) is not None)
                known = known or (key[0] == "of" and at - counts.get(quantity.value, -_MOST) <= _CLOSE)
                found = _clash(told, seen[key][-_MOST:]) if again and is_body(line) and not known else None
                if found is not None:
                    yield found
                seen[key].append(told)
            if quantity.measure == "count" and (quantity.noun is None or quantity.noun.endswith("ed")):
                bare[quantity.value] = at
            if quantity.measure == "count":
                counts[quantity.value] = at
            values[quantity.measure, quantity.unit].add(quantity.value)
    yield from _bare(story)
    yield from _leads(story)
    yield from _children(story)
    yield from _spans(story)


def _options(key: str) -> str:
    return lexicon.options("returned", key)


@functools.cache
def _canonical() -> dict[str, str]:
    return {word: one[0] for one in lexicon.table("returned")["alike"] for word in one}


def _keys(line: Line, q: Quantity) -> Iterator[tuple[Key, bool]]:
    """What a figure is told to be of, each with whether it is told as something known."""
    before, behind = line.before(q, 40), line.after(q, 30)
    of = _OF.search(before)
    if of is not None and of["noun"] not in word_set("returned", "general"):
        thing = _canonical().get(of["noun"], singular(of["noun"]))
        yield ("of", thing, q.measure, q.unit if q.unit != "person" else ""), of["the"] is not None
    verb = lazy.known(rf"(?:^|\W)({_options('verbs')})$").search(before)
    if verb is not None:
        yield ("of", _canonical().get(verb[1], verb[1]), q.measure, q.unit), False
    if q.measure == "percent":
        moved = lazy.known(rf"(?:^|\W)(?:{_options('moved')})$").search(before)
        the = re.search(r"(?:^|\W)(?:the|this|that) (?:rise|increase|cut|fall|drop) of$", before) is not None
        if moved is not None or the:
            yield ("moved", "percent"), the
    if q.measure == "count" and _is_crowd(before, q):
        yield ("of", "crowd", "count", ""), False
    if q.measure in _BULK and q.per is None:
        again = re.search(r"(?:^|\W)(?:most of the|all of the|all the|all|some of the|half of the|half the|the|those|these)$", before)  # fmt: skip
        yield ("bulk", q.measure, q.unit), again is not None and not re.match(r"(?:of|in|a|an|per|from) ", behind)
    if q.measure == "count" and q.noun is not None and q.per is None:
        those = re.search(r"(?:^|\W)(?:those|these|the same)$", before) is not None
        all_ = re.search(r"(?:^|\W)all$", before) is not None
        part = all_ and lazy.known(rf"^(?:{_options('took_part')})(?!\w)").match(behind) is not None
        yield from _counted(line, q, before, behind)
        yield (
            ("count", singular(q.noun)),
            (those and not re.match(r"(?:who|that|which|in|at|from|of) ", behind)) or part,
        )


def _counted(line: Line, q: Quantity, before: str, behind: str) -> Iterator[tuple[Key, bool]]:
    """ "She had four daughters", then "her five daughters"; "four men", then "The five men"."""
    noun = (q.noun or "").split()[-1]
    if noun in word_set("returned", "kin"):
        had = lazy.known(rf"(?:^|\W)(?:{_options('had')})$").search(before) is not None
        own = re.search(r"(?:^|\W)(?:his|her|their)$", before) is not None
        if had or own:
            yield ("kin", str(q.noun)), own and not _narrowed(line, q, behind)
    if noun in word_set("returned", "persons"):
        opening = line.between(line.sentence.start, outer(q))
        again = opening in {"the", "all", "all the"} and q.noun == noun
        yield ("persons", noun), again and not _narrowed(line, q, behind)


def _narrowed(line: Line, q: Quantity, behind: str) -> bool:
    """Whether words behind a counted thing pick some of all."""
    if re.match(r"[a-z]+ed (?:as|under|over|within|among|behind)(?!\w)", behind):
        return True
    return restricted(line, q) or lazy.known(rf"^(?:{_options('narrowed')})(?!\w)").match(behind) is not None


def _is_crowd(before: str, q: Quantity) -> bool:
    """Whether a number is of those who watched."""
    watched = lazy.known(rf"(?:^|\W)(?P<how>{_options('watched')})$").search(before)
    if watched is None:
        return False
    return watched["how"].endswith(":") or (q.noun or "") in word_set("returned", "watchers") or q.value >= 100


@functools.cache
def _others() -> re.Pattern[str]:
    return lazy.pattern(rf"(?<!\w)(?:{_options('others')})(?!\w)")


def _clash(told: _Told, before: Sequence[_Told]) -> Found | None:
    q = told.quantity
    others = [o for o in before if o.quantity.hedge is None or o.quantity.value == q.value]
    if q.hedge is not None or past(told.line) or len({o.quantity.value for o in others}) != 1:
        return None
    other = others[0]
    values = [o.value for o in told.line.quantities if o is not q]
    if other.quantity.value == q.value or any(q.value in {a + b, abs(a - b)} for a, b in combinations(values, 2)):
        return None
    if other.quantity.measure == "count" and (told.line is other.line) and not told.again:
        return None
    if _apart(told, other) or past(other.line):
        return None
    if abs(q.value - other.quantity.value) in {*values, 1} and lazy.known(_LESS).search(told.line.words):
        return None
    return unlike("same-figure", (told.line, q), (other.line, other.quantity), _SAYS)


_WHICH = lazy.pattern(r"^(?:that|who|which) ")
"""It picks out a lot of its own: "the crowd of 2,000 that filled the square"."""
_LESS = rf"(?<!\w)(?:{lexicon.options('returned', 'less')})(?!\w)"
"""What took some of a lot away, or added to it."""


def _around(line: Line, q: Quantity) -> tuple[int, int]:
    """The words about a figure."""
    return max(line.sentence.start, outer(q) - _ABOUT), min(line.sentence.end, q.end + _ABOUT)


def _apart(told: _Told, other: _Told) -> bool:
    """Whether two figures are of two places or lots."""
    if any(_others().search(one.line.between(*_around(one.line, one.quantity))) for one in (told, other)):
        return True
    text, names = told.line.text, []
    for one, there in ((told, other), (other, told)):
        behind = text[one.quantity.end : min(one.line.sentence.end, one.quantity.end + 50)]
        where = there.line.text[there.line.sentence.start : there.line.sentence.end]
        names.append(
            [m[0] for m in _CAPITAL.finditer(_VERBAL.split(behind)[0]) if m[0] not in where and not _TIMES.match(m[0])]
        )
    if names[0] and (names[1] or not told.again):
        return True
    return bool(names[0])


_GOES_ON = lazy.pattern(
    r"^(?:[,.;)]|(?:were|was|are|had|have|has|is|will|could|would|came|went|did|live|work|on|to|into|took|back|began|ran|fell|cost|meant|must|should|may|might|can)(?!\w)|$)"
)
_WORKS = lazy.pattern(r"^[a-z]{3,}ed (?:the|a|an|it|them|him|her|out|up|down|off|over|in|into)(?!\w)")
_PARTS = lazy.pattern(r"(?:^|\W)(?:of the|of those|of these|all the)$")
_KNOWN = lazy.pattern(r"(?:^|\W)(?:the|those|these|all|his|her|their|its)$")
_LEAST, _WIDE = 10, Decimal("1.6")
_LAST = 60


def _bare(story: Story) -> Iterator[Found]:
    """ "Of the 64, 16 lose money" where nothing was 64; "the 221 votes" after "by 212 to 187"."""
    told: list[tuple[Line, Quantity]] = []
    for line in story.lines:
        if line.sentence.role == "table-row":
            told += [(line, q) for q in line.quantities]
            continue
        for q in line.quantities:
            if is_body(line) and q.form == "cardinal" and q.hedge is None and q.per is None and told:
                found = _untold(line, q, told[-_LAST:]) or _few(line, q, told[-_LAST:])
                if found is not None:
                    yield found
            told.append((line, q))


def _untold(line: Line, q: Quantity, told: Sequence[tuple[Line, Quantity]]) -> Found | None:
    if q.measure not in _MEASURES or q.measure == "percent":
        return None
    before = line.before(q, 16)
    known = _PARTS.search(before) or (q.measure != "count" and re.search(r"(?:^|\W)(?:the|that|this)$", before))
    again = q.measure == "count" and q.value >= _HUNDRED and _KNOWN.search(before)
    values = [o.value for _, o in told] if known or again else []
    if not values or q.value in values or past(line) or _others().search(line.between(*_around(line, q))):
        return None
    like = [(there, o) for there, o in told if o.form == "cardinal" and o.measure == q.measure and o.unit == q.unit and o.per is None and (there is not line or ";" in line.between(o.end, q.start)) and there.sentence.role != "table-row"]  # fmt: skip
    if any(q.value in {a + b, abs(a - b)} for a, b in combinations([o.value for _, o in like][-_MOST:], 2)):
        return None
    turned_ = [(there, o) for there, o in like if turned(q.value, o.value)] if again else []
    if turned_:
        return unlike("same-figure", (line, q), turned_[-1], _SAYS)
    bare = q.measure != "count" or q.noun is None
    behind = line.after(q, 24)
    goes_on = _GOES_ON.match(behind) or (q.measure != "count" and _WORKS.match(behind))
    if not bare or not known or not goes_on or (q.measure == "count" and q.value < _LEAST):  # fmt: skip
        return None
    near = [(there, o) for there, o in like if (1 / _WIDE <= q.value / o.value <= _WIDE or turned(q.value, o.value)) and not (o.value < _LEAST and q.measure == "count")]  # fmt: skip
    if len({o.value for _, o in near}) != 1 or sum(v == near[0][1].value for v in values) < 1:
        return None
    if _one_more(line.text[near[-1][0].sentence.start : outer(q)], q.value):
        return None
    return unlike("same-figure", (line, q), near[-1], _SAYS)


def _one_more(text: str, value: Decimal) -> bool:
    """Whether an ordinal before brings a number up to this: "12 dead ... a thirteenth died ... of the 13"."""
    ordinals = number_words().ordinals
    return any(
        ordinals.get(word) == value or re.fullmatch(rf"{value}(?:st|nd|rd|th)", word)
        for word in re.findall(r"\w+", text.lower())
    )


_OF_FEW = lazy.pattern(
    r"(?:^|\W)(?:first|second|third|fourth|last|one|two|three|each|all|both|none|any|most|half|oldest|youngest|other) of the$"
)
_ALL = lazy.pattern(r"all(?: of the)?")
_DID = lazy.pattern(
    r"^(?:[,.;)]|(?:were|was|are|had|have|gave|came|went|took|got|said|live|work|will|won|lost|died|escaped|denied|admitted|pleaded|survived|made|are|stood|voted|agreed|refused|of them)(?!\w)|$)"
)


def _few(line: Line, q: Quantity, told: Sequence[tuple[Line, Quantity]]) -> Found | None:
    """ "Nine drums blew up. The roof went with the last of the seven"; "seen by three doctors. All four gave evidence"."""
    if q.measure != "count" or q.noun is not None or q.value >= _LEAST or q.value < 2:
        return None
    of_few = _OF_FEW.search(line.before(q, 24)) is not None
    all_ = _ALL.fullmatch(line.between(line.sentence.start, outer(q))) is not None
    if not (of_few or all_) or not _DID.match(line.after(q, 14)):
        return None
    last = next((there for there, _ in reversed(told) if there is not line), None)
    if last is None or last.sentence.role == "table-row" or line.paragraph - last.paragraph > 1 or line.sentence.start - last.sentence.end > _GAP:  # fmt: skip
        return None
    before = [o for o in last.quantities if o.measure == "count" and o.form == "cardinal"]
    mine = [o for o in line.quantities if o is not q and o.measure == "count"]
    near = before[0] if len(before) == 1 else None
    if near is None or near.noun is None or near.hedge is not None or mine or near.value < 2 or near.value >= 20:
        return None
    if any(o.value == q.value for _, o in told) or _listed(last) >= q.value or past(last) or line.dates:
        return None
    if re.search(r"(?<!\w)(?:other|others|more|another|further|also|besides)(?!\w)", f"{last.words} {line.words}"):
        return None
    return unlike("same-figure", (line, q), (last, near), _SAYS)


_GAP = 3
"""Characters between a sentence and the one before it: nothing stands between the two."""


def _listed(line: Line) -> int:
    """How many names a sentence lists."""
    return len(re.findall(r"(?:, | and )[A-Z]", line.text[line.sentence.start : line.sentence.end])) + 1


_HUNDRED = 100
_LEAD = lazy.pattern(r"(?:^|\W)(?:the|their|its|his|her|a) (?:lead|gap|margin|difference|advantage) of$")


def _leads(story: Story) -> Iterator[Found]:
    """ "Colne have 84 points, Burnley 79. The lead of seven points ..."."""
    for before, line in zip(story.lines, story.lines[1:], strict=False):
        if not is_body(line) or not is_body(before) or before.paragraph != line.paragraph or past(line):
            continue
        for q in line.quantities:
            if q.measure not in {"count", "money", "percent"} or q.form != "cardinal" or q.hedge is not None:
                continue
            if not q.noun or not _LEAD.search(line.before(q, 32)):
                continue
            noun = singular(q.noun)
            pair = [o for o in before.quantities if o.measure == q.measure and o.form == "cardinal" and (singular(o.noun) == noun or o.noun is None)]  # fmt: skip
            if len(pair) != 2 or not any(singular(o.noun) == noun for o in pair) or any(o.hedge for o in pair):
                continue
            gap = abs(pair[0].value - pair[1].value)
            if gap and gap != q.value and q.value not in {o.value for o in before.quantities}:
                yield unlike("same-figure", (line, q), (before, pair[1]), _SAYS)


_NUMBERS = {
    word: Decimal(at)
    for at, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
        ]
    )
}
_HOW_MANY = rf"(?P<many>{'|'.join(_NUMBERS)}|\d{{1,2}})"


@functools.cache
def _parent() -> re.Pattern[str]:
    return lazy.pattern(rf"(?<![\w-])(?P<who>{_options('parents')})(?: |-)of(?: |-){_HOW_MANY}(?!\w)")


_THEIR = lazy.pattern(
    rf"(?<![\w-])(?P<whose>his|her) {_HOW_MANY} (?P<grand>grand)?(?:children|kids)(?P<behind>(?: [a-z]+)?)(?!\w)"
)


def _value(told: str) -> Decimal:
    return _NUMBERS[told] if told in _NUMBERS else Decimal(told)


def _lower(line: Line) -> str:
    return line.text[line.sentence.start : line.sentence.end].lower()


def _children(story: Story) -> Iterator[Found]:
    """ "A mother of four", and "her five children"."""
    named = [line for line in story.lines if "children" in line.words or "kids" in line.words]
    theirs = [(line, m) for line in named for m in _THEIR.finditer(_lower(line))]
    if not theirs:
        return
    parents = [(line, m) for line in story.lines for m in _parent().finditer(_lower(line))]
    if not parents or len({(m["who"], _value(m["many"])) for _, m in parents}) != 1:
        return
    there, parent = parents[0]
    for line, m in theirs:
        she = parent["who"] in word_set("returned", "she")
        grand = parent["who"] in word_set("returned", "grand")
        if (m["whose"] == "her") != she or (m["grand"] is not None) != grand or not is_body(line):
            continue
        if m["behind"].strip() in word_set("returned", "some") or _value(m["many"]) == _value(parent["many"]):
            continue
        here = line.sentence.start + m.start(), line.sentence.start + m.end() - len(m["behind"])
        other = there.sentence.start + parent.start(), there.sentence.start + parent.end()
        shown = words(line, *here), words(there, *other)
        yield differing(place("same-figure", line, *here, shown[0]), _SAYS.format(*shown), here, other, shown)


def _spans(story: Story) -> Iterator[Found]:
    """ "To strike for three days", and "on the first of the four days"; "after 18 years", and "in her 16 years"."""
    seen: list[_Span] = []
    picked = lazy.known(rf"(?:^|\W)(?:(?:{_options('whole')}) (?:[a-z]+ )?of|during|throughout|over)(?: (?:the|those|these|all))?$|(?:^|\W)(?:in|for) (?:those|these)$")  # fmt: skip
    lasts = lazy.known(rf"(?:^|\W)(?:{_options('lasts')}|after)$")
    for at, line in enumerate(story.lines):
        if line.sentence.role == "table-row":
            continue
        for stretch in stretches(line):
            if stretch.value < 2 or (stretch.unit not in _SPANS and stretch.unit != "year"):
                continue
            told = line.text[stretch.start : stretch.end].lower()
            the = re.match(r"(?:the|those|these|all) ", told)
            start = stretch.start + (the.end() if the else 0)
            before = line.between(max(line.sentence.start, start - 40), start)
            one = _Span(at, line, start, stretch.end, stretch.value, stretch.unit)
            behind = line.between(stretch.end, min(line.sentence.end, stretch.end + 40))
            while_ = re.match(r"(?:that|when|in which|during which) (?P<told>[^,.;]+)", behind)
            alike = frozenset() if while_ is None else stems(while_["told"])
            if stretch.unit == "year":
                again = re.search(r"(?:^|\W)in (?:his|her|their|its)$", before) is not None and not re.match(r"(?:in|at|as|with|on)(?!\w)", behind)  # fmt: skip
            else:
                definite = the is not None or re.search(r"(?:^|\W)(?:the|those|these|all)$", before) is not None
                again = picked.search(before) is not None and definite and not re.match(r"(?:to|from|since|before|after|until|that|of|between)(?!\w)", behind)  # fmt: skip
            lasted = alike and (the is not None or before.endswith("the")) and re.search(r"(?:^|\W)(?:in|during|over|for)(?: the)?$", before)  # fmt: skip
            again = again or bool(lasted) or re.search(r"(?:^|\W)(?:a|the) long$", before) is not None
            if again and is_body(line) and not _others().search(line.words):
                near = [
                    s for s in seen if s.unit == one.unit and at - s.at <= (_NEAR if one.unit != "year" else 2 * _NEAR)
                ]
                near = [s for s in near if not lasted or alike & stems(s.line.words)]
                if len({s.value for s in near}) == 1 and near[-1].value != one.value and near[-1].line is not line:
                    other = near[-1]
                    shown = words(line, start, one.end), words(other.line, other.start, other.end)
                    claim = place("same-figure", line, start, one.end, one.value)
                    yield differing(claim, _SAYS.format(*shown), (start, one.end), (other.start, other.end), shown)
            elif lasts.search(before):
                seen.append(one)


@dataclass(frozen=True, slots=True)
class _Span:
    """A length of time as told."""

    at: int
    line: Line
    start: int
    end: int
    value: Decimal
    unit: str
