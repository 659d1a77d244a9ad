"""A pack's recogniser in 8 bits."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from glimpse_desktop.imaging.sample_pictures import PICTURES
from glimpse_desktop.vision import eight_bit_recogniser
from glimpse_desktop.vision.arcface import Recogniser
from glimpse_desktop.vision.eight_bit import lighter_session
from glimpse_desktop.vision.eight_bit_graph import UnsuitableError
from glimpse_desktop.vision.eight_bit_recogniser import recogniser_in_eight_bits
from glimpse_desktop.vision.insightface_pack import load_pack
from glimpse_desktop.vision.pack_files import FileFacts
from glimpse_desktop.vision.sessions import open_session
from tests.support.toy_pack import write_pack, write_recogniser

MEAN = STD = 127.5
CHANNELS, LENGTH = 16, 24


def write_residual(path: Path) -> None:
    """ArcFace's ResNets in miniature: BatchNormalization, PRelu and shortcuts, a matrix at the end."""
    rng = np.random.default_rng(3)
    weights: dict[str, NDArray[Any]] = {}
    nodes = []

    def layer(kind: str, name: str, given: list[str], /, **attributes: Any) -> str:
        nodes.append(helper.make_node(kind, given, [name], name=name, **attributes))
        return name

    def convolution(name: str, given: str, read: int, stride: int) -> str:
        weights[f"{name}_w"] = rng.normal(0, (read * 9) ** -0.5, (CHANNELS, read, 3, 3)).astype(np.float32)
        weights[f"{name}_b"] = rng.normal(0, 0.1, CHANNELS).astype(np.float32)
        strides = {"kernel_shape": [3, 3], "pads": [1] * 4, "strides": [stride] * 2}
        return layer("Conv", name, [given, f"{name}_w", f"{name}_b"], **strides)

    def prelu(name: str, given: str) -> str:
        weights[f"{name}_s"] = rng.uniform(0.1, 0.4, (CHANNELS, 1, 1)).astype(np.float32)
        return layer("PRelu", name, [given, f"{name}_s"])

    def normalisation(name: str, given: str) -> str:
        for kind in "sbmv":
            weights[f"{name}_{kind}"] = rng.uniform(0.5, 1.0, CHANNELS).astype(np.float32)
        return layer("BatchNormalization", name, [given, *(f"{name}_{kind}" for kind in "sbmv")])

    value = prelu("first_prelu", convolution("first", "data", 3, 4))
    for block in range(2):
        inside = convolution(f"a{block}", normalisation(f"n{block}", value), CHANNELS, 1)
        inside = convolution(f"b{block}", prelu(f"p{block}", inside), CHANNELS, 1)
        value = layer("Add", f"sum{block}", [value, inside])
    value = layer("AveragePool", "pooled", [value], kernel_shape=[4, 4], strides=[4, 4])
    value = layer("Flatten", "flat", [value])
    weights["matrix"] = rng.normal(0, 0.1, (CHANNELS * 49, LENGTH)).astype(np.float32)
    weights["bias"] = np.zeros(LENGTH, np.float32)
    layer("Gemm", "fc1", [value, "matrix", "bias"])
    graph = helper.make_graph(
        nodes,
        "residual",
        [helper.make_tensor_value_info("data", TensorProto.FLOAT, ["n", 3, 112, 112])],
        [helper.make_tensor_value_info("fc1", TensorProto.FLOAT, ["n", LENGTH])],
        [numpy_helper.from_array(array, name) for name, array in weights.items()],
    )
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 11)], ir_version=8), path)


def chips(count: int) -> NDArray[np.uint8]:
    """Smooth pictures: noise all looks the same to a network."""
    coarse = np.random.default_rng(4).integers(0, 256, (count, 7, 7, 3), dtype=np.uint8)
    return np.ascontiguousarray(coarse.repeat(16, axis=1).repeat(16, axis=2))


@pytest.fixture(scope="module")
def residual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("residual") / "w_residual.onnx"
    write_residual(path)
    return path


@pytest.fixture(scope="module")
def light_residual(residual: Path) -> bytes:
    return recogniser_in_eight_bits(residual, chips(4), MEAN, STD)


