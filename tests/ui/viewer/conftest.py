"""A viewer on three photos of two faces each."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.viewer.viewer import Viewer
from tests.ui.conftest import Desk

RED, GREEN = 0.0, 0.33


@pytest.fixture
def ids(desk: Desk) -> list[PhotoId]:
    """Newest first."""
    for number in range(3):
        desk.draw(f"{number}.png", (RED, 20, 20, 90), (GREEN, 180, 30, 80), day=18000 + number)
    desk.index()
    return desk.ids()


@pytest.fixture
def viewer(context: PageContext, ids: list[PhotoId], qtbot: QtBot) -> Viewer:
    """Open on the second of them, with its picture and its faces."""
    made = Viewer(context)
    qtbot.addWidget(made)
    context.background.changed.connect(made.refresh)
    made.resize(800, 600)
    made.show()
    made.activateWindow()
    made.show_page((ids[1], np.array(ids, np.int64)))
    qtbot.waitUntil(lambda: len(made.canvas.faces()) == 2 and made.shown())
    return made
