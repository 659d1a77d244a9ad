"""Searches that are kept: saved, renamed and removed, with a way back."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QWidget

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.buttons import push_button
from glimpse_desktop.ui.floating_card import FloatingCard
from glimpse_desktop.ui.icons import icon
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.search_pieces import pieces_of
from glimpse_desktop.ui.search_words import spoken
from glimpse_desktop.ui.theme import Space, set_role

_LONGEST_NAME = 60


class SavedSearches(QObject):
    """What can be done with them, in the background.

    Signal ``changed()``: ``texts`` are other ones now.
    """

    changed = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._searching = context.workspace.searching
        self.texts: dict[str, str] = {}
        """By name, in the order in which they were saved."""

    def read(self) -> None:
        self._context.background.run(self._searching.saved, self._take, owner=self, key="saved")

    def name_of(self, text: str) -> str:
        """Under which name a search is kept; "" when it isn't. ``text`` in canonical form."""
        return next((name for name, kept in self.texts.items() if kept == text), "")

    def save(self, name: str, text: str, done: Callable[[], None], failed: Callable[[str], None]) -> None:
        """Keep ``text``; one of that name is another search from now on, which can be taken back."""
        before = self.texts.get(name)

        def then(kept: str) -> None:
            done()
            said = self.tr("Saved as “{name}”").format(name=kept)
            if before is None or before == text:
                self._context.navigator.message(said)
            else:
                self._offer(said, lambda: self._searching.save(kept, before))

        self._run(lambda: self._searching.save(name, text), then, failed)

    def rename(self, name: str, new: str, done: Callable[[], None], failed: Callable[[str], None]) -> None:
        self._run(lambda: self._searching.rename_saved(name, new), lambda _kept: done(), failed)

    def remove(self, name: str) -> None:
        text, place = self.texts.get(name), list(self.texts).index(name) if name in self.texts else 0
        if text is None:
            return

        def then(_nothing: object) -> None:
            said = self.tr("The saved search “{name}” is removed").format(name=name)
            self._offer(said, lambda: self._searching.save(name, text, place))

        self._run(lambda: self._searching.remove_saved(name), then, self._context.navigator.message)

    def _offer(self, said: str, back: Callable[[], object]) -> None:
        navigator = self._context.navigator
        navigator.offer(said, self.tr("Undo"), lambda: self._run(back, None, navigator.message))

    def _run(
        self, work: Callable[[], object], then: Callable[..., None] | None, failed: Callable[[str], None]
    ) -> None:
        def error(raised: GlimpseError) -> None:
            failed(str(raised))

        self._context.background.run(work, then, error, owner=self, lane=Lane.DECISION)

    def _take(self, texts: dict[str, str]) -> None:
        # As lists: another order is another state.
        if list(texts.items()) != list(self.texts.items()):
            self.texts = texts
            self.changed.emit()

    def show_menu(self, name: str, beside: QWidget, point: QPoint) -> None:
        """The right-click menu of one of them."""
        text = self.texts.get(name)
        if text is None:
            return
        menu = QMenu(beside)
        navigator = self._context.navigator
        menu.addAction(icon("search"), self.tr("Open"), lambda: navigator.show_page("search", text))
        menu.addAction(icon("edit"), self.tr("Rename…"), lambda: SaveCard(self, text, name, beside, beside.rect()))
        menu.addAction(icon("copy"), self.tr("Copy as text"), lambda: QGuiApplication.clipboard().setText(text))
        menu.addSeparator()
        menu.addAction(icon("remove"), self.tr("Remove"), lambda: self.remove(name))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)


class SaveCard(FloatingCard):
    """Asks for the name of a search; of one that is kept, for another."""

    def __init__(self, saved: SavedSearches, text: str, name: str, beside: QWidget, spot: QRect) -> None:
        super().__init__(beside, spot)
        self._saved, self._text, self._name = saved, text, name
        title = self.tr("Saved search") if name else self.tr("Save this search")
        self.setAccessibleName(title)
        heading = QLabel(title)
        set_role(heading, "heading")
        self.field = QLineEdit(
            name or textwrap.shorten(spoken(pieces_of(text) or []), _LONGEST_NAME, placeholder=" …")
        )
        self.field.setAccessibleName(self.tr("Name of the search"))
        self.field.setPlaceholderText(self.tr("Name of the search"))
        self.field.setMaxLength(100)
        self.field.setMinimumWidth(300)
        # All of it, with the cursor at its beginning, which is so what is seen of a long one.
        self.field.setSelection(len(self.field.text()), -len(self.field.text()))
        self.field.returnPressed.connect(self._keep)
        self._answer = QLabel()
        self._answer.setWordWrap(True)
        set_role(self._answer, "danger")
        self._answer.hide()
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        if name:
            remove = push_button(self.tr("Remove"), "remove", role="quiet")
            remove.clicked.connect(self._remove)
            row.addWidget(remove)
        row.addStretch()
        keep = push_button(self.tr("Rename") if name else self.tr("Save"), role="primary")
        keep.clicked.connect(self._keep)
        row.addWidget(keep)
        for widget in (heading, self.field, self._answer):
            self.column.addWidget(widget)
        self.column.addLayout(row)
        self.appear(self.field)

    def _keep(self) -> None:
        name = self.field.text().strip()
        if not name:
            self._fail(self.tr("A name is missing."))
        elif name == self._name:
            self.dismiss()
        elif self._name:
            self._saved.rename(self._name, name, self.dismiss, self._fail)
        else:
            self._saved.save(name, self._text, self.dismiss, self._fail)

    def _remove(self) -> None:
        self._saved.remove(self._name)
        self.dismiss()

    def _fail(self, message: str) -> None:
        if self.is_open():
            self._answer.setText(message)
            self._answer.show()
            self.place()
