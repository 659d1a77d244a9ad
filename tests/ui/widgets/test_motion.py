from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.look.theme import theme
from glimpse_desktop.ui.widgets.motion import allow_motion, motion_wanted


class _Moving(QProxyStyle):
    """A style of a system on which things move for so long."""

    milliseconds = 150

    def styleHint(  # noqa: N802
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return self.milliseconds
        return super().styleHint(hint, option, widget, returned)


@pytest.fixture
def style(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[_Moving]:
    theme()
    made = _Moving()
    monkeypatch.setattr(QApplication, "style", lambda *_: made)
    yield made
    allow_motion(True)


def test_things_move_where_the_system_lets_them(style: _Moving) -> None:
    assert motion_wanted()
    style.milliseconds = 0
    assert not motion_wanted()


def test_a_person_can_want_stillness_anyway(style: _Moving) -> None:
    allow_motion(False)
    assert not motion_wanted()
    allow_motion(True)
    assert motion_wanted()
