"""Duplicates: sets of photos of which one would do, and the way to the trash for the others."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QMenu,
    QMessageBox,
    QProgressBar,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.duplicates import DuplicateKind
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.duplicates import words
from glimpse_desktop.ui.duplicates.actions import DuplicatesActions
from glimpse_desktop.ui.duplicates.canvas import Shelf
from glimpse_desktop.ui.duplicates.view import DuplicatesView
from glimpse_desktop.ui.icons import icon
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.pages import Page, PageContext
from glimpse_desktop.ui.widgets import spoken
from glimpse_desktop.ui.widgets.buttons import push_button
from glimpse_desktop.ui.widgets.empty import EmptyState
from glimpse_desktop.ui.widgets.focus_keeping import keep_focus, take_focus
from glimpse_desktop.ui.widgets.reveal import show_in_folder
from glimpse_desktop.ui.widgets.throttle import Throttle
from glimpse_desktop.ui.wording import number

_RELOAD_MS = 600
_COUNT_MS = 3000
"""While nobody looks, the sidebar's count can wait: for the first photos on the screen, for the end of changes."""
_LOOK_MS = 400
"""How often the page asks how far the comparing is."""
_SHORT = 2
"""Looks in a row at which it must be busy before the page says so: no flicker for a moment's work."""


@dataclass(frozen=True, slots=True)
class _Found:
    kind: DuplicateKind
    shelf: Shelf
    files: int
    """How many there are besides the best of each set, and their bytes."""
    bytes: int
    counts: dict[DuplicateKind, int]


