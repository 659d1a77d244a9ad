"""Detectors rewritten to compute in 8 bits."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import pytest
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from glimpse_desktop.vision.eight_bit_graph import PIXELS, UnsuitableError, in_eight_bits
from glimpse_desktop.vision.sessions import open_session
from tests.support.toy_pack import write_detector

MEAN, STD = 127.5, 128.0


def write_network(path: Path, *, opset: int = 11, bias: bool = True) -> None:
    """Two convolutions, then two side by side that make the outputs: SCRFD in miniature."""
    rng = np.random.default_rng(0)
    sizes = {"a": (16, 3), "b": (16, 16), "score": (2, 16), "box": (8, 16)}
    weights = {
        f"{name}_w": rng.normal(0, 0.3, (made, read, 3, 3)).astype(np.float32)
        for name, (made, read) in sizes.items()
    }
    weights |= {f"{name}_b": rng.normal(0, 0.3, made).astype(np.float32) for name, (made, _) in sizes.items()}

    def convolution(name: str, given: str, made: str, stride: int = 1) -> onnx.NodeProto:
        inputs = [given, f"{name}_w", f"{name}_b"] if bias or name != "a" else [given, f"{name}_w"]
        return helper.make_node(
            "Conv", inputs, [made], name=name, kernel_shape=[3, 3], pads=[1] * 4, strides=[stride] * 2
        )

    nodes = [
        convolution("a", "image", "a_c", 2),
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
        [helper.make_tensor_value_info("image", TensorProto.FLOAT, [1, 3, "h", "w"])],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in ("score", "box")],
        [numpy_helper.from_array(array, name) for name, array in weights.items()],
    )
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=8), path)


def pictures(count: int = 3) -> list[NDArray[np.uint8]]:
    rng = np.random.default_rng(1)
    made = [rng.integers(0, 256, (64, 96, 3), dtype=np.uint8) for _ in range(count)]
    for picture in made:
        picture[0, 0], picture[0, 1] = 0, 255
    return made


def blob(picture: NDArray[np.uint8]) -> NDArray[np.float32]:
    return ((picture.astype(np.float32) - MEAN) / STD).transpose(2, 0, 1)[None]


@pytest.mark.parametrize("opset", [11, 17])
def test_it_computes_the_same_from_bytes(tmp_path: Path, opset: int) -> None:
    path = tmp_path / "network.onnx"
    write_network(path, opset=opset)
    light = open_session(in_eight_bits(path, pictures(), MEAN, STD))
    picture = pictures(4)[-1]
    wanted = open_session(path).run(None, {"image": blob(picture)})
    found = light.run(["score", "box"], {PIXELS: picture[None]})
    for name, a, b in zip(("score", "box"), wanted, found, strict=True):
        assert a.shape == b.shape
        # Half a pixel value of the input's zero forgotten, or a head's channels swapped, would be far off.
        assert np.abs(a - b).mean() < 0.02 * np.abs(a).max(), name
        assert abs(float((a - b).mean())) < 0.004 * np.abs(a).max(), name


def test_layers_between_are_whole_numbers_and_the_last_ones_are_not(tmp_path: Path) -> None:
    path = tmp_path / "network.onnx"
    write_network(path)
    model = onnx.load_model_from_string(in_eight_bits(path, pictures(), MEAN, STD))
    convolutions = [node for node in model.graph.node if node.op_type == "Conv"]
    makers = {output: node for node in model.graph.node for output in node.output}
    assert len(convolutions) == 3, "score and box are made by one"
    rounded = [
        makers[node.input[1]].op_type == "DequantizeLinear" if node.input[1] in makers else False
        for node in convolutions
    ]
    assert rounded == [True, True, False]
    names = {tensor.name for tensor in model.graph.initializer}
    assert names <= {name for node in model.graph.node for name in node.input}, "no weights left behind"


def test_other_builds_are_left_alone(tmp_path: Path) -> None:
    write_detector(tmp_path / "many_read_the_input.onnx")
    write_network(tmp_path / "no_bias.onnx", bias=False)
    for name in ("many_read_the_input", "no_bias"):
        with pytest.raises(UnsuitableError):
            in_eight_bits(tmp_path / f"{name}.onnx", pictures(), MEAN, STD)


def test_pixels_that_would_be_rounded_are_refused(tmp_path: Path) -> None:
    """Pictures without black and white tell the tool of a narrower range than a photo's."""
    path = tmp_path / "network.onnx"
    write_network(path)
    grey = [np.full((64, 64, 3), 100, np.uint8), np.full((64, 64, 3), 150, np.uint8)]
    with pytest.raises(UnsuitableError, match="rounded otherwise"):
        in_eight_bits(path, grey, MEAN, STD)
