"""A network's graph rewritten to compute in whole numbers of 8 bits.

onnxruntime's own tool measures the values between the layers and places the roundings; here the graph is made
ready for it, and what comes out takes a picture's bytes: their normalisation becomes part of the first layer. That
layer reads four channels, the last of which is 255 wherever the picture is. So the offset of normalised pixels has
weights of its own, and what a convolution adds around a picture, zeros, is worth what it was. Four numbers at a
time are also twice as fast as three, and so are sixteen filters instead of twelve.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.imaging.opencv import cv2

_OPSET = 13
"""The oldest in which roundings differ by channel."""

_OPAQUE = 255

_EIGHT, _SIXTEEN = 8, 16
"""How many numbers are computed at once. A width that is no multiple of 8 takes twice as long as a greater one."""

PIXELS = "pixels"
"""The input of what ``in_eight_bits`` makes: (n, h, w, 4) uint8 RGBA, opaque; n, h and w as the model had them."""


class UnsuitableError(ValueError):
    """A graph of another build than is understood here."""


def in_eight_bits(
    model: Path,
    pictures: Iterable[NDArray[np.uint8]],
    mean: float,
    std: float,
    types: list[str],
    prepare: Callable[[Any], list[str]],
) -> bytes:
    """``model`` (.onnx, for ``(pixel - mean) / std``) as a model of 8-bit numbers.

    ``pictures`` (h, w, 3) RGB, of sides that the model takes, show what it will see: the roundings are laid for
    them. Layers of ``types`` are put in 8 bits but for those whose names ``prepare`` returns when it is given the
    onnx graph, which it may change. Raises UnsuitableError, and whatever onnx and onnxruntime raise for a model
    that they can't have this way.
    """
    import onnx
    from onnx import version_converter

    graph = onnx.load(str(model))
    if max(entry.version for entry in graph.opset_import if entry.domain in ("", "ai.onnx")) < _OPSET:
        graph = version_converter.convert_version(graph, _OPSET)
    _normalise_inside(graph.graph, 1 / std, -mean / std)
    _widen(graph.graph)
    excluded = prepare(graph.graph)
    result = onnx.load_from_string(quantised(graph, _Reader(pictures), types, excluded))
    _take_bytes(result.graph)
    return bytes(result.SerializeToString())


def quantised(graph: Any, reader: Any, types: list[str], excluded: list[str]) -> bytes:
    """The onnx model ``graph`` with its layers of these ``types`` in 8 bits, but for those named in ``excluded``.

    ``reader`` is what onnxruntime's tool calls a calibration data reader. Raises whatever that tool raises.
    """
    import onnx
    from onnxruntime.quantization import QuantType, quantize_static

    # Without this mark the tool asks, by way of the root logger, for a preparation that changes nothing here.
    onnx.helper.set_model_props(graph, {"onnx.quant.pre_process": "onnxruntime.quant"})
    with tempfile.TemporaryDirectory(prefix="glimpse-") as folder:
        made = Path(folder) / "eight_bit.onnx"
        quantize_static(
            graph,
            str(made),
            reader,
            op_types_to_quantize=types,
            nodes_to_exclude=excluded,
            per_channel=True,
            activation_type=QuantType.QUInt8,
            weight_type=QuantType.QInt8,
        )
        return made.read_bytes()


class _Reader:
    """What onnxruntime's tool calls a calibration data reader."""

    def __init__(self, pictures: Iterable[NDArray[np.uint8]]) -> None:
        self._blobs: Iterator[dict[str, NDArray[np.float32]]] = (
            {PIXELS: np.ascontiguousarray(_opaque(picture).transpose(2, 0, 1)[None], np.float32)}
            for picture in pictures
        )

    def get_next(self) -> dict[str, NDArray[np.float32]] | None:
        return next(self._blobs, None)


def _opaque(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """With the fourth channel, and a pixel of zeros: all that a byte can hold is rounded to itself then."""
    made = np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2RGBA), np.uint8)
    made[0, 0, :3] = 0
    return made


def weights_of(graph: Any) -> dict[str, Any]:
    """The onnx graph's constants by name, as tensors that can be changed."""
    return {tensor.name: tensor for tensor in graph.initializer}


def readers_of(graph: Any, name: str) -> list[Any]:
    """The nodes that take the value ``name``."""
    return [node for node in graph.node if name in node.input]


def set_weight(graph: Any, name: str, values: NDArray[Any]) -> None:
    """Give the onnx graph's constant ``name`` these values; it is added where there is none."""
    from onnx import numpy_helper

    for tensor in graph.initializer:
        if tensor.name == name:
            tensor.CopyFrom(numpy_helper.from_array(np.ascontiguousarray(values), name))
            return
    graph.initializer.append(numpy_helper.from_array(np.ascontiguousarray(values), name))


