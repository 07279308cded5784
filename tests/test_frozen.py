"""The project's frozen dataclasses behave as the standard library's."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from typing import Any

import pytest

from factcheck import frozen


@frozen.dataclass(frozen=True, slots=True)
class Ours:
    """A value."""

    kind: str
    start: int = 0
    parts: tuple[int, ...] = frozen.field(default=())
    note: str = frozen.field(default="", compare=False, repr=False)
    size: int = frozen.field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        if self.start < 0:
            raise ValueError("below zero")
        object.__setattr__(self, "size", len(self.parts))


@frozen.dataclass(frozen=True, slots=True)
class Single:
    """A value with one field."""

    kind: str


@dataclasses.dataclass(frozen=True, slots=True)
class Theirs:
    """A value."""

    kind: str
    start: int = 0
    parts: tuple[int, ...] = dataclasses.field(default=())
    note: str = dataclasses.field(default="", compare=False, repr=False)
    size: int = dataclasses.field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        if self.start < 0:
            raise ValueError("below zero")
        object.__setattr__(self, "size", len(self.parts))


CASES: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
    (("a",), {}),
    (("a", 3), {"parts": (1, 2)}),
    ((), {"kind": "b", "note": "x"}),
]


@pytest.mark.parametrize(("given", "named"), CASES)
def test_the_same_values(given: tuple[Any, ...], named: dict[str, Any]) -> None:
    ours, theirs = Ours(*given, **named), Theirs(*given, **named)
    assert repr(ours).replace("Ours", "") == repr(theirs).replace("Theirs", "")
    assert dataclasses.asdict(ours) == dataclasses.asdict(theirs)
    assert hash(ours) == hash(theirs)
    assert ours == Ours(*given, **named)
    assert ours != theirs
    for replacing in (frozen.replace, dataclasses.replace):
        moved = replacing(ours, start=9, parts=(1,))
        assert dataclasses.asdict(moved) == dataclasses.asdict(dataclasses.replace(theirs, start=9, parts=(1,)))
    assert pickle.loads(pickle.dumps(ours)) == copy.deepcopy(ours) == copy.copy(ours) == ours
    assert pickle.loads(pickle.dumps(ours)).size == theirs.size


def test_frozen_and_without_room() -> None:
    value = Ours("a")
    with pytest.raises(dataclasses.FrozenInstanceError):
        value.kind = "b"  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del value.kind
    with pytest.raises(AttributeError):
        object.__setattr__(value, "other", 1)
    assert dataclasses.is_dataclass(Ours)
    assert Ours.__match_args__ == Theirs.__match_args__
    assert isinstance(value, Ours)
    assert type(value) is Ours


def test_wrong_arguments_are_errors() -> None:
    for cls in (Ours, Theirs):
        with pytest.raises(TypeError):
            cls()  # type: ignore[call-arg]
        with pytest.raises(TypeError):
            cls("a", other=1)  # type: ignore[call-arg]
        with pytest.raises(ValueError, match="below zero"):
            cls("a", -1)
    with pytest.raises(TypeError):
        frozen.replace(Ours("a"), other=1)  # type: ignore[call-arg]


def test_order_matters_to_nothing_but_fields() -> None:
    assert Ours("a", note="x") == Ours("a", note="y")
    assert len({Ours("a", note="x"), Ours("a", note="y"), Ours("b")}) == 2
    assert Single("a") == Single("a") != Single("b")
    assert list(inspect.signature(Ours).parameters) == list(inspect.signature(Theirs).parameters)
