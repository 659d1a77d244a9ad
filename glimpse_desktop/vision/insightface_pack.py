"""Packs of InsightFace models in a local folder: described without loading, loaded with InsightFace's classes.

The classes are the reference for what a model's inputs and outputs mean; photos go to their sessions with our own
pre- and post-processing (``scrfd``, ``arcface``), which neither enlarges nor aliases.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.errors import Cancelled, PackError
from glimpse_desktop.domain.faces import DetectedFace, PackInfo
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import PackId
from glimpse_desktop.domain.language import marked
from glimpse_desktop.imaging.photo import DecodedPhoto
from glimpse_desktop.vision import scrfd
from glimpse_desktop.vision.align import CHIP_SIDE
from glimpse_desktop.vision.arcface import Recogniser
from glimpse_desktop.vision.calibrations import calibration_of
from glimpse_desktop.vision.chip import cut_chip
from glimpse_desktop.vision.eight_bit import Progress, Recipe, lighter_session
from glimpse_desktop.vision.eight_bit_detector import DETECTOR_STEPS, detector_recipe
from glimpse_desktop.vision.eight_bit_recogniser import RECOGNISER_STEPS, recogniser_recipe
from glimpse_desktop.vision.insightface_offline import import_insightface
from glimpse_desktop.vision.pack_files import FileFacts, PackFiles, find_pack_files
from glimpse_desktop.vision.quality import measure
from glimpse_desktop.vision.sessions import PROVIDERS, Opener, open_session, session_options
from glimpse_desktop.vision.shape import Shape

_VERSION = 1
"""1: detection at 640 and 128 pixels, the mean of face and mirror image."""

_DETECTION_SIDE = 640
_LARGE_FACE_SIDE = 128
"""Faces that fill a photo are missed at 640 pixels and found at this size."""

_MIN_FACE_PX = 16
_DRAWN_SIDE = 256
_DRAWN_THRESHOLD = 0.1
_DRAWN_OVERLAP = 0.25
# Where SCRFD's boxes have eyes, nose tip and mouth corners, in fractions of the box: means over frontal faces.
_MEAN_LANDMARKS = np.array([[0.30, 0.38], [0.70, 0.38], [0.50, 0.58], [0.34, 0.77], [0.66, 0.77]])

_facts = FileFacts()


def describe_pack(folder: Path, facts: FileFacts | None = None) -> PackInfo:
    """What the pack in ``folder`` is, without loading it.

    No session is opened, except once for a recogniser whose file doesn't say how long its embeddings are;
    ``facts`` remembers that and the files' hashes. Raises PackError with the reason for a folder that is no pack.
    """
    return _describe(find_pack_files(folder), facts or _facts)


def load_pack(
    folder: Path,
    facts: FileFacts | None = None,
    shape: Shape | None = None,
    opener: Opener | None = None,
    *,
    light_dir: Path | None = None,
    progress: Progress | None = None,
) -> InsightFacePack:
    """The engine of the pack in ``folder``, run as ``shape`` says (None: for one single-threaded worker a core).

    ``opener`` opens the sessions of a shape on an accelerator. With ``light_dir``, the models compute in 8 bits
    where that pays (see ``eight_bit``); they are made in there the first time, told to ``progress``. Raises
    PackError with the reason when the pack can't be used, AcceleratorError when the accelerator can't, and
    Cancelled if ``progress`` does.
    """
    files = find_pack_files(folder)
    facts = facts or _facts
    info = _describe(files, facts)
    model_zoo = import_insightface().model_zoo.model_zoo
    options: dict[str, Any] = {"providers": PROVIDERS, "sess_options": session_options(shape)}
    try:
        if files.manifest:
            package = model_zoo.load_model_package(str(files.folder))
            detector, recogniser = (
                model_zoo.get_model(
                    str(files.folder), model_task=task, model_descriptor=package.task(task), **options
                )
                for task in ("detection", "recognition")
            )
        else:
            detector, recogniser = (
                model_zoo.get_model(str(path), **options) for path in (files.detector, files.recogniser)
            )
        opener = opener or Opener(shape)
        for model in (detector, recogniser):
            model.session = opener.replace(model.session, Path(model.model_file))
        batch = 1 if shape is None else shape.batch
        finder = scrfd.Detector(detector)
        embedder = Recogniser(recogniser, info.dimensions, batch=batch)
        if light_dir is not None and (shape is None or shape.on_cpu):

            def lighter(model: Path, recipe: Recipe, done: int) -> Any | None:
                told = _after(done, DETECTOR_STEPS + RECOGNISER_STEPS, progress)
                return lighter_session(model, recipe, facts, light_dir, shape=shape, progress=told)

            light = lighter(files.detector, detector_recipe(files.detector, finder), 0)
            finder = finder if light is None else finder.with_session(light)
            light = lighter(
                files.recogniser, recogniser_recipe(files.recogniser, embedder, finder), DETECTOR_STEPS
            )
            embedder = embedder if light is None else embedder.with_session(light)
        return InsightFacePack(info, finder, embedder)
    except (PackError, Cancelled):
        raise
    except Exception as error:  # onnxruntime's errors share no base, insightface asserts
        raise PackError(
            "{folder} can't be loaded: its models are damaged or of an unknown kind.", folder=files.folder.name
        ) from error


def _after(done: int, steps: int, progress: Progress | None) -> Progress | None:
    """For a part of something of so many ``steps``, of which so many are ``done`` before."""
    return progress and (lambda more, _: progress(done + more, steps))


def _describe(files: PackFiles, facts: FileFacts) -> PackInfo:
    detector_hash, recogniser_hash = facts.sha256(files.detector), facts.sha256(files.recogniser)
    both = hashlib.sha256((detector_hash + recogniser_hash).encode()).hexdigest()
    name = re.sub(r"[^A-Za-z0-9._-]", "_", files.folder.name)[:64] or "pack"
    dimensions = files.dimensions or _embedding_length(files.recogniser, facts)
    return PackInfo(
        id=PackId(f"{name}-{both[:8]}"),
        version=_VERSION,
        name=files.title,
        dimensions=dimensions,
        calibration=calibration_of(recogniser_hash, dimensions),
        min_face_px=_MIN_FACE_PX,
        licence=marked("Set by the pack's maker; InsightFace's own packs are for non-commercial research only."),
        source=str(files.folder),
    )


def _embedding_length(recogniser: Path, facts: FileFacts) -> int:
    known = facts.recall(recogniser, "dimensions")
    if isinstance(known, int) and known > 0:
        return known
    session = open_session(recogniser)
    length = session.get_outputs()[0].shape[-1]
    if not isinstance(length, int):
        raise PackError("{file} doesn't say how long its embeddings are.", file=recogniser.name)
    facts.remember(recogniser, "dimensions", length)
    return length


class InsightFacePack:
    """The ``FaceEngine`` of an InsightFace pack. ``detector`` and ``recogniser`` work on plain arrays."""

    def __init__(self, info: PackInfo, detector: scrfd.Detector, recogniser: Recogniser) -> None:
        self._info = info
        self.detector = detector
        self.recogniser = recogniser

    @property
    def info(self) -> PackInfo:
        return self._info

    def analyse(self, photo: DecodedPhoto) -> list[DetectedFace]:
        """All faces in the photo, surest first. Two looks, joined by score; a tie goes to the finer look."""
        found = self._look(photo, _DETECTION_SIDE)
        if max(photo.width, photo.height) > _LARGE_FACE_SIDE:
            found = scrfd.join(found, self._look(photo, _LARGE_FACE_SIDE))
        found = scrfd.suppress(found)
        chips = [_chip(photo, landmarks) for landmarks in found.landmarks]
        embeddings = self._embeddings(chips)
        return [
            _face(photo, _box(corners, photo), landmarks, float(score), chip, embedding)
            for corners, landmarks, score, chip, embedding in zip(
                found.boxes, found.landmarks, found.scores, chips, embeddings, strict=True
            )
        ]

    def embed_at(self, photo: DecodedPhoto, box: Box) -> DetectedFace | None:
        """The face in a box drawn by hand, with that box; None where it holds no part of the photo.

        The detector looks at the box and as much again around it, and takes less than its usual threshold; where
        it finds nothing there, landmarks are put where a frontal face would have them.
        """
        if not all(np.isfinite(box.as_list())) or box.clipped().area <= 0:
            return None
        width, height = box.w * photo.width, box.h * photo.height
        side = max(width, height)
        if min(width, height) < 1:
            return None
        centre = np.array([box.centre[0] * photo.width, box.centre[1] * photo.height])
        canvas = min(_DRAWN_SIDE, self.detector.largest or _DRAWN_SIDE)
        step, origin = 2 * side / canvas, centre - side
        picture = photo.sample(np.column_stack([np.eye(2) * step, origin]), (canvas, canvas))
        found = self.detector.candidates(picture, _DRAWN_THRESHOLD)
        landmarks = np.array([box.x, box.y]) * [photo.width, photo.height] + _MEAN_LANDMARKS * [width, height]
        score = 0.0
        best = 0.0
        for corners, points, sure in zip(found.boxes, found.landmarks, found.scores, strict=True):
            left, top, right, bottom = corners * step + np.tile(origin, 2)
            there = Box(
                left / photo.width, top / photo.height, (right - left) / photo.width, (bottom - top) / photo.height
            )
            overlap = box.iou(there)
            if overlap >= _DRAWN_OVERLAP and overlap * sure > best:
                best, score = overlap * float(sure), float(sure)
                landmarks = points * step + origin
        chip = _chip(photo, landmarks)
        return _face(photo, box, landmarks, score, chip, self._embeddings([chip])[0])

    def _look(self, photo: DecodedPhoto, side: int) -> scrfd.Found:
        picture = photo.upright(min(side, self.detector.largest or side))
        height, width = picture.shape[:2]
        return self.detector.candidates(picture).scaled(photo.width / width, photo.height / height)

    def _embeddings(self, chips: Sequence[NDArray[np.uint8] | None]) -> list[NDArray[np.float32] | None]:
        cut = [chip for chip in chips if chip is not None]
        found = iter(self.recogniser.embeddings(np.stack(cut)) if cut else ())
        return [None if chip is None else next(found) for chip in chips]


def _chip(photo: DecodedPhoto, landmarks_px: NDArray[np.floating]) -> NDArray[np.uint8] | None:
    """The aligned face, None when its landmarks lie in one place: there is nothing to align by."""
    try:
        return cut_chip(photo, landmarks_px)
    except ValueError:
        return None


def _face(
    photo: DecodedPhoto,
    box: Box,
    landmarks_px: NDArray[np.floating],
    score: float,
    chip: NDArray[np.uint8] | None,
    embedding: NDArray[np.float32] | None,
) -> DetectedFace:
    if chip is None:
        chip = np.zeros((CHIP_SIDE, CHIP_SIDE, 3), np.uint8)
    size = np.array([photo.width, photo.height], np.float64)
    side = min(box.w * photo.width, box.h * photo.height)
    quality = measure(chip, landmarks_px, "arcface5", side, score)
    return DetectedFace(box, (landmarks_px / size).astype(np.float32), score, quality, embedding)


def _box(corners: NDArray[np.float32], photo: DecodedPhoto) -> Box:
    left, top, right, bottom = (float(value) for value in corners)
    return Box(left / photo.width, top / photo.height, (right - left) / photo.width, (bottom - top) / photo.height)
