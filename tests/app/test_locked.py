"""A library that is locked, opened, locked again and unlocked for good, in one process as a person would."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library.store import Library
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.lock_care import set_lock
from tests.support.locked_library import CHEAP
from tests.support.square_engine import draw_photo

_DRIVER = """
import gc, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from glimpse_desktop.app import session as sessions
from glimpse_desktop.app.main import main
from glimpse_desktop.ui.preferences.lock_dialogs import LockChange
from glimpse_desktop.workspace import lock_care
from tests.support.locked_library import CHEAP
real = lock_care.set_lock
lock_care.set_lock = lambda *a, **k: real(*a, **{**k, "cost": CHEAP})
library, photos = sys.argv[1:]
WORDS = "correct horse battery staple"

def wait(ready, then):
    def look():
        if ready():
            timer.deleteLater()  # with what it knows of windows
            then()
    timer = QTimer(QApplication.instance())
    timer.timeout.connect(look)
    timer.start(20)

class Session(sessions.Session):
    times = 0
    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.shown.connect(self.drive)
    def drive(self, window):
        self.times += 1
        locked = window.context.workspace.key is not None
        logs = self._reporter.log_file is not None
        print(self.times, "locked" if locked else "plain", "log" if logs else "no log", flush=True)
        if window.messages.isVisible():
            print(window.messages.label.text(), flush=True)
        getattr(self, f"step{self.times}")(window)
    def step1(self, window):
        assert not window.menus.lock.isVisible()
        window.search.field.recent = ["person:Annabella"]
        model = window.pages["photos"].model
        wait(lambda: len(model) == 2, lambda: window.lock_wanted.emit(LockChange(True, WORDS)))
    def step2(self, window):
        assert window.menus.lock.isVisible()
        print("remembers", window.search.field.recent, flush=True)
        while window.pages.build_next():
            pass
        window.open_page("people")
        window.open_page("search", "Annabella")
        window.menus.lock.trigger()
        asked = lambda: self._locked is not None and self._locked.window.field.isVisible()
        wait(asked, lambda: QTimer.singleShot(200, self.wrong))
    def wrong(self):
        page = self._locked.window
        assert self.window is None and self._opening.workspace is None
        seen = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        print("seen", [type(one).__name__ for one in seen], flush=True)

        print("sealed", len(self._came_from) > 99 and b"Annabella" not in self._came_from, flush=True)
        kinds = {"LibraryKey", "DatabaseKey", "Seal", "Workspace", "MainWindow", "ImageCache", "PersonPage"}
        print("keeps", kinds & {type(one).__name__ for one in gc.get_objects()}, flush=True)
        print("shows", "Annabella" in self._locations.window_state.read_text(), flush=True)
        page.field.setText("wrong")
        page.open.click()
        wait(lambda: page.state.text(), self.right)
    def right(self):
        page = self._locked.window
        print("said", page.state.text(), flush=True)
        page.field.setText(WORDS)
        page.open.click()
    def step3(self, window):
        print("back at", window.page.name, window.page.place().text, flush=True)
        window.go_back()
        print("before", window.page.name, flush=True)
        print("remembers", window.search.field.recent, flush=True)
        self._idle.minutes = 5
        self._idle._last = (time.time() - 301, time.monotonic() - 301)
        self._idle.look()
        wait(lambda: self._locked is not None and self._locked.window.field.isVisible(), self.right)
    def step4(self, window):
        window.lock_wanted.emit(LockChange(False, "wrong"))
    def step5(self, window):
        window.lock_wanted.emit(LockChange(False, WORDS))
    def step6(self, window):
        QTimer.singleShot(0, window.quit)

sessions.Session = Session
sys.exit(main(["--library", library, photos]))
"""

_START = """
import sys
from PySide6.QtCore import QTimer
from glimpse_desktop.app import session as sessions
from glimpse_desktop.app.main import main
from glimpse_desktop.workspace import lock_keyring
from tests.workspace.test_lock_care import MemoryKeyring
library, way = sys.argv[1:]
keyring = MemoryKeyring()
lock_keyring._backend = lambda: keyring

class Session(sessions.Session):
    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.shown.connect(lambda window: (print("shown", flush=True), QTimer.singleShot(0, window.quit)))
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.look)
        self.timer.start(20)
    def look(self):
        if self._locked is not None and self._locked.window.field.isVisible():
            self.timer.stop()
            print("asked", self._reporter.log_file, flush=True)
            if way == "typed":
                self._locked._try("words")
            else:
                self._locked.window.close()

if way == "keyring":
    from pathlib import Path
    from glimpse_desktop.workspace import lock_care
    from glimpse_desktop.workspace.locations import Locations
    locations = Locations(Path(library), Path(library))
    lock_care.use_keyring(locations, lock_care.library_key(locations, "words"), True)
sessions.Session = Session
sys.exit(main(["--library", library]))
"""


@pytest.mark.parametrize(
    ("way", "seen"), [("typed", ["asked None", "shown"]), ("closed", ["asked None"]), ("keyring", ["shown"])]
)
def test_a_locked_library_asks_at_the_start(
    tmp_path: Path, builtin_cache: Path, way: str, seen: list[str]
) -> None:
    locations = Locations(tmp_path / "library", tmp_path / "cache")
    locations.create()
    Library.open(locations.database).close()
    set_lock(locations, "words", lambda _done, _total: None, CancelToken(), cost=CHEAP)
    done = _run(_START, builtin_cache, locations.library_dir, way)
    assert (done.returncode, done.stdout.splitlines()) == (0, seen), done.stderr
    assert list(locations.log_dir.iterdir()) == []


def test_a_life_with_a_lock(tmp_path: Path, builtin_cache: Path) -> None:
    for number in range(2):
        draw_photo(tmp_path / "photos" / f"{number}.png", [], grey=60 + 40 * number)
    library = tmp_path / "library"
    done = _run(_DRIVER, builtin_cache, library, tmp_path / "photos")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "1 plain log",
        "2 locked no log",
        "The library is encrypted. Keep its passphrase in a safe place.",
        "remembers ['person:Annabella']",
        "seen ['LockWindow']",
        "sealed True",
        "keeps set()",
        "shows False",
        "said That is not the passphrase of this library.",
        "3 locked no log",
        "back at search Annabella",
        "before people",
        "remembers ['person:Annabella']",
        "said ",
        "4 locked no log",
        "5 locked no log",
        "That is not the passphrase of this library.",
        "6 plain log",
        "The library is in plain: whoever has this disk can read it.",
    ]
    assert not (library / "lock.json").exists()
    assert "person:Annabella" in (library / "window.ini").read_text()


def _run(driver: str, cache: Path, *words: str | Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CACHE_HOME": str(cache)}
    return subprocess.run(
        [sys.executable, "-c", driver, *map(str, words)],
        capture_output=True,
        text=True,
        timeout=120,
        env=environment,
        check=False,
        cwd=Path(__file__).parents[2],
    )
