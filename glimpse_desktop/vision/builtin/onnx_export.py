"""dlib's two networks as ONNX graphs that onnxruntime runs fast.

Both take what the picture decoder gives, 8-bit pixels in rows: the mean and the division are folded into the first
convolution (it has no padding, so that is exact), as is each layer's scale and shift. Channel counts are filled up
with zero filters to multiples of 16, which lets onnxruntime use its blocked kernels throughout; no number that
reaches an output changes.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from glimpse_desktop.vision.builtin.dlib_format import WeightFormatError
from glimpse_desktop.vision.builtin.dlib_weights import (
    Addition,
    Convolution,
    Float32,
    FullyConnected,
    Network,
    Pooling,
    Rectifier,
    ScaleShift,
)

_OPSET = 17
_IR_VERSION = 8
_BLOCK = 16

RECOGNISER_SIDE = 150
DESCRIPTOR_LENGTH = 128


class _Graph:
    """Nodes and constants of a graph in the making; each method returns the name of what it computes."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, array: NDArray[np.generic]) -> str:
        name = f"w{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(self, kind: str, inputs: Sequence[str], **attributes: object) -> str:
        name = f"x{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], **attributes))
        return name

    def convolution(self, x: str, layer: Convolution, pads: Sequence[int] | None = None) -> str:
        """``pads`` are rows before, columns before, rows after, columns after; by default the layer's own."""
        return self.node(
            "Conv",
            [x, self.constant(layer.weights), self.constant(layer.bias)],
            kernel_shape=list(layer.weights.shape[2:]),
            strides=[layer.stride, layer.stride],
            pads=list(pads) if pads is not None else [layer.padding] * 4,
        )

    def model(self, source: str, kind: int, shape: list[int | str], result: str, out: list[int | str]) -> bytes:
        self.nodes.append(helper.make_node("Identity", [result], ["result"]))
        graph = helper.make_graph(
            self.nodes,
            "glimpse",
            [helper.make_tensor_value_info(source, kind, shape)],
            [helper.make_tensor_value_info("result", TensorProto.FLOAT, out)],
            self.constants,
        )
        opset = [helper.make_opsetid("", _OPSET)]
        model = helper.make_model(graph, opset_imports=opset, ir_version=_IR_VERSION)
        onnx.checker.check_model(model)
        return bytes(model.SerializeToString())


def export_recogniser(network: Network) -> bytes:
    """Input ``pixels`` uint8 (n, 150, 150, 3) RGB, output ``result`` float32 (n, 128), not of unit length.

    A residual network of 29 layers. Where a block halves the plane, the shortcut is averaged 2×2 and its missing
    channels are zeros; where rounding leaves the block's own plane smaller than the shortcut's, it is filled up
    with zeros below and on the right.
    """
    layers = _fold(network)
    graph = _Graph()
    side, channels = RECOGNISER_SIDE, 3
    x = graph.node("Transpose", [graph.node("Cast", ["pixels"], to=TensorProto.FLOAT)], perm=[0, 3, 1, 2])
    shortcut, shortcut_side, shortcut_channels = x, side, channels
    for at, layer in enumerate(layers):
        match layer:
            case Convolution():
                if layer.weights.shape[1] != channels:
                    raise WeightFormatError("a convolution does not fit the layer before it")
                x = graph.convolution(x, layer)
                side = (side + 2 * layer.padding - layer.weights.shape[2]) // layer.stride + 1
                channels = layer.weights.shape[0]
            case Rectifier():
                x = graph.node("Relu", [x])
                if at and isinstance(layers[at - 1], Addition):
                    shortcut, shortcut_side, shortcut_channels = x, side, channels
            case Pooling(kind="largest"):
                x = graph.node("MaxPool", [x], kernel_shape=[layer.window] * 2, strides=[layer.stride] * 2)
                side = (side - layer.window) // layer.stride + 1
                shortcut, shortcut_side, shortcut_channels = x, side, channels
            case Pooling(window=0):
                x = graph.node("Flatten", [graph.node("GlobalAveragePool", [x])])
            case Pooling():
                shortcut = graph.node(
                    "AveragePool", [shortcut], kernel_shape=[layer.window] * 2, strides=[layer.stride] * 2
                )
                shortcut_side = (shortcut_side - layer.window) // layer.stride + 1
            case Addition():
                if shortcut_channels < channels:
                    shortcut = _pad(graph, shortcut, channels - shortcut_channels, 0)
                if side < shortcut_side:
                    x = _pad(graph, x, 0, shortcut_side - side)
                    side = shortcut_side
                x = graph.node("Add", [x, shortcut])
            case FullyConnected():
                x = graph.node("MatMul", [x, graph.constant(layer.weights)])
    return graph.model(
        "pixels", TensorProto.UINT8, ["n", RECOGNISER_SIDE, RECOGNISER_SIDE, 3], x, ["n", DESCRIPTOR_LENGTH]
    )


def _pad(graph: _Graph, x: str, channels: int, cells: int) -> str:
    """Zeros after the last channel and below and right of the plane."""
    pads = graph.constant(np.array([0, 0, 0, 0, 0, channels, cells, cells], dtype=np.int64))
    return graph.node("Pad", [x, pads])


