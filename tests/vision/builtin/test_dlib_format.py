import math
import struct

import numpy as np
import pytest

from glimpse_desktop.vision.builtin.conversion import find_sources
from glimpse_desktop.vision.builtin.dlib_format import DlibReader, WeightFormatError
from glimpse_desktop.vision.builtin.dlib_weights import read_landmarks


def packed(value: int) -> bytes:
    size = max(1, (abs(value).bit_length() + 7) // 8)
    return bytes([size | (0x80 if value < 0 else 0)]) + abs(value).to_bytes(size, "little")


@pytest.mark.parametrize("value", [0, 1, 127, 128, 255, 256, 70_000, -1, -300, 2**40, -(2**62)])
def test_integers_come_back(value: int) -> None:
    reader = DlibReader(packed(value))
    assert reader.integer() == value
    assert reader.exhausted


@pytest.mark.parametrize("value", [0.0, 1.0, -0.5, 122.782, 1e-30, -3.25e12])
def test_floats_are_a_mantissa_and_a_power_of_two(value: float) -> None:
    mantissa, exponent = math.frexp(value)
    data = packed(int(mantissa * 2**53)) + packed(exponent - 53)
    assert DlibReader(data).real() == value


def test_floats_that_are_no_numbers() -> None:
    assert DlibReader(packed(0) + packed(32000)).real() == math.inf
    assert DlibReader(packed(0) + packed(32001)).real() == -math.inf
    assert math.isnan(DlibReader(packed(0) + packed(32002)).real())


def test_a_tensor_is_its_shape_and_raw_floats() -> None:
    values = np.arange(12, dtype="<f4").reshape(2, 1, 3, 2)
    data = b"".join(map(packed, (2, *values.shape))) + values.tobytes()
    assert (DlibReader(data).tensor() == values).all()


def test_a_column_writes_its_sizes_negated() -> None:
    reals = b"".join(packed(n) + packed(-1) for n in (3, -5))
    assert DlibReader(packed(-2) + packed(-1) + reals).column().tolist() == [1.5, -2.5]


def test_strings_and_truth_values() -> None:
    reader = DlibReader(packed(5) + b"relu_" + b"01")
    assert reader.expect_string("relu_") == "relu_"
    assert [reader.boolean(), reader.boolean()] == [False, True]


@pytest.mark.parametrize(
    ("data", "read"),
    [
        (b"", DlibReader.integer),
        (b"\x04\x01", DlibReader.string),
        (b"\x0f\x01", DlibReader.integer),
        (b"x", DlibReader.boolean),
        (packed(2) + b"".join(map(packed, (1, 1, 1, 9))) + struct.pack("<f", 1), DlibReader.tensor),
        (packed(1), DlibReader.tensor),
        (packed(2) + b"".join(map(packed, (-1, 1, 1, -1))), DlibReader.tensor),
        (packed(2) + packed(1), DlibReader.column),
    ],
)
def test_other_bytes_are_refused(data: bytes, read: object) -> None:
    assert callable(read)
    with pytest.raises(WeightFormatError):
        read(DlibReader(data))


def test_an_integer_that_is_cut_short_is_refused() -> None:
    reader = DlibReader(b"\x04\x01")
    with pytest.raises(WeightFormatError):
        reader.integer()


def test_many_integers_are_read_at_once() -> None:
    values = [0, 1, -1, 127, 255, 256, -70_000, 2**40, -(2**62), 5]
    reader = DlibReader(packed(9) + b"".join(map(packed, values)))
    assert reader.integer() == 9
    assert reader.integers_to_the_end().tolist() == values
    assert reader.exhausted
    assert reader.integers_to_the_end().tolist() == []


@pytest.mark.parametrize("data", [packed(3) + b"\x04\x01", packed(3) + b"\x09" + bytes(9), b"\x11\x01"])
def test_many_integers_are_refused_where_one_would_be(data: bytes) -> None:
    with pytest.raises(WeightFormatError):
        DlibReader(data).integers_to_the_end()


def test_landmark_trees_of_uneven_shapes_are_refused() -> None:
    data = (find_sources() / "shape_predictor_5_face_landmarks.dat").read_bytes()
    for broken in (data[: len(data) // 2], data[:-1], data + packed(1), b""):
        with pytest.raises(WeightFormatError):
            read_landmarks(broken)
