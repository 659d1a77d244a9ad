"""At the end of the search field: how many photos there are, and what can be done with the search."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from glimpse_desktop.domain.photo_query import QueryError, canonical
from glimpse_desktop.domain.photo_query_parser import parse
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.icons import icon
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.widgets.mirroring import margins
from glimpse_desktop.ui.wording import photos_text

_ICON = 16


class SearchTools(QWidget):
    """Signals:
    clear_wanted(), save_wanted(), edit_wanted(): the search is to be emptied, kept, written as one text.
    forget_wanted(): searches made before are not to be offered any more.
    """

    clear_wanted = Signal()
    save_wanted = Signal()
    edit_wanted = Signal()
    forget_wanted = Signal()

    def __init__(self, context: PageContext, text: Callable[[], str], parent: QWidget | None = None) -> None:
        """``text`` tells the search."""
        super().__init__(parent)
        self._context = context
        self._text = text
        self.count = QLabel()
        set_role(self.count, "small")
        self.clear_button = _button("close", self.tr("Clear the search"))
        self.save_button = _button("bookmark", self.tr("Save this search"))
        self.more_button = _button("more", self.tr("More about this search"))
        line = QHBoxLayout(self)
        line.setContentsMargins(margins(Space.XS, 0, 0, 0))
        line.setSpacing(Space.XS)
        for widget in (self.count, self.clear_button, self.save_button, self.more_button):
            line.addWidget(widget)
        self.clear_button.clicked.connect(self.clear_wanted)
        self.save_button.clicked.connect(self.save_wanted)
        changing().wanted_by(self.save_button)
        self.more_button.clicked.connect(self._show_menu)

    def show_count(self, photos: int | None) -> None:
        """How many photos there are; None: not known."""
        self.count.setText("" if photos is None else photos_text(photos))

    def show_saved(self, saved: bool) -> None:
        """Whether the search is one of those that are kept."""
        self.save_button.setIcon(icon("bookmarked" if saved else "bookmark", role="accent" if saved else "muted"))
        words = self.tr("Saved search") if saved else self.tr("Save this search")
        self.save_button.setToolTip(words)
        self.save_button.setAccessibleName(words)

    def copy_text(self) -> None:
        """Put the search on the clipboard in the form that the command line and other windows take."""
        text = self._text()
        with contextlib.suppress(QueryError):  # as it was typed, then
            text = canonical(parse(text))
        QGuiApplication.clipboard().setText(text)
        self._context.navigator.message(self.tr("The search is copied as text"))

    def _show_menu(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(icon("copy"), self.tr("Copy as text"), self.copy_text)
        menu.addAction(icon("edit"), self.tr("Edit as text"), self.edit_wanted.emit)
        menu.addSeparator()
        menu.addAction(icon("clock"), self.tr("Forget earlier searches"), self.forget_wanted.emit)
        menu.popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))


def _button(name: str, words: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(name, role="muted"))
    button.setIconSize(QSize(_ICON, _ICON))
    button.setToolTip(words)
    button.setAccessibleName(words)
    return button
