"""One run of the indexer: scan all folders and work through the backlog, until nothing is left.

The scanner and the workers are threads of their own; the thread that calls ``execute`` coordinates: it collects
outcomes, writes them in batches, and keeps the counts. The scan and the analysis overlap.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import Cancelled, GlimpseError
from glimpse_desktop.domain.faces import PackInfo
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.progress import CancelToken, Effort, Phase
from glimpse_desktop.imaging.reasons import STILL_WRITTEN
from glimpse_desktop.imaging.source import readers
from glimpse_desktop.indexing.backlog import Backlog
from glimpse_desktop.indexing.outcomes import Analysed, Failed, Gone, Known, Outcome, Unsettled
from glimpse_desktop.indexing.pace import Pace
from glimpse_desktop.indexing.recorder import OnAnalysed, OnSucceeded, Recorder
from glimpse_desktop.indexing.removals import RemovalGuard
from glimpse_desktop.indexing.scan_request import ScanRequest
from glimpse_desktop.indexing.scanner import Follower, ScanCounts, Scanner
from glimpse_desktop.indexing.shaping import MeasuringMoment, Shaping
from glimpse_desktop.indexing.tracker import ProgressTracker
from glimpse_desktop.indexing.workers import Background, Outcomes, work_through
from glimpse_desktop.library import analyses, problems
from glimpse_desktop.library.store import Library
from glimpse_desktop.library.thumbnails import ThumbnailStore
from glimpse_desktop.vision.engine import FaceEngine, Finishable

BATCH_OUTCOMES = 32
BATCH_SECONDS = 1.0
"""A photo is written down within this time. A batch costs 10 to 20 ms of CPU time beside what is in it."""
_TICK_SECONDS = 0.1

_TWIN_SECONDS = 0.5
"""How long a copy waits for the analysis of its twin before it looks again."""

_SETTLING_SECONDS = 0.5
_SETTLING_ATTEMPTS = 20
_GONE_AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class Parts:
    """What a run works with: see ``Indexer``."""

    library: Library
    thumbnails: ThumbnailStore
    pack: Callable[[], PackInfo]
    load_engine: Callable[[], FaceEngine]
    on_analysed: OnAnalysed
    on_succeeded: OnSucceeded
    on_changes: Callable[[Changes], object]
    workers: int
    pace: Pace
    shaping: Shaping | None
    removals: RemovalGuard = field(default_factory=RemovalGuard)


@dataclass(slots=True)
class _Batch:
    outcomes: list[Outcome] = field(default_factory=list)
    begun: float = 0.0

    def is_due(self, in_hand: int) -> bool:
        """``in_hand``: photos that were taken and are not written down. None but ours: don't wait for more."""
        count = len(self.outcomes)
        late = time.monotonic() - self.begun >= BATCH_SECONDS
        return count >= BATCH_OUTCOMES or (count > 0 and (late or in_hand <= count))


