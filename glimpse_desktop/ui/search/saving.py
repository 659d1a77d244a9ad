"""Searches that are kept: saved, renamed and removed, with a way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.icons import icon
from glimpse_desktop.ui.pages import PageContext


class SavedSearches(QObject):
    """What can be done with them, in the background.

    Signals: ``changed()``: ``texts`` are other ones now. ``kept()``: somebody has just saved one.
    """

    changed = Signal()
    kept = Signal()

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
            self.kept.emit()
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

    def ask_name(self, text: str, name: str, beside: QWidget, spot: QRect) -> None:
        """Open the card that asks under which name to keep ``text``, which is called ``name`` so far."""
        from glimpse_desktop.ui.search.save_card import SaveCard

        SaveCard(self, text, name, beside, spot)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._context.navigator.message(self.tr("The search is copied as text"))

    def show_menu(self, name: str, beside: QWidget, point: QPoint) -> None:
        """The right-click menu of one of them."""
        text = self.texts.get(name)
        if text is None:
            return
        menu = QMenu(beside)
        navigator = self._context.navigator
        menu.addAction(icon("search"), self.tr("Open"), lambda: navigator.show_page("search", text))
        rename = menu.addAction(
            icon("edit"), self.tr("Rename…"), lambda: self.ask_name(text, name, beside, beside.rect())
        )
        menu.addAction(icon("copy"), self.tr("Copy as text"), lambda: self._copy(text))
        menu.addSeparator()
        remove = menu.addAction(icon("remove"), self.tr("Remove"), lambda: self.remove(name))
        changing().wanted_by(rename, remove)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)
