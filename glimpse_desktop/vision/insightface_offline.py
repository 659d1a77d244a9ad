"""InsightFace, imported so that nothing in it can reach the network.

Given a bare name instead of a folder, several of its functions download. None of ours calls them that way;
this makes sure that nothing else can either: the modules that talk to the network are refused on import, the
functions of those that are needed all the same are replaced, and so is the HTTP library inside them.
"""

from __future__ import annotations

import importlib
import sys
import threading
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any, NoReturn

import glimpse_desktop.vision.silence  # noqa: F401 - before insightface imports onnxruntime
from glimpse_desktop.domain.errors import PackError
from glimpse_desktop.imaging import opencv  # noqa: F401 - before insightface imports cv2

REFUSED_MODULES = (
    "insightface.app.person_analysis",
    "insightface.app.privateframe",
    "insightface.commands",
    "insightface.gui",
    "insightface.model_zoo.model_store",
    "insightface.model_zoo.person_package",
)
"""Parts of InsightFace that download and that face analysis doesn't need."""

DOWNLOADING_FUNCTIONS = ("download", "download_file", "download_onnx", "ensure_addon", "ensure_available")
"""Functions that download, wherever InsightFace keeps a reference to them."""

_lock = threading.Lock()
_loaded: ModuleType | None = None


def refuse(*_: object, **__: object) -> NoReturn:
    """Stands in for everything that would download. Raises PackError."""
    raise PackError(
        "Glimpse never downloads models. Get the model pack yourself and install it from its zip file or folder."
    )


class _NoNetwork(ModuleType):
    """Stands in for an HTTP library: every use of it is refused."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # what the import system itself asks modules for
            raise AttributeError(name)
        refuse()


class _RefusingFinder:
    """Comes before Python's own finders and refuses the modules that download."""

    @staticmethod
    def find_spec(name: str, path: Sequence[str] | None = None, target: object = None) -> ModuleSpec | None:
        if name.startswith("insightface.") and name.startswith(REFUSED_MODULES):
            refuse()
        return None


def import_insightface() -> ModuleType:
    """The ``insightface`` package, with every way to download blocked for the whole process.

    Takes about half a second the first time (onnx, scikit-image and scipy come along): call it only where a pack
    is loaded. Raises PackError when it isn't installed or doesn't work.
    """
    global _loaded
    with _lock:
        if _loaded is None:
            sys.meta_path.insert(0, _RefusingFinder())
            try:
                package = importlib.import_module("insightface")
                importlib.import_module("insightface.model_zoo.model_zoo")
            except ImportError as error:
                raise PackError("InsightFace is not installed, or parts of it are missing.") from error
            _block_downloads()
            _loaded = package
        return _loaded


def _block_downloads() -> None:
    no_network = _NoNetwork("no_network")
    for name, module in list(sys.modules.items()):
        if module is None or not (name == "insightface" or name.startswith("insightface.")):
            continue
        for function in DOWNLOADING_FUNCTIONS:
            # insightface.utils.download is a module by the import system's book and a function by attribute.
            if callable(module.__dict__.get(function)):
                setattr(module, function, refuse)
        for library in ("requests", "urllib"):
            if isinstance(module.__dict__.get(library), ModuleType):
                setattr(module, library, no_network)
    for name in list(sys.modules):
        if name.startswith(REFUSED_MODULES):
            del sys.modules[name]
