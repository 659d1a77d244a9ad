"""The lasting line above the pages of a library that can only be looked at."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QHBoxLayout, QLabel, QLineEdit

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.look_only import LookOnly
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.icons import icon_pixmap
from glimpse_desktop.ui.look.theme import Space, set_role, theme
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.widgets.buttons import push_button
from glimpse_desktop.ui.widgets.mirroring import margins

_ICON = 18
_LOOK_MS = 3000
"""How often it is looked whether another process is done."""
_FOLLOW_MS = 10_000
"""How often it is looked whether one has changed something: then every page is read again."""


class LookOnlyNotice(QFrame):
    """Says why, and tries again when it is asked to. Not ``wanted`` where the library can be changed.

    Signal ``can_be_changed()``: nothing is in the way any more. What another process was in the way of is told
    without asking, as soon as it is done and nothing is begun in the window that would be lost.
    """

    can_be_changed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        look_only = context.workspace.look_only
        self.wanted = look_only is not None
        set_role(self, "notice")
        self._sign = QLabel()
        self.text = QLabel("" if look_only is None else str(look_only.error()))
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.again = push_button(self.tr("Try again"), role="quiet")
        self.again.setAccessibleDescription(self.text.text())
        self.again.clicked.connect(lambda: self._try(asked=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(margins(Space.L, Space.XS, Space.S, Space.XS))
        row.setSpacing(Space.S)
        row.addWidget(self._sign)
        row.addWidget(self.text, 1)
        row.addWidget(self.again)
        theme().changed.connect(self._draw)
        self._draw()
        self.setVisible(self.wanted)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(lambda: self._try(asked=False))
        self._follow = QTimer(self)
        self._follow.setInterval(_FOLLOW_MS)
        self._follow.timeout.connect(self._follow_others)
        if look_only is LookOnly.BUSY:
            self._look.start()
        if self.wanted:
            self._follow_others()  # from now on
            self._follow.start()

    def _follow_others(self) -> None:
        workspace = self._context.workspace
        self._context.background.run(lambda: workspace.looking_on.look(), owner=self, key="follow")

    def _try(self, *, asked: bool) -> None:
        if not self.again.isEnabled():
            return  # somebody waits for the answer to another one, which this would take the place of
        locations = self._context.workspace.locations

        def work() -> LookOnly | None:
            from glimpse_desktop.workspace.opening import why_look_only

            return why_look_only(locations)

        def then(why: LookOnly | None) -> None:
            self.again.setEnabled(True)
            if why is None and (asked or not self._disturbs()):
                self._look.stop()
                self.again.setEnabled(False)
                self.can_be_changed.emit()
            elif why is not None and asked:
                busy = why is LookOnly.BUSY
                self._context.navigator.message(
                    self.tr("The other Glimpse is still at work.")
                    if busy
                    else self.tr("Its folder is still write-protected.")
                )

        def failed(error: GlimpseError) -> None:
            self.again.setEnabled(True)
            if asked:
                self._context.navigator.message(str(error))

        if asked:
            self.again.setEnabled(False)
        self._context.background.run(work, then, failed, owner=self, key="again", lane=Lane.SLOW)

    def _disturbs(self) -> bool:
        """Whether somebody is in the midst of something that a window made anew would take away: in the viewer,
        where this isn't seen, or in another program, over which it would come.
        """
        window, typed = self.window(), QApplication.focusWidget()
        return (
            not (self.isVisible() and window.isActiveWindow())
            or bool(self._context.background.jobs.running())
            or QApplication.activePopupWidget() is not None
            or QApplication.mouseButtons() != Qt.MouseButton.NoButton
            or (isinstance(typed, QLineEdit) and bool(typed.text()))
            or any(dialog.isVisible() for dialog in window.findChildren(QDialog))
        )

    def _draw(self) -> None:
        self._sign.setPixmap(icon_pixmap("eye", _ICON, self.devicePixelRatioF(), role="muted"))