def test_it_says_the_same(residual: Path, light_residual: bytes) -> None:
    shown = chips(7)[4:]
    blob = ((shown.astype(np.float32) - MEAN) / STD).transpose(0, 3, 1, 2)
    wanted = open_session(residual).run(None, {"data": blob})[0]
    opaque = np.concatenate([shown, np.full((3, 112, 112, 1), 255, np.uint8)], axis=3)
    found = open_session(light_residual).run(None, {"pixels": opaque})[0]
    cosines = (wanted * found).sum(axis=1) / np.linalg.norm(wanted, axis=1) / np.linalg.norm(found, axis=1)
    assert cosines.min() > 0.99
    assert np.corrcoef(wanted)[0, 1] < 0.99, "different chips, different answers"


def test_all_but_the_last_layers_are_whole_numbers(light_residual: bytes) -> None:
    graph = onnx.load_model_from_string(light_residual).graph
    makers = {output: node.op_type for node in graph.node for output in node.output}
    rounded = {
        node.name: makers.get(node.input[1]) == "DequantizeLinear"
        for node in graph.node
        if node.op_type in ("Conv", "Gemm")
    }
    assert rounded == {"first": True, "a0": True, "b0": True, "a1": False, "b1": False, "fc1": False}
    # Nothing after the first of those is rounded: its weights would be, too.
    for node in graph.node:
        if node.name in ("p1", "sum1", "pooled", "flat"):
            assert all(makers[name] != "DequantizeLinear" for name in node.input if "a1" in name or "b1" in name)


def test_a_network_of_few_layers_is_left_alone(tmp_path: Path) -> None:
    write_recogniser(tmp_path / "few.onnx")
    with pytest.raises(UnsuitableError):
        recogniser_in_eight_bits(tmp_path / "few.onnx", chips(2), MEAN, STD)


def test_a_pack_uses_it_where_it_is_faster(
    residual: Path, light_residual: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_pack(tmp_path / "toy")
    (folder / "w_toy.onnx").write_bytes(residual.read_bytes())
    monkeypatch.setattr(eight_bit_recogniser, "_JUDGED", PICTURES[:2])
    monkeypatch.setattr(eight_bit_recogniser, "recogniser_in_eight_bits", lambda *_: light_residual)
    shares = iter([0.4, 0.9])
    monkeypatch.setattr(eight_bit_recogniser, "time_share", lambda own, light: next(shares))
    used = load_pack(folder, FileFacts(), light_dir=tmp_path / "cache")
    assert used.recogniser.takes_bytes
    assert not used.detector.takes_bytes, "its input is read by many layers"
    wanted, found = (engine.recogniser.embeddings(chips(2)) for engine in (load_pack(folder, FileFacts()), used))
    for one, other in zip(wanted, found, strict=True):
        assert one is not None and other is not None
        assert float(one @ other) > 0.99
    slow = load_pack(folder, FileFacts(), light_dir=tmp_path / "other cache")
    assert not slow.recogniser.takes_bytes


@pytest.mark.parametrize("wrong", ["all", "one", "none"])
def test_one_that_says_something_else_is_not_used(
    residual: Path, light_residual: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wrong: str
) -> None:
    monkeypatch.setattr(eight_bit_recogniser, "_JUDGED", PICTURES[:2])
    monkeypatch.setattr(eight_bit_recogniser, "recogniser_in_eight_bits", lambda *_: light_residual)
    folder = write_pack(tmp_path / "toy")
    (folder / "w_toy.onnx").write_bytes(residual.read_bytes())
    monkeypatch.setattr(eight_bit_recogniser, "time_share", lambda own, light: 0.4)
    engine = load_pack(folder, FileFacts())
    recipe = eight_bit_recogniser.recogniser_recipe(folder / "w_toy.onnx", engine.recogniser, engine.detector)
    say = Recogniser.embeddings

    def altered(self: Recogniser, given: NDArray[np.uint8], *, mirror: bool = True) -> list[Any]:
        said = say(self, given, mirror=mirror)
        if self.takes_bytes and wrong != "none":
            said[slice(None) if wrong == "all" else slice(1)] = [
                None if vector is None else -vector for vector in said[slice(None) if wrong == "all" else slice(1)]
            ]
        return said

    monkeypatch.setattr(Recogniser, "embeddings", altered)
    session = lighter_session(folder / "w_toy.onnx", recipe, FileFacts(), tmp_path / "cache")
    assert (session is not None) == (wrong == "none")
