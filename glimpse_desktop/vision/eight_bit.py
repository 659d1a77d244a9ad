"""A pack's detector in 8-bit numbers, made once per machine and used where it finds the same in much less time.

Finding faces is most of the work on a photo. In 8 bits it takes a third of the time on processors that have
instructions for that; the boxes it finds differ by less than those of the model itself when the photo is a pixel
smaller. A pack's own detector stays in use where this isn't so, where the model is of another build than
``eight_bit_graph`` understands, and on accelerators.
"""

from __future__ import annotations

import hashlib
import logging
import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.errors import Cancelled
from glimpse_desktop.imaging.opencv import cv2
from glimpse_desktop.imaging.sample_album import draw, load_sources
from glimpse_desktop.imaging.sample_pictures import PICTURES
from glimpse_desktop.vision import scrfd
from glimpse_desktop.vision.eight_bit_graph import in_eight_bits
from glimpse_desktop.vision.pack_files import FileFacts
from glimpse_desktop.vision.sessions import open_session
from glimpse_desktop.vision.shape import Shape

_log = logging.getLogger(__name__)

_MAKING = 1
"""Counts up whenever the same model would be made, or judged, differently."""

_WORTH_IT = 0.75
"""The share of the model's own time that the 8-bit one may take at most."""

_LANDMARKS_OFF = 0.03
"""How far off its landmarks may be at the median, in distances between the eyes. The model's own move by .034 when
the photo is made 1 % smaller, and by .006 in 8 bits."""

_BOXES_OFF = 0.05
"""How far off its boxes may be at the median: 1 minus intersection over union."""

_SIDES = (640, 640, 320, 128)
_LOOKED_AT, _JUDGED = slice(0, None, 3), slice(1, None, 5)
_STEPS = len(PICTURES[_LOOKED_AT]) + len(PICTURES[_JUDGED])

Progress = Callable[[int, int], None]


def lighter_session(
    model: Path,
    detector: scrfd.Detector,
    facts: FileFacts,
    cache_dir: Path,
    *,
    shape: Shape | None = None,
    progress: Progress | None = None,
) -> Any | None:
    """A session of ``model`` in 8 bits for ``scrfd.Detector``, None where the model's own does better.

    ``detector`` runs the model's own. Made into ``cache_dir`` the first time (some seconds, told to ``progress``),
    and what came of it remembered in ``facts``. Whatever goes wrong, there is the model's own; raises nothing but
    Cancelled, if ``progress`` does.
    """
    try:
        import onnxruntime

        name = f"eight bits {_MAKING}, onnxruntime {onnxruntime.__version__}"
        place = cache_dir / "eight-bit" / f"{facts.sha256(model)[:32]}.onnx"
        known = facts.recall(model, name)
        if known == "":
            return None
        made = _read(place, known)
        if made is not None:
            return open_session(made, shape)
        pictures = _told(_pictures(_LOOKED_AT), progress, 0)
        made = in_eight_bits(model, pictures, detector.mean, detector.std)
        session = open_session(made, shape)
        pictures = _told(_pictures(_JUDGED), progress, len(PICTURES[_LOOKED_AT]))
        reason = _why_not(detector, detector.with_session(session), pictures)
        if reason is None:
            _write(place, made)
        else:
            _log.info("%s stays as it is: %s", model.name, reason)
        facts.remember(model, name, hashlib.sha256(made).hexdigest() if reason is None else "")
        if progress:
            progress(_STEPS, _STEPS)
        return session if reason is None else None
    except Cancelled:
        raise
    except Exception as error:  # onnx's and onnxruntime's errors share no base
        _log.info("%s stays as it is: %s", model.name, error)
        try:
            facts.remember(model, name, "")
        except Exception:
            _log.info("that could not be noted down")
        return None