def export_detector(network: Network) -> bytes:
    """Input ``pixels`` float32 (h, w, 3) RGB 0-255, output ``result`` float32 (h', w'), one score per cell.

    The last layer is 9×9 to a single channel.
    """
    layers = [layer for layer in _fold(network) if isinstance(layer, Convolution)]
    last = layers[-1]
    if last.weights.shape[0] != 1:
        raise WeightFormatError("the detector has more than one output")
    graph = _Graph()
    x = _by_columns(graph, _features(graph, layers[:-1]), last)
    x = graph.node("Squeeze", [x, graph.constant(np.array([0, 1]))])
    return graph.model("pixels", TensorProto.FLOAT, ["h", "w", 3], x, ["rows", "columns"])


def export_scout(network: Network, heads: Convolution, depth: int) -> bytes:
    """The detector's first ``depth`` convolutions, then ``heads``.

    Input as the detector's, output ``result`` float32 (heads, h', w'): for each cell one number per head.
    """
    layers = [layer for layer in _fold(network) if isinstance(layer, Convolution)][:depth]
    if heads.weights.shape[1] != layers[-1].weights.shape[0]:
        raise WeightFormatError("the scout does not fit the detector")
    graph = _Graph()
    x = _by_columns(graph, _features(graph, layers), heads)
    x = graph.node("Squeeze", [x, graph.constant(np.array([0]))])
    count = heads.weights.shape[0]
    return graph.model("pixels", TensorProto.FLOAT, ["h", "w", 3], x, [count, "rows", "columns"])


def _features(graph: _Graph, layers: list[Convolution]) -> str:
    """The layers, rectified, over pixels float32 (h, w, 3)."""
    x = graph.node(
        "Transpose", [graph.node("Unsqueeze", ["pixels", graph.constant(np.array([0]))])], perm=[0, 3, 1, 2]
    )
    inputs = 3
    for layer in layers:
        filled = _fill(layer, inputs)
        x = graph.node("Relu", [graph.convolution(x, filled)])
        inputs = filled.weights.shape[0]
    return x


def _by_columns(graph: _Graph, x: str, layer: Convolution) -> str:
    """A convolution of few outputs as one of a single column, with a channel for each column of the window and
    each output, whose columns are then shifted and summed: the same sums for a fraction of the work.
    """
    outputs, channels, rows, columns = layer.weights.shape
    filled = -(-outputs * columns // _BLOCK) * _BLOCK
    inputs = -(-channels // _BLOCK) * _BLOCK
    weights = np.zeros((filled, inputs, rows, 1), np.float32)
    by_column = layer.weights.transpose(0, 3, 1, 2).reshape(outputs * columns, channels, rows)
    weights[: outputs * columns, :channels, :, 0] = by_column
    x = graph.convolution(
        x, Convolution(weights, np.zeros(filled, np.float32), 1, 0), [layer.padding, 0, layer.padding, 0]
    )
    shifts = np.zeros((outputs, filled, 1, columns), np.float32)
    for output in range(outputs):
        shifts[output, output * columns + np.arange(columns), 0, np.arange(columns)] = 1
    return graph.convolution(x, Convolution(shifts, layer.bias, 1, 0), [0, layer.padding, 0, layer.padding])


def _fill(layer: Convolution, inputs: int) -> Convolution:
    """The layer with its channels filled up with zero filters."""
    filters = -(-layer.weights.shape[0] // _BLOCK) * _BLOCK
    weights = np.zeros((filters, inputs, *layer.weights.shape[2:]), np.float32)
    weights[: layer.weights.shape[0], : layer.weights.shape[1]] = layer.weights
    bias = np.zeros(filters, np.float32)
    bias[: layer.bias.size] = layer.bias
    return Convolution(weights, bias, layer.stride, layer.padding)


def _fold(network: Network) -> list[Convolution | Rectifier | Pooling | Addition | FullyConnected]:
    """Layers without ``ScaleShift``, taking pixels 0-255 instead of normalised ones."""
    layers: list[Convolution | Rectifier | Pooling | Addition | FullyConnected] = []
    for layer in network.layers:
        if not isinstance(layer, ScaleShift):
            layers.append(layer)
            continue
        before = layers.pop() if layers else None
        if not isinstance(before, Convolution):
            raise WeightFormatError("a scale that follows no convolution")
        layers.append(
            Convolution(
                before.weights * layer.scale[:, None, None, None],
                before.bias * layer.scale + layer.shift,
                before.stride,
                before.padding,
            )
        )
    first = layers[0]
    if not isinstance(first, Convolution) or first.padding:
        raise WeightFormatError("the network does not begin with a convolution without padding")
    layers[0] = _fold_normalisation(first, network.means)
    return layers


def _fold_normalisation(layer: Convolution, means: tuple[float, float, float]) -> Convolution:
    weights: Float32 = (layer.weights / np.float32(256)).astype(np.float32)
    offset = np.einsum("fcyx,c->f", weights.astype(np.float64), np.array(means))
    return Convolution(weights, (layer.bias - offset).astype(np.float32), layer.stride, layer.padding)
