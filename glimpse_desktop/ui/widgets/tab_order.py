"""Tab goes as the eye does, also to widgets that were made later than those that stand behind them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QStackedWidget, QWidget


def follow_layout(box: QWidget) -> None:
    """Tab goes through ``box`` in the order of its layouts, beginning where it came into it before.

    To be called when something was added that does not stand last.
    """
    inside = list(_in_order(box))
    if len(inside) < 2:
        return
    known = set(inside)
    first = box.nextInFocusChain()
    while first not in known:
        first = first.nextInFocusChain()
    before = first.previousInFocusChain()
    while before is not first and (before in known or not before.focusPolicy() & Qt.FocusPolicy.TabFocus):
        before = before.previousInFocusChain()
    chain = inside if before is first else [before, *inside]
    for one, other in pairwise(chain):
        QWidget.setTabOrder(one, other)


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
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _in_order(widget)
        elif inner is not None:
            yield from _in_layout(inner)
