"""Model packs small enough to be made on the spot: InsightFace's inputs and outputs, no training."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

DIMENSIONS = 24


def _save(path: Path, nodes: list, weights: dict[str, np.ndarray], given: list, made: list) -> None:
    graph = helper.make_graph(
        nodes, path.stem, given, made, [numpy_helper.from_array(array, name) for name, array in weights.items()]
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    onnx.save(model, path)


def write_detector(
    path: Path, *, landmarks: bool = True, size: tuple[int, int] | None = None, seed: int = 0
) -> None:
    """A model with SCRFD's outputs: one convolution per output, weights at random, so faces come at random."""
    rng = np.random.default_rng(seed)
    height, width = size or ("h", "w")
    given = [helper.make_tensor_value_info("input.1", TensorProto.FLOAT, [1, 3, height, width])]
    kinds = [("score", 1), ("box", 4)] + ([("points", 10)] if landmarks else [])
    nodes, weights, made = [], {}, []
    for kind, values in kinds:
        for stride in (8, 16, 32):
            name = f"{kind}_{stride}"
            spread = {"score": 4.0, "box": 0.2, "points": 0.2}[kind] / stride
            weights[f"{name}_w"] = rng.normal(0, spread, (2 * values, 3, stride, stride)).astype(np.float32)
            weights[f"{name}_b"] = np.full(2 * values, -8.0 if kind == "score" else 2.0, np.float32)
            weights[f"{name}_shape"] = np.array([-1, values], np.int64)
            convolution = helper.make_node(
                "Conv", ["input.1", f"{name}_w", f"{name}_b"], [f"{name}_c"],
                kernel_shape=[stride, stride], strides=[stride, stride],
            )  # fmt: skip
            nodes += [
                convolution,
                helper.make_node("Transpose", [f"{name}_c"], [f"{name}_t"], perm=[0, 2, 3, 1]),
                helper.make_node("Reshape", [f"{name}_t", f"{name}_shape"], [f"{name}_r"]),
                helper.make_node("Sigmoid" if kind == "score" else "Relu", [f"{name}_r"], [name]),
            ]
            made.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, [None, values]))
    _save(path, nodes, weights, given, made)


def write_recogniser(
    path: Path, *, side: int = 112, says_length: bool = True, factor: float = 1.0, dimensions: int = DIMENSIONS
) -> None:
    """A model with ArcFace's input and output: the picture in 16-pixel squares, times a random matrix."""
    cells = (side // 16) ** 2 * 3
    matrix = np.random.default_rng(1).normal(0, factor, (cells, dimensions)).astype(np.float32)
    nodes = [
        helper.make_node("AveragePool", ["data"], ["pooled"], kernel_shape=[16, 16], strides=[16, 16]),
        helper.make_node("Flatten", ["pooled"], ["flat"]),
        helper.make_node("MatMul", ["flat", "matrix"], ["fc1"]),
    ]
    given = [helper.make_tensor_value_info("data", TensorProto.FLOAT, [1, 3, side, side])]
    length = dimensions if says_length else None
    made = [helper.make_tensor_value_info("fc1", TensorProto.FLOAT, [1, length])]
    _save(path, nodes, {"matrix": matrix}, given, made)


def write_pack(folder: Path, *, seed: int = 0, dimensions: int = DIMENSIONS) -> Path:
    """A working pack; other seeds give other weights."""
    folder.mkdir(parents=True)
    write_detector(folder / "det_toy.onnx", seed=seed)
    write_recogniser(folder / "w_toy.onnx", factor=1.0 + seed, dimensions=dimensions)
    return folder
