"""What the tour calls a fault: it finds each kind, and nothing in a window that has none."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.tour.contrast import contrast, low_contrast_in
from tests.tour.findings import findings_in
from tests.tour.painted_text import PaintedText


class _Writing(QWidget):
    """Writes each text into its rectangle."""

    def __init__(self, *texts: tuple[str, QRect]) -> None:
        super().__init__()
        self.texts = texts
        self.resize(300, 100)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        for text, rect in self.texts:
            painter.drawText(rect, Qt.AlignmentFlag.AlignLeft, text)
        painter.end()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(300, 200)
    return made


def _kinds(window: QWidget) -> list[str]:
    window.show()
    return [finding.kind for finding in findings_in(window)]


def test_a_sound_window_has_no_faults(window: QWidget) -> None:
    column = QVBoxLayout(window)
    column.addWidget(QLabel("Short"))
    column.addWidget(QPushButton("Close"))
    field = QLineEdit()
    field.setAccessibleName("Name")
    column.addWidget(field)
    assert _kinds(window) == []


def test_a_label_without_room_is_clipped(window: QWidget) -> None:
    label = QLabel("A sentence that is far too long", window)
    label.setFixedWidth(40)
    assert _kinds(window) == ["clipped"]
    label.setFixedWidth(299)
    assert _kinds(window) == []


def test_a_wrapped_text_without_room_below_is_clipped(window: QWidget) -> None:
    label = QLabel("A sentence that is far too long for one line of this width", window)
    label.setWordWrap(True)
    label.setFixedSize(80, 20)
    assert _kinds(window) == ["clipped"]


def test_what_a_layout_put_down_may_not_overlap_but_a_card_may(window: QWidget) -> None:
    row = QHBoxLayout(window)
    one, other = QPushButton("One"), QPushButton("Other")
    row.addWidget(one)
    row.addWidget(other)
    card = QLabel("!", window)
    card.setGeometry(0, 0, 50, 50)
    assert _kinds(window) == []
    other.setGeometry(one.geometry().translated(5, 0))
    assert _kinds(window) == ["overlap"]


def test_what_sticks_out_is_cut_off(window: QWidget) -> None:
    row = QHBoxLayout(window)
    button = QPushButton("One")
    row.addWidget(button)
    window.show()
    button.move(280, 10)
    assert _kinds(window) == ["cut off"]


def test_what_takes_the_keyboard_needs_a_name(window: QWidget) -> None:
    button = QToolButton(window)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    assert _kinds(window) == ["nameless"]
    button.setAccessibleName("Zoom in")
    assert _kinds(window) == []


def test_painted_text_that_is_cut_off_or_written_over(qtbot: QtBot) -> None:
    original = QPainter.drawText
    widget = _Writing(
        ("Far too long for this", QRect(0, 0, 30, 20)),
        ("Fine", QRect(100, 0, 100, 20)),
        ("Over it", QRect(100, 0, 100, 20)),
    )
    qtbot.addWidget(widget)
    painted = PaintedText()
    with painted.watching():
        widget.grab()
    assert [finding.kind for finding in painted.findings()] == ["clipped", "overlap"]
    assert QPainter.drawText is original


def test_contrast_is_that_of_wcag() -> None:
    def colour(red: int, green: int, blue: int) -> np.ndarray:
        return np.array([red, green, blue], np.uint8)

    assert contrast(colour(0, 0, 0), colour(255, 255, 255)) == pytest.approx(21)
    # The grey that WCAG's own examples give as the last to pass on white.
    assert contrast(colour(0x76, 0x76, 0x76), colour(255, 255, 255)) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize(("colour", "kinds"), [("#1c1d20", []), ("#c8c8c8", ["contrast"])])
def test_pale_texts_are_found(window: QWidget, colour: str, kinds: list[str]) -> None:
    window.setStyleSheet(f"background: white; color: {colour}; font-size: 20px")
    label = QLabel("Hill", window)
    label.resize(120, 40)
    window.show()
    image = window.grab().toImage().scaled(600, 400)
    image.setDevicePixelRatio(2)
    assert [finding.kind for finding in low_contrast_in(window, image, [])] == kinds
