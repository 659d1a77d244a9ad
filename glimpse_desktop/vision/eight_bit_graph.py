"""A detector's graph rewritten to compute in whole numbers of 8 bits.

onnxruntime's own tool measures the values between the layers and places the roundings; here the graph is made
ready for it (one convolution instead of three side by side, pixels as they are instead of normalised ones), and
what comes out takes an RGB picture's bytes. The last layers, which give boxes, landmarks and scores, compute in
full precision.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

_OPSET = 13
"""The oldest in which roundings differ by channel."""

_TYPES = ["Conv", "Add", "MaxPool", "AveragePool", "Relu", "Resize"]
"""Layers between which values stay whole numbers."""

PIXELS = "pixels"
"""The input of what ``in_eight_bits`` makes: (1, h, w, 3) uint8 RGB, sides a multiple of 32."""


class UnsuitableError(ValueError):
    """A graph of another build than is understood here."""


def in_eight_bits(model: Path, pictures: Iterable[NDArray[np.uint8]], mean: float, std: float) -> bytes:
    """``model`` (.onnx, for ``(pixel - mean) / std``) as a model of 8-bit numbers.

    ``pictures`` (h, w, 3) RGB, sides a multiple of 32, show what it will see: the roundings are laid for them.
    Raises UnsuitableError, and whatever onnx and onnxruntime raise for a model that they can't have this way.
    """
    import onnx
    from onnx import version_converter

    graph = onnx.load(str(model))
    if max(entry.version for entry in graph.opset_import if entry.domain in ("", "ai.onnx")) < _OPSET:
        graph = version_converter.convert_version(graph, _OPSET)
    offset = round(mean)
    _shift_input(graph.graph, (offset - mean) / std)
    heads = _merge_heads(graph.graph)
    reader = _Reader(graph.graph.input[0].name, pictures, offset, std)
    result = onnx.load_from_string(quantised(graph, reader, _TYPES, heads))
    _take_bytes(result.graph, offset, std)
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

    def __init__(self, name: str, pictures: Iterable[NDArray[np.uint8]], offset: int, std: float) -> None:
        self._blobs: Iterator[dict[str, NDArray[np.float32]]] = (
            {name: np.ascontiguousarray(((picture.astype(np.float32) - offset) / std).transpose(2, 0, 1)[None])}
            for picture in pictures
        )

    def get_next(self) -> dict[str, NDArray[np.float32]] | None:
        return next(self._blobs, None)


def _weights(graph: Any) -> dict[str, Any]:
    return {tensor.name: tensor for tensor in graph.initializer}


def _consumers(graph: Any, name: str) -> list[Any]:
    return [node for node in graph.node if name in node.input]


def _set_weight(graph: Any, name: str, values: NDArray[np.float32]) -> None:
    from onnx import numpy_helper

    for tensor in graph.initializer:
        if tensor.name == name:
            tensor.CopyFrom(numpy_helper.from_array(np.ascontiguousarray(values), name))
            return
    graph.initializer.append(numpy_helper.from_array(np.ascontiguousarray(values), name))


def _shift_input(graph: Any, shift: float) -> None:
    """Let the first layer take its input ``shift`` higher: then the zero of normalised pixels is a whole one."""
    from onnx import numpy_helper

    users = _consumers(graph, graph.input[0].name)
    weights = _weights(graph)
    if len(users) != 1 or users[0].op_type != "Conv" or len(users[0].input) != 3:
        raise UnsuitableError("the first layer is no convolution")
    kernel, bias = (numpy_helper.to_array(weights[name]) for name in users[0].input[1:])
    if len(_consumers(graph, users[0].input[2])) != 1:
        raise UnsuitableError("layers share their weights")
    _set_weight(graph, users[0].input[2], (bias + shift * kernel.sum(axis=(1, 2, 3))).astype(np.float32))


def _merge_heads(graph: Any) -> list[str]:
    """Make one of the convolutions before the outputs that read the same values; returns the last ones' names.

    Fewer, wider convolutions fill the processor's registers better; the numbers stay the same.
    """
    from onnx import helper, numpy_helper

    makers = {output: node for node in graph.node for output in node.output}
    last: dict[str, Any] = {}
    for output in graph.output:
        node = makers[output.name]
        while node.op_type != "Conv":
            if not node.input or node.input[0] not in makers:
                raise UnsuitableError("an output that no convolution makes")
            node = makers[node.input[0]]
        last[node.output[0]] = node
    weights = _weights(graph)
    families: dict[tuple[Any, ...], list[Any]] = {}
    for node in last.values():
        known = len(node.input) == 3 and all(name in weights for name in node.input[1:])
        shape = tuple(weights[node.input[1]].dims[1:]) if known else (node.name,)
        attributes = tuple(sorted(str(attribute) for attribute in node.attribute))
        families.setdefault((node.input[0], shape, attributes), []).append(node)
    names = []
    for number, family in enumerate(families.values()):
        groups = helper.get_node_attr_value(family[0], "group") if _has(family[0], "group") else 1
        if len(family) == 1 or groups != 1:
            names += [node.name for node in family]
            continue
        merged = f"merged_heads_{number}"
        kernels, biases = ([numpy_helper.to_array(weights[node.input[at]]) for node in family] for at in (1, 2))
        _set_weight(graph, f"{merged}_weight", np.concatenate(kernels))
        _set_weight(graph, f"{merged}_bias", np.concatenate(biases))
        _set_weight(graph, f"{merged}_parts", np.array([len(kernel) for kernel in kernels], np.int64))
        conv = helper.make_node(
            "Conv", [family[0].input[0], f"{merged}_weight", f"{merged}_bias"], [merged], name=merged
        )
        conv.attribute.extend(family[0].attribute)
        split = helper.make_node(
            "Split",
            [merged, f"{merged}_parts"],
            [node.output[0] for node in family],
            name=f"{merged}_split",
            axis=1,
        )
        # Nodes stand in the order in which they are computed: in the place of the first of the family.
        at = min(list(graph.node).index(node) for node in family)
        for node in family:
            graph.node.remove(node)
            for name in node.input[1:]:
                graph.initializer.remove(weights[name])
        graph.node.insert(at, conv)
        graph.node.insert(at + 1, split)
        names.append(merged)
    return names


def _has(node: Any, attribute: str) -> bool:
    return any(entry.name == attribute for entry in node.attribute)


def _take_bytes(graph: Any, offset: int, std: float) -> None:
    """Let a rounded graph begin with bytes, where it would round normalised pixels to the very same bytes."""
    from onnx import TensorProto, helper, numpy_helper

    users = _consumers(graph, graph.input[0].name)
    if len(users) != 1 or users[0].op_type != "QuantizeLinear":
        raise UnsuitableError("the input isn't rounded")
    weights = _weights(graph)
    step, zero = (numpy_helper.to_array(weights[name]) for name in users[0].input[1:3])
    if abs(float(step) * std - 1.0) > 1e-3 or int(zero) != offset:
        raise UnsuitableError("the input is rounded otherwise")
    channels_first = helper.make_node("Transpose", [PIXELS], [users[0].output[0]], perm=[0, 3, 1, 2])
    at = list(graph.node).index(users[0])
    graph.node.remove(users[0])
    graph.node.insert(at, channels_first)
    del graph.input[:]
    graph.input.append(helper.make_tensor_value_info(PIXELS, TensorProto.UINT8, [1, "height", "width", 3]))
