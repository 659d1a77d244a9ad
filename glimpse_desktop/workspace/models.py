"""Which model pack this library uses, and its engine once somebody needs it."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path

from glimpse_desktop.domain.errors import PackError
from glimpse_desktop.domain.faces import Calibration, PackInfo
from glimpse_desktop.domain.ids import PackId
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library import settings
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.people.calibration import shifted
from glimpse_desktop.vision.engine import FaceEngine
from glimpse_desktop.vision.measuring import Findings
from glimpse_desktop.vision.packs import PackCatalogue
from glimpse_desktop.vision.processors import processor_count
from glimpse_desktop.vision.shape import Shape, default_shape
from glimpse_desktop.workspace import background_work
from glimpse_desktop.workspace.calibrating import measured_shift
from glimpse_desktop.workspace.shaping import PackShaping

_PACK = "pack"
_PACK_FOLDER = "pack_folder"
_SHIFT = "strangers:"
"""How much more alike strangers are in this library than a pack says, by pack."""


@dataclass(frozen=True, slots=True)
class MachineReport:
    """How a pack is run here: on ``processors``, or on one of the ``accelerators`` that onnxruntime offers.

    ``findings`` None: not measured yet. ``shape`` is what is used now.
    """

    processors: int
    accelerators: tuple[str, ...]
    findings: Findings | None
    shape: Shape


class Models:
    """The library's choice of pack and the loaded engine. Safe from any thread.

    The choice is written down the first time it matters, so that a pack that is installed later never changes by
    itself how a library was analysed.
    """

    def __init__(
        self, library: Library, catalogue: PackCatalogue, asked_for: str | None, *, plain: bool = False
    ) -> None:
        """``asked_for``: an id or folder that goes before the library's choice, for this run only.

        With ``plain``, models run on nothing but the CPU.
        """
        self._library = library
        self._catalogue = catalogue
        self._asked_for = asked_for
        self._lock = threading.RLock()
        self._loading = threading.Lock()
        """Apart from the other, so that nobody who only asks which pack it is waits for models."""
        self._info: PackInfo | None = None
        self._engine: FaceEngine | None = None
        self._shifts: dict[PackId, float] = {}
        self._shaping = PackShaping(
            catalogue, lambda: background_work.read(library).accelerated, allowed=not plain
        )

    def available(self) -> list[PackInfo]:
        """The packs that can be chosen, the library's own among them."""
        packs = self._catalogue.available()
        current = self.info()
        if all(pack.id != current.id for pack in packs):
            packs.insert(0, current)
        return packs

    def broken(self) -> list[tuple[Path, str]]:
        """Folders that look like packs and can't be used, with the reason."""
        self._catalogue.available()
        return [(pack.path, pack.reason) for pack in self._catalogue.broken]

    def info(self) -> PackInfo:
        """The pack in use; loads no model. Raises PackError when the chosen pack isn't there any more."""
        with self._lock:
            if self._info is None:
                self._info = self._catalogue.describe(self._choice())
            return self._info

    def calibration(self, pack: PackId | None = None) -> Calibration:
        """What similarities of that pack (None: the one in use) mean, refined by the library's own strangers."""
        info = self.info()
        if pack is not None and pack != info.id:
            # When the pack that made these faces has been removed, its similarities can still be ordered.
            info = next((other for other in self.available() if other.id == pack), info)
        return shifted(info.calibration, self._shift(info.id))

    def refine(self, cancel: CancelToken | None = None) -> Calibration:
        """Measure the library's strangers anew, for the pack in use: seconds in a large one. Raises Cancelled."""
        info = self.info()
        shift = round(measured_shift(self._library, info.id, info.calibration, cancel), 4)
        if shift != self._shift(info.id):
            self._library.write(lambda connection: settings.put(connection, _SHIFT + info.id, str(shift)))
            with self._lock:
                self._shifts[info.id] = shift
        return self.calibration()

    def engine(self) -> FaceEngine:
        """The pack's engine, loaded at the first call (seconds). Raises PackError; Cancelled after ``stop``."""
        with self._loading:
            info = self.info()
            if self._engine is None or self._engine.info.id != info.id:
                self._engine = self._shaping.load(info, _name(info))
            return self._engine

    def describe(self, pack: str) -> PackInfo:
        """A pack by its id or folder. Raises PackError."""
        return self._catalogue.describe(pack)

    def load_beside(self, info: PackInfo, cancel: CancelToken) -> FaceEngine:
        """The engine of any pack, to try it: the one in use stays as it is. Raises PackError, Cancelled."""

        def go_on(_done: int, _steps: int) -> None:
            cancel.check()

        return self._catalogue.load(_name(info), progress=go_on, whole=False)

    def stop(self) -> None:
        """The library closes: nobody waits any more for models that are only being made ready."""
        self._shaping.stop()

    def forget_engine(self) -> None:
        """Load it anew when it is needed again: other things hold for it now."""
        with self._loading:
            self._engine = None

    # -- how they are run on this machine --------------------------------------------------------------------

    def shape(self) -> Shape:
        """How many photos the engine in use takes at once, with how many threads, on what."""
        return self._shaping.shape

    @property
    def finished_share(self) -> float | None:
        """How much (0-1) is made of what makes the pack in use faster; None while nothing is being made."""
        return self._shaping.finished_share

    def measured(self) -> bool:
        """Whether it is known what is best here for the pack in use."""
        return self._shaping.findings(self.info()) is not None

    def measure(self, cancel: CancelToken) -> bool:
        """Find it out (seconds, with all of the machine); the next engine has that shape. Raises Cancelled.

        False: other programs have too much of the machine to find anything out.
        """
        info = self.info()
        found = self._shaping.measure(info, _name(info), cancel)
        if found is not None and found.best() != self._shaping.shape:
            self.forget_engine()
        return found is not None

    def machine(self) -> MachineReport:
        """What is known of this machine for the pack in use. Loads no model, but onnxruntime."""
        info = self.info()
        found = self._shaping.findings(info)
        best = found.best() if found is not None else None
        return MachineReport(processor_count(), self._shaping.offered(), found, best or default_shape())

    def use(self, pack: str) -> PackInfo:
        """Choose a pack by id or folder for this library from now on. Raises PackError."""
        with self._lock:
            info = self._catalogue.describe(pack)
            self._info, self._asked_for = info, None
            self.remember()
            return info

    def remember(self) -> None:
        """Write the choice down in the library."""
        info = self.info()
        folder = info.source if _is_folder(info) else ""
        with self._library.reading() as connection:
            known = settings.get(connection, _PACK), settings.get(connection, _PACK_FOLDER)
        if known != (info.id, folder):

            def write(connection: Connection) -> None:
                settings.put(connection, _PACK, info.id)
                settings.put(connection, _PACK_FOLDER, folder)

            self._library.write(write)

    def add(self, path: Path) -> PackInfo:
        """Install a pack from a folder or zip. Raises PackError with the reason."""
        return self._catalogue.add(path)

    def _shift(self, pack: PackId) -> float:
        with self._lock:
            if pack not in self._shifts:
                with self._library.reading() as connection:
                    self._shifts[pack] = float(settings.get(connection, _SHIFT + pack) or 0.0)
            return self._shifts[pack]

    def _choice(self) -> str | None:
        if self._asked_for:
            return self._asked_for
        with self._library.reading() as connection:
            chosen = settings.get(connection, _PACK)
            folder = settings.get(connection, _PACK_FOLDER)
        if not chosen:
            return None
        if any(pack.id == chosen for pack in self._catalogue.available()):
            return chosen
        if folder and Path(folder).is_dir():
            if self._catalogue.describe(folder).id == chosen:
                return folder
            raise PackError(
                "The model pack in {folder} is another one now than this library was made with.", folder=folder
            )
        raise PackError(
            "The model pack {pack} that this library uses is not here any more. "
            "Install it again, or choose another one (glimpse models list).",
            pack=chosen,
        )


def _name(info: PackInfo) -> str:
    return info.source if _is_folder(info) else info.id


def _is_folder(info: PackInfo) -> bool:
    return info.source != "built-in"
