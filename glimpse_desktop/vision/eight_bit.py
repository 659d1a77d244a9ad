"""A pack's models in 8-bit numbers: made once per machine, and used where they do as well in much less time.

Where processors have instructions for whole numbers of 8 bits, a network takes a third to a half of its time. A
pack's own model stays in use where this isn't so, where its 8-bit one says something else, and where it is of a
build that ``eight_bit_graph`` doesn't understand. What is made of a detector and of a recogniser, and how they are
judged, is told by the modules named after them.
"""

from __future__ import annotations

import hashlib
import logging
import os
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.errors import Cancelled
from glimpse_desktop.imaging.sample_album import draw, load_sources
from glimpse_desktop.imaging.sample_recipes import Picture
from glimpse_desktop.vision.pack_files import FileFacts
from glimpse_desktop.vision.sessions import open_session
from glimpse_desktop.vision.shape import Shape

_log = logging.getLogger(__name__)

WORTH_IT = 0.75
"""The share of the model's own time that the 8-bit one may take at most."""

_LEFT_BEHIND = 60.0
"""Seconds after which a file that is still being written has lost its writer: it takes a moment."""

Progress = Callable[[int, int], None]
"""Called with the number of finished steps and of all steps."""

Step = Callable[[], object]
"""To be called as often as ``Recipe.steps`` says, before each step."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a model is put in 8 bits: ``make`` returns it, ``why_not`` what speaks against a session of it, or None.

    ``version`` counts up whenever the same model would be made, or judged, differently.
    """

    kind: str
    version: int
    steps: int
    make: Callable[[Step], bytes]
    why_not: Callable[[Any, Step], str | None]


def lighter_session(
    model: Path,
    recipe: Recipe,
    facts: FileFacts,
    cache_dir: Path,
    *,
    shape: Shape | None = None,
    progress: Progress | None = None,
) -> Any | None:
    """A session of ``model`` in 8 bits, None where the model's own does better.

    Made into ``cache_dir`` the first time (some seconds, told to ``progress``), and what came of it remembered in
    ``facts``. Whatever goes wrong, there is the model's own; raises nothing but Cancelled, if ``progress`` does.
    """
    try:
        import onnxruntime

        name = f"{recipe.kind} in eight bits {recipe.version}, onnxruntime {onnxruntime.__version__}"
        place = cache_dir / "eight-bit" / f"{facts.sha256(model)[:32]}.onnx"
        _tidy(place.parent)
        known = facts.recall(model, name)
        if known == "":
            return None
        made = _read(place, known)
        if made is not None:
            return open_session(made, shape)
        step = _Steps(recipe.steps, progress)
        made = recipe.make(step)
        session = open_session(made, shape)
        reason = recipe.why_not(session, step)
        if reason is None:
            _write(place, made)
        else:
            _log.info("%s stays as it is: %s", model.name, reason)
        facts.remember(model, name, hashlib.sha256(made).hexdigest() if reason is None else "")
        step()
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


def drawn(pictures: list[Picture], step: Step) -> Iterator[NDArray[np.uint8]]:
    """These pictures of the sample album, (h, w, 3) RGB: what models are shown, and judged by. One is one step."""
    sources = load_sources()
    for picture in pictures:
        step()
        yield np.asarray(draw(picture, sources))


def time_share(own: Callable[[], object], light: Callable[[], object]) -> float:
    """Processor time of ``light`` as a share of that of ``own``, the best of three each, in turn."""
    best = [np.inf, np.inf]
    for _ in range(3):
        for which, work in enumerate((own, light)):
            began = time.thread_time()
            work()
            best[which] = min(best[which], time.thread_time() - began)
    return float(best[1] / max(best[0], 1e-9))


class _Steps:
    """Tells ``progress`` of each step that begins, and at last that all are done."""

    def __init__(self, steps: int, progress: Progress | None) -> None:
        self._begun, self._steps, self._progress = 0, steps, progress

    def __call__(self) -> None:
        if self._progress:
            self._progress(self._begun, self._steps)
        self._begun += 1


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


def _tidy(folder: Path) -> None:
    """Remove what a process that was killed while writing left behind."""
    for path in folder.glob("*.new"):
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > _LEFT_BEHIND:
                path.unlink()
