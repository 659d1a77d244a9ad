"""A window is as high as its words."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.widgets.fitting import fit_height


def test_it_grows_and_shrinks_with_its_words(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setFixedWidth(200)
    label = QLabel("Short.")
    label.setWordWrap(True)
    QVBoxLayout(window).addWidget(label)
    fit_height(window)
    window.show()
    low = window.height()
    label.setText("Many words that need several lines. " * 12)
    fit_height(window)
    qtbot.wait(1)
    assert window.height() > low + 60
    assert label.height() >= label.heightForWidth(label.width())
    label.setText("Short.")
    fit_height(window)
    assert window.height() == low
