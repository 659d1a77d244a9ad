"""Tab goes as the eye does, also to widgets that were made later than those that stand behind them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QMainWindow, QScrollArea, QStackedWidget, QWidget


def follow_layout(box: QWidget) -> None:
    """Tab goes through ``box`` in the order of its layouts, beginning where it came into it before.

    To be called when something was added that does not stand last.
    """
    inside = list(stops(box))
    if not inside:
        return
    # Not by nextInFocusChain: PySide takes each widget that it answers for a child of the one that was asked, and
    # what Python has of viewports, menus and their entries dies as soon as one before them in the chain does.
    window = box.window()
    root = window.centralWidget() if isinstance(window, QMainWindow) else window
    everything = list(stops(root)) if root is not None else []
    place = everything.index(inside[0]) if inside[0] in everything else 0
    # The one before the box stays where it is.
    for one, other in pairwise([*everything[:place][-1:], *inside]):
        QWidget.setTabOrder(one, other)


def stops(box: QWidget) -> Iterator[QWidget]:
    """Whatever takes Tab in ``box``, hidden or not, as it is laid out."""
    if box.focusPolicy() & Qt.FocusPolicy.TabFocus and box.focusProxy() is None:
        yield box
    if isinstance(box, QScrollArea):
        if (inside := box.widget()) is not None:
            yield from stops(inside)
    elif isinstance(box, QStackedWidget):
        for place in range(box.count()):
            if (page := box.widget(place)) is not None:
                yield from stops(page)
    elif (layout := box.layout()) is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        # Row by row, whatever was put in first.
        places.sort(key=lambda place: layout.getItemPosition(place)[:2])  # type: ignore[index]
    for place in places:
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from stops(widget)
        elif inner is not None:
            yield from _in_layout(inner)
