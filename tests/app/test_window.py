"""What a start may import before there is something on the screen: a tenth of a second each is soon a second."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize("module", ["glimpse_desktop.workspace.workspace", "glimpse_desktop.app.session"])
def test_nothing_that_decodes_or_runs_models_is_imported(module: str) -> None:
    heavy = [
        "cv2",
        "PIL",
        "simplejpeg",
        "onnxruntime",
        "onnx",
        "insightface",
        "watchdog",
        "glimpse_desktop.vision.scrfd",
    ]
    code = f"import sys, {module}; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