def _why_not(own: scrfd.Detector, light: scrfd.Detector, pictures: Iterable[NDArray[np.uint8]]) -> str | None:
    """What speaks against the light one, judged by ``pictures``; None when nothing does."""
    off: list[float] = []
    overlaps: list[float] = []
    for picture in pictures:
        wanted, found = (scrfd.suppress(detector.candidates(picture)) for detector in (own, light))
        if len(found.scores) < len(wanted.scores):
            return "it finds fewer faces in 8 bits"
        for box, points in zip(wanted.boxes, wanted.landmarks, strict=True):
            likeness = _overlap(box, found.boxes)
            best = int(likeness.argmax())
            eyes = max(float(np.hypot(*(points[1] - points[0]))), 1.0)
            overlaps.append(float(likeness[best]))
            off.append(float(np.hypot(*(found.landmarks[best] - points).T).mean()) / eyes)
    if not off:
        return "it finds no faces to judge by"
    if float(np.median(off)) > _LANDMARKS_OFF or 1 - float(np.median(overlaps)) > _BOXES_OFF:
        return f"it sees other faces in 8 bits (landmarks off by {np.median(off):.3f})"
    share = _time_share(own, light)
    return None if share <= _WORTH_IT else f"in 8 bits it takes {share:.2f} of its time"


def _overlap(box: NDArray[np.float32], others: NDArray[np.float32]) -> NDArray[np.float32]:
    sides = np.minimum(box[2:], others[:, 2:]) - np.maximum(box[:2], others[:, :2])
    shared = np.maximum(sides, 0).prod(axis=1)
    areas = (others[:, 2:] - others[:, :2]).prod(axis=1)
    overlap: NDArray[np.float32] = shared / np.maximum(areas + (box[2:] - box[:2]).prod() - shared, 1e-6)
    return overlap


def _time_share(own: scrfd.Detector, light: scrfd.Detector) -> float:
    """Time of the light one as a share of the own one's, the best of three each, in turn."""
    picture = next(_pictures(_JUDGED))
    best = [np.inf, np.inf]
    for _ in range(3):
        for which, detector in enumerate((own, light)):
            began = time.thread_time()
            detector.candidates(picture)
            best[which] = min(best[which], time.thread_time() - began)
    return float(best[1] / max(best[0], 1e-9))


def _told(
    pictures: Iterable[NDArray[np.uint8]], progress: Progress | None, done: int
) -> Iterator[NDArray[np.uint8]]:
    """The same pictures; ``progress`` hears of each, after so many steps."""
    for number, picture in enumerate(pictures):
        if progress:
            progress(done + number, _STEPS)
        yield picture


def _pictures(which: slice) -> Iterator[NDArray[np.uint8]]:
    """Pictures with faces, from the sample album, at the sizes at which a detector sees photos."""
    sources = load_sources()
    for number, recipe in enumerate(PICTURES[which]):
        drawn = np.asarray(draw(recipe, sources))
        scale = min(1.0, _SIDES[number % len(_SIDES)] / max(drawn.shape[:2]))
        small = cv2.resize(drawn, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        picture = scrfd.padded(small)
        if picture is small:
            picture = small.copy()
        # All that a byte can hold, so that pixels are rounded to themselves.
        picture[0, 0], picture[0, 1] = 0, 255
        yield picture


def _read(place: Path, digest: object) -> bytes | None:
    """The file made before, None unless it is whole."""
    if not isinstance(digest, str):
        return None
    try:
        made = place.read_bytes()
    except OSError:
        return None
    return made if hashlib.sha256(made).hexdigest() == digest else None


def _write(place: Path, made: bytes) -> None:
    """Beside its place, then into it. A folder that can't be written to costs the making again next time."""
    beside = place.with_name(f"{place.name}.{os.getpid()}.new")
    try:
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        beside.write_bytes(made)
        beside.replace(place)
    except OSError as error:
        _log.info("%s can't be kept: %s", place, error)
        with suppress(OSError):
            beside.unlink(missing_ok=True)  # what a full disk left of it
