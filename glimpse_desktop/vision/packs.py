"""Which model packs there are, and the one to use. What runs them is imported when one is loaded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from glimpse_desktop.domain.errors import PackError
from glimpse_desktop.domain.faces import PackInfo
from glimpse_desktop.domain.file_names import typed_path
from glimpse_desktop.vision.builtin.info import BUILTIN_INFO
from glimpse_desktop.vision.engine import FaceEngine
from glimpse_desktop.vision.pack_files import FileFacts
from glimpse_desktop.vision.sessions import AcceleratorError, Opener
from glimpse_desktop.vision.shape import Shape

if TYPE_CHECKING:
    from glimpse_desktop.vision.builtin.conversion import Progress

BUILTIN = "builtin"
"""Another name for the built-in pack, whatever its version."""


@dataclass(frozen=True, slots=True)
class BrokenPack:
    """A folder in a search directory that looks like a pack but can't be used, and why."""

    path: Path
    reason: str


class PackCatalogue:
    """The packs of some folders and the built-in one. Safe from any thread.

    Without a choice, the first pack found in the search directories is used, and the built-in one where there is
    none.
    """

    def __init__(self, search_dirs: Sequence[Path], cache_dir: Path) -> None:
        """``search_dirs`` in order of preference (the first is where packs are installed); ``cache_dir`` keeps
        the converted built-in models and what is costly to learn about files."""
        self._search_dirs = list(search_dirs)
        self.cache_dir = cache_dir
        self._facts = FileFacts(cache_dir / "model-files.json")
        self.broken: list[BrokenPack] = []
        """What the last ``available`` passed over."""

    def available(self) -> list[PackInfo]:
        """All packs in order of preference, the built-in one last. Notes what is broken in ``broken``."""
        found: dict[str, PackInfo] = {}
        broken: list[BrokenPack] = []
        for folder in self._candidates():
            try:
                info = _describe(folder, self._facts)
            except PackError as error:
                broken.append(BrokenPack(folder, str(error)))
            else:
                found.setdefault(info.id, info)
        self.broken = broken
        return [*found.values(), BUILTIN_INFO]

    def describe(self, id_or_folder: str | None = None) -> PackInfo:
        """The pack that ``load`` would load. Raises PackError as it does, but for what only loading shows."""
        if id_or_folder is None:
            return self.available()[0]
        if id_or_folder in (BUILTIN, BUILTIN_INFO.id):
            return BUILTIN_INFO
        for info in self.available():
            if id_or_folder == info.id:
                return info
        folder = typed_path(id_or_folder)
        if folder.is_dir():
            return _describe(folder, self._facts)
        by_name = [info for info in self.available() if info.source != BUILTIN_INFO.source]
        for info in by_name:
            if id_or_folder in (info.name, Path(info.source).name):
                return info
        for pack in self.broken:
            if id_or_folder == pack.path.name:
                raise PackError(pack.reason)
        raise PackError(
            "There is no model pack called {pack}. Glimpse never downloads one: "
            "install it from its zip file or folder.",
            pack=id_or_folder,
        )

    def load(
        self,
        id_or_folder: str | None = None,
        *,
        progress: Progress | None = None,
        shape: Shape | None = None,
        on_failure: Callable[[str], object] | None = None,
        whole: bool = True,
    ) -> FaceEngine:
        """The engine of a pack by its id, folder or name; None means the one preferred.

        A preferred pack that turns out broken when it is loaded is noted and the next one taken; one that was
        asked for raises PackError instead. ``progress`` hears of what is converted when a pack is first loaded,
        and may raise Cancelled to end that.
        ``shape`` says how it is run (None: for one single-threaded worker a core). When it asks for an accelerator
        that can't be opened, AcceleratorError is raised; ``on_failure`` hears of one that fails later, when the
        engine goes on without it. Not ``whole``, it may come sooner the first time, as a ``Finishable``.
        """
        opener = Opener(shape, self.cache_dir, on_failure)
        if id_or_folder is not None:
            return self._load(self.describe(id_or_folder), progress, shape, opener, whole)
        for info in self.available()[:-1]:
            try:
                return self._load(info, progress, shape, opener, whole)
            except AcceleratorError:
                raise  # the pack is not to blame
            except PackError as error:
                self.broken = [*self.broken, BrokenPack(Path(info.source), str(error))]
        return self._load(BUILTIN_INFO, progress, shape, opener, whole)

    def add(self, path: Path) -> PackInfo:
        """Install the pack in a folder or zip file into the first search directory and return what it is.

        It is loaded and tried on a blank picture before it appears. Raises PackError with the reason.
        """
        from glimpse_desktop.vision.pack_install import install

        folder = install(path, self._search_dirs[0], _try_out)
        return _describe(folder, self._facts)

    def _load(
        self, info: PackInfo, progress: Progress | None, shape: Shape | None, opener: Opener, whole: bool
    ) -> FaceEngine:
        if info.id == BUILTIN_INFO.id:
            from glimpse_desktop.vision.builtin.pack import load_builtin

            return load_builtin(self.cache_dir, progress=progress, shape=shape, opener=opener, whole=whole)
        from glimpse_desktop.vision.insightface_pack import load_pack

        return load_pack(
            Path(info.source), self._facts, shape, opener, light_dir=self.cache_dir, progress=progress
        )

    def _candidates(self) -> list[Path]:
        """Folders in the search directories that hold a model, by directory, then by name."""
        found = []
        for directory in self._search_dirs:
            try:
                entries = sorted(directory.iterdir())
            except OSError:
                continue  # most of the places don't exist
            for entry in entries:
                if not entry.name.startswith(".") and entry.is_dir() and _looks_like_pack(entry):
                    found.append(entry)
        return found


def _describe(folder: Path, facts: FileFacts) -> PackInfo:
    from glimpse_desktop.vision.insightface_pack import describe_pack

    return describe_pack(folder, facts)


def _looks_like_pack(folder: Path) -> bool:
    return (folder / "manifest.json").is_file() or any(folder.glob("*.onnx"))


def _try_out(folder: Path) -> None:
    """Raise PackError unless the pack in ``folder`` loads and gives sane answers for a blank picture."""
    import numpy as np

    from glimpse_desktop.imaging.photo import DecodedPhoto
    from glimpse_desktop.vision.insightface_pack import load_pack

    engine = load_pack(folder, FileFacts())
    blank = DecodedPhoto.from_array(np.full((240, 320, 3), 127, np.uint8))
    try:
        engine.analyse(blank)
        embedding = engine.recogniser.embedding(np.full((112, 112, 3), 127, np.uint8))
    except Exception as error:  # onnxruntime's errors share no base
        raise PackError(
            "{folder} can't be used: its models fail on a blank picture.", folder=folder.name
        ) from error
    if embedding is None or embedding.shape != (engine.info.dimensions,):
        raise PackError("{folder} can't be used: its recogniser gives no embeddings.", folder=folder.name)
