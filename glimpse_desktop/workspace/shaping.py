"""How the pack in use is run on this machine: as was measured, on an accelerator where one works, else plainly."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import replace

from glimpse_desktop.domain.errors import Cancelled
from glimpse_desktop.domain.faces import PackInfo
from glimpse_desktop.domain.language import marked
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.indexing.heap import give_back
from glimpse_desktop.indexing.priority import lower_priority
from glimpse_desktop.vision.engine import FaceEngine, Finishable
from glimpse_desktop.vision.measured_shapes import MeasuredShapes, machine_key
from glimpse_desktop.vision.measuring import Findings, candidates, measure
from glimpse_desktop.vision.packs import PackCatalogue
from glimpse_desktop.vision.probe import make_probe, why_different
from glimpse_desktop.vision.processors import processor_count
from glimpse_desktop.vision.providers import offered
from glimpse_desktop.vision.sessions import AcceleratorError
from glimpse_desktop.vision.shape import Shape, default_shape

_log = logging.getLogger(__name__)

_GIVE_BACK_SECONDS = 0.5
"""So often, what making models took and needs no more goes back to the system: photos are looked at meanwhile."""


class PackShaping:
    """Loads packs in the shape that is best here. Safe from any thread.

    An accelerator that fails, whenever it does, is noted with the measurements and left alone until they are made
    again (``glimpse models measure``) or onnxruntime is another one.
    """

    def __init__(self, catalogue: PackCatalogue, accelerated: Callable[[], bool], *, allowed: bool = True) -> None:
        """``accelerated`` says whether accelerators are wanted now; not ``allowed``, they never are."""
        self._allowed = allowed
        self._catalogue = catalogue
        self._measured = MeasuredShapes(catalogue.cache_dir)
        self._accelerated = accelerated
        self._lock = threading.Lock()
        self._shape = default_shape()
        self._trouble: str | None = None
        self._ending = CancelToken()
        self._finishing = threading.Lock()
        self._finished_share: float | None = None

    def stop(self) -> None:
        """Let whoever loads or finishes a pack, which takes long the first time, stop within moments."""
        self._ending.cancel()

    @property
    def finished_share(self) -> float | None:
        """How much (0-1) is made of what makes the pack faster; None while nothing is being made."""
        return self._finished_share

    @property
    def shape(self) -> Shape:
        """That of the engine loaded last."""
        return self._shape

    @property
    def trouble(self) -> str | None:
        """Why the engine loaded last does not use, or stopped using, an accelerator that it should have used."""
        return self._trouble

    def accelerators(self) -> tuple[str, ...]:
        """onnxruntime's names of those that may be tried."""
        return self.offered() if self._accelerated() else ()

    def offered(self) -> tuple[str, ...]:
        """Those that there are, wanted or not."""
        return offered() if self._allowed else ()

    def findings(self, info: PackInfo) -> Findings | None:
        """What was measured for this pack on this machine, if it was."""
        return self._measured.recall(self._key(info))

    def load(self, info: PackInfo, name: str) -> FaceEngine:
        """The engine of the pack, by the ``name`` that the catalogue knows. Raises PackError, Cancelled.

        What would only make it faster, and takes long the first time, is made in a thread while it is used.
        """
        found = self.findings(info)
        shape = found.best() if found is not None else None
        self._trouble = None
        if shape is not None and not shape.on_cpu:
            engine = self._load_accelerated(info, name, shape)
            if engine is not None:
                return self._finished_later(engine)
            shape = None
        self._shape = shape or default_shape()
        engine = self._catalogue.load(name, shape=self._shape, progress=self._go_on, whole=False)
        return self._finished_later(engine)

    def measure(self, info: PackInfo, name: str, cancel: CancelToken) -> Findings | None:
        """Measure anew (seconds) and remember; None: other programs have too much of the machine to say anything.

        Raises Cancelled and PackError.
        """

        def load(shape: Shape, on_failure: Callable[[str], object]) -> FaceEngine:
            return self._catalogue.load(
                name, shape=shape, on_failure=on_failure, progress=self._go_on, whole=False
            )

        shapes = candidates(processor_count(), self.accelerators())
        found = measure(load, shapes, make_probe(), cancel=cancel)
        if found is None:
            _log.info("other programs are at work: what is fastest here will be measured another time")
            return None
        self._measured.remember(self._key(info), found)
        _log.info("measured for %s: %s, refused %s", info.id, found.speeds, found.refused or "nothing")
        return found

    def _go_on(self, _done: int, _steps: int) -> None:
        self._ending.check()

    def _finished_later(self, engine: FaceEngine) -> FaceEngine:
        if isinstance(engine, Finishable) and engine.unfinished:
            threading.Thread(target=self._finish, args=(engine,), name="models: the rest").start()
        return engine

    def _finish(self, engine: Finishable) -> None:
        """In a thread of its own. An engine that was loaded meanwhile in another shape finds all that one made."""
        lower_priority()
        given_back = time.monotonic()

        def go_on(done: int, steps: int) -> None:
            nonlocal given_back
            self._go_on(done, steps)
            self._finished_share = done / steps if steps else 0.0
            if time.monotonic() - given_back > _GIVE_BACK_SECONDS:
                give_back()
                given_back = time.monotonic()

        try:
            give_back()  # what loading took
            with self._finishing:
                engine.finish(go_on)
            give_back()
        except Cancelled:
            pass
        except Exception as error:  # onnxruntime's errors share no base
            _log.warning("the model pack works, but slower than it could: %s", error)
        finally:
            self._finished_share = None

    def _load_accelerated(self, info: PackInfo, name: str, shape: Shape) -> FaceEngine | None:
        def failed(reason: str) -> None:
            self._refuse(info, shape, reason)

        try:
            engine = self._catalogue.load(name, shape=shape, on_failure=failed, progress=self._go_on, whole=False)
            reference = self._catalogue.load(name, progress=self._go_on, whole=False)
            difference = why_different(engine, reference, make_probe())
        except AcceleratorError as error:
            failed(error.english)
            return None
        if difference is not None:
            text = marked("{provider} does not see what the processor sees: {difference}")
            failed(text.format(provider=shape.provider, difference=difference))
            return None
        if self._trouble is not None:
            return None  # it failed while it was tried
        self._shape = shape
        return engine

    def _refuse(self, info: PackInfo, shape: Shape, reason: str) -> None:
        _log.warning("going on with the processor: %s", reason)
        with self._lock:
            self._trouble = reason
            self._shape = default_shape()
            found = self.findings(info) or Findings((), {})
            speeds = tuple(speed for speed in found.speeds if speed.shape.provider != shape.provider)
            refused = {**found.refused, shape.provider: reason}
            self._measured.remember(self._key(info), replace(found, speeds=speeds, refused=refused))

    def _key(self, info: PackInfo) -> str:
        import onnxruntime  # 0.1 s that a start which only shows photos can do without

        return machine_key(info.id, processor_count(), onnxruntime.__version__, self.accelerators())
