"""What happens while nobody sees the window: whether it stays when it is closed, and whether the system tells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QLabel, QSystemTrayIcon, QVBoxLayout, QWidget

from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.preferences.wishes import Wishes
from glimpse_desktop.ui.widgets.mirroring import margins


class AwaySection(QWidget):
    """Two ticks. Where the system has no tray, the one that needs it can't be ticked, and the reason is said."""

    def __init__(
        self, wishes: Wishes, change: Callable[[Callable[[Wishes], Wishes]], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        tray = QSystemTrayIcon.isSystemTrayAvailable()
        self.keep = QCheckBox(self.tr("Keep working when the window is closed"))
        self.keep.setChecked(wishes.keep_working and tray)
        self.keep.setEnabled(tray)
        self.keep.clicked.connect(lambda on: change(lambda wishes: replace(wishes, keep_working=on)))
        if tray:
            words = self.tr(
                "Glimpse stays in the system's tray, where you can open it again, pause it and quit it."
            )
        else:
            words = self.tr("This system has no tray that Glimpse could stay in, so closing the window ends it.")
        self.note = QLabel(words)
        self.notify = QCheckBox(self.tr("Tell me when long work is done, or a folder can't be reached"))
        self.notify.setChecked(wishes.notify)
        self.notify.clicked.connect(lambda on: change(lambda wishes: replace(wishes, notify=on)))
        about = QLabel(self.tr("By a notification of the system, and only while you don't see the window."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self.keep)
        column.addWidget(self.note)
        column.addSpacing(Space.S)
        column.addWidget(self.notify)
        column.addWidget(about)
        for box, label in ((self.keep, self.note), (self.notify, about)):
            box.setAccessibleDescription(label.text())
            label.setWordWrap(True)
            label.setContentsMargins(margins(Space.XL, 0, 0, 0))
            set_role(label, "muted")
