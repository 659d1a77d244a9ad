"""Which shape runs a pack fastest on this machine: tried out on a photo, a few seconds in all."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.vision.engine import FaceEngine
from glimpse_desktop.vision.other_programs import watch_others
from glimpse_desktop.vision.probe import Probe, why_different
from glimpse_desktop.vision.shape import Shape

_log = logging.getLogger(__name__)

BATCHES = (1, 8, 32)
"""Chips at once on an accelerator: a face and its mirror image are two, a group of people thirty."""

MARGIN = 1.15
"""How much faster than the simple default another shape must be: less is noise, or gone with the next program."""

_MOST_OF_OTHERS = 0.2
"""While other programs have more of the machine than this, a measurement says nothing."""

_SECONDS = 0.6
_MOST_SECONDS = 2.5
"""For one shape: a slow pack gets so long for the two photos that each worker should do."""


@dataclass(frozen=True, slots=True)
class Speed:
    """``photos`` a second (12 megapixels, six faces, decoding included) that a shape was measured at."""

    shape: Shape
    photos: float


@dataclass(frozen=True, slots=True)
class Findings:
    """What a measurement found: the default's speed first, and the accelerators that can't be used, with why."""

    speeds: tuple[Speed, ...]
    refused: dict[str, str]

    def best(self) -> Shape | None:
        """The default unless another one is clearly faster; None when nothing was measured."""
        if not self.speeds:
            return None
        default, fastest = self.speeds[0], max(self.speeds, key=lambda speed: speed.photos)
        return fastest.shape if fastest.photos >= MARGIN * default.photos else default.shape


def candidates(processors: int, accelerators: Sequence[str]) -> list[Shape]:
    """What is worth trying, the default first: many single-threaded workers, fewer with more threads, and every
    accelerator with several batch sizes, fed by a worker per processor.
    """
    shapes = [Shape(processors)]
    for workers in (processors // 2, 1):
        shape = Shape(workers, max(1, processors // max(workers, 1)))
        if workers >= 1 and shape not in shapes:
            shapes.append(shape)
    feeders = max(2, processors)
    return shapes + [Shape(feeders, 1, batch, name) for name in accelerators for batch in BATCHES]


def measure(
    load: Callable[[Shape, Callable[[str], object]], FaceEngine],
    shapes: Sequence[Shape],
    probe: Probe,
    *,
    cancel: CancelToken,
    budget: float = 10.0,
    clock: Callable[[], float] = time.monotonic,
    watch: Callable[[], Callable[[], float]] = watch_others,
) -> Findings | None:
    """Load and try out every shape, one after the other; the first is the default, measured first and last.

    ``load`` is given a shape and what to call when an accelerator fails later. An accelerator that can't be
    opened, sees something else than the CPU or fails is refused, whatever its speed. After ``budget`` seconds no
    other shape is begun. One that beats the default has to do so twice: other programs come and go meanwhile.
    None: other programs had too much of the machine meanwhile (``watch`` tells). Raises Cancelled, and PackError
    when the default can't be loaded.
    """
    busy = watch()
    begun = clock()
    refused: dict[str, str] = {}
    speeds: list[Speed] = []
    reference = load(shapes[0], lambda _reason: None)
    first = _photos_a_second(reference, shapes[0], probe, cancel, clock)
    if busy() > _MOST_OF_OTHERS:
        return None
    for shape in shapes[1:]:
        if shape.provider in refused:
            continue
        cancel.check()
        if clock() - begun > budget:
            break
        speed = _try(load, shape, reference, probe, cancel, clock, refused)
        if speed is not None:
            speeds.append(Speed(shape, speed))
    speeds = [speed for speed in speeds if speed.shape.provider not in refused]
    again = _photos_a_second(reference, shapes[0], probe, cancel, clock) if speeds else first
    if busy() > _MOST_OF_OTHERS:
        return None
    findings = Findings((Speed(shapes[0], max(first, again)), *speeds), refused)
    best = findings.best()
    if best is None or best == shapes[0]:
        return findings
    repeated = _try(load, best, reference, probe, cancel, clock, refused)
    speeds = [
        Speed(speed.shape, min(speed.photos, repeated or 0.0)) if speed.shape == best else speed
        for speed in speeds
        if speed.shape.provider not in refused
    ]
    return Findings((findings.speeds[0], *speeds), refused)


def _try(
    load: Callable[[Shape, Callable[[str], object]], FaceEngine],
    shape: Shape,
    reference: FaceEngine,
    probe: Probe,
    cancel: CancelToken,
    clock: Callable[[], float],
    refused: dict[str, str],
) -> float | None:
    """Photos a second, None for a shape that can't be used; why goes into ``refused`` by its provider."""
    failures: list[str] = []
    try:
        engine = load(shape, failures.append)
        if not shape.on_cpu:
            difference = why_different(engine, reference, probe)
            if difference is not None:
                failures.append(f"it does not see what the processor sees: {difference}")
        if not failures:
            speed = _photos_a_second(engine, shape, probe, cancel, clock)
            if not failures:
                return speed
    except GlimpseError as error:
        failures.append(str(error))
    if not shape.on_cpu:
        refused[shape.provider] = failures[0]
        _log.info("%s is not used: %s", shape.provider, failures[0])
    return None


def _photos_a_second(
    engine: FaceEngine, shape: Shape, probe: Probe, cancel: CancelToken, clock: Callable[[], float]
) -> float:
    """With all of the shape's workers at once, each for itself from its first photo to its last."""
    from glimpse_desktop.imaging.decode import decode  # late: a start decodes nothing

    engine.analyse(decode(probe.data))  # what is only slow the first time
    rates: list[float] = []
    failures: list[BaseException] = []

    def work() -> None:
        begun, count = clock(), 0
        try:
            while True:
                cancel.check()
                engine.analyse(decode(probe.data))
                count += 1
                seconds = clock() - begun
                if seconds >= (_SECONDS if count >= 2 else _MOST_SECONDS):
                    break
            rates.append(count / max(seconds, 1e-9))
        except BaseException as error:  # raised where the threads were started
            failures.append(error)

    threads = [threading.Thread(target=work, name="measuring") for _ in range(shape.workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    return sum(rates)
