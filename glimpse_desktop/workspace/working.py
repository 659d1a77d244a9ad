"""How the program works in the background of this machine: what a person wants of it, and what was measured."""

from __future__ import annotations

from collections.abc import Callable

from glimpse_desktop.domain.progress import BackgroundWork, CancelToken
from glimpse_desktop.indexing.indexer import Indexer
from glimpse_desktop.library.store import Library
from glimpse_desktop.workspace import background_work
from glimpse_desktop.workspace.models import MachineReport, Models


class Working:
    """Every method blocks and is safe from any thread, but for ``used``, which is for the window's own."""

    def __init__(
        self, library: Library, models: Models, indexer: Indexer, require_writing: Callable[[], None]
    ) -> None:
        self._library = library
        self._models = models
        self._indexer = indexer
        self._require_writing = require_writing
        self.used = indexer.pace.used
        """Called for whatever somebody does in the window: costs next to nothing."""
        indexer.pace.manners = background_work.read(library).manners

    def wanted(self) -> BackgroundWork:
        """What was chosen."""
        return background_work.read(self._library)

    def want(self, wanted: BackgroundWork) -> None:
        """Choose it, from now on: work that goes on changes its pace at its next photo."""
        self._require_writing()
        before = self.wanted()
        background_work.write(self._library, wanted)
        self._indexer.pace.manners = wanted.manners
        if wanted.accelerated != before.accelerated:
            running = self._indexer.running
            self._indexer.stop()  # a run keeps the engine that it began with
            self._models.forget_engine()
            if running:
                self._indexer.start()

    def machine(self) -> MachineReport:
        """How the pack in use is run on this machine. Imports onnxruntime, loads no model. Raises PackError."""
        return self._models.machine()

    def measure(self, cancel: CancelToken) -> MachineReport | None:
        """Find out anew how the pack runs fastest (seconds, all of the machine).

        None: other programs have too much of it. Raises Cancelled, PackError.
        """
        self._require_writing()
        return self._models.machine() if self._models.measure(cancel) else None
