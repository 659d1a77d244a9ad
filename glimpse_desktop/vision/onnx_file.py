"""What an ONNX file takes and gives, read from its protobuf without loading its weights.

Telling a detector from a recogniser this way takes milliseconds where opening a session takes a second.
"""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from glimpse_desktop.domain.errors import PackError

# Field numbers of onnx.proto.
_MODEL_GRAPH = 7
_GRAPH_INITIALIZER, _GRAPH_INPUT, _GRAPH_OUTPUT = 5, 11, 12
_VALUE_NAME, _VALUE_TYPE = 1, 2
_TYPE_TENSOR = 1
_TENSOR_ELEMENT, _TENSOR_SHAPE = 1, 2
_SHAPE_DIMENSION = 1
_DIMENSION_VALUE = 1
_INITIALIZER_NAME, _INITIALIZER_LOCATION = 8, 14
_LOCATION_EXTERNAL = 1

FLOAT, UINT8 = 1, 2
"""ONNX's numbers for element types."""


@dataclass(frozen=True, slots=True)
class Tensor:
    """An input or output: ``shape`` has None where the size is free; ``element`` is ONNX's type number."""

    name: str
    shape: tuple[int | None, ...]
    element: int


@dataclass(slots=True)
class Signature:
    """Inputs (without weights) and outputs of a model, in order."""

    inputs: list[Tensor] = field(default_factory=list)
    outputs: list[Tensor] = field(default_factory=list)


class _Damaged(Exception):  # noqa: N818 - internal; becomes a PackError with the file's name
    pass


def read_signature(path: Path) -> Signature:
    """The model's inputs and outputs.

    Raises PackError for a file that can't be read, isn't an ONNX model, is cut off, or keeps its weights in
    another file (which would let a pack read files outside its folder).
    """
    try:
        with path.open("rb") as file:
            if path.stat().st_size == 0:
                raise PackError("{file} is empty.", file=path.name)
            with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
                return _read_model(data, path)
    except OSError as error:
        raise PackError("{file} can't be read.", file=path.name) from error
    except (_Damaged, UnicodeDecodeError) as error:
        raise PackError("{file} is damaged or not an ONNX model.", file=path.name) from error


def _read_model(data: mmap.mmap, path: Path) -> Signature:
    found: Signature | None = None
    for number, start, end in _fields(data, 0, len(data)):
        if number == _MODEL_GRAPH and end > start:
            found = _read_graph(data, start, end, path)
    if found is None or not found.inputs or not found.outputs:
        raise _Damaged
    return found


def _read_graph(data: mmap.mmap, start: int, end: int, path: Path) -> Signature:
    signature = Signature()
    weights: set[str] = set()
    for number, first, last in _fields(data, start, end):
        if number == _GRAPH_INPUT:
            signature.inputs.append(_read_value(data, first, last))
        elif number == _GRAPH_OUTPUT:
            signature.outputs.append(_read_value(data, first, last))
        elif number == _GRAPH_INITIALIZER:
            for inner, a, b in _fields(data, first, last):
                if inner == _INITIALIZER_NAME:
                    weights.add(data[a:b].decode())
                elif inner == _INITIALIZER_LOCATION and a == _LOCATION_EXTERNAL:
                    raise PackError(
                        "{file} keeps its weights in another file, which packs may not.", file=path.name
                    )
    # Old files list their weights among the inputs too.
    signature.inputs = [tensor for tensor in signature.inputs if tensor.name not in weights]
    return signature


def _read_value(data: mmap.mmap, start: int, end: int) -> Tensor:
    name, shape, element = "", list[int | None](), 0
    for number, a, b in _fields(data, start, end):
        if number == _VALUE_NAME:
            name = data[a:b].decode()
        elif number == _VALUE_TYPE:
            for kind, c, d in _fields(data, a, b):
                if kind == _TYPE_TENSOR:
                    element, shape = _read_tensor_type(data, c, d)
    return Tensor(name, tuple(shape), element)


def _read_tensor_type(data: mmap.mmap, start: int, end: int) -> tuple[int, list[int | None]]:
    element, shape = 0, list[int | None]()
    for number, a, b in _fields(data, start, end):
        if number == _TENSOR_ELEMENT:
            element = a
        elif number == _TENSOR_SHAPE:
            for kind, c, d in _fields(data, a, b):
                if kind == _SHAPE_DIMENSION:
                    sizes = [value for inner, value, _ in _fields(data, c, d) if inner == _DIMENSION_VALUE]
                    shape.append(sizes[-1] if sizes and sizes[-1] > 0 else None)
    return element, shape


def _fields(data: mmap.mmap, position: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The fields of a message between two offsets: (number, start, end) of those with a length, (number,
    value, value) of integers; other kinds are passed over. Raises _Damaged when they don't fill it exactly."""
    while position < end:
        key, position = _varint(data, position, end)
        number, wire = key >> 3, key & 7
        if wire == 0:
            value, position = _varint(data, position, end)
            yield number, value, value
        elif wire == 2:
            length, position = _varint(data, position, end)
            if length > end - position:
                raise _Damaged
            yield number, position, position + length
            position += length
        elif wire in (1, 5):
            position += 8 if wire == 1 else 4
        else:
            raise _Damaged
        if number == 0:
            raise _Damaged
    if position != end:
        raise _Damaged


def _varint(data: mmap.mmap, position: int, end: int) -> tuple[int, int]:
    value = shift = 0
    while position < end and shift < 64:
        byte = data[position]
        position += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, position
        shift += 7
    raise _Damaged
