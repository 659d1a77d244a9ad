"""The card with all that is at work: what, how far, how fast, how long still, and buttons to pause and stop."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QScrollArea, QToolButton, QVBoxLayout, QWidget

from glimpse_desktop.domain.language import say_list
from glimpse_desktop.ui.activity.running import INDEXER, Running, RunningWork
from glimpse_desktop.ui.icons import SIZE, icon
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.widgets.elided_label import ElidedLabel
from glimpse_desktop.ui.widgets.floating_card import FloatingCard
from glimpse_desktop.ui.widgets.mirroring import margins

_WIDTH = 400
_TALLEST = 420
_STEPS = 1000


class RunningRow(QWidget):
    """One work."""

    def __init__(self, one: Running, work: RunningWork) -> None:
        super().__init__()
        self.title = ElidedLabel()
        self.line = QProgressBar()
        self.line.setTextVisible(False)
        self.counts = ElidedLabel()
        self.left = QLabel()
        self.left.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        self.detail = ElidedLabel("", Qt.TextElideMode.ElideMiddle)
        for label in (self.counts, self.left, self.detail):
            set_role(label, "small")
        self.pause = _tool("pause")
        self.pause.clicked.connect(work.toggle_pause)
        self.stop = _tool("close")
        self.stop.clicked.connect(lambda: work.stop(one.key))
        top = QHBoxLayout()
        top.setSpacing(Space.XS)
        top.addWidget(self.title, 1)
        top.addWidget(self.pause)
        top.addWidget(self.stop)
        # With or without buttons, rows are alike.
        top.addStrut(self.stop.sizeHint().height())
        facts = QHBoxLayout()
        facts.addWidget(self.counts, 1)
        facts.addWidget(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addLayout(top)
        column.addWidget(self.line)
        column.addLayout(facts)
        column.addWidget(self.detail)
        self.show_state(one)

    def show_state(self, one: Running) -> None:
        self.title.setText(one.title)
        if one.share is None:
            # Qt would run a bar to and fro for ever: nothing blinks, so an empty line it is.
            self.line.setRange(0, _STEPS)
            self.line.setValue(0)
        else:
            self.line.setRange(0, _STEPS)
            self.line.setValue(round(one.share * _STEPS))
        self.line.setAccessibleName(one.title)
        facts = [part for part in (one.counts, one.pace) if part]
        self.counts.setText(" · ".join(facts))
        self.left.setText(one.left)
        self.detail.setText(one.detail)
        self.detail.setVisible(bool(one.detail))
        self.pause.setVisible(one.can_pause)
        self.pause.setIcon(icon("play" if one.paused else "pause"))
        verb = self.tr("Go on: {what}") if one.paused else self.tr("Pause: {what}")
        _name(self.pause, self.tr("Go on") if one.paused else self.tr("Pause"), verb.format(what=one.title))
        self.stop.setVisible(one.can_stop)
        hint = self.tr("Stop. The rest is done at the next start, or by Look for changes.")
        stop = self.tr("Stop: {what}").format(what=one.title)
        _name(self.stop, hint if one.key == INDEXER else self.tr("Stop"), stop)
        self.setAccessibleName(one.title)
        self.setAccessibleDescription(say_list([*facts, one.left, one.detail]))


class ActivityDetails(FloatingCard):
    """Follows the work for as long as it is open. Esc or a click elsewhere closes it."""

    def __init__(self, work: RunningWork, beside: QWidget) -> None:
        super().__init__(beside, beside.rect())
        self._work = work
        self.rows: dict[Hashable, RunningRow] = {}
        heading = QLabel(self.tr("What Glimpse is doing"))
        set_role(heading, "heading")
        self.nothing = QLabel(self.tr("Nothing is at work now."))
        set_role(self.nothing, "muted")
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(margins(0, 0, Space.XS, 0))
        self._list.setSpacing(Space.S)
        self._list.addWidget(self.nothing)
        self._list.addStretch()
        self._scroll = QScrollArea()
        set_role(self._scroll, "plain")
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        self._scroll.setFixedWidth(_WIDTH)
        self._inside = inside
        self.column.setContentsMargins(margins(Space.L, Space.M, Space.M, Space.L))
        self.column.addWidget(heading)
        self.column.addWidget(self._scroll)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("What Glimpse is doing"))
        work.changed.connect(self._show)
        self._show()
        self.appear(self)

    def _show(self) -> None:
        items = self._work.items()
        keys = [one.key for one in items]
        changed = keys != list(self.rows)
        for key in [key for key in self.rows if key not in keys]:
            row = self.rows.pop(key)
            if row.isAncestorOf(self.focusWidget() or self):
                self.setFocus()
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, one in enumerate(items):
            if one.key in self.rows:
                self.rows[one.key].show_state(one)
            else:
                self.rows[one.key] = RunningRow(one, self._work)
                self._list.insertWidget(place, self.rows[one.key])
        self.rows = {key: self.rows[key] for key in keys}
        self.nothing.setVisible(not items)
        if changed:
            self._fit()

    def _fit(self) -> None:
        """As tall as what it lists, up to a limit."""
        self._inside.ensurePolished()
        wanted = self._inside.sizeHint().height()
        self._scroll.setFixedHeight(min(wanted, _TALLEST))
        if self.isVisible():
            self.place()


def _tool(picture: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(picture))
    button.setIconSize(QSize(SIZE, SIZE))
    return button


def _name(button: QToolButton, hint: str, name: str) -> None:
    button.setToolTip(hint)
    button.setAccessibleName(name)
