"""What goes along when a page is made again in another language: what is selected, where it is scrolled to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

_LOOK_MS = 50
_LOOKS = 60
"""A page that has not read what it shows after so many looks is left as it is."""


@dataclass(frozen=True, slots=True)
class Trace:
    """One scrolling view of a page: its type, the how manieth of it, and how it was left."""

    kind: type[QAbstractScrollArea]
    nth: int
    across: int
    down: int
    selected: tuple[Any, ...]
    current: Any


def traces_of(page: QWidget) -> list[Trace]:
    """How the views of ``page`` stand now, as far as they don't stand as at the beginning."""
    found = []
    for (kind, nth), view in _views(page).items():
        photos = hasattr(view, "selected_ids")
        keys = view.selected_ids() if photos else getattr(getattr(view, "selection", None), "keys", ())
        current = view.current_id() if photos else getattr(getattr(view, "selection", None), "current", None)
        trace = Trace(
            kind, nth, view.horizontalScrollBar().value(), view.verticalScrollBar().value(), tuple(keys), current
        )
        if trace.across or trace.down or trace.selected or current is not None:
            found.append(trace)
    return found


class CarryOver(QObject):
    """Has the ``traces`` of a page on the one that takes its place, as soon as that has read what it shows."""

    def __init__(self, traces: list[Trace], page: QWidget) -> None:
        super().__init__(page)
        self._traces = traces
        self._page = page
        self._looks = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        if traces:
            self._timer.start(_LOOK_MS)

    def _look(self) -> None:
        self._looks += 1
        views = _views(self._page)
        self._traces = [one for one in self._traces if not _applied(one, views.get((one.kind, one.nth)))]
        if not self._traces or self._looks >= _LOOKS or not self._page.isVisible():
            self._timer.stop()
            self.deleteLater()


def _views(page: QWidget) -> dict[tuple[type[QAbstractScrollArea], int], Any]:
    seen: Counter[type[QAbstractScrollArea]] = Counter()
    found = {}
    for view in page.findChildren(QAbstractScrollArea):
        if view.isVisible():
            found[type(view), seen[type(view)]] = view
            seen[type(view)] += 1
    return found


def _applied(trace: Trace, view: Any) -> bool:
    """False while the view isn't there, or hasn't read all that it is to show."""
    if view is None or view.verticalScrollBar().maximum() < trace.down:
        return False
    if hasattr(view, "selected_ids"):
        if trace.selected:
            view.select(list(trace.selected))
            if len(view.selected_ids()) < len(trace.selected):
                return False
        if trace.current is not None:
            view.go_to(trace.current)
    elif trace.selected or trace.current is not None:
        wanted = {*trace.selected, *(() if trace.current is None else (trace.current,))}
        if not wanted.issubset({key for section in view.sections() for key in section.keys}):
            return False
        view.select(trace.selected)
        if trace.current is not None:
            view.selection.move(trace.current)
        view.selection_changed.emit()
    view.horizontalScrollBar().setValue(trace.across)
    view.verticalScrollBar().setValue(trace.down)
    return True
