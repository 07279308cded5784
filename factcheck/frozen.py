"""Frozen dataclasses as the standard library's, made and filled in a fraction of the time.

A command begins by making a hundred and sixty of them, and a draft of a thousand words fills ten thousand values. The standard library compiles six
methods a class and fills each field through `object.__setattr__`. Here the methods that need no text of their own are shared, and a value is filled
as an open twin of the same layout before it becomes frozen. What fills it is made for the first value of a class, of a code compiled once for all
classes of as many fields; what `dataclasses` asks of a class is made when it asks. `tests/test_frozen.py` holds the two together.
"""

from __future__ import annotations

import dataclasses
import functools
import inspect
from collections.abc import Callable
from dataclasses import field
from operator import attrgetter
from types import CodeType, FunctionType
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


Given = dict[str, Any]
"""A name of a field with its default, what `field` tells of it, or `MISSING`."""


def _frozen(plain: Any) -> Any:
    """The class with the fields that its annotations name, each a slot."""
    assert plain.__bases__ == (object,), f"{plain.__name__} stands by itself"
    own = dict(plain.__dict__)
    given: Given = {name: own.pop(name, dataclasses.MISSING) for name in plain.__annotations__}
    del own["__dict__"], own["__weakref__"]
    filled = [name for name, told in given.items() if _told(told, "init")]
    cls: Any = type(plain)(
        plain.__name__,
        (),
        {
            **_SHARED,
            **own,
            "__slots__": tuple(given),
            "__match_args__": tuple(filled),
            "__places__": {name: place for place, name in enumerate(filled)},
            "__contents__": _getter(filled),
            "__compared__": _getter([name for name, told in given.items() if _told(told, "compare")]),
            "__shown__": tuple(name for name, told in given.items() if _told(told, "repr")),
            "__dataclass_fields__": _Fields(given),
        },
    )
    return cls


def _told(given: Any, what: str) -> bool:
    """What `field` tells of a field: whether it is filled, compared, shown."""
    return not isinstance(given, dataclasses.Field) or bool(getattr(given, what))


def _default(given: Any) -> Any:
    if not isinstance(given, dataclasses.Field):
        return given
    assert given.default_factory is dataclasses.MISSING, "no default of a frozen value is made anew"
    return given.default


def _getter(names: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    """Reads these fields of a value as a tuple."""
    if len(names) > 1:
        return attrgetter(*names)
    return staticmethod(lambda value: tuple(getattr(value, name) for name in names))


class _Fields:
    """The fields of a class, as `dataclasses` asks for them."""

    def __init__(self, given: Given) -> None:
        self.given = given

    def __get__(self, value: object, cls: Any) -> dict[str, dataclasses.Field[Any]]:
        set_ = {name: told for name, told in self.given.items() if told is not dataclasses.MISSING}
        shown: Any = type(cls.__name__, (), {"__annotations__": cls.__annotations__, "__doc__": "", **set_})
        found: dict[str, dataclasses.Field[Any]] = dataclasses.dataclass(init=False, repr=False, eq=False)(
            shown
        ).__dataclass_fields__
        cls.__dataclass_fields__ = found
        return found


class _Parameters:
    """The parameters of a class, as `dataclasses` asks for them."""

    def __get__(self, value: object, cls: Any) -> Any:
        return dataclasses.dataclass(frozen=True)(type(cls.__name__, (), {"__doc__": ""})).__dataclass_params__  # type: ignore[attr-defined]


class _Signature:
    """The parameters of a class, as `inspect` asks for them."""

    def __get__(self, value: object, cls: type) -> inspect.Signature:
        signature = inspect.signature(_made(cls))
        return signature.replace(parameters=list(signature.parameters.values())[1:])


def _first(_cls: Any, /, *contents: Any, **named: Any) -> Any:
    """The `__new__` of a class before its first value."""
    return _made(_cls)(_cls, *contents, **named)


def _made(cls: Any) -> Callable[..., Any]:
    """The `__new__` of a class, made when first asked for."""
    if cls.__new__ is _first:
        cls.__new__ = _filling(cls)
    return cls.__new__  # type: ignore[no-any-return]


def _filling(cls: Any) -> Callable[..., Any]:
    """The `__new__` of a class: fills an open twin, then makes it one of the class."""
    given = cls.__dict__["__dataclass_fields__"]
    told = given.given if isinstance(given, _Fields) else given
    names = list(cls.__places__)
    defaults = [default for name in names if (default := _default(told[name])) is not dataclasses.MISSING]
    code = _template(len(names), hasattr(cls, "__post_init__"))
    renamed = {f"field{place}": name for place, name in enumerate(names)}
    own = code.replace(
        co_names=tuple(renamed.get(name, name) for name in code.co_names),
        co_varnames=tuple(renamed.get(name, name) for name in code.co_varnames),
    )
    twin = type(cls.__name__, (), {"__slots__": cls.__slots__})
    return FunctionType(own, {"_twin": twin, "_new": object.__new__}, "__new__", tuple(defaults))


@functools.cache
def _template(count: int, finished: bool) -> CodeType:
    """The code that fills so many fields, by names that stand for theirs."""
    names = [f"field{place}" for place in range(count)]
    lines = [f"  _self.{name} = {name}\n" for name in names]
    after = "  _self.__post_init__()\n" if finished else ""
    body = f"  _self = _new(_twin)\n{''.join(lines)}  _self.__class__ = _cls\n{after}  return _self\n"
    made: dict[str, Any] = {}
    exec(f"def __new__({', '.join(['_cls', *names])}):\n{body}", made)
    code: CodeType = made["__new__"].__code__
    return code


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


_SHARED: dict[str, Any] = {
    "__new__": _first,
    "__repr__": _repr,
    "__eq__": _eq,
    "__hash__": _hash,
    "__setattr__": _setattr,
    "__delattr__": _delattr,
    "__reduce__": _reduce,
    "__signature__": _Signature(),
    "__dataclass_params__": _Parameters(),
}
"""What all such classes have, where they have none of their own."""