class DuplicatesPage(Page):
    """``show_page`` takes nothing; the page keeps its place. It counts sets of copies and of the same picture."""

    name = "duplicates"
    icon = "duplicates"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.kind = DuplicateKind.EXACT
        self._chosen = False
        """Whether a person clicked the section or saw sets in it. Before, it is the first that has any."""
        self._outdated = True
        self._busy_looks = 0
        self._shown: DuplicateKind | None = None
        self.view = DuplicatesView(context)
        self.acting = DuplicatesActions(context, self)
        self.empty = EmptyState()
        self._reload = Throttle(_RELOAD_MS, self._load, self)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._look_at_progress)
        self._stack = QStackedWidget()
        for widget in (QWidget(), self.view, self.empty):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_summary())
        column.addWidget(self._make_strip())
        column.addWidget(self._stack, 1)
        keep_focus(self, self._stack)
        self._make_tools()
        self._connect()
        self._recount = QTimer(self)
        self._recount.setSingleShot(True)
        self._recount.setInterval(_COUNT_MS)
        self._recount.timeout.connect(self._count)
        self._recount.start()

    # Building

    def _make_summary(self) -> QWidget:
        """How much there is of it, and the way to be rid of it at once."""
        self.summary = QWidget()
        self.summary_text = QLabel()
        self.summary_text.setWordWrap(True)
        set_role(self.summary_text, "muted")
        self.clean_up = push_button(self.tr("Clean up all exact copies…"), "remove")
        self.clean_up.clicked.connect(self._ask_to_clean_up)
        changing().wanted_by(self.clean_up)
        row = QHBoxLayout(self.summary)
        row.setContentsMargins(Space.L, Space.XS, Space.L, 0)
        row.setSpacing(Space.M)
        row.addWidget(self.summary_text, 1)
        row.addWidget(self.clean_up)
        self.summary.hide()
        return self.summary

    def _make_strip(self) -> QWidget:
        """What is going on, above the cards."""
        self.strip = QWidget()
        self.strip_text = QLabel()
        self.strip_bar = QProgressBar()
        self.strip_bar.setTextVisible(False)
        self.strip_bar.setRange(0, 1000)
        self.stop = push_button(self.tr("Stop"), role="quiet")
        row = QHBoxLayout(self.strip)
        row.setContentsMargins(Space.L, Space.S, Space.L, 0)
        row.setSpacing(Space.M)
        row.addWidget(self.strip_text)
        row.addWidget(self.strip_bar, 1)
        row.addWidget(self.stop)
        self.strip.hide()
        return self.strip

    def _make_tools(self) -> None:
        self._switch = QWidget()
        row = QHBoxLayout(self._switch)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self.buttons: dict[DuplicateKind, QToolButton] = {}
        group = QButtonGroup(self)
        for kind in DuplicateKind:
            button = QToolButton()
            button.setText(words.kind_text(kind))
            button.setToolTip(words.kind_hint(kind))
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, kind=kind: self.open_kind(kind))
            group.addButton(button)
            spoken.speak_as(button, "PageTab")
            row.addWidget(button)
            self.buttons[kind] = button
        self.buttons[self.kind].setChecked(True)

    def _connect(self) -> None:
        view, actions = self.view, self.acting
        view.move_wanted.connect(self._move)
        view.keep_wanted.connect(lambda place: actions.keep_all(view.sets[place]))
        view.open_wanted.connect(self._open)
        view.menu_wanted.connect(self._show_menu)
        actions.moved.connect(lambda one: view.set_waiting(one, False))
        actions.moving.connect(self._show_moving)
        self.stop.clicked.connect(actions.stop)

    # The page

    def title(self) -> str:
        return self.tr("Duplicates")

    def tools(self) -> list[QWidget]:
        return [self._switch]

    def show_page(self, arguments: object) -> None:
        duplicates = self.context.workspace.duplicates
        self.context.background.run(duplicates.request, owner=self, key="request")
        if self._outdated:
            self._reload.now()
        self._look.start()
        self.take_focus()

    def take_focus(self) -> None:
        take_focus(self, self._stack)

    def leave_page(self) -> None:
        self._look.stop()
        self._busy_looks = 0
        self._show_progress("", 0)

    def refresh(self, changes: Changes) -> None:
        self.view.refresh(changes)
        if changes.duplicates:
            self._outdated = True
            if self.isVisible():
                self._reload.ask()
            else:
                self._recount.start()  # the sidebar says how many there are

    def open_kind(self, kind: DuplicateKind) -> None:
        """Show sets of this kind, from now on."""
        self._chosen = True
        self._turn_to(kind)
        self._reload.now()
        self.take_focus()

    def _turn_to(self, kind: DuplicateKind) -> None:
        self.kind = kind
        self.buttons[kind].setChecked(True)

    def _count(self) -> None:
        if self._outdated:
            self._reload.now()

    def _load(self) -> None:
        self._outdated = False
        duplicates, kind = self.context.workspace.duplicates, self.kind

        def work() -> _Found:
            sets = duplicates.sets(kind)
            files, size = sum(len(one.photos) - 1 for one in sets), sum(one.spare_bytes for one in sets)
            return _Found(kind, Shelf.of(sets), files, size, duplicates.counts())

        self.context.background.run(work, self._take, owner=self, key="sets")

    def _take(self, found: _Found) -> None:
        for kind, button in self.buttons.items():
            count = found.counts[kind]
            button.setText(f"{words.kind_text(kind)}  {number(count)}" if count else words.kind_text(kind))
        self.counted.emit(found.counts[DuplicateKind.EXACT] + found.counts[DuplicateKind.PICTURE])
        self._chosen = self._chosen or (self.isVisible() and bool(self.view.sets))
        first = next((kind for kind in DuplicateKind if found.counts[kind]), found.kind)
        if first is not found.kind and not self._chosen:
            self._turn_to(first)
            self._load()
            return
        if self._shown is not found.kind:
            self.view.to_top()
            self._shown = found.kind
        self.view.show_shelf(found.shelf)
        self.summary_text.setText(words.summary_text(found.kind, found.files, found.bytes))
        self.summary.setVisible(found.files > 0)
        self.clean_up.setVisible(found.kind is DuplicateKind.EXACT)
        if not found.files:
            self.empty.say("duplicates", *words.empty_text(found.kind))
        self._stack.setCurrentIndex(1 if found.files else 2)

    # What is going on

    def _look_at_progress(self) -> None:
        if self.acting.is_moving_all:
            return
        progress = self.context.workspace.duplicates.progress()
        self._busy_looks = self._busy_looks + 1 if progress.busy else 0
        if self._busy_looks >= _SHORT:
            self._show_progress(words.comparing_text(progress.photos), progress.share)
        else:
            self._show_progress("", 0)

    def _show_moving(self, done: int, count: int) -> None:
        self._show_progress(words.moving_text(done, count) if count else "", done / max(count, 1), stops=True)
        self.clean_up.setEnabled(not count)

    def _show_progress(self, text: str, share: float, *, stops: bool = False) -> None:
        self.strip.setVisible(bool(text))
        self.strip_text.setText(text)
        self.strip_bar.setValue(round(share * 1000))
        self.stop.setVisible(stops)

    # What the person does

    def _move(self, place: int) -> None:
        one, removal = self.view.sets[place], self.view.removal(place)
        self.view.set_waiting(one, True)
        self.acting.move(one, removal)

    def _open(self, place: int, photo: int) -> None:
        photos = self.view.sets[place].photos
        self.context.navigator.open_photo(photos[photo], photos)

    def _show_menu(self, place: int, photo: int, point: QPoint) -> None:
        view = self.view
        tile, row = (place, photo), view.rows.get(view.photo((place, photo)))
        menu = QMenu(self)
        menu.addAction(icon("open"), self.tr("Compare large"), lambda: self._open(place, photo))
        menu.addAction(icon("check"), self.tr("Keep only this photo"), lambda: view.keep_only(tile))
        if row is not None:
            menu.addSeparator()
            menu.addAction(icon("folder"), self.tr("Show in folder"), lambda: show_in_folder(row.path))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

    def _ask_to_clean_up(self) -> None:
        view = self.view
        removals = [view.removal(place) for place in range(len(view.sets)) if not view.is_waiting(place)]
        removals = [removal for removal in removals if removal.remove]
        sizes = {photo: size for one in view.sets for photo, size in zip(one.photos, one.sizes, strict=True)}
        going = [photo for removal in removals for photo in removal.remove]
        if not going:
            return
        question, meaning = words.clean_up_question(len(removals), len(going), sum(sizes[one] for one in going))
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("Clean up all exact copies"))
        box.setText(question)
        box.setInformativeText(meaning)
        yes = box.addButton(words.move_files_text(len(going)), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)

        def answered() -> None:
            if box.clickedButton() is yes:
                self.acting.move_all(removals)

        box.finished.connect(answered)
        box.finished.connect(box.deleteLater)
        box.open()
