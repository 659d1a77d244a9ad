"""The built-in model pack: works at once on every machine, for any use."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.errors import Cancelled
from glimpse_desktop.domain.faces import DetectedFace, PackInfo
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.imaging.opencv import cv2
from glimpse_desktop.imaging.photo import DecodedPhoto
from glimpse_desktop.vision import quality
from glimpse_desktop.vision.align import CHIP_SIDE as QUALITY_SIDE
from glimpse_desktop.vision.align import DLIB_TEMPLATE, similarity
from glimpse_desktop.vision.builtin.conversion import ConvertedModels, Progress, convert
from glimpse_desktop.vision.builtin.detector import Detector, FoundFace
from glimpse_desktop.vision.builtin.face_chip import CHIP_SIDE, TEMPLATE, chip_transform
from glimpse_desktop.vision.builtin.info import BUILTIN_INFO as BUILTIN_INFO
from glimpse_desktop.vision.builtin.landmarks import LandmarkFinder
from glimpse_desktop.vision.builtin.recogniser import Recogniser
from glimpse_desktop.vision.builtin.scout import STEP
from glimpse_desktop.vision.sessions import Opener
from glimpse_desktop.vision.shape import Shape

# Photos are looked at with their longer side this long, in pixels; faces from about an eighteenth of it are found.
# Small photos are enlarged, since the detector's window is 80 pixels wide (there is no harm in it: the pyramid has
# the coarse levels, too).
_DETECTION_SIDE = 1280
_LARGEST_ENLARGEMENT = 2.0

# Landmarks are looked for in a patch in which the face's box has this many pixels, and as much again around it.
_PATCH_BOX = 96
_PATCH_SIDE = 2 * _PATCH_BOX

# What the detector must at least say of a box drawn by hand before its own box is believed over that one.
_DRAWN_THRESHOLD = -0.6

# The two chips are laid by the same five points: one scale and shift apart. OpenCV counts from pixels' centres.
_TO_QUALITY = similarity(TEMPLATE, DLIB_TEMPLATE)
_TO_QUALITY[:, 2] += _TO_QUALITY[:, :2] @ (0.5, 0.5) - 0.5


def load_builtin(
    cache_dir: Path,
    *,
    progress: Progress | None = None,
    shape: Shape | None = None,
    opener: Opener | None = None,
    whole: bool = True,
) -> BuiltinEngine:
    """The pack's engine. Converts the weights into ``cache_dir`` the first time, told to ``progress``: some 17 s,
    or 2 s when it needn't be the ``whole`` of it. What is missing then is made by the engine's ``finish``.

    It is run as ``shape`` says (None: for one single-threaded worker a core); ``opener`` opens the sessions of one
    on an accelerator. Raises PackError with what to do when the weights are missing or damaged, AcceleratorError
    when the accelerator can't have them.
    """
    opener = opener or Opener(shape)
    on_cpu = shape is None or shape.on_cpu

    def finish(progress: Progress | None) -> tuple[Detector, Recogniser]:
        return _open(convert(cache_dir, progress), opener, on_cpu)

    models = convert(cache_dir, progress, whole=whole)
    detector, recogniser = _open(models, opener, on_cpu)
    return BuiltinEngine(detector, LandmarkFinder(models.landmarks), recogniser, None if models.whole else finish)


def _open(models: ConvertedModels, opener: Opener, on_cpu: bool) -> tuple[Detector, Recogniser]:
    light = models.light if on_cpu else None
    light_recogniser = models.light_recogniser if on_cpu else None
    scout = light.scout if light else models.scout
    return (
        Detector(
            opener.open(models.detector),
            opener.open(scout) if scout else None,
            models.detector_options,
            models.detector_means,
            opener.open(light.detector) if light else None,
        ),
        Recogniser(opener.open(models.recogniser), opener.open(light_recogniser) if light_recogniser else None),
    )


Finish = Callable[[Progress | None], tuple[Detector, Recogniser]]


class BuiltinEngine:
    """The built-in pack's ``FaceEngine``. ``detector``, ``landmarks`` and ``recogniser`` work on plain arrays."""

    def __init__(
        self,
        detector: Detector,
        landmarks: LandmarkFinder,
        recogniser: Recogniser,
        finish: Finish | None = None,
    ) -> None:
        """``finish`` makes the detector and the recogniser that are to be used as soon as there are any."""
        self.detector = detector
        self.landmarks = landmarks
        self.recogniser = recogniser
        self._finish = finish

    @property
    def unfinished(self) -> bool:
        """Whether ``finish`` would make it faster."""
        return self._finish is not None

    def finish(self, progress: Progress | None = None) -> None:
        """Make what the first start did without (15 s) and go over to it; other threads may analyse meanwhile.

        The same faces are found afterwards, but for 1 in 200, small ones beside a photo's own, and their
        embeddings have a cosine of .9998 with those from before. Raises as ``load_builtin``, and what ``progress``
        raises: then everything stays as it is, and is finished unless that was Cancelled.
        """
        if self._finish is None:
            return
        try:
            self.detector, self.recogniser = self._finish(progress)
        except Cancelled:
            raise
        except Exception:
            self._finish = None  # it would fail again
            raise
        self._finish = None

    @property
    def info(self) -> PackInfo:
        return BUILTIN_INFO

    def analyse(self, photo: DecodedPhoto) -> list[DetectedFace]:
        """All faces in the photo, surest first."""
        picture = photo.upright(_DETECTION_SIDE)
        height, width = picture.shape[:2]
        enlarge = min(_LARGEST_ENLARGEMENT, _DETECTION_SIDE / max(height, width))
        found = self.detector.find(picture, enlarge=enlarge, step=STEP, scouted=True)
        boxes = [
            Box(
                face.left / width,
                face.top / height,
                (face.right + 1 - face.left) / width,
                (face.bottom + 1 - face.top) / height,
            )
            for face in found
        ]
        return self._faces(photo, [(box, box, face.score) for box, face in zip(boxes, found, strict=True)])

    def embed_at(self, photo: DecodedPhoto, box: Box) -> DetectedFace | None:
        """The face in a box drawn by hand.

        The landmark trees know only boxes as the detector places them, so the detector looks again, near the box
        and for faces of about its size; the box itself is used where even a lowered threshold finds nothing.
        """
        if not all(map(math.isfinite, box.as_list())) or box.clipped().area <= 0:
            return None
        width, height = box.w * photo.width, box.h * photo.height
        side = math.sqrt(width * height)
        if min(width, height) < 1:
            return None
        centre = np.array([box.centre[0] * photo.width, box.centre[1] * photo.height])
        origin, step = centre - side, 2 * side / _PATCH_SIDE
        patch = photo.sample(np.column_stack([np.eye(2) * step, origin]), (_PATCH_SIDE, _PATCH_SIDE))
        found = self.detector.find(patch, enlarge=1.0, threshold=_DRAWN_THRESHOLD)
        near = [face for face in found if _agrees(face)]
        face_box, score = box, _DRAWN_THRESHOLD
        if near:
            face = near[0]
            left, top = origin + np.array([face.left, face.top]) * step
            face_side = (face.right + 1 - face.left) * step
            face_box = Box(
                left / photo.width, top / photo.height, face_side / photo.width, face_side / photo.height
            )
            score = face.score
        return self._faces(photo, [(box, face_box, score)])[0]

    def _faces(self, photo: DecodedPhoto, placed: list[tuple[Box, Box, float]]) -> list[DetectedFace]:
        """``placed``: the box a face is kept under, the one in which its landmarks are looked for, the margin."""
        size = np.array([photo.width, photo.height], dtype=np.float64)
        points = self._landmarks(photo, [face_box for _, face_box, _ in placed])
        chips = [_chip(photo, where) for where in points]
        embeddings = iter(self.recogniser.embeddings([chip for chip in chips if chip is not None]))
        faces = []
        for (box, _, margin), where, own_chip in zip(placed, points, chips, strict=True):
            embedding = None if own_chip is None else next(embeddings)
            chip = np.zeros((QUALITY_SIDE, QUALITY_SIDE, 3), np.uint8) if own_chip is None else _smaller(own_chip)
            score = _probability(margin)
            measured = quality.measure(chip, where, "dlib5", min(box.w * size[0], box.h * size[1]), score)
            faces.append(DetectedFace(box, (where / size).astype(np.float32), score, measured, embedding))
        return faces

    def _landmarks(self, photo: DecodedPhoto, boxes: list[Box]) -> NDArray[np.float64]:
        """Five points for each box, (n, 5, 2) in pixels of the upright original."""
        if not boxes:
            return np.empty((0, 5, 2))
        size = np.array([photo.width, photo.height], dtype=np.float64)
        steps = np.sqrt([box.w * photo.width * box.h * photo.height for box in boxes]) / _PATCH_BOX
        origins = np.array([box.centre for box in boxes]) * size - steps[:, None] * _PATCH_SIDE / 2
        patches = [
            photo.sample(np.column_stack([np.eye(2) * step, origin]), (_PATCH_SIDE, _PATCH_SIDE))
            for step, origin in zip(steps, origins, strict=True)
        ]
        first = (_PATCH_SIDE - _PATCH_BOX) / 2
        last = first + _PATCH_BOX - 1
        shapes = self.landmarks.shapes(np.stack(patches), (first, first, last, last))
        in_patches = shapes.astype(np.float64) * (_PATCH_BOX - 1) + first + 0.5
        points: NDArray[np.float64] = in_patches * steps[:, None, None] + origins[:, None]
        return points


