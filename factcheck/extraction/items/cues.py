"""How often each class of words and each form of verb stands in a sentence: what its worth is weighed from."""

from __future__ import annotations

import functools

from factcheck.frozen import dataclass
from factcheck.lexicon import table, word_set
from factcheck.model.tokens import Tokens, tokenise

_STOPS = frozenset('.?!:“"')
_LENGTHS = (6, 9, 13, 20)
_LEAD, _LEADING = 4, frozenset(["normative", "stance"])
"""Words in which a frame governs the whole sentence: "We must ...", "The council should ..."."""
_ARTICLES = word_set("clauses", "cues", "articles")
_SELF = word_set("clauses", "cues", "self")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one sentence, straight apostrophes throughout; "we've" is we 've, "can't" is can 't."""

    written: tuple[str, ...]
    lowers: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.lowers)


_APOSTROPHES = frozenset("'’")


def words(tokens: Tokens, first: int, last: int) -> Words:
    """Tokens first..last with the short forms put together again."""
    if first < last and _APOSTROPHES.isdisjoint(tokens.text[tokens.starts[first] : tokens.ends[last - 1]]):
        cut = slice(first, last)
        parts = (tokens.words, tokens.lowers, tokens.starts, tokens.ends)
        return Words(*(tuple(part[cut]) for part in parts))  # type: ignore[arg-type]
    written: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    index = first
    while index < last:
        word, start, end = tokens.words[index], tokens.starts[index], tokens.ends[index]
        if word[0] == "’":
            word = "'" + word[1:]
        if word == "'" and index + 1 < last and tokens.lowers[index + 1] in _SHORT and tokens.joined(index + 1):
            index += 1
            word, end = word + tokens.words[index], tokens.ends[index]
        written.append(word)
        starts.append(start)
        ends.append(end)
        index += 1
    return Words(tuple(written), tuple(word.lower() for word in written), tuple(starts), tuple(ends))


_SHORT = word_set("clauses", "cues", "short")
Phrase = tuple[str, ...]


def phrase(text: str) -> Phrase:
    """The words of a lexicon entry, cut as a draft's are.

    >>> phrase("it's time")
    ('it', "'s", 'time')
    """
    if text.isalpha():  # as nearly all are
        return (text.lower(),)
    if text.replace(" ", "").isalpha():
        return tuple(text.lower().split())
    tokens = tokenise(text)
    return words(tokens, 0, len(tokens)).lowers


def by_first(groups: dict[str, list[str]]) -> dict[str, list[tuple[Phrase, tuple[str, ...]]]]:
    """First word -> phrases with the classes they are in, longest first."""
    classes: dict[Phrase, list[str]] = {}
    for name, entries in groups.items():
        for entry in dict.fromkeys(entries):
            classes.setdefault(phrase(entry), []).append(name)
    found: dict[str, list[tuple[Phrase, tuple[str, ...]]]] = {}
    for words_, names in classes.items():
        found.setdefault(words_[0], []).append((words_, tuple(names)))
    for options in found.values():
        if len(options) > 1:
            options.sort(key=lambda option: -len(option[0]))
    return found


def spelt(option: Phrase, words_: Words, index: int) -> bool:
    """Whether a phrase stands at an index."""
    return len(option) == 1 or words_.lowers[index : index + len(option)] == option


@functools.cache
def _classes() -> dict[str, list[tuple[Phrase, tuple[str, ...]]]]:
    return by_first(table("worth")["classes"])


@functools.cache
def forms(name: str) -> frozenset[str]:
    """A list of verb forms or particles of worth.toml."""
    return frozenset(" ".join(phrase(word)) for word in table("worth")["verbs"][name])


def count(words_: Words, *, opens_with_name: bool = False) -> dict[str, int]:
    """The cues of a sentence: classes, verb forms, names, length, and how it opens and ends.

    `opens_with_name` says that the capital of its first word is a name's.
    """
    found: dict[str, int] = {}
    _count_classes(words_, found)
    _count_verbs(words_, found)
    _count_shape(words_, found)
    if opens_with_name:
        found["name"] = found.get("name", 0) + 1
        found.pop("equates", None)
    return found


