"""What we rely on PySide6 for."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_calls_that_return_nothing_give_none_back_whole(qtbot: QtBot) -> None:
    """PySide6 6.12.0 takes a reference off None at every such call; Python 3.11 dies when none is left."""
    label = QLabel()
    qtbot.addWidget(label)
    label.setText("")
    before = sys.getrefcount(None)
    for number in range(500):
        label.setText(str(number))
    assert sys.getrefcount(None) > before - 100