def _normalise_inside(graph: Any, factor: float, offset: float) -> None:
    """Let the first layer take opaque pixels from 0 to 255, where it took ``factor * pixel + offset``."""
    from onnx import TensorProto, helper, numpy_helper

    weights = weights_of(graph)
    factors, offsets = np.full(3, factor), np.full(3, offset)
    entry = graph.input[0]
    name = entry.name
    first = _only_reader(graph, name)
    while first.op_type in ("Mul", "Add", "Sub", "Div"):
        if first.input[0] != name or first.input[1] not in weights:
            raise UnsuitableError("the input is normalised in an unknown way")
        value = numpy_helper.to_array(weights[first.input[1]]).astype(np.float64)
        if value.size != 1 and value.shape not in ((1, 3, 1, 1), (3, 1, 1)):
            raise UnsuitableError("the input is normalised in an unknown way")
        value = np.broadcast_to(value.ravel(), 3)
        if first.op_type in ("Mul", "Div"):
            value = value if first.op_type == "Mul" else 1 / value
            factors, offsets = factors * value, offsets * value
        else:
            offsets = offsets + (value if first.op_type == "Add" else -value)
        graph.node.remove(first)
        if not readers_of(graph, first.input[1]):
            graph.initializer.remove(weights[first.input[1]])
        name = first.output[0]
        first = _only_reader(graph, name)
    if first.op_type != "Conv" or first.input[0] != name or first.input[1] not in weights:
        raise UnsuitableError("the first layer is no convolution")
    kernel = numpy_helper.to_array(weights[first.input[1]])
    if kernel.dtype != np.float32 or kernel.shape[1] != 3 or len(readers_of(graph, first.input[1])) != 1:
        raise UnsuitableError("the first layer is no convolution of three channels")
    of_colours = kernel * factors[:, None, None]
    of_opaque = (kernel * offsets[:, None, None]).sum(axis=1, keepdims=True) / _OPAQUE
    set_weight(graph, first.input[1], np.concatenate([of_colours, of_opaque], axis=1).astype(np.float32))
    first.input[0] = PIXELS
    batch, _, height, width = _sizes(entry, 4)
    del graph.input[:]
    graph.input.append(helper.make_tensor_value_info(PIXELS, TensorProto.FLOAT, [batch, 4, height, width]))


def _widen(graph: Any) -> None:
    """Give narrow convolutions more filters, of zeros, where nothing but other convolutions reads them."""
    from onnx import numpy_helper

    weights = weights_of(graph)

    def kernel_of(node: Any) -> NDArray[np.float32] | None:
        plain = node.op_type == "Conv" and len(node.input) == 3 and all(name in weights for name in node.input[1:])
        if not plain or any(len(readers_of(graph, name)) != 1 for name in node.input[1:]):
            return None
        kernel = numpy_helper.to_array(weights[node.input[1]])
        of_one_group = all(entry.i == 1 for entry in node.attribute if entry.name == "group")
        return kernel if of_one_group and kernel.ndim == 4 else None

    for node in graph.node:
        kernel = kernel_of(node)
        if kernel is None or len(kernel) % _EIGHT == 0:
            continue
        readers = _through_relus(graph, node.output[0])
        theirs = [kernel_of(reader) for reader in readers]
        if not readers or any(each is None for each in theirs):
            continue
        more = -len(kernel) % _SIXTEEN
        set_weight(graph, node.input[1], np.pad(kernel, ((0, more), (0, 0), (0, 0), (0, 0))))
        set_weight(graph, node.input[2], np.pad(numpy_helper.to_array(weights[node.input[2]]), (0, more)))
        for reader, each in zip(readers, theirs, strict=True):
            assert each is not None
            set_weight(graph, reader.input[1], np.pad(each, ((0, 0), (0, more), (0, 0), (0, 0))))
    del graph.value_info[:]  # which told the widths


def _through_relus(graph: Any, name: str) -> list[Any]:
    """The nodes that see the value ``name``, as it is or without what is below zero; none where an output does."""
    if any(output.name == name for output in graph.output):
        return []
    found: list[Any] = []
    for node in readers_of(graph, name):
        found += _through_relus(graph, node.output[0]) or [node] if node.op_type == "Relu" else [node]
    return found


def _only_reader(graph: Any, name: str) -> Any:
    readers = readers_of(graph, name)
    if len(readers) != 1 or any(output.name == name for output in graph.output):
        raise UnsuitableError("several layers see the picture")
    return readers[0]


def _sizes(entry: Any, count: int) -> list[int | str | None]:
    """The sizes of an input, names for those that vary."""
    found: list[int | str | None] = [
        size.dim_value if size.HasField("dim_value") else size.dim_param or None
        for size in entry.type.tensor_type.shape.dim
    ]
    if len(found) != count:
        raise UnsuitableError("the input is no picture")
    return found


def _take_bytes(graph: Any) -> None:
    """Let a rounded graph begin with bytes, where it would round pixels to the very same bytes."""
    from onnx import TensorProto, helper, numpy_helper

    entry = graph.input[0]
    rounding = _only_reader(graph, entry.name)
    if rounding.op_type != "QuantizeLinear":
        raise UnsuitableError("the input isn't rounded")
    weights = weights_of(graph)
    step, zero = (numpy_helper.to_array(weights[name]) for name in rounding.input[1:3])
    if abs(float(step) - 1.0) > 1e-3 or int(zero) != 0:
        raise UnsuitableError("the input is rounded otherwise")
    channels_first = helper.make_node("Transpose", [PIXELS], [rounding.output[0]], perm=[0, 3, 1, 2])
    at = list(graph.node).index(rounding)
    graph.node.remove(rounding)
    graph.node.insert(at, channels_first)
    batch, channels, height, width = _sizes(entry, 4)
    del graph.input[:]
    graph.input.append(helper.make_tensor_value_info(PIXELS, TensorProto.UINT8, [batch, height, width, channels]))