class Run:
    """Use once: ``execute``."""

    def __init__(
        self,
        parts: Parts,
        tracker: ProgressTracker,
        cancel: CancelToken,
        request: ScanRequest,
        take_request: Callable[[], ScanRequest],
        follower: Callable[[], Follower | None],
    ) -> None:
        """``request``: what to scan; ``take_request`` tells (once) what was asked for since. ``follower`` gives
        who follows the next scan.
        """
        self._parts = parts
        self._tracker = tracker
        self._pace = parts.pace
        self._moment = None if parts.shaping is None else MeasuringMoment(parts.shaping, parts.pace)
        self._cancel = cancel
        self._request = request
        self._take_request = take_request
        self._follower = follower
        self._ending = CancelToken()
        self._background = Background(parts.pace, cancel, self._ending)
        self._outcomes = Outcomes()
        self._batch = _Batch()
        self._backlog: Backlog | None = None
        self._recorder: Recorder | None = None
        self._engine: FaceEngine | None = None
        self._engine_wanted = False
        self._workers_started = False
        self._scan: threading.Thread | None = None
        self._scan_ended = threading.Event()
        self._scanned_for_gone = False
        self._gone: set[str] = set()
        self._wanted: Sequence[PhotoId] = ()
        self.pack: PackInfo | None = None
        self.counts = ScanCounts()
        self.came_to_nothing = not request.everything
        """Only parts were looked at, and nothing had changed there."""

    def prioritise(self, photos: Sequence[PhotoId]) -> None:
        """Take these photos next. From any thread."""
        self._wanted = photos
        if self._backlog is not None:
            self._backlog.prioritise(photos)

    def execute(self) -> None:
        """Do it all. Raises LibraryError, PackError, bugs as they are, and Cancelled.

        What was finished before Cancelled is written down.
        """
        pack_error: GlimpseError | None = None
        written = False
        try:
            self._try_again_with_other_readers()
            self._start_scan(self._request)
            try:
                self._open_backlog(self._parts.pack())
            except GlimpseError as error:
                pack_error = error  # the scan is worth finishing without models
            while self._go_on():
                self._write(self._collect())
            written = True
        except Cancelled:
            self._end()
            self._write_leftovers()
            written = True
            raise
        finally:
            self._end()
            if not written:
                self._batch.outcomes.clear()
        if pack_error is not None:
            raise pack_error

    # -- one turn of the coordinating loop ---------------------------------------------------------------------

    def _go_on(self) -> bool:
        """Look after the other threads. False when everything is done."""
        self._cancel.check()
        self._background.raise_failure()
        if self._scan is not None and self._scan_ended.is_set():
            self._scan.join()
            self._background.raise_failure()
            self._scan = None
            self._count_waiting()
        if self._scan is None and (request := self._take_request()):
            self._start_scan(request)
        self._set_phase()
        self._tracker.publish()
        if self._backlog is None:
            if self._scan is not None:
                self._cancel.wait(_TICK_SECONDS)
            return self._scan is not None
        idle = not self._batch.outcomes and self._backlog.is_done()
        if not idle:
            self._scan_for_gone(_GONE_AT_ONCE)  # a drive was unplugged: nobody need try the rest of it
            self._want_engine(self._backlog)
            return True
        if self._scan is not None:
            return True
        return self._scan_for_gone(1)

    def _scan_for_gone(self, at_least: int) -> bool:
        """Files went away under our hands: look what happened, once."""
        if self._scan is not None or self._scanned_for_gone or len(self._gone) < at_least:
            return False
        self._scanned_for_gone = True
        self._start_scan(ScanRequest(files=frozenset(self._gone)))
        return True

    def _collect(self) -> list[Outcome]:
        """Wait a moment for outcomes; a batch when one is due, else nothing."""
        until = time.monotonic() + _TICK_SECONDS
        while not self._is_due():
            outcome = self._outcomes.get(until - time.monotonic())
            if outcome is None:
                return []
            if not self._batch.outcomes:
                self._batch.begun = time.monotonic()
            self._batch.outcomes.append(outcome)
        outcomes, self._batch.outcomes = self._batch.outcomes, []
        return outcomes

    def _is_due(self) -> bool:
        return self._batch.is_due(0 if self._backlog is None else self._backlog.in_hand)

    def _write(self, outcomes: Sequence[Outcome]) -> None:
        backlog, recorder = self._backlog, self._recorder
        if not outcomes or backlog is None or recorder is None:
            return
        settled: list[Outcome] = []
        for outcome in outcomes:
            match outcome:
                case Gone():
                    self._gone.add(outcome.photo.path)
                    backlog.drop(outcome.photo)
                    self._tracker.finished(1, 0, 0)
                case Unsettled():
                    backlog.release(outcome.content)
                    if backlog.postpone(outcome.photo, _SETTLING_SECONDS) > _SETTLING_ATTEMPTS:
                        settled.append(Failed(outcome.photo, STILL_WRITTEN, None, None))
                case _:
                    settled.append(outcome)
        if not settled:
            return
        recorded = recorder.record(settled)
        for outcome in recorded.finished:
            backlog.finish(outcome.photo)
            if isinstance(outcome, Analysed | Failed):
                backlog.release(outcome.content)
        for twin in recorded.unfinished:
            backlog.postpone(twin.photo, _TWIN_SECONDS)
        problems = sum(isinstance(outcome, Failed) for outcome in recorded.finished)
        self._tracker.finished(len(recorded.finished), recorded.faces, problems)
        if recorded.changes:
            self.came_to_nothing = False
            self._parts.on_changes(recorded.changes)

    def _write_leftovers(self) -> None:
        """What was finished before the run was stopped."""
        while (outcome := self._outcomes.get(0)) is not None:
            self._batch.outcomes.append(outcome)
        outcomes = [o for o in self._batch.outcomes if isinstance(o, Analysed | Failed | Known)]
        self._batch.outcomes.clear()
        self._write(outcomes)

    def _try_again_with_other_readers(self) -> None:
        """What failed, once, when another version of Glimpse or a decoder came that may read it."""
        now, library = readers(), self._parts.library
        with library.reading() as connection:
            if problems.readers(connection) == now:
                return
        if library.write(lambda connection: problems.forget_for(connection, now)):
            self._parts.on_changes(Changes(problems=True))

    # -- threads -----------------------------------------------------------------------------------------------

    def _start_scan(self, request: ScanRequest) -> None:
        self.came_to_nothing = self.came_to_nothing and not request.everything
        scanner = Scanner(
            self._parts.library,
            request,
            checkpoint=self._background.checkpoint,
            on_batch=self._on_scan_batch,
            follower=self._follower(),
            guard=self._parts.removals,
        )
        self._scan_ended.clear()

        def work() -> None:
            try:
                scanner.run()
            finally:
                self._scan_ended.set()
                self._outcomes.wake()

        self._scan = self._background.start("indexer: scan", work)

    def _on_scan_batch(self, counts: ScanCounts, changes: Changes) -> None:
        self.counts.add(counts)
        self._tracker.scanned(counts.seen, counts.waiting)
        if self._backlog is not None:
            self._backlog.wake()
        if changes:
            self.came_to_nothing = False
            self._parts.on_changes(changes)

    def _open_backlog(self, pack: PackInfo) -> None:
        self.pack = pack
        backlog = Backlog(self._parts.library, pack)
        self._recorder = Recorder(
            self._parts.library,
            self._parts.thumbnails,
            pack,
            on_analysed=self._parts.on_analysed,
            on_succeeded=self._parts.on_succeeded,
        )
        backlog.prioritise(self._wanted)
        self._backlog = backlog
        self._count_waiting()

    def _want_engine(self, backlog: Backlog) -> None:
        """Load the models as soon as there is something to do with them, then start the workers."""
        if not self._engine_wanted:
            self._engine_wanted = True
            self._background.start("indexer: models", self._load_engine)
        if self._engine is None:
            return
        self._set_workers()
        if self._workers_started:
            self._consider_measuring()
            return
        self._workers_started = True
        for number in range(self._parts.workers):
            self._background.start(f"indexer: worker {number + 1}", self._worker(number, backlog))

    def _worker(self, number: int, backlog: Backlog) -> Callable[[], None]:
        def current_engine() -> FaceEngine:
            assert self._engine is not None
            return self._engine

        return lambda: work_through(
            number, backlog, current_engine, self._outcomes, self._background, self._tracker.set_current
        )

    def _load_engine(self) -> None:
        self._engine = self._parts.load_engine()
        self._set_workers()

    def _set_workers(self) -> None:
        """One has nothing to do while the engine is still being finished: that takes a processor, and memory."""
        shaping, workers = self._parts.shaping, self._parts.workers
        if shaping is not None:
            workers = min(workers, shaping.shape().workers)
        if _is_unfinished(self._engine):
            workers = max(1, workers - 1)
        if workers != self._pace.workers:
            self._pace.workers = workers

    def _consider_measuring(self) -> None:
        if self._moment is not None and self._moment.has_come(self._tracker.snapshot()):
            self._background.start("indexer: measuring", self._measure)

    def _measure(self) -> None:
        shaping = self._parts.shaping
        assert shaping is not None
        with self._pace.hold() as alone:
            if alone and shaping.measure(self._ending):
                self._load_engine()

    def _end(self) -> None:
        self._ending.cancel()
        if self._backlog is not None:
            self._backlog.close()
        self._background.join()

    # -- counts ------------------------------------------------------------------------------------------------

    def _count_waiting(self) -> None:
        if self._backlog is not None and self.pack is not None:
            with self._parts.library.reading() as connection:
                waiting = analyses.count_waiting(connection, self.pack)
            self._tracker.set_waiting(waiting - self._backlog.dropped)

    def _set_phase(self) -> None:
        self._pace.look_at_battery()
        effort, slowed = self._pace.state()
        if effort is Effort.PAUSED:
            self._tracker.set_phase(Phase.PAUSED, slowed)
        elif self._workers_started or self._scan is None:
            self._tracker.set_phase(Phase.ANALYSING, slowed)
        else:
            self._tracker.set_phase(Phase.SCANNING, slowed)


def _is_unfinished(engine: object) -> bool:
    return isinstance(engine, Finishable) and engine.unfinished
