"""The quiet corner that says what works in the background, and lets one pause it. A click shows all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from glimpse_desktop.domain.language import say_count, say_list
from glimpse_desktop.domain.progress import IndexProgress, Phase, Slowed
from glimpse_desktop.ui.activity.running import INDEXER, Running, RunningWork
from glimpse_desktop.ui.activity.running_words import indexer_counts, indexer_pace, indexer_reason, short_time_left
from glimpse_desktop.ui.icons import SIZE, icon
from glimpse_desktop.ui.look.theme import Radius, Space, set_role, tokens
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.widgets.elided_label import ElidedLabel
from glimpse_desktop.ui.widgets.mirroring import margins
from glimpse_desktop.ui.widgets.progress_ring import ProgressRing

if TYPE_CHECKING:
    from glimpse_desktop.ui.activity.activity_details import ActivityDetails

_LINE_SPACING = 2
_APPEARS_MS = 700
"""Work that is done sooner is not spoken of: a single photo that was noticed, say. Nothing blinks."""


class Activity(QAbstractButton):
    """Hidden while nothing works. "4,210 of 9,800", "12 a second", "8 min left".

    The indexer goes first; when others are at work beside it, a line says how many. That it goes gently for the
    battery's sake has a line, too; that it does so while somebody uses the window is only said on hover, with the
    current file: it would come and go at every movement of the mouse. ``work`` is everything that is at work.
    """

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.work = RunningWork(context, self)
        self.details: ActivityDetails | None = None
        self._items: list[Running] = []
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(self.tr("Background work"))
        self.ring = ProgressRing()
        self.counts = ElidedLabel()
        self.pace = ElidedLabel()
        self.left = ElidedLabel()
        self.reason = ElidedLabel()
        self.others = ElidedLabel()
        for label in (self.pace, self.left, self.reason, self.others):
            set_role(label, "small")
        for label in (self.counts, self.pace, self.left, self.reason, self.others):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.reason.hide()
        self.others.hide()
        self.button = self._tool(self._toggle)
        self.stop_button = self._tool(self._stop)
        self.stop_button.setIcon(icon("close"))
        self.stop_button.setAccessibleName(self.tr("Stop"))
        self._lay_out()
        self.setVisible(False)
        self._appear = QTimer(self)
        self._appear.setSingleShot(True)
        self._appear.setInterval(_APPEARS_MS)
        self._appear.timeout.connect(self.show)
        self.clicked.connect(self.show_details)
        self.work.changed.connect(self._show)

    def _tool(self, act: object) -> QToolButton:
        button = QToolButton()
        button.setIconSize(QSize(SIZE, SIZE))
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        line = QFrame()
        set_role(line, "line")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line)
        # The lines stand close together, beside the buttons and not between them.
        texts = QVBoxLayout()
        texts.setSpacing(_LINE_SPACING)
        for label in (self.counts, self.pace, self.left, self.reason, self.others):
            texts.addWidget(label)
        texts.addStretch()
        buttons = QVBoxLayout()
        buttons.setSpacing(0)
        buttons.addWidget(self.button)
        buttons.addWidget(self.stop_button)
        buttons.addStretch()
        row = QHBoxLayout()
        row.setContentsMargins(margins(Space.M, Space.S, Space.S, Space.S))
        row.setSpacing(Space.S)
        top = max(0, (self.button.sizeHint().height() - SIZE) // 2)
        ring = QVBoxLayout()
        ring.setContentsMargins(0, top, 0, 0)
        ring.addWidget(self.ring)
        ring.addStretch()
        texts.setContentsMargins(0, top, 0, 0)
        row.addLayout(ring)
        row.addLayout(texts, 1)
        row.addLayout(buttons)
        column.addLayout(row)

    def show_progress(self, progress: IndexProgress) -> None:
        """Take in the indexer's latest state."""
        self.work.take_progress(progress)

    def show_details(self) -> None:
        """Everything that is at work, each with its progress, above this corner; not any more, if it is there."""
        if self.details is not None:
            self.details.dismiss()
        else:
            from glimpse_desktop.ui.activity.activity_details import ActivityDetails  # not at the start

            self.details = ActivityDetails(self.work, self)
            self.details.closed.connect(self._details_closed)

    def _details_closed(self) -> None:
        self.details = None

    def _show(self) -> None:
        self._items = self.work.items()
        progress = self.work.progress
        paused = progress.phase == Phase.PAUSED
        if not self._items or self._items == [one for one in self._items if one.paused]:
            self._appear.stop()
            self.setVisible(paused)
        elif self.isHidden() and not self._appear.isActive():
            self._appear.start()
        if not self._items:
            return
        first = self._items[0]
        if first.key == INDEXER:
            self._show_indexer(progress)
        else:
            self._show_other(first)
        others = len(self._items) - 1
        self.others.setVisible(others > 0)
        self.others.setText(say_count("and one more thing", "and {n} more things", others) if others else "")
        self.ring.set_share(first.share)
        self.button.setVisible(first.can_pause)
        self.stop_button.setVisible(first.can_stop)
        lines = (self.counts, self.pace, self.left, self.others)
        said = [label.text() for label in lines] + [indexer_reason(progress)]
        self.setAccessibleDescription(say_list(said))

    def _show_indexer(self, progress: IndexProgress) -> None:
        paused = progress.phase == Phase.PAUSED
        self.button.setIcon(icon("play" if paused else "pause"))
        verb = self.tr("Go on") if paused else self.tr("Pause")
        self.button.setToolTip(verb)
        self.button.setAccessibleName(verb)
        self.stop_button.setToolTip(self.tr("Stop. The rest is done at the next start, or by Look for changes."))
        self.counts.setText(indexer_counts(progress))
        pace = indexer_pace(progress)
        self.pace.setText(pace)
        self.pace.show()
        seconds = progress.seconds_left
        self.left.setText(short_time_left(seconds) if pace and seconds is not None and not paused else "")
        # Kept free while the time left isn't known yet, so that nothing moves when it is.
        self.left.setVisible(progress.phase == Phase.ANALYSING)
        lasting = progress.slowed is Slowed.ON_BATTERY and not paused
        reason = indexer_reason(progress)
        self.reason.setVisible(lasting)
        self.reason.setText(reason if lasting else "")
        self.setToolTip("\n".join(part for part in (progress.current, reason) if part))

    def _show_other(self, first: Running) -> None:
        self.counts.setText(first.title)
        self.pace.setText(first.counts)
        self.pace.setVisible(bool(first.counts) or first.can_stop)
        self.left.setText(first.left)
        self.left.setVisible(first.can_stop)
        self.reason.hide()
        self.stop_button.setToolTip(self.tr("Stop"))
        self.setToolTip(first.detail)

    def _toggle(self) -> None:
        self.work.toggle_pause()

    def _stop(self) -> None:
        if self._items:
            self.work.stop(self._items[0].key)

    def sizeHint(self) -> QSize:  # noqa: N802
        layout = self.layout()
        return QSize() if layout is None else layout.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        layout = self.layout()
        return QSize() if layout is None else layout.minimumSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if not (self.underMouse() or self.hasFocus()):
            return
        colours = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(Space.XS, Space.XS, -Space.XS, -Space.XS)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.hover))
            painter.drawRoundedRect(area, Radius.CONTROL, Radius.CONTROL)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), Radius.CONTROL, Radius.CONTROL)
        painter.end()
