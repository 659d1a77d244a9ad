"""OpenCV, imported so that it leaves the process as it was. Everybody imports ``cv2`` from here.

opencv-python's loader points ``QT_QPA_PLATFORM_PLUGIN_PATH`` and ``QT_QPA_FONTDIR`` at its own copy of Qt and
extends ``LD_LIBRARY_PATH``: the window's Qt, its error messages and every child process would see that.

It is imported when something of it is first asked for: at a start nothing is.
"""

from __future__ import annotations

import os
import threading
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import cv2

__all__ = ["cv2"]


class _Late(ModuleType):
    """Becomes what it stands for as soon as it is used."""

    _lock = threading.Lock()
    _loaded: ModuleType | None = None

    def __getattr__(self, name: str) -> Any:
        # Only what isn't in its dictionary is asked for here, so once it is filled nothing is.
        with self._lock:
            if self._loaded is None:
                _Late._loaded = _load()
                self.__dict__.update(_Late._loaded.__dict__)
        return getattr(self._loaded, name)


def _load() -> ModuleType:
    before = dict(os.environ)
    import cv2 as real

    for name in set(os.environ) | set(before):
        if name.startswith(("QT_", "LD_LIBRARY_PATH", "OPENCV_")) and os.environ.get(name) != before.get(name):
            if name in before:
                os.environ[name] = before[name]
            else:
                del os.environ[name]
    # Workers run in parallel by photo: threads inside one call would only fight over the same cores.
    real.setNumThreads(1)
    real.utils.logging.setLogLevel(real.utils.logging.LOG_LEVEL_SILENT)
    return real


if not TYPE_CHECKING:
    cv2 = _Late("cv2")
