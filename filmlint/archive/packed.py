"""Hashes and where they stand, packed: an archive of some thousand files holds millions of them."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

Row = TypeVar("Row", bound=tuple[int, int, int, int])

_ROW = 20  # bytes: a hash of 64 bits and three numbers of 32


class Packed(Generic[Row]):
    """Rows of a hash and three numbers (offsets or counts), made into tuples one at a time when asked for."""

    __slots__ = ("_kind", "_numbers", "hashes")

    def __init__(self, kind: Callable[[Iterable[int]], Row], rows: Iterable[Row] = ()) -> None:
        """`kind` makes a row of its four numbers."""
        self._kind = kind
        self.hashes = array("Q")
        self._numbers = array("i")
        for row in rows:
            self.hashes.append(row[0])
            self._numbers.extend(row[1:])

    @classmethod
    def of(cls, kind: Callable[[Iterable[int]], Row], hashes: list[int], numbers: list[int]) -> Packed[Row]:
        """The rows of these hashes, and of three numbers for each, one row's behind the other's."""
        packed = cls(kind)
        packed.hashes, packed._numbers = array("Q", hashes), array("i", numbers)
        return packed

    @classmethod
    def unpack(cls, kind: Callable[[Iterable[int]], Row], data: bytes) -> Packed[Row]:
        """The rows that `pack` made into bytes. Raises ValueError for other bytes."""
        packed = cls(kind)
        count, rest = divmod(len(data), _ROW)
        if rest:
            raise ValueError("no packed rows")
        packed.hashes = array_of("Q", data[: 8 * count])
        packed._numbers = array_of("i", data[8 * count :])
        return packed

    def pack(self) -> bytes:
        """The rows as bytes."""
        return bytes_of(self.hashes) + bytes_of(self._numbers)

    def __len__(self) -> int:
        return len(self.hashes)

    def __getitem__(self, index: int) -> Row:
        index = range(len(self.hashes))[index]
        return self._kind((self.hashes[index], *self._numbers[3 * index : 3 * index + 3]))

    def __iter__(self) -> Iterator[Row]:
        return map(self.__getitem__, range(len(self.hashes)))

    @property
    def last(self) -> array[int]:
        """The last number of each row."""
        return self._numbers[2::3]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Packed) and self.pack() == other.pack()


class Recurring:
    """Which hashes may stand in several places: overlooks none, and takes few for one that do not."""

    def __init__(self, columns: Sequence[Sequence[int]]) -> None:
        self._size = 8 * sum(map(len, columns)) + 1
        self._seen = bytearray(self._size)  # for each remainder, how often: 0, 1 or more
        seen, size = self._seen, self._size
        for column in columns:
            for value in column:
                at = value % size
                if seen[at] < 2:
                    seen[at] += 1

    def __contains__(self, value: int) -> bool:
        return self._seen[value % self._size] > 1


def bytes_of(numbers: array[int]) -> bytes:
    """Numbers as bytes, the same on every machine."""
    return _little(numbers).tobytes()


def array_of(code: str, data: bytes) -> array[int]:
    """The numbers that `bytes_of` made into bytes. Raises ValueError for other bytes."""
    numbers = array(code)
    numbers.frombytes(data)
    return _little(numbers)


def _little(numbers: array[int]) -> array[int]:
    if sys.byteorder == "big":
        numbers = numbers[:]
        numbers.byteswap()
    return numbers
