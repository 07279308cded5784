"""Frozen dataclasses as the standard library's, made and filled in a third of the time.

A command begins by making eighty of them, and a draft of a thousand words fills ten thousand. The standard library compiles six methods a
class and fills each field through `object.__setattr__`. Here the methods that need no text of their own are shared, and a value is filled
as an open twin of the same layout before it becomes frozen; what fills it is compiled for the first value of a class. All else is
`dataclasses`' own; `tests/test_frozen.py` holds the two together.
"""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Callable
from dataclasses import field
from operator import attrgetter
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass", "field", "replace"]

if TYPE_CHECKING:
    from dataclasses import dataclass, replace
else:

    def dataclass(*, frozen: bool, slots: bool) -> Callable[[type], type]:
        """The decorator, for frozen classes with slots; other classes take the standard library's."""
        assert frozen
        assert slots
        return _frozen

    def replace(value: Any, /, **changes: Any) -> Any:
        """The same value with other contents in some fields."""
        cls = value.__class__
        contents = list(cls.__contents__(value))
        places = cls.__places__
        for name, content in changes.items():
            if name not in places:
                raise TypeError(f"{cls.__name__} has no field {name!r} to replace")
            contents[places[name]] = content
        return cls(*contents)


def _frozen(plain: type) -> type:
    assert plain.__doc__, (
        f"{plain.__name__} says what it is, or the standard library spends ten milliseconds on a text of its own"
    )
    cls: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(plain)
    fields = dataclasses.fields(cls)
    cls.__dataclass_params__.frozen = True
    given = [f for f in fields if f.init]
    assert all(f.default_factory is dataclasses.MISSING for f in given), "no default of a frozen value is made anew"
    cls.__places__ = {f.name: place for place, f in enumerate(given)}
    cls.__contents__ = _getter([f.name for f in given])
    cls.__compared__ = _getter([f.name for f in fields if f.compare])
    cls.__shown__ = tuple(f.name for f in fields if f.repr)
    cls.__new__ = _first
    cls.__signature__ = _Signature()
    for method in (_repr, _eq, _hash, _setattr, _delattr, _reduce):
        name = f"__{method.__name__[1:]}__"
        if cls.__dict__.get(name) is None:
            setattr(cls, name, method)
    return cls  # type: ignore[no-any-return]


def _getter(names: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    """Reads these fields of a value as a tuple."""
    if len(names) > 1:
        return attrgetter(*names)
    return staticmethod(lambda value: tuple(getattr(value, name) for name in names))


def _first(_cls: Any, /, *contents: Any, **named: Any) -> Any:
    """The `__new__` of a class before its first value."""
    return _made(_cls)(_cls, *contents, **named)


def _made(cls: Any) -> Callable[..., Any]:
    """The `__new__` of a class, compiled when first asked for."""
    owner = next(owner for owner in cls.__mro__ if "__places__" in owner.__dict__)
    if owner.__new__ is _first:
        owner.__new__ = _filling(owner, [f for f in dataclasses.fields(owner) if f.init])
    return owner.__new__  # type: ignore[no-any-return]


class _Signature:
    """The parameters of a class, as `inspect` asks for them."""

    def __get__(self, value: object, cls: type) -> inspect.Signature:
        signature = inspect.signature(_made(cls))
        return signature.replace(parameters=list(signature.parameters.values())[1:])


def _filling(cls: type, fields: list[dataclasses.Field[Any]]) -> Callable[..., Any]:
    """The `__new__` of a class: fills an open twin, then makes it one of the class."""
    slots = {"__slots__": tuple(f.name for f in dataclasses.fields(cls))}
    names: dict[str, Any] = {"_twin": type(cls.__name__, (), slots), "_new": object.__new__}
    heads, lines = ["_cls"], []
    for f in fields:
        if f.default is not dataclasses.MISSING:
            names[f"_{f.name}"] = f.default
        heads.append(f.name if f.default is dataclasses.MISSING else f"{f.name}=_{f.name}")
        lines.append(f"  _self.{f.name} = {f.name}\n")
    after = "  _self.__post_init__()\n" if hasattr(cls, "__post_init__") else ""
    body = f"  _self = _new(_twin)\n{''.join(lines)}  _self.__class__ = _cls\n{after}  return _self\n"
    text = f"def _make({', '.join(names)}):\n def __new__({', '.join(heads)}):\n{body} return __new__\n"
    made: dict[str, Any] = {}
    exec(text, made)
    return made["_make"](**names)  # type: ignore[no-any-return]


def _repr(self: Any) -> str:
    shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__shown__)
    return f"{self.__class__.__qualname__}({shown})"


def _eq(self: Any, other: Any) -> Any:
    if self.__class__ is not other.__class__:
        return NotImplemented
    return self.__compared__(self) == other.__compared__(other)


def _hash(self: Any) -> int:
    return hash(self.__compared__(self))


def _setattr(self: Any, name: str, value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _delattr(self: Any, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _reduce(self: Any) -> tuple[type, tuple[Any, ...]]:
    return self.__class__, self.__contents__(self)
