"""Answering in Review in a library of 5,000 people and 100,000 faces: run by hand.

    python -m tests.benchmarks.review.review_stalls [--people 5000] [--faces 100000] [--answers 40]

The real window on a real library (SQLite, index); only the thumbnails' JPEGs come from memory. Printed are the
times from a key press until the next question is painted, its visible faces included, until the answer is written,
and the longest time that the event loop did not answer meanwhile; the baseline is the same loop, idle. Once with
most of a second between answers, as a person takes, and once as fast as the questions come.
"""

# ruff: noqa: T201
from __future__ import annotations

import argparse
import gc
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from glimpse_desktop.domain.review import QuestionKind
from glimpse_desktop.library.store import Library
from glimpse_desktop.ui.bridge import Background
from glimpse_desktop.ui.history.page import HistoryPage
from glimpse_desktop.ui.main_window import MainWindow
from glimpse_desktop.ui.review.desk import ReviewDesk
from glimpse_desktop.ui.review.page import ReviewPage
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace
from tests.benchmarks.people_pages.people_library import fill, thumbnails
from tests.support.loop_meter import LoopMeter, turn


class Painted(QObject):
    """Notes which question was painted last, with all its visible faces."""

    def __init__(self, desk: ReviewDesk, window: MainWindow) -> None:
        super().__init__()
        self._desk = desk
        self._thumbnails = window.context.thumbnails
        self.question: object = None
        desk.view.asked.strip.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            strip = self._desk.view.asked.strip
            seen = strip.faces()[: strip.fitting(strip.width())]
            if all(self._thumbnails.face(face) is not None for face in seen):
                self.question = self._desk.session.question
        return False


def answered(
    desk: ReviewDesk, painted: Painted, workspace: Workspace, pause: float, number: int
) -> tuple[float, float]:
    """Seconds until the next question is painted, and until the answer is written."""
    question = desk.session.question
    assert question is not None
    written: list[float] = []
    done = desk.session.settled.connect(lambda _text: written.append(time.perf_counter()))
    begin = time.perf_counter()
    if question.kind is QuestionKind.WHO:
        desk.answers.start_naming()
        desk.answers.field.setText(f"Somebody {number}")
        begin = time.perf_counter()
        QTest.keyClick(desk.answers.field, Qt.Key.Key_Return)
    else:
        QTest.keyClick(desk, Qt.Key.Key_N if number % 5 == 0 else Qt.Key.Key_Y)
    while painted.question is question or painted.question is None:
        QApplication.processEvents()
        if desk.session.nothing_left:
            break
    shown = time.perf_counter() - begin
    while not written and pause:
        turn(0.002)
    desk.session.settled.disconnect(done)
    turn(pause)
    return shown, (written[0] - begin) if written else float("nan")


def measured(label: str, times: list[float]) -> str:
    kept = [value * 1000 for value in times if value == value]
    return f"{label} {statistics.median(kept):.0f} ms, longest {max(kept):.0f} ms" if kept else ""


def measure(window: MainWindow, workspace: Workspace, answers: int) -> None:
    meter = LoopMeter()

    def stalls(what: str, act: Callable[[], object], seconds: float = 1.0) -> None:
        meter.start()
        act()
        turn(seconds)
        print(f"    {what:<28} {meter.stop()}", flush=True)

    stalls("idle (baseline)", lambda: None, 2.0)
    page = window.pages["review"]
    assert isinstance(page, ReviewPage)
    painted = Painted(page.desk, window)

    def there() -> None:
        begin = time.perf_counter()
        window.open_page("review")
        while painted.question is None:
            turn(0.005)
        print(f"    first question after {(time.perf_counter() - begin) * 1000:.0f} ms")

    stalls("opening", there)
    for what, pause in (("one by one", 0.7), ("as fast as they come", 0.0)):
        shown: list[float] = []
        written: list[float] = []

        def go(pause: float = pause, shown: list[float] = shown, written: list[float] = written) -> None:
            for number in range(answers):
                while page.desk.session.question is None and not page.desk.session.nothing_left:
                    turn(0.002)
                if page.desk.session.question is None:
                    break
                times = answered(page.desk, painted, workspace, pause, number)
                shown.append(times[0])
                written.append(times[1])

        stalls(what, go)
        print(
            f"    {len(shown)} answers: {measured('painted after', shown)}; {measured('written after', written)}"
        )
    turn(2)

    def backs() -> None:
        for _ in range(10):
            QTest.keyClick(page.desk, Qt.Key.Key_Z)
            turn(0.3)

    stalls("ten taken back", backs)

    def mistakes() -> None:
        begin = time.perf_counter()
        page.show_page("mistakes")
        while not page.audit.cards and not page.audit.empty.isVisible():
            turn(0.005)
        print(f"    {len(page.audit.cards)} cards after {(time.perf_counter() - begin) * 1000:.0f} ms")
        bar = page.audit.area.verticalScrollBar()
        for _ in range(40):
            bar.setValue(bar.value() + 200)
            turn(0.03)

    stalls("likely mistakes, scrolled", mistakes)
    history = window.pages["history"]
    assert isinstance(history, HistoryPage)

    def scrolled() -> None:
        window.open_page("history")
        turn(0.5)
        bar = history.list.verticalScrollBar()
        for _ in range(100):
            bar.setValue(bar.value() + 300)
            turn(0.02)

    stalls("History, scrolled", scrolled)


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--people", type=int, default=5000)
    options.add_argument("--faces", type=int, default=100_000)
    options.add_argument("--answers", type=int, default=40)
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
        info = workspace.current_pack()
        workspace._finder.rebuild(info.id, info.dimensions, None)
        # The first look at everything is over; what follows from each answer is not left out.
        workspace.settle()
        print(f"{chosen.people:,} people, {chosen.faces:,} faces")
        workspace.face_thumbnails = lambda ids: {i: jpegs[i % 8] for i in ids}  # type: ignore[method-assign]
        background = Background()
        window = MainWindow(workspace, background)
        window.resize(1400, 900)
        window.show()
        turn(2)
        gc.freeze()  # as the program does soon after its start
        measure(window, workspace, chosen.answers)
        background.close()
        workspace.close()
        window.close()


if __name__ == "__main__":
    main()
