"""The values of a kind file, each checked as it is taken; every error names the file, the place and what is allowed."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

from factcheck.errors import KindError
from factcheck.extraction.kinds.families import FAMILY_WORDS, spread_out
from factcheck.extraction.kinds.kinds import OPERATORS, SLOTS, Example, Gist, Move, Pattern
from factcheck.frozen import dataclass
from factcheck.places import Places

_FROM = frozenset(
    ["phrase", "clause", "topic", "nouns", "any", "before", "dateline", "pair", "leading", "border", "capitals"]
)
_MOVED = ("until", "up_to", "fall", "rise")


@dataclass(frozen=True, slots=True)
class Values:
    """The values of one kind file, each checked as it is taken. Raises KindError with path, line and column."""

    path: Path
    places: Places
    raw: dict[str, Any]

    def fault(self, key: str, told: str) -> KindError:
        """The error that a key has a wrong value."""
        return KindError(f"{self.places.key(key)}: {told}")

    def need(self, key: str) -> str:
        """A text that has to be there."""
        if not isinstance(self.raw.get(key), str) or not self.raw[key]:
            raise self.fault(key, f"{key!r} is missing or no text")
        return str(self.raw[key])

    def text(self, key: str, default: str = "") -> str:
        """A text."""
        found = self.raw.get(key, default)
        if not isinstance(found, str):
            raise self.fault(key, f"{key} has to be a text, not {found!r}")
        return found

    def texts(self, key: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
        """A list of texts."""
        found = self.raw.get(key, list(default))
        if not isinstance(found, list) or not all(isinstance(entry, str) for entry in found):
            raise self.fault(key, f'{key} has to be a list of texts, such as ["one", "two"], not {found!r}')
        return tuple(found)

    def slots(self, key: str) -> tuple[str, ...]:
        """A list of slots."""
        found = self.texts(key)
        for slot in found:
            if slot not in SLOTS:
                raise self.fault(key, f"{key} {slot!r} is not a slot; allowed: {', '.join(sorted(SLOTS))}")
        return found

    def sources(self, key: str, default: tuple[str, ...]) -> tuple[str, ...]:
        """Where a subject or object may come from."""
        found = self.texts(key, default)
        for name in found:
            if name not in _FROM:
                raise self.fault(key, f"{key} {name!r} is not known; allowed: {', '.join(sorted(_FROM))}")
        return found

    def flag(self, key: str, default: bool = False) -> bool:
        """True or false."""
        found = self.raw.get(key, default)
        if not isinstance(found, bool):
            raise self.fault(key, f"{key} has to be true or false, not {found!r}")
        return found

    def count(self, key: str) -> int | None:
        """A number of years."""
        found = self.raw.get(key)
        if found is not None and (not isinstance(found, int) or isinstance(found, bool) or found < 0):
            raise self.fault(key, f"{key} has to be a number of years, not {found!r}")
        return found

    def factor(self, key: str, default: float) -> float:
        """A number that is not below nought."""
        found = self.raw.get(key, default)
        if not isinstance(found, int | float) or isinstance(found, bool) or found < 0:
            raise self.fault(key, f"{key} has to be a number, 0 or more, not {found!r}")
        return float(found)

    def limits(self, key: str) -> tuple[Decimal | None, Decimal | None]:
        """The smallest and largest figure a kind is about."""
        found = self.raw.get(key, ["", ""])
        try:
            low, high = (None if end == "" else Decimal(str(end)) for end in found)
        except (TypeError, ValueError, ArithmeticError) as error:
            raise self.fault(
                key, f'{key} has to be two numbers, an open end empty, such as ["30", ""], not {found!r}'
            ) from error
        return low, high

    def words(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The word lists of the kind, by name."""
        found = self.raw.get("words", {})
        if not isinstance(found, dict):
            raise self.fault("words", f"words has to be a table of word lists: [words], not {found!r}")
        for name, listed in found.items():
            if not isinstance(listed, list) or not all(isinstance(word, str) for word in listed):
                raise KindError(
                    f"{self.places.key(name, 'words')}: the word list {name!r} has to be a list of texts, not {listed!r}"
                )
        return tuple(sorted((name, tuple(listed)) for name, listed in found.items()))

    def qualifiers(self, key: str) -> tuple[tuple[str, str], ...]:
        """A table of qualifiers, by name."""
        found = self.raw.get(key, {})
        if not isinstance(found, dict):
            raise self.fault(key, f"{key} has to be a table of qualifiers, not {found!r}")
        return tuple(sorted((str(name), str(value)) for name, value in found.items()))

    def patterns(self) -> tuple[Pattern, ...]:
        """The patterns, those of the families among them."""
        found = self.raw.get("patterns", [])
        if not isinstance(found, list):
            raise self.fault("patterns", f"patterns has to be a list of patterns, not {found!r}")
        return spread_out([self.pattern(entry) for entry in found], self.families(), self.fault)

    def families(self) -> list[dict[str, str]]:
        """The [[family]] tables."""
        found = self.raw.get("family", [])
        if not isinstance(found, list):
            raise self.fault("family", f"family has to be written as [[family]] tables, not {found!r}")
        for index, entry in enumerate(found):
            if not isinstance(entry, dict) or not any(name in entry for name in FAMILY_WORDS):
                raise KindError(
                    f"{self.places.key('', 'family', index)}: a [[family]] needs a text {' or '.join(FAMILY_WORDS)}, "
                    "and may have qualifiers beside it"
                )
        return [{key: str(value) for key, value in entry.items()} for entry in found]

    def pattern(self, entry: Any) -> Pattern:
        """A pattern: its text, and the qualifiers beside it."""
        if isinstance(entry, str):
            return Pattern(entry)
        if isinstance(entry, dict) and isinstance(entry.get("text"), str):
            details = tuple(sorted((str(key), str(value)) for key, value in entry.items() if key != "text"))
            return Pattern(entry["text"], details)
        raise self.fault("patterns", f"a pattern is a text or a table with text and qualifiers, not {entry!r}")

    def gists(self) -> tuple[Gist, ...]:
        """The [[gist]] tables: `words`, a list of groups of alternatives; `unless`, alternatives that speak against it; `value`, slots."""
        found = self.raw.get("gist", [])
        if not isinstance(found, list):
            raise self.fault("gist", f"gist has to be written as [[gist]] tables, not {found!r}")
        return tuple(self.gist(index, entry) for index, entry in enumerate(found))

    def gist(self, index: int, entry: Any) -> Gist:
        """A [[gist]] table."""
        groups = entry.get("words") if isinstance(entry, dict) else None
        if not isinstance(groups, list) or not groups or not all(isinstance(group, str) for group in groups):
            raise KindError(
                f'{self.places.key("words", "gist", index)}: a [[gist]] needs words, a list of texts of alternatives, such as ["prices|cost of living", "<rise>"]'
            )
        role = str(entry.get("role", "value"))
        if role not in {"value", "object", "subject"}:
            raise KindError(
                f"{self.places.key('role', 'gist', index)}: role {role!r} has to be value, object or subject"
            )
        slots = tuple(str(entry.get("value", "|".join(self.texts(role)))).split("|"))
        for slot in slots:
            if slot not in SLOTS:
                raise KindError(
                    f"{self.places.key('value', 'gist', index)}: value {slot!r} is not a slot; allowed: {', '.join(sorted(SLOTS))}"
                )
        rest = tuple(
            sorted(
                (str(key), str(told)) for key, told in entry.items() if key not in {"words", "value", "unless", "role"}
            )
        )
        words = tuple(self.spelt(group) for group in groups)
        return Gist(slots, words, self.spelt(str(entry.get("unless", ""))), rest, role)

    def spelt(self, group: str) -> tuple[str, ...]:
        """The alternatives of a group; <name> is a word list of the kind."""
        lists = dict(self.words())
        found: list[str] = []
        for option in filter(None, (option.strip() for option in group.split("|"))):
            if option.startswith("<") and option[1:-1] not in lists:
                raise self.fault("gist", f"the word list {option} is not defined; known: {', '.join(sorted(lists))}")
            found += lists[option[1:-1]] if option.startswith("<") else [option]
        return tuple(found)

    def named(self) -> str:
        """The name of the kind, which is that of its file."""
        name = self.need("kind")
        if name != self.path.stem:
            raise self.fault("kind", f"the kind {name!r} has to bear the file's name, {self.path.stem!r}")
        return name

    def operator(self) -> str:
        """The name of the operator."""
        found = self.need("operator")
        if found not in OPERATORS:
            raise self.fault("operator", f"operator {found!r} is not known; allowed: {', '.join(sorted(OPERATORS))}")
        return found

    def spread(self, key: str) -> tuple[Decimal, bool]:
        """A spread as written, and whether it is a share; none is nought."""
        try:
            return as_spread(self.raw.get(key, "0"))
        except ValueError as error:
            raise self.fault(key, str(error).replace("spread", key, 1)) from error

    def figures(self, key: str) -> tuple[tuple[str, Decimal], ...]:
        """A figure as written, or one for each type of the object: drift = "1", drift = { group = "1", religion = "1.5" }."""
        found = self.raw.get(key, {})
        table = found if isinstance(found, dict) else {"": found}
        try:
            return tuple(sorted((name, Decimal(value)) for name, value in table.items()))
        except (ArithmeticError, TypeError, ValueError) as error:
            raise self.fault(
                key, f'{key} {found!r} is neither a number in quotes ("1.5") nor a table of them'
            ) from error

    def moves(self, key: str) -> tuple[Move, ...]:
        """The rows of how far figures moved: moves = [{ until = "10", up_to = "93", fall = "14.2", rise = "17.5" }], by type of object where they have one."""
        try:
            return tuple(
                Move(row.pop("type", ""), *(Decimal(row.pop(name)) for name in _MOVED), **row)
                for row in map(dict, self.raw.get(key, []))
            )
        except (ArithmeticError, KeyError, TypeError, ValueError) as error:
            raise self.fault(
                key, f"{key} has to be rows of {', '.join(_MOVED)}, each a number in quotes, and a type, if any"
            ) from error

    def examples(self, key: str) -> tuple[Example, ...]:
        """The examples or counter-examples."""
        found = self.raw.get(key, [])
        if not isinstance(found, list):
            raise self.fault(key, f"{key} has to be written as [[{key}]] tables, not {found!r}")
        return tuple(self.example(key, index, entry) for index, entry in enumerate(found))

    def example(self, key: str, index: int, entry: Any) -> Example:
        """An example, with the reading it has to have."""
        if not isinstance(entry, dict) or not isinstance(entry.get("text"), str):
            raise KindError(f"{self.places.key('', key, index)}: the {key.replace('_', '-')} needs a text")
        reading = tuple(
            sorted((str(name), str(value)) for name, value in entry.items() if name not in {"text", "as_of", "why"})
        )
        return Example(entry["text"], reading, str(entry.get("as_of", "")))


def as_spread(found: object) -> tuple[Decimal, bool]:
    """A spread as written: "2%" of the figure, or "0.3" in its unit. Raises ValueError."""
    told = f'spread {found!r} is neither a percentage ("2%") nor a number ("0.3")'
    if not isinstance(found, str):
        raise ValueError(told)
    try:
        value, is_share = (Decimal(found[:-1]) / 100, True) if found.endswith("%") else (Decimal(found), False)
    except ArithmeticError as error:
        raise ValueError(told) from error
    if not value.is_finite() or value < 0:
        raise ValueError(told)
    return value, is_share
