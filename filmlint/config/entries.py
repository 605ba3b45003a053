"""The entries of a configuration file, each checked for its kind as it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from filmlint.config.places import ConfigData
from filmlint.errors import ConfigError, did_you_mean

Value = TypeVar("Value")


class Entries:
    """One file's entries. `way` is the keys that lead to one; each method raises ConfigError with its place."""

    def __init__(self, source: ConfigData) -> None:
        self.source = source

    def mistake(self, message: str, *way: str | int) -> ConfigError:
        return self.source.mistake(message, *way)

    def at(self, *way: str | int) -> Any:
        """Whatever stands there. Raises KeyError where nothing does."""
        node: Any = self.source.data
        for key in way:
            node = node[key]
        return node

    def table(self, *way: str | int, keys: Sequence[str] = (), what: str = "") -> Mapping[str, Any]:
        """Entries of their own. With `keys`, no others may be there; `what` is then what the table is called."""
        value = self.at(*way)
        if not isinstance(value, Mapping):
            raise self.mistake(f"{what or f'`{way[-1]}`'} is a list of `key: value` entries", *way)
        for key in value if keys else ():
            if key not in keys:
                raise self.mistake(f"{what} has no {key!r}{did_you_mean(key, keys)}", *way, key)
        return value

    def list(self, *way: str | int) -> list[Any]:
        """A list, or an empty one where there is nothing."""
        try:
            value = self.at(*way)
        except KeyError:
            return []
        if not isinstance(value, list):
            raise self.mistake(f"`{way[-1]}` is a list", *way)
        return value

    def texts(self, *way: str | int) -> tuple[str, ...]:
        """One text or a list of them; none where there is nothing."""
        try:
            value = self.at(*way)
        except KeyError:
            return ()
        if isinstance(value, str):
            return (value,)
        if not isinstance(value, list):
            raise self.mistake(f"`{way[-1]}` is a text or a list of texts", *way)
        for index, entry in enumerate(value):
            if not isinstance(entry, str) or not entry.strip():
                raise self.mistake(f"an entry of `{way[-1]}` is a text; put it in quotes", *way, index)
        return tuple(value)

    def text(self, *way: str | int) -> str:
        """One text that says something."""
        value = self.at(*way)
        if not isinstance(value, str) or not value.strip():
            raise self.mistake(f"`{way[-1]}` is a text", *way)
        return value

    def flag(self, *way: str | int) -> bool:
        """True or false."""
        value = self.at(*way)
        if not isinstance(value, bool):
            raise self.mistake(f"`{way[-1]}` is true or false", *way)
        return value

    def one_of(self, values: tuple[str, ...], *way: str | int) -> str:
        """One of some texts."""
        value = self.at(*way)
        if value not in values:
            raise self.mistake(f"{value!r} is none of {', '.join(values)}{did_you_mean(value, values)}", *way)
        return str(value)

    def parsed(self, parse: Callable[[str], Value], *way: str | int) -> Value:
        """What `parse` makes of the entry's text; it raises ValueError."""
        try:
            return parse(str(self.at(*way)))
        except ValueError as error:
            raise self.mistake(str(error), *way) from None
