"""The quiet corner that says what works in the background, and lets one pause it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from glimpse_desktop.domain.progress import IndexProgress, Phase, Slowed
from glimpse_desktop.ui.elided_label import ElidedLabel
from glimpse_desktop.ui.icons import SIZE, icon
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.theme import Space, set_role, tokens
from glimpse_desktop.ui.wording import number, photos_text

_LINE_SPACING = 2
_APPEARS_MS = 700
"""Work that is done sooner is not spoken of: a single photo that was noticed, say. Nothing blinks."""


class ProgressRing(QWidget):
    """A small ring filled clockwise; ``set_share(None)`` when the end isn't known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share: float | None = None
        self.setFixedSize(QSize(SIZE, SIZE))

    def set_share(self, share: float | None) -> None:
        """0 to 1."""
        if share != self._share:
            self._share = share
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        colours = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5)
        painter.setPen(QPen(QColor(colours.outline), 3))
        painter.drawEllipse(area)
        pen = QPen(QColor(colours.accent), 3)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        # Qt counts sixteenths of a degree, anticlockwise from three o'clock.
        share = 0.25 if self._share is None else max(0.02, min(self._share, 1.0))
        painter.drawArc(area, 90 * 16, -round(share * 360 * 16))
        painter.end()


class Activity(QWidget):
    """Hidden while nothing works. "4,210 of 9,800", "12 a second", "8 min left".

    A last line says that it goes gently for the battery's sake. That it does so while somebody uses the window is
    only said on hover, with the current file: it would come and go at every movement of the mouse.
    """

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = context.workspace
        self._background = context.background
        self._paused = False
        self.ring = ProgressRing()
        self.counts = ElidedLabel()
        self.pace = ElidedLabel()
        set_role(self.pace, "small")
        self.left = ElidedLabel()
        set_role(self.left, "small")
        self.reason = ElidedLabel()
        set_role(self.reason, "small")
        self.reason.hide()
        self.button = QToolButton()
        self.button.setIconSize(QSize(SIZE, SIZE))
        self.button.clicked.connect(self._toggle)
        self.stop_button = QToolButton()
        self.stop_button.setIconSize(QSize(SIZE, SIZE))
        self.stop_button.setIcon(icon("close"))
        self.stop_button.setAccessibleName(self.tr("Stop"))
        self.stop_button.setToolTip(self.tr("Stop. The rest is done at the next start, or by Look for changes."))
        self.stop_button.clicked.connect(self._stop)
        line = QFrame()
        set_role(line, "line")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line)
        # The lines stand close together, beside the buttons and not between them.
        texts = QVBoxLayout()
        texts.setSpacing(_LINE_SPACING)
        for label in (self.counts, self.pace, self.left, self.reason):
            texts.addWidget(label)
        texts.addStretch()
        buttons = QVBoxLayout()
        buttons.setSpacing(0)
        buttons.addWidget(self.button)
        buttons.addWidget(self.stop_button)
        buttons.addStretch()
        row = QHBoxLayout()
        row.setContentsMargins(Space.M, Space.S, Space.S, Space.S)
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
        self.setVisible(False)
        self._appear = QTimer(self)
        self._appear.setSingleShot(True)
        self._appear.setInterval(_APPEARS_MS)
        self._appear.timeout.connect(self.show)
        self._background.progress.connect(self.show_progress)
        self._background.run(self._workspace.indexer.progress, self.show_progress)

    def show_progress(self, progress: IndexProgress) -> None:
        """Take in the indexer's latest state."""
        self._paused = progress.phase == Phase.PAUSED
        if progress.phase == Phase.IDLE or self._paused:
            self._appear.stop()
            self.setVisible(self._paused)
        elif self.isHidden() and not self._appear.isActive():
            self._appear.start()
        self.button.setIcon(icon("play" if self._paused else "pause"))
        verb = self.tr("Go on") if self._paused else self.tr("Pause")
        self.button.setToolTip(verb)
        self.button.setAccessibleName(verb)
        known = progress.total > 0 and progress.phase != Phase.SCANNING
        self.ring.set_share(progress.done / progress.total if known else None)
        self.counts.setText(self._counts(progress))
        pace = self._pace(progress)
        self.pace.setText(pace)
        left = self._left(progress.seconds_left) if pace and progress.seconds_left is not None else ""
        self.left.setText(left)
        # Kept free while the time left isn't known yet, so that nothing moves when it is.
        self.left.setVisible(progress.phase == Phase.ANALYSING)
        lasting = progress.slowed is Slowed.ON_BATTERY and not self._paused
        self.reason.setVisible(lasting)
        reason = self._reason(progress)
        self.reason.setText(reason if lasting else "")
        self.setToolTip("\n".join(part for part in (progress.current, reason) if part))
        self.setAccessibleName(self.tr("Background work"))
        self.setAccessibleDescription(", ".join(part for part in (self.counts.text(), pace, left, reason) if part))

    def _counts(self, progress: IndexProgress) -> str:
        if progress.phase == Phase.SCANNING:
            return self.tr("Looking for photos…")
        if progress.phase == Phase.GROUPING:
            return self.tr("Grouping faces…")
        return self.tr("{done} of {total}").format(done=number(progress.done), total=number(progress.total))

    def _pace(self, progress: IndexProgress) -> str:
        if progress.phase == Phase.PAUSED:
            return self.tr("Paused on battery") if progress.slowed is Slowed.ON_BATTERY else self.tr("Paused")
        if progress.phase == Phase.SCANNING:
            return self.tr("{photos} so far").format(photos=photos_text(progress.scanned))
        if progress.phase != Phase.ANALYSING or progress.rate <= 0:
            return ""
        return self._rate(progress.rate)

    def _reason(self, progress: IndexProgress) -> str:
        """Why it isn't faster."""
        if self._paused:
            return ""
        if progress.slowed is Slowed.ON_BATTERY:
            return self.tr("On battery: gently")
        if progress.slowed is Slowed.IN_USE:
            return self.tr("Gently while you use Glimpse")
        if progress.slowed is Slowed.MEASURING:
            return self.tr("Finding out how this computer does it fastest")
        return ""

    def _rate(self, rate: float) -> str:
        if rate >= 1:
            return self.tr("{count} a second").format(count=number(round(rate)))
        return self.tr("{count} a minute").format(count=number(max(1, round(rate * 60))))

    def _left(self, seconds: float) -> str:
        if seconds < 55:
            return self.tr("{seconds} s left").format(seconds=max(5, 5 * round(seconds / 5)))
        minutes = max(1, round(seconds / 60))
        if minutes < 90:
            return self.tr("{minutes} min left").format(minutes=minutes)
        return self.tr("{hours} h left").format(hours=round(minutes / 60))

    def _toggle(self) -> None:
        indexer = self._workspace.indexer
        self._background.run(indexer.resume if self._paused else indexer.pause, owner=self)

    def _stop(self) -> None:
        indexer = self._workspace.indexer

        def stop() -> None:
            indexer.stop()
            indexer.resume()  # a pause was about what is stopped now

        self._background.run(stop, owner=self)
