"""Whether photos are noticed by themselves: one tick that holds at once."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.preferences.watching import WatchingSection
from tests.ui.conftest import Desk


def test_new_photos_are_noticed_unless_it_is_switched_off(context: PageContext, desk: Desk, qtbot: QtBot) -> None:
    desk.workspace.watching.start()
    section = WatchingSection(context)
    qtbot.addWidget(section)
    qtbot.waitUntil(section.wanted.isEnabled)
    assert section.wanted.isChecked() and desk.workspace.watching.wanted()
    section.wanted.click()
    qtbot.waitUntil(lambda: not desk.workspace.watching.wanted() and desk.workspace.indexer.follower is None)
    section.wanted.click()
    qtbot.waitUntil(lambda: desk.workspace.watching.wanted() and desk.workspace.indexer.follower is not None)
    desk.workspace.indexer.wait()