def _chip(photo: DecodedPhoto, points: NDArray[np.float64]) -> NDArray[np.uint8] | None:
    """A chip of the face, None where its landmarks lie in one place: then there is nothing to align by."""
    try:
        return photo.sample(chip_transform(points), (CHIP_SIDE, CHIP_SIDE))
    except ValueError:
        return None


def _smaller(chip: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The chip by which a face's quality is measured, cut from the recogniser's: another look at the photo would
    take eight times as long.
    """
    return np.asarray(
        cv2.warpAffine(chip, _TO_QUALITY, (QUALITY_SIDE, QUALITY_SIDE), flags=cv2.INTER_LINEAR), np.uint8
    )


def _agrees(face: FoundFace) -> bool:
    """Whether a face found in the patch around a drawn box (its middle half) can be the one that was meant."""
    middle = _PATCH_SIDE / 2
    x, y = (face.left + face.right + 1) / 2, (face.top + face.bottom + 1) / 2
    side = face.right + 1 - face.left
    return max(abs(x - middle), abs(y - middle)) < _PATCH_BOX / 3 and 0.4 < side / _PATCH_BOX < 1.8


def _probability(margin: float) -> float:
    """The detector's margin as a score 0-1: 0.5 at its threshold, 0.82 at 0.5, 0.95 at 1.

    A logistic curve whose slope only spreads the margins that occur (0 to 1.2) over the upper half.
    """
    return 1 / (1 + math.exp(-3 * margin))
