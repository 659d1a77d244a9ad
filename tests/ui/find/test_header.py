"""Over the results of Find this person."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.find.header import FindHeader


def test_what_can_be_done_stands_below_where_there_is_no_room_beside(qtbot: QtBot) -> None:
    header = FindHeader()
    qtbot.addWidget(header)
    header.resize(700, 90)
    header.show()
    header.show_counts(300, 200, 10, 300)
    header.show_selected(2, 300)
    layout = header.layout()
    assert layout is not None
    layout.activate()
    assert header.select_button.y() < header.count.geometry().bottom()
    header.resize(320, 130)
    layout.activate()
    assert header.select_button.y() > header.count.geometry().bottom()
    assert header.minimumSizeHint().width() <= 320
    header.resize(700, 90)
    layout.activate()
    assert header.select_button.y() < header.count.geometry().bottom()
