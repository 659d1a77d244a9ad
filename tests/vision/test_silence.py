import subprocess
import sys

import pytest

CHECK = """
import os, sys
os.environ.pop("ORT_DISABLE_TELEMETRY", None)
import {module}
assert "onnxruntime" not in sys.modules
assert os.environ["ORT_DISABLE_TELEMETRY"] == "1"
"""


@pytest.mark.parametrize(
    "module", ["glimpse_desktop", "glimpse_desktop.vision.silence", "glimpse_desktop.vision.builtin.pack"]
)
def test_telemetry_is_off_before_onnxruntime_comes(module: str) -> None:
    code = CHECK.format(module=module)
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
