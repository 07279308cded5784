"""Names that are none where they stand: words, given names, parts of other names."""

from __future__ import annotations

from factcheck.lexicon import word_set
from factcheck.mentions.name_cues import cue_words
from factcheck.mentions.name_words import begins_only, listed, opens_sentence, title_words, verbs_of_saying
from factcheck.model.names import Alias, NameSource
from factcheck.model.tokens import Tokens
from factcheck.names import SON_OF, fold_word


def within_a_name(tokens: Tokens, index: int) -> bool:
    """Whether a name stands in that of something else: "University of Georgia", "Duke of Wellington"."""
    at = index - 1 - (tokens.lowers[index - 1] == "the")
    if index < 2 or at < 1 or tokens.lowers[at] != "of":
        return False
    return tokens.lowers[at - 1] in listed("heads") and tokens.words[at - 1][0].isupper() and tokens.near(at - 1, index)


def is_given_name(tokens: Tokens, start: int, end: int, aliases: list[Alias]) -> bool:
    """Whether somebody's surname is a given name here: "Jack London" is no David Jack."""
    if end != start + 1 or tokens.lowers[start] not in listed("given") or end >= len(tokens.words):
        return False
    if any(alias.kind != "surname" for alias in aliases) or not tokens.near(start, end):
        return False
    return tokens.words[end][0].isupper() and tokens.lowers[end] not in listed("openers")


_MINOR = frozenset({"place", "group", "religion", "language", "currency", "region"})


def false_friend(tokens: Tokens, start: int, end: int, aliases: list[Alias], names: NameSource) -> bool:
    """Whether a name that is also a word or a person's name is one here: "Male voters", "Jordan Henderson", "Michael Jordan"."""
    if is_fathers(tokens, start) and all(alias.id.startswith("person:") for alias in aliases):
        return True
    if all(alias.kind == "surname" for alias in aliases):
        if _is_regnal(tokens, end):
            return True
        return _part_of_a_person(tokens, start, names) or _unknown_name(tokens, end, names)
    if _part_of_the_world(tokens, start, aliases) or _heads_another(tokens, start, end):
        return True
    notes = " ".join(alias.note for alias in aliases)
    if _heads_dateline(tokens, start, end):
        return False
    if end - start != 1 or aliases[0].kind in {"demonym", "adjective"}:
        return False
    given = tokens.lowers[start] in listed("given") or "/ person" in notes
    if given and _surname_follows(tokens, end, names):
        return True
    if "ambiguous" not in notes:
        return False
    needs = next((needs for alias in aliases if (needs := cue_words(alias.note))), {})
    after, before = tokens.words[end] if end < len(tokens.words) else "", tokens.words[start - 1] if start else ""
    if after in needs.get("word", ()) and tokens.near(start, end):
        return True
    if before in needs.get("person", ()) and tokens.near(start - 1, start):
        return True
    minor = all(_type(alias.id, names) in _MINOR for alias in aliases if alias.kind not in {"metonym", "surname"})
    if "/ word" in notes and minor and (opens_sentence(tokens, start) or before == ";"):
        return not (_is_capital_that_acts(tokens, end, aliases) or _called_money(tokens, end))
    if not ("/ person" in notes or "/ surname" in notes):
        return False
    return _unknown_name(tokens, start - 1, names) or (
        minor and before.lower() in listed("given") and before[:1].isupper()
    )


def _is_regnal(tokens: Tokens, end: int) -> bool:
    """Whether a number of a ruler follows, who is called by no surname: "Muhammad VI"."""
    return end < len(tokens.words) and set(tokens.words[end]) <= _NUMERALS and tokens.near(end - 1, end)


_NUMERALS = frozenset("IVX")


def is_fathers(tokens: Tokens, start: int) -> bool:
    """Whether a name is the father's in a person's: "Najib bin Abdul Razak"."""
    return start > 0 and tokens.lowers[start - 1] in SON_OF and start > 1 and tokens.words[start - 2][:1].isupper()


def _part_of_the_world(tokens: Tokens, start: int, aliases: list[Alias]) -> bool:
    """Whether the world is only a part of it: "the Arab world", "the English-speaking world"."""
    if not start or tokens.lowers[start] != "world" or all(alias.id != "set:world" for alias in aliases):
        return False
    before = tokens.lowers[start - 1].rpartition("-")[2]
    return before in word_set("names", "parts_of_the_world", "before") and tokens.near(start - 1, start)


