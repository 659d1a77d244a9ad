"""The main job as a person does it, in the real window, with mouse and keyboard, in a process of its own.

``first``: a window opens on a folder, photos are indexed, a photo is opened, a face in it clicked, the person's
other photos appear, a name is typed; undo, redo; the window is closed. ``again``: it is opened once more, and all
of it is there. Prints what it saw as one JSON object.

    python whole_job.py first|again LIBRARY FOLDER [FOLDER FOR SCREENSHOTS]
"""

from __future__ import annotations

import json
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from glimpse_desktop.app.session import Session
from glimpse_desktop.domain.views import PersonRow
from glimpse_desktop.ui.faces.face_view import FaceView
from glimpse_desktop.ui.faces.name_field import NameField
from glimpse_desktop.ui.find.page import FindPage
from glimpse_desktop.ui.main_window import MainWindow
from glimpse_desktop.ui.people.people_page import PeoplePage
from glimpse_desktop.ui.photos.photo_grid import PhotoGrid
from glimpse_desktop.ui.viewer.viewer import Viewer
from glimpse_desktop.workspace.locations import Locations

NAME = "Anna"
PATIENCE_MS = 300_000
TICK_MS = 25

Wait = tuple[str, Callable[[], object]]


class Job(QObject):
    """Does one step after the other, each as soon as what it waits for has come about."""

    def __init__(self, steps: Callable[[MainWindow], Iterator[Wait]], screenshots: Path | None) -> None:
        super().__init__()
        self.failure = ""
        self._make_steps = steps
        self._screenshots = screenshots
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._waited = 0

    def start(self, window: MainWindow) -> None:
        self._window = window
        self._steps = self._make_steps(window)
        self._wait = next(self._steps)
        self._timer.start()

    def _tick(self) -> None:
        self._waited += TICK_MS
        what, ready = self._wait
        try:
            if ready():
                if self._screenshots is not None:
                    self._window.grab().save(str(self._screenshots / f"{what}.png"))
                self._waited = 0
                self._wait = next(self._steps)
            elif self._waited > PATIENCE_MS:
                raise TimeoutError(f"waited in vain: {what}")
        except StopIteration:
            self._end("")
        except Exception:
            self._end(traceback.format_exc())

    def _end(self, failure: str) -> None:
        self.failure = failure
        self._timer.stop()
        self._window.close()


def named(window: MainWindow) -> list[PersonRow]:
    return window.context.workspace.people()


def first(window: MainWindow, seen: dict[str, object]) -> Iterator[Wait]:
    workspace = window.context.workspace
    yield "indexed", lambda: workspace.status().photos and not workspace.indexer.running
    seen["photos"], seen["faces"] = workspace.status().photos, workspace.status().faces

    window.open_page("photos")
    grid = window.page.findChild(PhotoGrid)
    assert grid is not None
    grid.setFocus()
    QTest.keyClick(grid, Qt.Key.Key_End)
    QTest.keyClick(grid, Qt.Key.Key_Return)
    yield "viewer", lambda: isinstance(window.page, Viewer) and window.page.canvas.faces()
    viewer = window.page
    assert isinstance(viewer, Viewer)
    face = viewer.canvas.faces()[0]
    QTest.mouseMove(viewer.canvas, viewer.canvas.face_rect(face).center())
    QTest.mouseClick(viewer.canvas, Qt.MouseButton.LeftButton, pos=viewer.canvas.face_rect(face).center())

    yield "find page", lambda: isinstance(window.page, FindPage) and faces_shown(window)
    seen["found"] = faces_shown(window)
    field = window.page.findChild(NameField)
    assert field is not None
    field.setFocus()
    QTest.keyClicks(field, NAME)
    QTest.keyClick(field, Qt.Key.Key_Return)
    yield "named", lambda: [person.name for person in named(window)] == [NAME]
    seen["named"] = named(window)[0].faces

    yield "undo offered", lambda: window.menus.undo.isEnabled() and NAME in window.menus.undo.text()
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    yield "undone", lambda: not named(window)
    yield "redo offered", lambda: window.menus.redo.isEnabled()
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_Z, modifiers)
    yield "redone", lambda: [person.faces for person in named(window)] == [seen["named"]]


def again(window: MainWindow, seen: dict[str, object]) -> Iterator[Wait]:
    window.open_page("people")
    yield "people page", lambda: isinstance(window.page, PeoplePage) and named(window)
    (person,) = named(window)
    seen["name"], seen["named"] = person.name, person.faces
    window.navigator.show_person(person.id)
    yield "person page", lambda: window.page.name == "person" and faces_shown(window) == person.faces
    seen["shown"] = faces_shown(window)
    yield "no more work", lambda: not window.context.workspace.indexer.running


def faces_shown(window: MainWindow) -> int:
    view = window.page.findChild(FaceView)
    return len(view.face_ids()) if view is not None else 0


def main(what: str, library: str, folder: str, screenshots: str | None = None) -> int:
    app = QApplication([sys.argv[0]])
    seen: dict[str, object] = {}
    steps = {"first": first, "again": again}[what]
    job = Job(lambda window: steps(window, seen), Path(screenshots) if screenshots else None)
    folders = [Path(folder)] if what == "first" else []
    session = Session(app, Locations.choose(library), folders, pack="builtin")
    session.shown.connect(job.start)
    code = session.run()
    sys.stdout.write(json.dumps(seen) + "\n")
    sys.stderr.write(job.failure)
    return code or bool(job.failure)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
