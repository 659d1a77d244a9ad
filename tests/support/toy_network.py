"""A network of a detector's build that is small enough to be made on the spot, and pictures to show it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

MEAN, STD = 127.5, 128.0


def write_network(path: Path, *, opset: int = 11, width: int = 12, normalised: bool = False) -> None:
    """Two convolutions, then two side by side that make the outputs: SCRFD in miniature.

    With ``normalised``, it begins with a multiplication and an addition, by colour.
    """
    rng = np.random.default_rng(0)
    sizes = {"a": (width, 3), "b": (16, width), "score": (2, 16), "box": (8, 16)}
    weights = {
        f"{name}_w": rng.normal(0, 0.3, (made, read, 3, 3)).astype(np.float32)
        for name, (made, read) in sizes.items()
    }
    weights |= {f"{name}_b": rng.normal(0, 0.3, made).astype(np.float32) for name, (made, _) in sizes.items()}

    def convolution(name: str, given: str, made: str, stride: int = 1) -> onnx.NodeProto:
        inputs = [given, f"{name}_w", f"{name}_b"]
        return helper.make_node(
            "Conv", inputs, [made], name=name, kernel_shape=[3, 3], pads=[1] * 4, strides=[stride] * 2
        )

    nodes = []
    if normalised:
        weights["factor"] = np.array([2.0, 2.2, 2.1], np.float32).reshape(1, 3, 1, 1)
        weights["offset"] = np.array([0.1, 0.2, 0.4], np.float32).reshape(1, 3, 1, 1)
        nodes += [
            helper.make_node("Mul", ["image", "factor"], ["scaled"], name="scale"),
            helper.make_node("Add", ["scaled", "offset"], ["shifted"], name="shift"),
        ]
    nodes += [
        convolution("a", "shifted" if normalised else "image", "a_c", 2),
        helper.make_node("Relu", ["a_c"], ["a_r"], name="a_relu"),
        convolution("b", "a_r", "b_c", 2),
        helper.make_node("Relu", ["b_c"], ["b_r"], name="b_relu"),
        convolution("score", "b_r", "score_c"),
        helper.make_node("Sigmoid", ["score_c"], ["score"], name="score_sigmoid"),
        convolution("box", "b_r", "box"),
    ]
    graph = helper.make_graph(
        nodes,
        "network",
        [helper.make_tensor_value_info("image", TensorProto.FLOAT, ["n", 3, "h", "w"])],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in ("score", "box")],
        [numpy_helper.from_array(array, name) for name, array in weights.items()],
    )
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=8), path)


def pictures(count: int = 3) -> list[NDArray[np.uint8]]:
    rng = np.random.default_rng(1)
    return [rng.integers(0, 256, (64, 96, 3), dtype=np.uint8) for _ in range(count)]