def _heads_another(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a head noun that stands for an organisation goes on as the name of another: "the Union of the Crowns"."""
    alone = end - start == 1 or (end - start == _ARTICLE_AND_HEAD and tokens.lowers[start] == "the")
    if not alone or tokens.lowers[end - 1] not in listed("org_heads"):
        return False
    behind = tokens.words[end : end + _ARTICLE_AND_HEAD + 1]
    named = next((word for word in behind[1:] if word != "the"), "")
    return behind[:1] == ["of"] and named[:1].isupper()


_ARTICLE_AND_HEAD = 2
"""Words of "the Union"."""


def as_money(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a common word stands as the name of a money: "the won fell", "Brazil's real lost", "its currency, the dong", but "the real problem"."""
    before, after = tokens.lowers[start - 1] if start else "", tokens.lowers[end] if end < len(tokens.words) else "."
    if _fills_cell(tokens, start, end):
        return True
    if not tokens.words[start].islower() or not (after in listed("after_money") or not after[0].isalnum()):
        return False
    if before == ":" and start > 1 and tokens.lowers[start - 2] in listed("called_money"):
        return True
    return before in {"the", "'s", "’s"} or before in listed("before_money") or _called_money(tokens, end)


def _fills_cell(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a word is all that a table's cell has: "| Brazil | Brasília | real |"."""
    before = tokens.text[max(0, tokens.starts[start] - _CELL) : tokens.starts[start]].rstrip(" ")[-1:]
    after = tokens.text[tokens.ends[end - 1] : tokens.ends[end - 1] + _CELL].lstrip(" ")[:1]
    return before in _EDGES and after in _EDGES | {"\n", ""}


_CELL, _EDGES = 30, frozenset("|\t")
"""Characters about a word in which the edge of its cell stands, and the edges."""


def _called_money(tokens: Tokens, end: int) -> bool:
    """Whether a word is called money right behind a comma: "kip, the national currency"."""
    words = tokens.words[end : end + 1 + _CALLED]
    return words[:1] == [","] and any(word in listed("called_money") for word in words[1:]) and "," not in words[1:-1]


_CALLED = 4
"""Words behind a comma among which it may be called so."""


def _heads_dateline(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a town in capitals opens a line as the place of a story: "WELLINGTON - ...", "LIMA, May 1 - ..."."""
    opens = start == 0 or "\n" in tokens.text[tokens.ends[start - 1] : tokens.starts[start]]
    return (
        opens
        and tokens.words[start].isupper()
        and tokens.words[end : end + 1] != []
        and tokens.words[end] in _AFTER_TOWN
    )


_AFTER_TOWN = frozenset(["-", "–", "—", ",", "("])


def _is_capital_that_acts(tokens: Tokens, end: int, aliases: list[Alias]) -> bool:
    """ "Havana has two million people", "Rome’s mayor", "Lima, with ...", "Scotland votes": a capital or region at the head of a sentence, and a verb or an aside behind it."""
    capital = any(alias.kind == "metonym" and alias.id.startswith("country:") for alias in aliases)
    region = any(alias.id in _REGIONS for alias in aliases)
    if end >= len(tokens.words) or not (capital or region):
        return False
    after = tokens.lowers[end]
    if after == "," and end + 1 < len(tokens.words):
        return tokens.lowers[end + 1] in _DESCRIBING
    verb = after in listed("acts") or after in verbs_of_saying() or (len(after) > 4 and after.endswith("ed"))
    return verb or region or after in {"'s", "’s"}


_REGIONS = word_set("names", "regions_at_the_head")
_DESCRIBING = frozenset(["with", "which", "whose", "where", "home", "once", "the"])


def _surname_follows(tokens: Tokens, index: int, names: NameSource) -> bool:
    """Whether a surname, known or not, stands right behind what may be a given name: "Kenya Moore", "Chad Smith"."""
    if index >= len(tokens.words) or not tokens.near(index - 1, index) or tokens.lowers[index] in listed("bodies"):
        return False
    word = tokens.words[index]
    if not word[0].isupper() or not word[1:].islower() or tokens.lowers[index] in listed("openers"):
        return False
    aliases = names.names(fold_word(word))
    if any(alias.kind != "surname" and _type(alias.id, names) not in {"language", "group"} for alias in aliases):
        return False
    return bool(aliases) or _unknown_name(tokens, index, names)


def _part_of_a_person(tokens: Tokens, start: int, names: NameSource) -> bool:
    """Whether a surname is that of somebody else, whose given name or other surname stands before it: "Sydney Smith"."""
    if not start:
        return False
    if tokens.words[start - 1] in {"-", "’", "'"} and tokens.joined(start) and tokens.joined(start - 1):
        return True
    before = tokens.lowers[start - 1]
    if before in listed("given") and tokens.words[start - 1][0].isupper() and tokens.near(start - 1, start):
        return True
    return _unknown_name(tokens, start - 1, names)


def _type(id_: str, names: NameSource) -> str:
    known = names.entity(id_)
    return known.type if known is not None else ""


def _unknown_name(tokens: Tokens, index: int, names: NameSource) -> bool:
    """Whether the token is a capitalised word beside a name, and no known name, title or sentence opener itself."""
    if not 0 <= index < len(tokens.words):
        return False
    word, lower = tokens.words[index], tokens.lowers[index]
    if (
        not word[0].isupper()
        or not word[1:].islower()
        or lower in listed("honorifics") | title_words()
        or begins_only(tokens, index)
    ):
        return False
    other = index + 1 if index + 1 < len(tokens.words) else index
    gap = tokens.text[tokens.ends[index] : tokens.starts[other]] if other != index else " "
    before = tokens.text[tokens.ends[index - 1] : tokens.starts[index]] if index else " "
    if gap not in {" ", ""} and before != " ":
        return False
    return not any(alias.kind != "surname" for alias in names.names(fold_word(word)))
