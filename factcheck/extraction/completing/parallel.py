"""A clause that says of another what the one before has said: "Life expectancy in Japan is 84 years. In Chad it is 50"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extraction.completing.made import Completion, ends, words
from factcheck.extraction.items import clauses
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.kinds.compiled import Compiled
from factcheck.extraction.lists import listed_figures
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.frozen import dataclass, replace
from factcheck.lexicon import word_set
from factcheck.model.claims import Claim
from factcheck.model.mentions import Quantity

_REACH, _ASIDE, _FAR = 7, 6, 16
"""Items between a figure and the name it is told of, and those of an aside between them, at most, and of one before "the figure is"."""
_OPERATORS = frozenset(["range", "density", "portion"])


@dataclass(frozen=True, slots=True)
class _Base:
    """What a claim was told in: its clause, where its subject and its figure stand there, and whether it is the last figure of its sentence."""

    claim: Claim
    clause: list[Item]
    name: int
    figure: int
    last: bool


def completions(
    items: list[Item], discourse: Discourse, claims: Sequence[Claim], compiled: Compiled
) -> Iterator[Completion]:
    """Each figure told of a name alone, in the words of the clause before."""
    here = [base for claim in claims if (base := _base(claim, items, compiled)) is not None]
    before = discourse.sentences[-1] if discourse.sentences else []
    last = [base for claim in discourse.claims if (base := _base(claim, before, compiled)) is not None]
    if not here and not last:
        return
    for at, item in enumerate(items):
        if item.kind != "q" or item.members or not ends(items, at + 1):
            continue
        base = _of(item, [one for one in here if one.claim.end <= item.start]) or _of(item, last)
        name = _name(items, at, base) if base is not None else -1
        if base is None or name < 0 or not discourse.may_be(items[name], ("country", "place", "city")):
            continue
        if base in last and _head(items, name) > 0:
            continue
        yield _completion(items, name, at, base)


def _completion(items: list[Item], name: int, at: int, base: _Base) -> Completion:
    """The clause before with another name and another figure."""
    start, end = items[_since(items, name, at)].start, items[at].end
    owner = base.clause[base.name]
    adjective = owner.alias in {"adjective", "demonym"}
    told = {
        base.name: replace(items[name], possessive=owner.possessive or adjective),
        base.figure: _figure(items[at], base),
    }
    view = [told.get(index, item) for index, item in enumerate(base.clause)]
    return Completion(view, start, end, frozenset([base.claim.kind]))


def _since(items: list[Item], name: int, at: int) -> int:
    """Where the words of a figure begin: at its name, or behind an aside between them that tells something of its own."""
    own = [index for index in range(name + 1, at) if items[index].kind in "dqe" and not is_pronoun(items[index])]
    return next(index for index in range(own[-1] + 1, at + 1) if items[index].word != ",") if own else name


def _base(claim: Claim, items: list[Item], compiled: Compiled) -> _Base | None:
    """What a plain claim of a country was told in; None of any other."""
    kind = compiled.kinds.get(claim.kind)
    if kind is None or kind.operator not in _OPERATORS or kind.object or claim.quantity is None or claim.doubt:
        return None
    if claim.subject is None or claim.subject.id is None or claim.detail("weak") == "yes":
        return None
    figure = next((at for at, item in enumerate(items) if item.mention is claim.quantity), -1)
    if figure < 0:
        figure = next(
            (at for at, item in enumerate(items) if item.start == claim.quantity.start and item.kind == "q"), -1
        )
    if figure < 0 or items[figure].members:
        return None
    begin, end = clauses.clause(items, figure, figure + 1)
    begin = max((at + 1 for at in range(begin, figure) if items[at].word == "."), default=begin)  # "is 362 km. Its ..."
    end = next((at + 1 for at in range(figure, end) if items[at].word == "."), end)
    begin, end = _own(items, begin, figure, end)
    clause = items[begin:end]
    named = [at for at, item in enumerate(clause) if item.kind == "e" and not item.members and not is_pronoun(item)]
    own = [at for at in named if claim.subject.id in clause[at].candidates]
    if len(own) != 1 or sum(item.kind == "q" for item in clause) != 1 or len(named) != 1:
        return None
    last = not any(item.kind == "q" for item in items[figure + 1 :])
    return _Base(claim, clause, own[0], figure - begin, last)


def _own(items: list[Item], begin: int, figure: int, end: int) -> tuple[int, int]:
    """A clause without what commas part from it where other figures stand there: "Thai women have 1.5 children, Laotian women 2.8"."""
    if any(item.kind == "q" for item in items[figure + 1 : end]):
        end = next((at for at in range(figure + 1, end) if items[at].word == ","), end)
    if any(item.kind == "q" for item in items[begin:figure]):
        begin = max((at + 1 for at in range(begin, figure) if items[at].word == ","), default=begin)
    return begin, end


def _of(item: Item, bases: list[_Base]) -> _Base | None:
    """The claim that a figure goes on with; None where claims of several kinds could be it."""
    figure = item.mention
    assert isinstance(figure, Quantity)
    fitting = [base for base in bases if listed_figures.alike(base.claim.quantity, figure)]
    return fitting[-1] if len({base.claim.kind for base in fitting}) == 1 else None


def _figure(item: Item, base: _Base) -> Item:
    """A figure that counts what the one before it did."""
    figure, other = item.mention, base.claim.quantity
    assert isinstance(figure, Quantity)
    assert other is not None
    new = listed_figures.with_unit(figure, base.claim)
    if new.measure == "count" and new.noun is None and other.noun is not None:
        new = replace(new, noun=other.noun, unit=other.unit)
    return replace(item, mention=new)


def _name(items: list[Item], at: int, base: _Base) -> int:
    """The name a figure is told of, with nothing between them but words that the clause before had; -1 where there is none."""
    again = words("figure_again") if base.last else frozenset()
    said = {item.word for item in base.clause} | listed_figures.BETWEEN | words("repeating") | again
    back, reach = at - 1, _REACH + _ASIDE
    while back >= 0 and at - back <= reach:
        item = items[back]
        if item.word == "," and back > 0:
            stood_for = items[back + 1].word in again
            opens = _opening(items, back, aloof=stood_for)
            if opens > 0:
                back, reach = opens - 1, at
                continue
            if items[back - 1].kind == "e" and (stood_for or base.clause[base.figure - 1].word == ","):
                back -= 1
                continue
            return -1
        if item.kind == "e" and not is_pronoun(item):
            own = base.claim.subject is not None and base.claim.subject.id in item.candidates
            return back if not item.members and not own and _head(items, back) >= 0 else -1
        if not (is_pronoun(item) or (item.kind == "w" and item.word in said)) or item.word in {";", ":"}:
            return -1
        back -= 1
    return -1


def _opening(items: list[Item], closing: int, *, aloof: bool) -> int:
    """Where an aside behind a name opens that ends at a comma: "islands and all", and before "the figure is" whatever begins with "which"; -1 where none does."""
    limit = max(closing - (_FAR if aloof else _ASIDE), 0)
    for at in range(closing - 1, limit, -1):
        if items[at].word != "," or items[at - 1].kind != "e":
            continue
        aside = items[at + 1 : closing]
        if _plain(aside) or (aloof and bool(aside) and aside[0].word in words("relatives")):
            return at
    return -1


def _plain(aside: list[Item]) -> bool:
    """Whether an aside only describes: "islands and all", not "in the good years" or "it was hoped"."""
    return bool(aside) and aside[0].word not in _TIMING and all(item.kind == "w" for item in aside)


_TIMING = word_set("clauses", "parallel", "timing")


def _head(items: list[Item], name: int) -> int:
    """Where the clause of a name begins: 0, or behind a mark or joining word; -1 where something else is before the name."""
    at = name
    while at > 0 and items[at - 1].word in words("leading_in"):
        at -= 1
    if at < name and items[at - 1].word in words("figure_again"):
        at -= 1  # "The figure for Germany is 15 per cent"
    if at == 0:
        return 0
    if items[at - 1].word == ".":
        return at
    return at if items[at - 1].word in listed_figures.BEFORE - words("leading_in") else -1
