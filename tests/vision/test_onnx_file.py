"""Reading a model's inputs and outputs without loading it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from glimpse_desktop.domain.errors import PackError
from glimpse_desktop.vision.onnx_file import FLOAT, read_signature


def _model(path: Path, weights_as_inputs: bool = False) -> Path:
    given = [helper.make_tensor_value_info("picture", TensorProto.FLOAT, ["batch", 3, 8, None])]
    weight = numpy_helper.from_array(np.ones((1, 3, 8, 1), np.float32), "weight")
    if weights_as_inputs:
        given.append(helper.make_tensor_value_info("weight", TensorProto.FLOAT, [1, 3, 8, 1]))
    made = [helper.make_tensor_value_info("sum", TensorProto.FLOAT, [None, 3, 8, 5])]
    graph = helper.make_graph(
        [helper.make_node("Add", ["picture", "weight"], ["sum"])], "g", given, made, [weight]
    )
    onnx.save(helper.make_model(graph), path)
    return path


def test_reads_inputs_and_outputs(tmp_path: Path) -> None:
    signature = read_signature(_model(tmp_path / "m.onnx"))
    assert [(t.name, t.shape, t.element) for t in signature.inputs] == [("picture", (None, 3, 8, None), FLOAT)]
    assert [(t.name, t.shape) for t in signature.outputs] == [("sum", (None, 3, 8, 5))]


def test_weights_listed_as_inputs_are_left_out(tmp_path: Path) -> None:
    assert [t.name for t in read_signature(_model(tmp_path / "m.onnx", True)).inputs] == ["picture"]


def test_agrees_with_onnx_on_real_models(real_pack_folder: Path) -> None:
    for path in real_pack_folder.glob("*.onnx"):
        graph = onnx.load(path).graph
        signature = read_signature(path)
        weights = {tensor.name for tensor in graph.initializer}
        for ours, theirs in (
            (signature.inputs, [v for v in graph.input if v.name not in weights]),
            (signature.outputs, list(graph.output)),
        ):
            assert [t.name for t in ours] == [v.name for v in theirs]
            assert [t.shape for t in ours] == [
                tuple(d.dim_value or None for d in v.type.tensor_type.shape.dim) for v in theirs
            ]


def test_every_truncation_is_noticed(tmp_path: Path) -> None:
    data = _model(tmp_path / "m.onnx").read_bytes()
    # What follows the graph (the operator set) may be missing without a trace: the session finds that.
    graph_end = data.rindex(b"sum") + 10
    for length in range(1, min(graph_end, len(data) - 8)):
        (tmp_path / "cut.onnx").write_bytes(data[:length])
        with pytest.raises(PackError, match=r"cut\.onnx is damaged"):
            read_signature(tmp_path / "cut.onnx")


@pytest.mark.parametrize("content", [b"not a model", b"\0" * 100, b"PK\3\4" + b"x" * 50, b"\xff" * 400])
def test_other_files_are_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.onnx").write_bytes(content)
    with pytest.raises(PackError, match="damaged or not an ONNX model"):
        read_signature(tmp_path / "x.onnx")


def test_random_damage_never_raises_anything_else(tmp_path: Path) -> None:
    good = _model(tmp_path / "m.onnx").read_bytes()
    rng = np.random.default_rng(5)
    refused = 0
    for _ in range(500):
        bad = bytearray(good)
        for _ in range(3):
            bad[rng.integers(len(bad))] = rng.integers(256)
        (tmp_path / "bad.onnx").write_bytes(bad)
        try:
            read_signature(tmp_path / "bad.onnx")
        except PackError:
            refused += 1
    assert refused > 50


def test_empty_and_missing_files(tmp_path: Path) -> None:
    (tmp_path / "empty.onnx").touch()
    with pytest.raises(PackError, match="empty"):
        read_signature(tmp_path / "empty.onnx")
    with pytest.raises(PackError, match="can't be read"):
        read_signature(tmp_path / "none.onnx")


def test_weights_in_another_file_are_refused(tmp_path: Path) -> None:
    model = onnx.load(_model(tmp_path / "m.onnx"))
    onnx.save_model(model, tmp_path / "e.onnx", save_as_external_data=True, location="w.bin", size_threshold=0)
    with pytest.raises(PackError, match="another file"):
        read_signature(tmp_path / "e.onnx")
