"""Whether a sentence looks ahead at a date, so that a day without a year is one to come."""

from __future__ import annotations

from bisect import bisect_right

from factcheck.mentions.dating.context import listed, lower, words
from factcheck.model.tokens import Tokens

_LOOK_BACK = 12
"""Tokens before a date in which a word like "will" or "due" makes it one to come."""
_LOOK_AHEAD = 10
"""Tokens behind a date in which its clause may say what will be."""
_NEAR = 9
"""Tokens before a date in which a verb in the present that says when it is may stand."""
_STOPS = frozenset({".", ";", ":", "?", "!", "“", "”", '"'})
_UNTIL = frozenset({"until", "till"})


class Future:
    """Whether the words around a token look ahead."""

    def __init__(self, tokens: Tokens, starts: list[int]) -> None:
        self.tokens, self.starts = tokens, starts

    def __call__(self, index: int) -> bool:
        """True for a date to come."""
        at = bisect_right(self.starts, index) - 1
        begin = max(self.starts[at] if at >= 0 else 0, index - _LOOK_BACK)
        before = self.tokens.lowers[begin:index]
        ahead = True if _put_off(before) or self._is_set_for(index) else _told(before)
        if ahead is None:
            ahead = _arranged(before) or self._will_follow(begin, index)
        return ahead or self._of_what_will_be(index)

    def _is_set_for(self, index: int) -> bool:
        """ "called a vote for Sunday", "tickets for 2 July"; "blamed for Sunday's attack" is over."""
        low = self.tokens.lowers[index]
        if lower(self.tokens, index - 1) != "for" or not (low in words("weekdays") or low.isdecimal()):
            return False
        owns = {lower(self.tokens, index + 1), lower(self.tokens, index + 2)} & {"'s", "’s"}
        return not owns and lower(self.tokens, index - 2) not in listed("future", "told")

    def _will_follow(self, begin: int, index: int) -> bool:
        """ "From 1 January smokers will pay more": nothing has happened before it, and the clause goes on with what will."""
        lowers = self.tokens.lowers
        if any(_has_been(lowers, at) for at in range(begin, index)):
            return False
        for at in range(index + 1, min(len(lowers), index + _LOOK_AHEAD)):
            if lowers[at] in {"will", "shall", "'ll", "’ll"}:
                return True
            if lowers[at] in _STOPS or _has_been(lowers, at):
                return False
        return False

    def _of_what_will_be(self, index: int) -> bool:
        """ "A July 9 referendum will", "Tuesday's vote is expected": what is planned for a day lies ahead with it."""
        lowers = self.tokens.lowers
        for at in range(index + 1, index + 5):
            if lower(self.tokens, at) in listed("scheduled"):
                is_ = lower(self.tokens, at + 1) in {"is", "are"}
                return lower(self.tokens, at + 1 + is_) in listed("scheduled", "is" if is_ else "will")
            if at < len(lowers) and lowers[at] in {".", ",", ";"}:
                return False
        return False


def _told(before: list[str]) -> bool | None:
    """What the word nearest before a date says that tells the one from the other: "will" or "was"; None where none does."""
    last, limit = len(before) - 1, ""
    for at in range(last, -1, -1):
        low = before[at]
        if low == "by" or low in _UNTIL:
            limit = low if at >= last - 1 and not limit else limit
        elif (
            (low in listed("future") and _is_cue(before, at))
            or (low in {"is", "are"} and before[at + 1 : at + 2] == ["to"])
            or (low in listed("future", "intent") and "to" in before[at + 1 : min(at + 7, last)])
        ):
            return True
        elif _has_been(before, at):
            if limit in _UNTIL:
                return not _lasted(before)
            return limit == "by" and "to" in before[at + 1 : last]
    return None if not limit else limit == "by" or not _lasted(before)


def _is_cue(before: list[str], at: int) -> bool:
    """Whether a word looks ahead where it stands: "set to open" and no fire set, "next month" and not next to something."""
    low, after = before[at], before[at + 1] if at + 1 < len(before) else ""
    if low == "set":
        return after in {"to", "for", "against"}
    if low == "next":
        return any(after in words(name) for name in ("units", "months", "weekdays", "seasons"))
    return not (low == "expected" and at and before[at - 1] in {"than", "as"})


def _has_been(lowers: list[str], at: int) -> bool:
    """Whether a word says that something happened: "was", "arrested"; not "be arrested", nor "the arrested men"."""
    low = lowers[at]
    if low not in listed("happened") and (
        len(low) < 5 or not low.endswith("ed") or low in listed("happened", "unless")
    ):
        return False
    before = lowers[at - 1] if at else ""
    if before.endswith("ly") and at > 1:
        before = lowers[at - 2]
    return before not in listed("happened", "attributed")


def _arranged(before: list[str]) -> bool:
    """Whether the last verb before a date is in the present and of what is arranged ("the final is on 18 December")."""
    if before[-1:] == ["on"] and before[-2:-1] and before[-2] in {"is", "are", "falls", "fall"}:
        return True
    for at in range(len(before) - 1, max(-1, len(before) - _NEAR), -1):
        low = before[at]
        clock = low == ":" and before[at - 1].isdecimal()
        if (low in _STOPS and not clock) or low in listed("future", "apart"):
            return False
        if low in listed("future", "present"):
            return before[at - 1] not in listed("happened", "attributed")
    return False


def _put_off(before: list[str]) -> bool:
    """Whether something was moved "to" a date: "adjourned to 14 July"."""
    return bool(before) and before[-1] == "to" and not listed("future", "moved").isdisjoint(before[-_NEAR:])


def _lasted(before: list[str]) -> bool:
    """Whether something went on until a day that is over: "talks went on until Sunday"; "was extended until" is not."""
    for low in reversed(before):
        if low in listed("lasted"):
            return True
        if low == "to" or low in listed("happened") or (len(low) > 4 and low.endswith("ed")):
            return False
    return False
