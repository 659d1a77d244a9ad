"""Whether photos that are new, changed or gone are noticed by themselves."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.watching import CHECK_MINUTES
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.pages import PageContext


class WatchingSection(QWidget):
    """One tick, and what it does in words."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.wanted = QCheckBox(self.tr("Notice new photos automatically"))
        self.wanted.setEnabled(False)
        words = QLabel(
            self.tr(
                "While Glimpse is open, photos that you copy, edit, move or delete show at once; in folders on a "
                "network every {minutes} minutes. Otherwise Glimpse looks when it starts and when you ask it to."
            ).format(minutes=CHECK_MINUTES)
        )
        words.setWordWrap(True)
        set_role(words, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.wanted)
        column.addWidget(words)
        context.background.run(context.workspace.watching.wanted, self._show, owner=self, key="watching")

    def _show(self, wanted: bool) -> None:
        self.wanted.setChecked(wanted)
        self.wanted.setEnabled(True)
        self.wanted.toggled.connect(self._set)

    def _set(self, wanted: bool) -> None:
        watching = self._context.workspace.watching
        self._context.background.run(
            lambda: watching.set_wanted(wanted), None, self._refused, owner=self, lane=Lane.DECISION
        )

    def _refused(self, error: GlimpseError) -> None:
        self._context.navigator.message(str(error))
