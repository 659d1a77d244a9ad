"""The window's whole life, in this process and in others."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.lock import LibraryLock
from tests.support.square_engine import draw_photo

_DRIVER = """
import gc
import sys
from dataclasses import replace
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from glimpse_desktop.app import retired, session as sessions, window as starts
from glimpse_desktop.app.main import main
from glimpse_desktop.ui.activity.jobs import Job, Unit
assert "cv2" not in sys.modules, "OpenCV before the QApplication"
library, photos, *rest = sys.argv[1:]
starts._STARTED_MS, starts._LOADED_MS, retired._LOOK_MS = 10, 20, 20
class Session(sessions.Session):
    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.shown.connect(self.drive)
    def drive(self, window):
        print("shown", flush=True)
        server = self._server
        if "frozen" in rest:
            print("collects", gc.isenabled(), flush=True)
            QTimer.singleShot(
                200, lambda: print("frozen", gc.get_freeze_count() > 10_000, gc.isenabled(), flush=True)
            )
        server.started_again.connect(lambda folders: print("again", len(folders), flush=True))
        if "speaks" in rest:
            self.windows = getattr(self, "windows", 0) + 1
            print(window.page.name, window.menus.undo.text(), QApplication.layoutDirection().name, flush=True)
            if self.windows == 1:
                window.open_page("people")
                self.job = window.background.jobs.add(Job("Exporting", Unit.PHOTOS, 1))
                window.destroyed.connect(lambda: print("gone", flush=True))
                change = lambda state: replace(state, wishes=replace(state.wishes, language="ar"))
                window.change_state(change)
            else:
                old = self._retired[0]._old
                def end():
                    old.navigator.message("3 photos were exported")
                    print(window.messages.label.text(), old.isVisible(), flush=True)
                    self.job.finish()
                old.destroyed.connect(lambda: QTimer.singleShot(0, window.close))
                QTimer.singleShot(100, end)
        if "stays" in rest:
            window.stays_open = lambda: True
            window.close()
            print("hidden", window.isHidden(), flush=True)
            server.started_again.connect(lambda folders: print("shown", window.isVisible(), flush=True))
        timer = QTimer(window)
        def look():
            count = len(window.pages["photos"].model)
            if count and "quit" in rest:
                print("photos", count, flush=True)
                window.close()
        timer.timeout.connect(look)
        timer.start(50)
sessions.Session = Session
sys.exit(main(["--library", library, *([photos] if photos else [])]))
"""


@pytest.fixture
def start(tmp_path: Path) -> Callable[..., subprocess.Popen[str]]:
    """Starts the window in a process of its own; "quit" closes it when the first photo is there."""

    def run(photos: Path | None = None, *words: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-c", _DRIVER, str(tmp_path / "library"), str(photos or ""), *words],
            env={
                **os.environ,
                "PYTHONIOENCODING": "utf-8",
                "QT_QPA_PLATFORM": "offscreen",
                "XDG_CACHE_HOME": str(tmp_path / "cache"),
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    return run


def _line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def _end(process: subprocess.Popen[str]) -> tuple[int, str]:
    _, errors = process.communicate(timeout=60)
    return process.returncode, errors


def test_a_folder_named_at_the_start_is_there_and_still_there_next_time(
    tmp_path: Path, start: Callable[..., subprocess.Popen[str]]
) -> None:
    draw_photo(tmp_path / "photos" / "a.png", [])
    first = start(tmp_path / "photos", "quit")
    assert [_line(first), _line(first)] == ["shown", "photos 1"]
    assert _end(first) == (0, "")
    second = start(None, "quit")
    assert [_line(second), _line(second)] == ["shown", "photos 1"]
    assert _end(second) == (0, "")
    assert (tmp_path / "library" / "window.ini").is_file()
    log = (tmp_path / "library" / "logs" / "glimpse.log").read_text()
    assert "ERROR" not in log
    assert "CRITICAL" not in log


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals")
def test_a_second_start_raises_the_first_and_an_interrupt_closes_it(
    tmp_path: Path, start: Callable[..., subprocess.Popen[str]]
) -> None:
    (tmp_path / "photos").mkdir()
    first = start()
    assert _line(first) == "shown"
    assert _end(start(tmp_path / "photos")) == (0, "")
    assert _line(first) == "again 1"
    first.send_signal(signal.SIGINT)
    assert _end(first) == (0, "")


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals")
def test_a_window_that_stays_when_closed_comes_back_with_a_second_start_and_still_heeds_a_request_to_quit(
    start: Callable[..., subprocess.Popen[str]],
) -> None:
    first = start(None, "stays")
    assert [_line(first), _line(first)] == ["shown", "hidden True"]
    assert _end(start()) == (0, "")
    assert {_line(first), _line(first)} == {"again 0", "shown True"}
    first.send_signal(signal.SIGTERM)
    assert _end(first) == (0, "")


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals")
def test_what_was_loaded_at_the_start_is_not_searched_for_garbage(
    start: Callable[..., subprocess.Popen[str]],
) -> None:
    process = start(None, "frozen")
    assert [_line(process) for _ in range(3)] == ["shown", "collects False", "frozen True True"]
    process.send_signal(signal.SIGINT)
    assert _end(process) == (0, "")


def test_while_a_command_has_the_library_the_window_waits(
    tmp_path: Path, start: Callable[..., subprocess.Popen[str]]
) -> None:
    locations = Locations(tmp_path / "library", tmp_path / "cache")
    locations.create()
    lock = LibraryLock(locations.lock)
    lock.acquire(CancelToken())
    draw_photo(tmp_path / "photos" / "a.png", [])
    waiting = start(tmp_path / "photos", "quit")
    time.sleep(3)
    assert waiting.poll() is None
    lock.release()
    assert _line(waiting) == "shown"
    assert _end(waiting)[0] == 0


def test_a_library_that_is_a_file_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "library").write_text("not a folder")
    code = (
        "import sys\n"
        "from PySide6.QtWidgets import QMessageBox\n"
        "QMessageBox.exec = lambda box: print(box.text())\n"
        "from glimpse_desktop.app.main import main\n"
        f"sys.exit(main(['--library', {str(tmp_path / 'library')!r}]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert "is a file" in done.stdout
    assert done.stderr.startswith("glimpse: ")
    assert done.stderr.count("\n") == 1
    assert (tmp_path / "library").read_text() == "not a folder"


def test_commands_do_not_load_qt() -> None:
    code = (
        "import sys\n"
        "from glimpse_desktop.app.main import main\n"
        "try:\n    main(['index', '--help'])\nexcept SystemExit as end:\n    assert end.code == 0\n"
        "assert not [name for name in sys.modules if name.startswith('PySide6')]"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr


def test_another_language_is_spoken_at_once_on_the_same_page_while_work_goes_on(
    start: Callable[..., subprocess.Popen[str]],
) -> None:
    process = start(None, "speaks")
    assert [_line(process) for _ in range(6)] == [
        "shown",
        "photos &Undo LeftToRight",
        "shown",
        "people &تراجع RightToLeft",
        "3 photos were exported False",
        "gone",
    ]
    code, errors = _end(process)
    assert code == 0, errors
