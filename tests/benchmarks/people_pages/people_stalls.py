"""People, a person and No name yet in a library of 5,000 people and 100,000 faces: run by hand.

    python -m tests.benchmarks.people_pages.people_stalls [--people 5000] [--faces 100000]

The real window on a real library (SQLite, index), the first person with 5,000 faces. Only the thumbnails' JPEGs
come from memory. Printed are how long a page takes until its faces are there, and the longest time that the event
loop did not answer while it opened, was scrolled by its wheel and thrown about by its scroll bar, had everything
selected, was sorted another way, and showed a decision; the baseline is the same event loop, idle.
"""

# ruff: noqa: T201
from __future__ import annotations

import argparse
import gc
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from glimpse_desktop.library.store import Library
from glimpse_desktop.ui.bridge import Background
from glimpse_desktop.ui.faces.tile_view import TileView
from glimpse_desktop.ui.main_window import MainWindow
from glimpse_desktop.ui.people.no_name_page import NoNamePage
from glimpse_desktop.ui.people.people_order import PeopleOrder
from glimpse_desktop.ui.people.people_page import PeoplePage
from glimpse_desktop.ui.people.person_page import PersonPage
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace
from tests.benchmarks.people_pages.people_library import LARGEST, fill, suggest, thumbnails
from tests.support.loop_meter import LoopMeter, turn


def wheel(view: TileView, steps: int) -> None:
    at = QPointF(400, 300)
    event = QWheelEvent(
        at,
        QPointF(view.viewport().mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


class Run:
    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self._meter = LoopMeter()

    def measured(self, what: str, act: Callable[[], object], seconds: float = 1.0) -> None:
        self._meter.start()
        act()
        turn(seconds)
        print(f"    {what:<28} {self._meter.stop()}", flush=True)

    def until(self, what: str, act: Callable[[], object], there: Callable[[], object]) -> None:
        """``act``, and the time until ``there``."""
        self._meter.start()
        begin = time.perf_counter()
        act()
        while not there():
            turn(0.005)
        took = time.perf_counter() - begin
        turn(1)
        print(f"    {what:<28} {self._meter.stop()}; there after {took * 1000:.0f} ms", flush=True)

    def scrolled(self, view: TileView) -> None:
        def by_wheel() -> None:
            for _ in range(200):
                wheel(view, -1)
                turn(0.012)

        def by_bar() -> None:
            bar, random = view.verticalScrollBar(), np.random.default_rng(3)
            for place in random.random(100):
                bar.setValue(int(place * bar.maximum()))
                turn(0.03)

        self.measured("wheel, 200 notches", by_wheel)
        self.measured("scroll bar, 100 jumps", by_bar)
        self.measured("everything selected", view.select_all)
        self.measured("nothing selected", view.clear_selection)
        view.verticalScrollBar().setValue(0)


def measure(window: MainWindow, workspace: Workspace) -> None:
    run = Run(window)
    run.measured("idle (baseline)", lambda: None, 2.0)
    people = window.pages["people"]
    assert isinstance(people, PeoplePage)
    print("  People")
    run.until("opening", lambda: window.open_page("people"), lambda: people.view.sections())
    run.scrolled(people.view)

    def sort() -> None:
        people.sort.setCurrentIndex(people.sort.findData(PeopleOrder.NAME))
        people.sort.activated.emit(people.sort.currentIndex())

    run.measured("sorted by name", sort)
    print(f"  A person with {LARGEST:,} faces")
    person = window.pages["person"]
    assert isinstance(person, PersonPage)
    largest = workspace.people()[0].id
    shown = person.view.face_ids
    run.until("opening", lambda: window.navigator.show_person(largest), lambda: len(shown()) > LARGEST)
    run.scrolled(person.view)
    before = person.view.sections()[1].keys
    actions = person.view.gestures.actions
    asked = list(person._asked[:1])
    run.until("one confirmed", lambda: actions.confirm(asked), lambda: len(_own(person)) > len(before))
    everything = list(person._asked)
    run.until("24 confirmed", lambda: actions.confirm(everything), lambda: len(_own(person)) > len(before) + 20)
    run.until("undone", window.library.undo, lambda: len(_own(person)) < len(before) + 20)
    print("  No name yet")
    nameless = window.pages["no-name"]
    assert isinstance(nameless, NoNamePage)
    run.until("opening", lambda: window.open_page("no-name"), lambda: nameless.view.sections())
    run.scrolled(nameless.view)
    group = workspace.groups(limit=1)[0]
    run.measured("a group named", lambda: nameless.decisions.name_groups([group], "Somebody"), 2.0)


def _own(person: PersonPage) -> list[object]:
    return list(person.view.sections()[-1].keys)


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--people", type=int, default=5000)
    options.add_argument("--faces", type=int, default=100_000)
    chosen = options.parse_args()
    QApplication([])
    jpegs = thumbnails()
    with tempfile.TemporaryDirectory() as folder:
        locations = Locations(Path(folder), Path(folder) / "cache")
        locations.create()
        library = Library.open(locations.database)
        fill(library, chosen.people, chosen.faces)
        library.close()
        workspace = Workspace.open(locations, pack="builtin")
        # Only what is written here is suggested, or the figures would depend on how far that is.
        workspace._suggesting.close()
        workspace._suggesting.changed = lambda changes: None  # type: ignore[method-assign]
        workspace._library.write(lambda connection: suggest(connection, chosen.people, chosen.faces))
        info = workspace.current_pack()
        begin = time.perf_counter()
        workspace._finder.rebuild(info.id, info.dimensions, None)
        print(f"{chosen.people:,} people, {chosen.faces:,} faces (index in {time.perf_counter() - begin:.0f} s)")
        workspace.face_thumbnails = lambda ids: {i: jpegs[i % 8] for i in ids}  # type: ignore[method-assign]
        background = Background()
        window = MainWindow(workspace, background)
        window.resize(1400, 900)
        window.show()
        turn(2)
        gc.freeze()  # as the program does soon after its start
        measure(window, workspace)
        background.close()
        workspace.close()
        window.close()


if __name__ == "__main__":
    main()