def _count_classes(words_: Words, found: dict[str, int]) -> None:
    classes, index, size = _classes(), 0, len(words_.lowers)
    lead = _LEAD + next((at for at, word in enumerate(words_.lowers) if word not in forms("joining")), 0)
    while index < size:
        step = 1
        for option, names in classes.get(words_.lowers[index], ()):
            if spelt(option, words_, index):
                for name in names:
                    found[name] = found.get(name, 0) + 1
                    if index < lead and name in _LEADING:
                        found[f"leads-{name}"] = 1
                step = len(option)
                break
        index += step


def _count_verbs(words_: Words, found: dict[str, int]) -> None:
    finite, listed = forms("finite"), forms("past") | forms("participle")
    verbal = False
    for index, word in enumerate(words_.lowers):
        form = verb_form(words_, index) if word in listed or word.endswith(_ENDINGS) else None
        if form is not None:
            found[form] = found.get(form, 0) + 1
        verbal = verbal or form is not None or word in finite
    if not verbal and not ({"state", "normative", "stance", "plan"} & found.keys()):
        found["verbless"] = 1


_ENDINGS = ("ed", "ing")


def verb_form(words_: Words, index: int) -> str | None:
    """past, perfect, passive, progressive or was, where a word is a verb in that form."""
    word = words_.lowers[index]
    regular = word.endswith("ed") and len(word) > 3 and word not in forms("adjective")
    ing = word.endswith("ing") and len(word) > 4
    if not (regular or ing or word in forms("past") or word in forms("participle")):
        return None
    before = words_.lowers[max(0, index - 2) : index]
    last = before[-1] if before else ""
    after_be = any(one in forms("be") for one in before)
    if ing:
        return "progressive" if after_be and word != "going" else None
    if word in {"was", "were", "had"}:
        return "was"
    participle = regular or word in forms("participle")
    if participle and any(one in forms("have") for one in before) and last not in {"to", "a", "the"}:
        return "perfect"
    if participle and after_be:
        return "passive"
    past = regular or word in forms("past")
    return "past" if past and last not in forms("describing") and last not in forms("modal") else None


def _count_shape(words_: Words, found: dict[str, int]) -> None:
    size = sum(1 for word in words_.lowers if word[0].isalpha())
    names = _names(words_)
    if names and names * 3 < size * 2:  # a line in capitals names nothing by them
        found["name"] = names
    first, tail, said = words_.lowers[0] if len(words_) else "", words_.lowers[-3:], set(words_.lowers)
    shape = {
        **{f"length-{limit}": size >= limit for limit in _LENGTHS},
        "figure": any(word[0].isdigit() for word in words_.lowers[1:]),
        **{f"opens-{name}": first in forms(name) for name in ("request", "deictic")},
        "we": "we" in said,
        "i": "i" in said,
        "third": _SELF.isdisjoint(said),
        "equates": _equates(words_),
        "pledge": _pledges(words_),
        "asks": "?" in tail,
        "cries": "!" in tail,
    }
    found.update({name: 1 for name, holds in shape.items() if holds})


def _names(words_: Words) -> int:
    """How many words inside a sentence are written large."""
    return sum(
        1
        for index in range(1, len(words_))
        if words_.written[index][0].isupper()
        and words_.written[index] != "I"
        and words_.written[index - 1] not in _STOPS
    )


def _pledges(words_: Words) -> bool:
    """Whether the speakers say what they will do: "we will", "I'm going to"."""
    for index, word in enumerate(words_.lowers[:-2]):
        if word in {"we", "i"}:
            after = words_.lowers[index + 1 : index + 5]
            if (
                after[0] in {"will", "'ll"}
                or ("going" in after and after[-1:] == ("to",))
                or after[1:3] == ("going", "to")
            ):
                return True
    return False


def _equates(words_: Words) -> bool:
    """Whether one bare noun is called another, a figure of speech: "Geography is not a policy", "Money is a puzzle"."""
    lowers = words_.lowers
    if len(lowers) < 4 or lowers[0] in forms("pronoun") or lowers[1] not in {"is", "was", "are", "were"}:
        return False
    return lowers[2] in _ARTICLES or (lowers[2] in {"not", "no"} and lowers[3] in _ARTICLES)
