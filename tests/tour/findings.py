"""What is wrong with a window that is on the screen: texts cut off, widgets over each other, what can't be named,
colours too much alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QCheckBox,
    QComboBox,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from glimpse_desktop.ui.people.sighting_link import SightingLink
from glimpse_desktop.ui.widgets.elided_label import ElidedLabel

_SLACK = 1
"""Pixels that rounding may take."""


@dataclass(frozen=True, slots=True)
class Finding:
    """``kind``: "clipped", "overlap", "cut off", "nameless" or "contrast". ``what``: which widget, which text."""

    kind: str
    what: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.what}"


def findings_in(window: QWidget) -> list[Finding]:
    """Everything wrong with what is visible of ``window``."""
    widgets = [
        child for child in window.findChildren(QWidget) if child.isVisibleTo(window) and _seen(child, window)
    ]
    found: list[Finding] = []
    for widget in widgets:
        found += _clipped(widget)
        found += _nameless(widget)
        found += _overlapping(widget)
    found += _overlapping(window)
    return list(dict.fromkeys(found))


def _seen(widget: QWidget, window: QWidget) -> bool:
    """Some of it is inside the window and inside what it scrolls in."""
    return not widget.visibleRegion().isEmpty() and window.rect().intersects(_place(widget, window))


def _place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def describe(widget: QWidget) -> str:
    """Its class, its words, and whose child it is."""
    text = getattr(widget, "text", None)
    words = text() if callable(text) else ""
    parents = []
    parent = widget.parentWidget()
    while parent is not None and len(parents) < 3:
        if type(parent).__module__.startswith("glimpse_desktop"):
            parents.append(type(parent).__name__)
        parent = parent.parentWidget()
    inside = " in ".join(["", *parents])
    return f'{type(widget).__name__} "{str(words)[:60]}"{inside}'


def _clipped(widget: QWidget) -> Iterator[Finding]:
    if isinstance(widget, ElidedLabel | SightingLink):
        return  # it says "…" or has shorter words, and the whole in its tooltip
    need = have = 0
    if isinstance(widget, QLabel):
        if not widget.text() or (widget.pixmap() and not widget.pixmap().isNull()):
            return
        if widget.wordWrap():
            need, have = widget.heightForWidth(widget.width()), widget.height()
        else:
            need, have = widget.sizeHint().width(), widget.width()
            if widget.sizeHint().height() > widget.height() + _SLACK:
                yield Finding(
                    "clipped", f"{describe(widget)}: {widget.sizeHint().height()} > {widget.height()} high"
                )
    elif isinstance(widget, QPushButton | QCheckBox | QRadioButton):
        if widget.text():
            need, have = widget.sizeHint().width(), widget.width()
    elif isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        field = widget.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, widget
        )
        need, have = widget.fontMetrics().horizontalAdvance(widget.currentText()), field.width()
    elif isinstance(widget, QLineEdit) and not widget.text():
        margins = widget.textMargins()
        need = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        have = widget.width() - margins.left() - margins.right() - 4
    if need > have + _SLACK:
        yield Finding("clipped", f"{describe(widget)}: {need} > {have}")


def _nameless(widget: QWidget) -> Iterator[Finding]:
    """Whatever takes the keyboard says what it is to who can't see it."""
    if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isEnabled():
        return
    if isinstance(widget, QScrollBar) or type(widget) is QWidget:
        return
    if widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()):
        return
    if isinstance(widget, QLabel) and widget.text():
        return
    if isinstance(widget, QAbstractScrollArea | QAbstractSlider | QLineEdit | QComboBox | QAbstractButton) or (
        type(widget).__module__.startswith("glimpse_desktop")
    ):
        buddy = any(label.buddy() is widget for label in widget.window().findChildren(QLabel))
        if not buddy and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield Finding("nameless", describe(widget))


def _overlapping(parent: QWidget) -> Iterator[Finding]:
    """Children that a layout put down may not lie over each other, nor stick out of their parent.

    What lies over others on purpose (a card, a bar that slides in) is in no layout.
    """
    layout = parent.layout()
    if layout is None:
        return
    laid = [widget for widget in _laid_out(layout) if widget.isVisibleTo(parent) and not widget.size().isEmpty()]
    for one, other in combinations(laid, 2):
        common = one.geometry().intersected(other.geometry())
        if common.width() > _SLACK and common.height() > _SLACK:
            yield Finding(
                "overlap", f"{describe(one)} and {describe(other)}: {common.width()} × {common.height()}"
            )
    for widget in laid:
        if not parent.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(widget.geometry()):
            yield Finding(
                "cut off", f"{describe(widget)} at {_numbers(widget.geometry())} of {_numbers(parent.rect())}"
            )


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        inner = item.layout()
        widget = item.widget()
        if inner is not None:
            yield from _laid_out(inner)
        elif widget is not None:
            yield widget


def _numbers(rect: QRect) -> str:
    return f"{rect.x()},{rect.y()} {rect.width()}×{rect.height()}"
