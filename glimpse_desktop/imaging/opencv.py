"""OpenCV, imported so that it leaves the process as it was. Everybody imports ``cv2`` from here.

opencv-python's loader points ``QT_QPA_PLATFORM_PLUGIN_PATH`` and ``QT_QPA_FONTDIR`` at its own copy of Qt and
extends ``LD_LIBRARY_PATH``: the window's Qt, its error messages and every child process would see that.
"""

from __future__ import annotations

import os

_before = dict(os.environ)
import cv2  # noqa: E402

for _name in set(os.environ) | set(_before):
    if _name.startswith(("QT_", "LD_LIBRARY_PATH", "OPENCV_")) and os.environ.get(_name) != _before.get(_name):
        if _name in _before:
            os.environ[_name] = _before[_name]
        else:
            del os.environ[_name]
del _before, _name

# Workers run in parallel by photo: threads inside one call would only fight over the same cores.
cv2.setNumThreads(1)
cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)

__all__ = ["cv2"]
