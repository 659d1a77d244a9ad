"""Opening sessions for a shape, with a provider that isn't there or breaks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper

from glimpse_desktop.domain.errors import PackError
from glimpse_desktop.vision.accelerated import AcceleratedSession
from glimpse_desktop.vision.sessions import AcceleratorError, Opener, open_session, session_options
from glimpse_desktop.vision.shape import CPU, Shape

FAST = Shape(2, provider="OpenVINOExecutionProvider")


@pytest.fixture(scope="module")
def model() -> bytes:
    """Doubles its input."""
    graph = helper.make_graph(
        [helper.make_node("Add", ["x", "x"], ["y"])],
        "double",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["n"])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, ["n"])],
    )
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=10)
    onnx.checker.check_model(made)
    serialized: bytes = made.SerializeToString()
    return serialized


def _double(session: Any, value: float) -> float:
    return float(session.run(None, {"x": np.array([value], np.float32)})[0][0])


class _Broken(onnxruntime.InferenceSession):  # type: ignore[misc]
    """Says that it is on the accelerator, and fails when it is run."""

    def __init__(self, source: Any, options: Any, *, providers: list[Any], **others: Any) -> None:
        self.asked = providers
        super().__init__(source, options, providers=[CPU], **others)

    def get_providers(self) -> list[str]:
        return [self.asked[0][0] if isinstance(self.asked[0], tuple) else self.asked[0]]

    def run(self, outputs: Any, inputs: Any, options: Any = None) -> Any:
        if self.get_providers() != [CPU]:
            raise RuntimeError("out of memory")
        return super().run(outputs, inputs, options)


def test_by_default_a_session_has_no_threads_of_its_own() -> None:
    assert session_options().intra_op_num_threads == 1
    assert session_options(Shape(1, threads=3)).intra_op_num_threads == 3


def test_damaged_models_say_so(tmp_path: Path) -> None:
    (tmp_path / "w.onnx").write_bytes(b"nothing")
    with pytest.raises(PackError, match=r"w\.onnx is damaged"):
        open_session(tmp_path / "w.onnx")
    with pytest.raises(PackError, match="built-in"):
        open_session(b"nothing")


def test_an_opener_without_an_accelerator_gives_plain_sessions(model: bytes) -> None:
    session = Opener(Shape(2)).open(model)
    assert session.get_providers() == [CPU]
    assert _double(session, 3) == 6
    assert Opener(Shape(2)).replace(session, Path("unused")) is session


@pytest.mark.filterwarnings("ignore:Specified provider")
def test_an_accelerator_that_is_not_there_is_an_error_of_its_own(model: bytes) -> None:
    with pytest.raises(AcceleratorError, match="CUDAExecutionProvider"):
        Opener(Shape(2, provider="CUDAExecutionProvider")).open(model)


def test_one_that_fails_when_it_is_run_leaves_the_work_to_the_cpu(
    model: bytes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(onnxruntime, "InferenceSession", _Broken)
    told: list[str] = []
    (tmp_path / "double.onnx").write_bytes(model)
    opener = Opener(FAST, tmp_path / "cache", told.append)
    session = opener.replace(object(), tmp_path / "double.onnx")
    assert isinstance(session, AcceleratedSession)
    assert _double(session, 3) == 6
    assert told == ["OpenVINOExecutionProvider failed: out of memory"]
