"""The pack's networks in 8-bit numbers, where that finds and recognises the same faces in much less time.

On processors that have instructions for it the networks take less than half of their time then. The detector's
margins move by about a hundredth; a face's embedding has a cosine of .9998 with the one of full precision, and on
LFW's View 1 as many pairs are told apart (DevTest 98.8 and 98.9 %, and one against the other 98.9 %). What is
exact to the last bit, ``Detector.detect`` and ``Recogniser.descriptor``, stays as it is.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.errors import Cancelled
from glimpse_desktop.imaging.opencv import cv2
from glimpse_desktop.vision.builtin.detector import Detector, FoundFace
from glimpse_desktop.vision.builtin.dlib_weights import DetectorOptions, LandmarkForest
from glimpse_desktop.vision.builtin.face_chip import CHIP_SIDE, chip_transform
from glimpse_desktop.vision.builtin.landmarks import LandmarkFinder
from glimpse_desktop.vision.builtin.recogniser import Recogniser
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

_FACES_SHOWN, _FACES_JUDGED, _FACES_TOGETHER = 96, 16, 4
_FACE_SIDE = 200
_ALIKE = 0.999
"""What the cosine of an embedding in 8 bits and in full precision must be at the median."""

Feed = dict[str, NDArray[Any]]
GoOn = Callable[[], object]
"""Called now and then; may raise Cancelled."""


@dataclass(frozen=True, slots=True)
class LightModels:
    """ONNX models as bytes, with the inputs and outputs of what they stand for."""

    detector: bytes
    scout: bytes


def make_lighter(
    detector: bytes,
    scout: bytes,
    options: DetectorOptions,
    means: tuple[float, float, float],
    go_on: GoOn = lambda: None,
) -> LightModels | None:
    """The two in 8 bits, None where their own are better. Takes a few seconds.

    Raises only Cancelled, if ``go_on`` does.
    """
    try:
        made = LightModels(*(_finder_in_eight_bits(model, go_on) for model in (detector, scout)))
        own, light = (
            Detector(open_session(network), open_session(pointer), options, means)
            for network, pointer in ((detector, scout), (made.detector, made.scout))
        )
        reason = _why_not(own, light, go_on)
    except Cancelled:
        raise
    except Exception as error:  # onnx's and onnxruntime's errors share no base
        reason = str(error)
    if reason is None:
        return made
    _log.info("the built-in detector stays as it is: %s", reason)
    return None


def lighter_recogniser(model: bytes, forest: LandmarkForest, go_on: GoOn = lambda: None) -> bytes | None:
    """The recogniser in 8 bits, None where its own is better. Takes 4 s.

    Raises only Cancelled, if ``go_on`` does.
    """
    try:
        chips = _chips(PictureMaker(_SEED), LandmarkFinder(forest), _FACES_SHOWN)
        shown = ({"pixels": some} for some in np.split(chips, _FACES_SHOWN // _FACES_TOGETHER))
        made = _in_eight_bits(model, _Shown(shown, go_on), [*_ALWAYS, *_RECOGNISER_TOO])
        own, light = (Recogniser(open_session(network)) for network in (model, made))
        chips = _chips(PictureMaker(_SEED + 1), LandmarkFinder(forest), _FACES_JUDGED)
        reason = _why_no_recogniser(own, light, chips, go_on)
    except Cancelled:
        raise
    except Exception as error:  # as above
        reason = str(error)
    if reason is None:
        return made
    _log.info("the built-in recogniser stays as it is: %s", reason)
    return None


def _chips(maker: PictureMaker, landmarks: LandmarkFinder, count: int) -> NDArray[np.uint8]:
    """Faces as the recogniser sees them, (count, 150, 150, 3): eyes and nose where they belong."""
    faces = np.stack([maker.draw_face(_FACE_SIDE) for _ in range(count)])
    first, last = _FACE_SIDE // 4, 3 * _FACE_SIDE // 4 - 1
    points = landmarks.shapes(faces, (first, first, last, last)) * (last - first) + first
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return np.stack(
        [
            cv2.warpAffine(face, chip_transform(where), (CHIP_SIDE, CHIP_SIDE), flags=flags)
            for face, where in zip(faces, points, strict=True)
        ]
    )


def _why_no_recogniser(own: Recogniser, light: Recogniser, chips: NDArray[np.uint8], go_on: GoOn) -> str | None:
    cosines, shares = [], []
    for chip in chips:
        go_on()
        began = time.thread_time()
        wanted = own.embedding(chip)
        between = time.thread_time()
        found = light.embedding(chip)
        shares.append((time.thread_time() - between) / max(between - began, 1e-9))
        cosines.append(float(wanted @ found))
    if not float(np.median(cosines)) >= _ALIKE:
        return f"it sees other faces in 8 bits ({np.median(cosines):.4f})"
    share = min(shares)
    return None if share <= _WORTH_IT else f"in 8 bits it takes {share:.2f} of its time"


def _why_not(own: Detector, light: Detector, go_on: GoOn) -> str | None:
    """What speaks against the light detector, None when nothing does."""
    maker = PictureMaker(_SEED + 1)
    overlaps, shares = [], []
    for _ in range(_JUDGED):
        go_on()
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


def _finder_in_eight_bits(model: bytes, go_on: GoOn) -> bytes:
    """The detector or the scout with its middle layers in 8 bits. The first one, which sees the pixels, and the
    last two, one filter by columns, stay as they are: they take little time and would lose the most.
    """
    return _in_eight_bits(model, _Shown(_quarters(), go_on), _ALWAYS, in_full=(0, -2, -1))


_ALWAYS = ["Conv", "Relu"]
_RECOGNISER_TOO = ["Add", "AveragePool", "MaxPool", "Pad"]
"""Kinds of layers that compute with whole numbers, so that values need not become fractions in between."""


def _in_eight_bits(model: bytes, shown: _Shown, kinds: list[str], *, in_full: tuple[int, ...] = ()) -> bytes:
    """``in_full``: the numbers of the convolutions that are left as they are."""
    import onnx

    graph = onnx.load_from_string(model)
    for number, node in enumerate(graph.graph.node):
        node.name = f"n{number}"
    convolutions = [node.name for node in graph.graph.node if node.op_type == "Conv"]
    return quantised(graph, shown, kinds, [convolutions[number] for number in in_full])


def _quarters() -> Iterator[Feed]:
    """Made-up pictures. A quarter of each is enough, and keeps what the tool notes down small."""
    maker = PictureMaker(_SEED)
    for _ in range(_SHOWN):
        top, left = HEIGHT // 4, WIDTH // 4
        part = maker.draw()[top : top + HEIGHT // 2, left : left + WIDTH // 2]
        yield {"pixels": np.ascontiguousarray(part, np.float32)}


class _Shown:
    """Inputs that show the networks' numbers; what onnxruntime's tool calls a calibration data reader."""

    def __init__(self, inputs: Iterator[Feed], go_on: GoOn) -> None:
        self._inputs = inputs
        self._go_on = go_on

    def get_next(self) -> Feed | None:
        self._go_on()
        return next(self._inputs, None)
