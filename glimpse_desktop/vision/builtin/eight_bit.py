"""The detector and its scout in 8-bit numbers, where that finds the same faces in much less time.

On processors that have instructions for it the networks take less than half of their time then, and the margins
move by about a hundredth. What is exact to the last bit, ``Detector.detect``, stays as it is.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from glimpse_desktop.vision.builtin.detector import Detector, FoundFace
from glimpse_desktop.vision.builtin.dlib_weights import DetectorOptions, Float32
from glimpse_desktop.vision.builtin.scout import STEP
from glimpse_desktop.vision.builtin.scout_pictures import HEIGHT, WIDTH, PictureMaker
from glimpse_desktop.vision.eight_bit_graph import quantised
from glimpse_desktop.vision.sessions import open_session

_log = logging.getLogger(__name__)

MAKING = 1
"""Counts up whenever the same networks would come out, or be judged, differently."""

_SHOWN, _JUDGED = 8, 4
_SEED = 100
"""Other pictures than the scout learns from."""

_WORTH_IT = 0.75
"""The share of the networks' own time that they may take at most."""

_SURE = 0.1
"""Faces with a smaller margin may get lost: they do when the photo is a pixel smaller, too."""
_BOXES_OFF = 0.08
"""How far off the boxes may be at the median: 1 minus intersection over union. The networks' own move by 0.07 when
the photo is made 2 % smaller."""


@dataclass(frozen=True, slots=True)
class LightModels:
    """ONNX models as bytes, with the inputs and outputs of what they stand for."""

    detector: bytes
    scout: bytes


def make_lighter(
    detector: bytes, scout: bytes, options: DetectorOptions, means: tuple[float, float, float]
) -> LightModels | None:
    """The two in 8 bits, None where their own are better. Takes a few seconds. Never raises."""
    try:
        made = LightModels(_in_eight_bits(detector), _in_eight_bits(scout))
        own, light = (
            Detector(open_session(network), open_session(pointer), options, means)
            for network, pointer in ((detector, scout), (made.detector, made.scout))
        )
        reason = _why_not(own, light)
    except Exception as error:  # onnx's and onnxruntime's errors share no base
        reason = str(error)
    if reason is None:
        return made
    _log.info("the built-in detector stays as it is: %s", reason)
    return None


def _why_not(own: Detector, light: Detector) -> str | None:
    """What speaks against the light detector, None when nothing does."""
    maker = PictureMaker(_SEED + 1)
    overlaps, shares = [], []
    for _ in range(_JUDGED):
        picture = maker.draw()
        began = time.thread_time()
        wanted = own.find(picture, step=STEP, scouted=True)
        between = time.thread_time()
        found = light.find(picture, step=STEP, scouted=True)
        shares.append((time.thread_time() - between) / max(between - began, 1e-9))
        for face in wanted:
            overlap = max((_overlap(face, other) for other in found), default=0.0)
            if face.score > _SURE and overlap < 0.4:
                return "it finds fewer faces in 8 bits"
            overlaps.append(overlap)
    if not overlaps:
        return "it finds no faces to judge by"
    if 1 - float(np.median(overlaps)) > _BOXES_OFF:
        return f"it sees other boxes in 8 bits ({np.median(overlaps):.3f})"
    share = min(shares)
    return None if share <= _WORTH_IT else f"in 8 bits it takes {share:.2f} of its time"


def _overlap(a: FoundFace, b: FoundFace) -> float:
    width = min(a.right, b.right) - max(a.left, b.left)
    height = min(a.bottom, b.bottom) - max(a.top, b.top)
    if width <= 0 or height <= 0:
        return 0.0
    both = sum((face.right - face.left) * (face.bottom - face.top) for face in (a, b))
    return float(width * height / (both - width * height))


def _in_eight_bits(model: bytes) -> bytes:
    """The model with its middle layers in 8 bits. The first one, which sees the pixels, and the last two, one
    filter by columns, stay as they are: they take little time and would lose the most.
    """
    import onnx

    graph = onnx.load_from_string(model)
    for number, node in enumerate(graph.graph.node):
        node.name = f"n{number}"
    convolutions = [node.name for node in graph.graph.node if node.op_type == "Conv"]
    shown = _Shown(graph.graph.input[0].name)
    return quantised(graph, shown, ["Conv", "Relu"], [convolutions[0], *convolutions[-2:]])


class _Shown:
    """Pictures that show the networks' numbers; what onnxruntime's tool calls a calibration data reader."""

    def __init__(self, name: str) -> None:
        self._inputs = self._pictures(name)

    def _pictures(self, name: str) -> Iterator[dict[str, Float32]]:
        maker = PictureMaker(_SEED)
        for _ in range(_SHOWN):
            # A quarter of each is enough, and keeps what the tool notes down small.
            top, left = HEIGHT // 4, WIDTH // 4
            part = maker.draw()[top : top + HEIGHT // 2, left : left + WIDTH // 2]
            yield {name: np.ascontiguousarray(part, np.float32)}

    def get_next(self) -> dict[str, Float32] | None:
        return next(self._inputs, None)
