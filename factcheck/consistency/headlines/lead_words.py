"""A word of a headline whose story has another of its sort: who it was ("Doctor jailed" over "A teacher who stole ..."), the crime, the vehicle."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import elsewhen
from factcheck.consistency.headlines.lead_told import differs
from factcheck.frozen import dataclass
from factcheck.lexicon import table, worded

_worded = worded("against_itself", "lead_words")

_STEM = 5
"""Letters of a word that a story has in another form: "burgl" of "burglary"."""


def _word(group: Sequence[str]) -> str:
    return rf"(?<![\w-])(?:{lexicon.either(group)})(?![\w-])"


@functools.cache
def _agents() -> tuple[re.Pattern[str], ...]:
    return tuple(lazy.pattern(_word(group)) for group in table("leads")["agents"]["groups"])


@functools.cache
def _any_agent() -> re.Pattern[str]:
    return lazy.pattern(_word([word for group in table("leads")["agents"]["groups"] for word in group]))


def agent_differs(head: Line, lead: Sequence[Line], told: str) -> Found | None:
    """ "Doctor jailed" over "A teacher who stole ... was sent to prison"."""
    every = list(_any_agent().finditer(head.words))
    if len(every) != 1 or not _acts(head.words, every[0]):
        return None
    mine = every[0]
    if any(pattern.search(told) for pattern in _agents() if pattern.search(mine[0])):
        return None
    if re.search(rf"(?<!\w){re.escape(mine[0][:_STEM])}", told):
        return None
    line = lead[0]
    there = _any_agent().search(line.words)
    if there is None or len({m[0] for m in _any_agent().finditer(line.words)}) != 1:
        return None
    return differs(head, mine.span(), line, there.span()) if _is_subject(line.words, there) else None


def _acts(words: str, agent: re.Match[str]) -> bool:
    """Whether a headline begins with who it is about, or ends with by whom: "Village doctor jailed", "Man saved by nurse"."""
    before, after = words[: agent.start()], words[agent.end() :]
    if _worded(r"(?:^|\W)by (?:{local} )?$").search(before) and not after.strip(" ."):
        return True
    first = lazy.known(r"(?:the |a |an |ex-|former |village |local |town )?").fullmatch(before) is not None
    of_them = lazy.known(rf"s?[’']|s? (?:{lexicon.options('leads', 'words', 'of_agents')})(?!\w)").match(after)
    return first and of_them is None


def _is_subject(words: str, agent: re.Match[str]) -> bool:
    """Whether a story begins with its agent: "A retired teacher ...", not "The teachers' union"."""
    first = _worded(r"{former}(?: (?!{who})[a-z’'-]+){0,2} ").fullmatch(words[: agent.start()])
    return first is not None and not _worded(r"[’']|s? {house}").match(words[agent.end() :])


@dataclass(frozen=True, slots=True)
class _Sort:
    """Words of which one excludes the others: all of them, each with what else it is called, and what they have to stand behind."""

    every: re.Pattern[str]
    groups: tuple[re.Pattern[str], ...]
    behind: re.Pattern[str] | None
    idle: re.Pattern[str] | None
    """What of them is meant in no phrase: "prison" of "sent to prison"."""

    def told(self, words: str) -> list[re.Match[str]]:
        """The words of the sort, each meant as one of them."""
        idle = [m.span() for m in self.idle.finditer(words)] if self.idle is not None else []
        return [m for m in self.every.finditer(words) if not any(start <= m.start() < end for start, end in idle)]

    def fits(self, before: str) -> bool:
        """Whether a word may stand behind these: "cleared of" before a crime."""
        return self.behind is None or self.behind.search(before) is not None

    def group(self, word: str) -> int:
        """Which of the groups a word is of."""
        return next(at for at, group in enumerate(self.groups) if group.search(word))


@functools.cache
def _sorts() -> tuple[_Sort, ...]:
    found = []
    for sort in table("leads")["sort"]:
        every = lazy.pattern(_word([word for group in sort["words"] for word in group]))
        after = sort.get("after")
        behind = _worded(rf"(?:^|\W)(?:{lexicon.either(after)}) (?:{{article}} )?$") if after else None
        idle = lazy.pattern(rf"(?<![\w-])(?:{'|'.join(sort['idle'])})(?![\w-])") if "idle" in sort else None
        found.append(_Sort(every, tuple(lazy.pattern(_word(group)) for group in sort["words"]), behind, idle))
    return tuple(found)


def word_differs(head: Line, lead: Sequence[Line], told: str) -> Found | None:
    """A word of a closed sort that the story has nowhere, where its opening has one other."""
    for sort in _sorts():
        here = sort.told(head.words)
        if len(here) != 1 or not sort.fits(head.words[: here[0].start()]):
            continue
        mine = here[0]
        if sort.groups[sort.group(mine[0])].search(told) or re.search(rf"(?<!\w){re.escape(mine[0][:_STEM])}", told):
            continue
        there = [(line, m) for line in lead for m in sort.told(line.words)]
        if not there or len({sort.group(m[0]) for m in sort.told(told)}) != 1:
            continue
        line, m = there[0]
        if _of_another(head.words[mine.end() :], line.words, m):
            continue
        shared = (stems(head.words) & stems(line.words)) - stems(f"{mine[0]} {m[0]}")
        same = len(shared) > 1 or (line is lead[0] and (bool(shared) or sort.behind is not None))
        if same and sort.fits(line.words[: m.start()]) and not elsewhen(line):
            return differs(head, mine.span(), line, m.span())
    return None


def _of_another(behind: str, words: str, other: re.Match[str]) -> bool:
    """Whether a word of a headline only tells which of what it stands before is meant, and the other of the story does not: "hotel chef"."""
    said = lazy.known(r" ([a-z][a-z’'-]+)").match(behind)
    whom = stems(said[1]) if said is not None else frozenset()
    if not whom or not whom & stems(words):
        return False
    before, after = words[: other.start()], words[other.end() :]
    follows = lazy.known(r"(?:[’']s?)?((?: [a-z][a-z’'-]+){1,3})").match(after)
    if follows is not None and whom & stems(follows[1]):
        return False
    return not whom & stems(" ".join(lazy.known(r"[,;]").split(before)[-1].split()[-_OF:]))


_OF = 4
"""Words between what a headline names and where the story says it is of: "the roof of a village library"."""
