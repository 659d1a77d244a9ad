"""Tab goes as the eye does, also to widgets that were made later than those that stand behind them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QStackedWidget, QWidget


def follow_layout(box: QWidget) -> None:
    """Tab goes through ``box`` in the order of its layouts, beginning where it came into it before.

    To be called when something was added that does not stand last.
    """
    inside = list(_in_order(box))
    known = set(inside)
    chain = [widget for widget in _chain(box) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
    first = next((place for place, widget in enumerate(chain) if widget in known), 0)
    # The one before the box stays where it is.
    order = [*chain[first - 1 : first], *inside] if first else inside
    for one, other in pairwise(order):
        QWidget.setTabOrder(one, other)


def _chain(box: QWidget) -> Iterator[QWidget]:
    """Whatever is in Tab's way, once round the window."""
    window = box.window()
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        yield widget
        widget = widget.nextInFocusChain()


def _in_order(box: QWidget) -> Iterator[QWidget]:
    """Whatever takes Tab in ``box``, as it is laid out."""
    if box.focusPolicy() & Qt.FocusPolicy.TabFocus and box.focusProxy() is None:
        yield box
    if isinstance(box, QScrollArea):
        if (inside := box.widget()) is not None:
            yield from _in_order(inside)
    elif isinstance(box, QStackedWidget):
        for place in range(box.count()):
            if (page := box.widget(place)) is not None:
                yield from _in_order(page)
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
            yield from _in_order(widget)
        elif inner is not None:
            yield from _in_layout(inner)
