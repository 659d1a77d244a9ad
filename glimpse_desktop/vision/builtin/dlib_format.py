"""Reader of dlib's serialisation: the primitives, tensors and layer frames that its weight files are made of.

Integers are a control byte (low four bits: how many little-endian bytes follow; high bit: negative) and the
bytes. A scalar float is two such integers, mantissa and exponent to the base 2. Tensors are raw float32.
Anything unexpected raises ``WeightFormatError``, so that a damaged or different file is never half read.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

NO_NUMBER = 32000
"""The least exponent that stands for infinity or for what is no number."""

_SPECIAL_FLOATS = {NO_NUMBER: math.inf, 32001: -math.inf, 32002: math.nan}


class WeightFormatError(ValueError):
    """The bytes are not what the weight file should hold at this place."""


class DlibReader:
    """A cursor over the bytes of one dlib file."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    @property
    def exhausted(self) -> bool:
        return self._at == len(self._data)

    def _take(self, count: int) -> bytes:
        end = self._at + count
        if count < 0 or end > len(self._data):
            raise WeightFormatError(f"the file ends early, at byte {len(self._data)}")
        piece = self._data[self._at : end]
        self._at = end
        return piece

    def integer(self) -> int:
        at = self._at
        try:
            control = self._data[at]
        except IndexError:
            raise WeightFormatError("the file ends early") from None
        size = control & 0x0F
        if size > 8 or control & 0x70:
            raise WeightFormatError(f"no integer at byte {at}")
        end = at + 1 + size
        if end > len(self._data):
            raise WeightFormatError("the file ends early")
        self._at = end
        value = int.from_bytes(self._data[at + 1 : end], "little")
        return -value if control & 0x80 else value

    def real(self) -> float:
        mantissa = self.integer()
        exponent = self.integer()
        if exponent in _SPECIAL_FLOATS:
            return _SPECIAL_FLOATS[exponent]
        return math.ldexp(mantissa, exponent)

    def integers(self, count: int) -> list[int]:
        return [self.integer() for _ in range(count)]

    def integers_to_the_end(self) -> NDArray[np.int64]:
        """All that follows, which must be integers only: the landmark file holds 2.8 million of these."""
        data, at, end = self._data, self._at, len(self._data)
        places = []
        while at < end:
            places.append(at)
            at += 1 + (data[at] & 0x0F)
        if at > end:
            raise WeightFormatError("the file ends early")
        self._at = end
        all_bytes = np.frombuffer(data, np.uint8)
        starts = np.array(places, np.intp)
        controls = all_bytes[starts]
        sizes = controls & 0x0F
        if (sizes > 8).any() or (controls & 0x70).any():
            raise WeightFormatError("no integers up to the end")
        values = np.zeros(len(starts), np.int64)
        for place in range(int(sizes.max(initial=0))):
            longer = sizes > place
            values[longer] |= all_bytes[starts[longer] + 1 + place].astype(np.int64) << (8 * place)
        return np.where(controls & 0x80, -values, values)

    def reals(self, count: int) -> list[float]:
        return [self.real() for _ in range(count)]

    def boolean(self) -> bool:
        letter = self._take(1)
        if letter not in (b"0", b"1"):
            raise WeightFormatError(f"no truth value at byte {self._at - 1}")
        return letter == b"1"

    def text(self, length: int) -> str:
        return self._take(length).decode("ascii", "replace")

    def string(self) -> str:
        return self.text(self.integer())

    def expect_integer(self, *allowed: int) -> int:
        value = self.integer()
        if value not in allowed:
            raise WeightFormatError(f"found {value} where {' or '.join(map(str, allowed))} belongs")
        return value

    def expect_string(self, *allowed: str) -> str:
        value = self.string()
        if value not in allowed:
            raise WeightFormatError(f"found {value!r} where {' or '.join(allowed)} belongs")
        return value

    def tensor(self) -> NDArray[np.float32]:
        """A tensor, float32 (num_samples, k, nr, nc)."""
        self.expect_integer(2)
        shape = self.integers(4)
        count = math.prod(shape)
        if min(shape) < 0:
            raise WeightFormatError("a tensor with a negative side")
        return np.frombuffer(self._take(4 * count), dtype="<f4").reshape(shape).copy()

    def alias_tensor(self) -> tuple[int, ...]:
        """The shape that a part of a parameter tensor is seen in: (num_samples, k, nr, nc)."""
        self.expect_integer(1)
        return tuple(self.integers(4))

    def column(self) -> NDArray[np.float32]:
        """A ``matrix<float,0,1>``: float32 (rows,). Sizes are written negated, to tell the format's version."""
        rows, columns = -self.integer(), -self.integer()
        if columns != 1 or rows < 0:
            raise WeightFormatError(f"a matrix of {rows}×{columns} where a column belongs")
        return np.array(self.reals(rows), dtype=np.float32)

    def layer_state(self, *, innermost: int = 0) -> None:
        """Skip what every ``add_layer`` stores after its details: flags, and gradients left from training.

        ``innermost`` is the version number of the layer next to the input, 0 for any other.
        """
        for _ in range(3):
            self.boolean()
        for _ in range(3):  # x_grad, cached_output, then params_grad or (innermost) grad_final
            self.tensor()
        if innermost >= 3:
            self.integer()  # sample expansion factor
