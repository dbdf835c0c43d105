"""What newslint needs of `typing` at run time, without its cost.

Importing `typing` takes 4 ms and each of its NamedTuple classes 0.1 ms more: a tenth of a whole run
over one story. Type checkers see the real names. Start-up is a feature.
"""

from __future__ import annotations

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any, Literal, NamedTuple, NoReturn, Protocol, cast, overload
else:
    from _collections import _tuplegetter

    class _Subscript:
        """Stands for `Literal` where an alias is made of it."""

        def __getitem__(self, _values):
            return str

    Any = object
    Literal = _Subscript()
    NoReturn = None
    Protocol = object

    def cast(_type, value):
        """The value as it is."""
        return value

    def overload(function):
        """The function as it is."""
        return function

    _new = tuple.__new__
    _MISSING = object()

    class _Record(type):
        """Makes a tuple with named fields of a class body's annotations."""

        def __new__(meta, name, bases, space):
            if not bases:
                return type.__new__(meta, name, bases, space)
            fields = tuple(space.get("__annotations__", ()))
            defaults = {field: space.pop(field) for field in fields if field in space}
            for index, field in enumerate(fields):
                space[field] = _tuplegetter(index, None)
            space.update(
                __slots__=(),
                __match_args__=fields,
                _fields=fields,
                _field_defaults=defaults,
                __new__=_maker(name, fields, defaults),
                _make=classmethod(_new),
                _replace=_replace,
                _asdict=_asdict,
                __repr__=_repr,
                __getnewargs__=_values,
            )
            return type.__new__(type, name, (tuple,), space)

    def _maker(name, fields, defaults):
        count, needed = len(fields), len(fields) - len(defaults)
        rest = tuple(defaults.get(field, _MISSING) for field in fields)
        places = {field: place for place, field in enumerate(fields)}

        def make(cls, *values, **named):
            given = len(values)
            if given == count and not named:
                return _new(cls, values)
            if not given and len(named) == count:
                try:
                    return _new(cls, [named[field] for field in fields])
                except KeyError:
                    pass  # told below
            if given > count:
                raise TypeError(f"{name} takes {count} values, not {given}")
            row = [*values, *rest[given:]]
            for field in named:
                place = places.get(field, -1)
                if place < given:
                    raise TypeError(f"{name}: unknown or doubled field {field!r}")
                row[place] = named[field]
            if given < needed:
                missing = [field for field, value in zip(fields, row) if value is _MISSING]  # noqa: B905 - a run makes thousands
                if missing:
                    raise TypeError(f"{name} lacks {', '.join(missing)}")
            return _new(cls, row)

        return make

    def _replace(self, /, **named):
        """The tuple with some fields changed."""
        values = [named.pop(field, value) for field, value in zip(self._fields, self, strict=True)]
        if named:
            raise ValueError(f"{type(self).__name__} has no field {', '.join(named)}")
        return _new(type(self), values)

    def _asdict(self):
        """The fields with their values."""
        return dict(zip(self._fields, self, strict=True))

    def _values(self):
        return tuple(self)

    def _repr(self):
        shown = ", ".join(f"{k}={v!r}" for k, v in zip(self._fields, self, strict=True))
        return f"{type(self).__name__}({shown})"

    class NamedTuple(metaclass=_Record):
        """A tuple whose fields have names; made as `typing.NamedTuple` is."""


__all__ = [
    "TYPE_CHECKING",
    "Any",
    "Literal",
    "NamedTuple",
    "NoReturn",
    "Protocol",
    "cast",
    "overload",
]
