"""Networks rewritten to compute in 8 bits."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import pytest
from numpy.typing import NDArray

from glimpse_desktop.vision.eight_bit_graph import PIXELS, UnsuitableError, in_eight_bits
from glimpse_desktop.vision.sessions import open_session
from tests.support.toy_network import MEAN, STD, pictures, write_network
from tests.support.toy_pack import write_detector, write_recogniser


def opaque(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.concatenate([picture, np.full((*picture.shape[:2], 1), 255, np.uint8)], axis=2)


def light(path: Path, shown: list[NDArray[np.uint8]] | None = None) -> bytes:
    last = lambda _graph: ["score", "box"]  # noqa: E731
    return in_eight_bits(path, pictures() if shown is None else shown, MEAN, STD, ["Conv", "Relu"], last)


def blob(picture: NDArray[np.uint8]) -> NDArray[np.float32]:
    return ((picture.astype(np.float32) - MEAN) / STD).transpose(2, 0, 1)[None]


@pytest.mark.parametrize(("opset", "normalised"), [(11, False), (17, True)])
def test_it_computes_the_same_from_bytes(tmp_path: Path, opset: int, normalised: bool) -> None:
    path = tmp_path / "network.onnx"
    write_network(path, opset=opset, normalised=normalised)
    plain = np.full((64, 96, 3), 230, np.uint8)
    session = open_session(light(path, [*pictures(), plain]))
    for shown in (pictures(4)[-1], plain):
        wanted = open_session(path).run(None, {"image": blob(shown)})
        found = session.run(["score", "box"], {PIXELS: opaque(shown)[None]})
        for name, a, b in zip(("score", "box"), wanted, found, strict=True):
            assert a.shape == b.shape
            # A border that isn't worth what it was, or a colour's normalisation mixed up, would be far off.
            assert np.abs(a - b).mean() < 0.02 * np.abs(a).max(), name
            assert np.abs(a - b).max() < 0.1 * np.abs(a).max(), name


def test_many_pictures_at_once_where_the_model_takes_them(tmp_path: Path) -> None:
    path = tmp_path / "network.onnx"
    write_network(path)
    session = open_session(light(path))
    assert session.get_inputs()[0].shape == ["n", "h", "w", 4]
    one, other = (opaque(picture) for picture in pictures(2))
    both = session.run(["box"], {PIXELS: np.stack([one, other])})[0]
    for made, alone in zip(both, (one, other), strict=True):
        assert np.array_equal(made, session.run(["box"], {PIXELS: alone[None]})[0][0])


@pytest.mark.parametrize(("width", "wide"), [(12, 16), (16, 16), (24, 24), (20, 32)])
def test_narrow_layers_are_widened(tmp_path: Path, width: int, wide: int) -> None:
    path = tmp_path / "network.onnx"
    write_network(path, width=width)
    model = onnx.load_model_from_string(light(path))
    kernels = [list(tensor.dims) for tensor in model.graph.initializer if len(tensor.dims) == 4]
    assert [wide, 4, 3, 3] in kernels and [16, wide, 3, 3] in kernels
    assert [2, 16, 3, 3] in kernels, "what makes an output keeps its width"


def test_other_beginnings_are_left_alone(tmp_path: Path) -> None:
    write_detector(tmp_path / "many_read_the_input.onnx")
    write_recogniser(tmp_path / "no_convolution.onnx")
    for name in ("many_read_the_input", "no_convolution"):
        with pytest.raises(UnsuitableError):
            light(tmp_path / f"{name}.onnx")


def test_one_that_nothing_is_shown_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "network.onnx"
    write_network(path)
    with pytest.raises(Exception, match=r"."):
        light(path, [])
