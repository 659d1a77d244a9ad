import json
import os
import subprocess
import sys

PROGRAM = """
import json, os
before = dict(os.environ)
from glimpse_desktop.imaging.opencv import cv2
print(json.dumps([before, dict(os.environ), cv2.getNumThreads()]))
"""


def environment_after_import(**extra: str) -> tuple[dict[str, str], dict[str, str], int]:
    env = {k: v for k, v in os.environ.items() if not k.startswith(("QT_", "LD_LIBRARY_PATH"))} | extra
    run = subprocess.run([sys.executable, "-c", PROGRAM], env=env, capture_output=True, text=True, check=True)
    assert run.stderr == ""
    before, after, threads = json.loads(run.stdout)
    return before, after, threads


def test_import_leaves_the_environment_as_it_was() -> None:
    before, after, threads = environment_after_import()
    assert after == before
    assert threads == 1


def test_import_keeps_what_was_set_before() -> None:
    before, after, _ = environment_after_import(QT_QPA_PLATFORM_PLUGIN_PATH="/mine", QT_QPA_FONTDIR="/fonts")
    assert after == before
    assert after["QT_QPA_PLATFORM_PLUGIN_PATH"] == "/mine"


def test_it_is_imported_when_it_is_used() -> None:
    program = (
        "import sys; from glimpse_desktop.imaging.opencv import cv2; before = 'cv2' in sys.modules;"
        "cv2.INTER_AREA; print(before, 'cv2' in sys.modules, 'INTER_AREA' in vars(cv2))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", "True", "True"]
