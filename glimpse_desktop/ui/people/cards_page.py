"""What the pages of cards share: opening, naming, merging and ignoring people and groups, whatever they list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStackedLayout, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import PersonId
from glimpse_desktop.domain.language import say_count
from glimpse_desktop.domain.views import PersonRow
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.faces.face_drag import Dragged
from glimpse_desktop.ui.faces.face_selection import Offer
from glimpse_desktop.ui.faces.name_popup import PersonPopup
from glimpse_desktop.ui.faces.tile_view import Key
from glimpse_desktop.ui.icons import icon
from glimpse_desktop.ui.key_bindings import KeyBinding
from glimpse_desktop.ui.pages import Page, PageContext
from glimpse_desktop.ui.people.people_actions import PeopleActions
from glimpse_desktop.ui.people.people_tiles import CardKey
from glimpse_desktop.ui.people.people_view import PeopleView
from glimpse_desktop.ui.widgets.empty import EmptyState
from glimpse_desktop.ui.widgets.focus_keeping import keep_focus, take_focus
from glimpse_desktop.ui.widgets.selection_bar import BarAction
from glimpse_desktop.ui.widgets.throttle import Throttle
from glimpse_desktop.ui.wording import number

_RELOAD_MS = 800
"""While photos stream in, the lists are read at most this often."""


class CardsPage(Page):
    """``show_page`` takes nothing; the page keeps its place. Subclasses read and show the lists in ``load``."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.decisions = PeopleActions(context, self)
        self.view = PeopleView(context)
        self.empty = EmptyState()
        self._stale = True
        self._reload = Throttle(_RELOAD_MS, self._read, self)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(QWidget())
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        keep_focus(self, self._stack)
        view = self.view
        view.clicked.connect(self._open)
        view.opened.connect(self._open)
        view.double_clicked.connect(self._open)
        view.menu_wanted.connect(self._show_menu)
        view.named.connect(self._named)
        view.picked.connect(self._picked)
        view.dropped.connect(self._dropped)
        if view.gestures.selected is not None:
            view.gestures.selected.others = self._offer
        view.add_bindings(
            [
                KeyBinding(("F",), self.tr("Find more of this person"), self._find_current),
                KeyBinding(("N",), self.tr("Name the selected groups"), self._name_selected, changes=True),
                KeyBinding(("M",), self.tr("Merge into another person"), self._merge_chosen, changes=True),
                KeyBinding(("Del", "Backspace"), self.tr("Not a face"), self._groups_not_faces, changes=True),
                KeyBinding(("Shift+I",), self.tr("Ignore"), self._ignore_chosen, changes=True),
            ]
        )

    # For subclasses

    def load(self) -> None:
        """Read the lists in the background; when they are there, show them and call ``show_view``."""
        raise NotImplementedError

    def say_empty(self) -> None:
        """Fill ``empty``: there is nothing to list."""
        raise NotImplementedError

    def show_view(self, anything: bool) -> None:
        """Show the cards or, without any, what to do about it."""
        if not anything:
            self.say_empty()
            self._stack.setCurrentWidget(self.empty)
            return
        self._stack.setCurrentWidget(self.view)

    def read_again(self) -> None:
        """The lists are to be read another way (order, who is hidden)."""
        self._reload.now()

    # The page

    def show_page(self, arguments: object) -> None:
        if self._stale:
            self._reload.now()
        self.take_focus()

    def take_focus(self) -> None:
        take_focus(self, self._stack)

    def leave_page(self) -> None:
        self.view.close_editor()
        self.view.gestures.dismiss()

    def refresh(self, changes: Changes) -> None:
        if not (changes.people_list or changes.people or changes.faces or changes.photo_list):
            return
        self.view.rows.refresh(changes)
        if changes.people_list or changes.people:
            self.view.guesses.forget()
        self._stale = True
        if self.isVisible():
            self._reload.ask()

    def handle_escape(self) -> bool:
        return self.view.clear_selection()

    def _read(self) -> None:
        self._stale = False
        self.load()

    # What the person does

    def _open(self, key: Key) -> None:
        if isinstance(key, CardKey) and key.kind != "face":
            self.context.navigator.show_person(PersonId(key.id))

    def _find_current(self) -> bool:
        key = self.view.selection.current
        row = self.view.person(key) if key is not None else None
        if row is None:
            return False
        self.decisions.find_more(row.id)
        return True

    def _chosen(self) -> list[PersonRow]:
        """The chosen people and groups; nobody when single faces are among what is chosen."""
        rows = [self.view.person(key) for key in self.view.chosen()]
        return [] if None in rows else [row for row in rows if row is not None]

    def _chosen_groups(self) -> list[PersonRow]:
        return [row for row in self._chosen() if row.name is None]

    def _groups_not_faces(self) -> bool:
        """Every face of the chosen groups; single faces have their own key."""
        groups = self._chosen_groups()
        if groups:
            self.decisions.not_faces(groups)
            self.view.clear_selection()
        return bool(groups)

    def _ignore_chosen(self) -> bool:
        """Ignore the faces of groups, hide a person."""
        rows = self._chosen()
        groups = [row for row in rows if row.name is None]
        if groups:
            self.decisions.ignore(groups)
        for row in rows:
            if row.name is not None and not row.hidden:
                self.decisions.hide(row)
        self.view.clear_selection()
        return bool(rows)

    def _name_selected(self) -> bool:
        """One name for several groups: they are one person."""
        groups = self._chosen_groups()
        if len(groups) < 2 or len(groups) < len(self.view.selection):
            return False
        popup = self._ask(say_count("Who is this group?", "Who are these {n} groups?", len(groups)))
        popup.named.connect(lambda name: self._done(self.decisions.name_groups, groups, name))
        popup.picked.connect(lambda person, name: self._done(self.decisions.assign_groups, groups, person, name))
        return True

    def _merge_chosen(self) -> bool:
        """Ask whom the chosen people and groups are to become."""
        rows = self._chosen()
        if not rows:
            return False
        names = [row.name for row in rows if row.name is not None]
        if len(rows) == 1 and names:
            title = self.tr("Merge {what} into").format(what=names[0])
        else:
            title = say_count("Merge this group into", "Merge these {n} into", len(rows))
        popup = self._ask(title, only_known=True)
        popup.picked.connect(lambda person, name: self._done(self.decisions.merge, rows, person, name))
        return True

    def _merge_together(self) -> None:
        """The selected people are one: the one with most faces keeps the name."""
        rows = self._chosen()
        named = sorted((row for row in rows if row.name is not None), key=lambda row: -row.faces)
        if named and named[0].name is not None:
            self._done(self.decisions.merge, rows, named[0].id, named[0].name)
        elif rows:
            self._done(self.decisions.same_groups, rows)

    def _done(self, decide: Callable[..., None], *arguments: object) -> None:
        decide(*arguments)
        self.view.clear_selection()

    def _ask(self, title: str, *, only_known: bool = False) -> PersonPopup:
        """A name field beside the card that the keyboard is on."""
        view = self.view
        keys = [view.selection.current, *view.chosen()[:1]]
        rects = [view.tile_rect(key) for key in keys if key is not None]
        inside = [rect for rect in rects if rect is not None and rect.intersects(view.viewport().rect())]
        middle = view.viewport().rect().center()
        spot = inside[0] if inside else QRect(middle, middle)
        popup = PersonPopup(self.context, title, view.viewport(), spot, only_known=only_known)
        popup.set_return_focus(view)
        return popup

    def _named(self, key: CardKey, name: str) -> None:
        row = self.view.person(key)
        if row is None:
            return
        if key.kind == "person":
            self.decisions.rename(row, name)
        else:
            self.decisions.name_groups([row], name)

    def _picked(self, key: CardKey, person: PersonId, name: str) -> None:
        row = self.view.person(key)
        if row is not None and row.id != person:
            self.decisions.merge([row], person, name)

    def _dropped(self, what: Dragged, key: CardKey) -> None:
        target = self.view.person(key)
        if target is None:
            return
        kinds = [CardKey("person" if person > 0 else "group", person) for person in what.people]
        rows = [row for row in map(self.view.person, kinds) if row is not None]
        if target.name is None:
            self.decisions.same_groups([target, *rows])
        elif rows:
            self.decisions.merge(rows, target.id, target.name, faces=what.faces)
        else:
            self.view.gestures.actions.assign(what.faces, target.id, target.name)
        self.view.clear_selection()

    # Menu and bar

    def _show_menu(self, key: Key, place: QPoint) -> None:
        row = self.view.person(key)
        if not isinstance(key, CardKey) or row is None:
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        rows = self._chosen()
        if len(rows) > 1:
            for action in self._card_actions(rows):
                entry = menu.addAction(icon(action.picture), action.text)
                entry.triggered.connect(lambda _checked=False, run=action.run: run())
                changing().wanted_by(entry)
        else:
            self._fill_menu(menu, key, row)
        menu.popup(place)

    def _fill_menu(self, menu: QMenu, key: CardKey, row: PersonRow) -> None:
        def change(text: str, picture: str, run: Callable[[], object], keys: str = "") -> None:
            changing().wanted_by(add(text, picture, run, keys))

        def add(text: str, picture: str, run: Callable[[], object], keys: str = "") -> QAction:
            action = menu.addAction(icon(picture), text)
            if keys:
                # Shown only: the view itself has the key.
                action.setShortcut(keys)
                action.setShortcutVisibleInContextMenu(True)
            action.triggered.connect(lambda _checked=False: run())
            return action

        add(self.tr("Open"), "person", lambda: self._open(key))
        add(self.tr("Find more of this person"), "find-face", lambda: self.decisions.find_more(row.id), "F")
        menu.addSeparator()
        if row.name is None:
            change(self.tr("Name…"), "name", lambda: self.view.edit(key), "N")
            change(self.tr("Merge into…"), "merge", self._merge_chosen, "M")
            menu.addSeparator()
            change(self.tr("Not faces"), "not-a-face", lambda: self.decisions.not_faces([row]), "Del")
            change(self.tr("Ignore"), "ignore", lambda: self.decisions.ignore([row]), "Shift+I")
            return
        change(self.tr("Rename…"), "edit", lambda: self.view.edit(key), "F2")
        change(self.tr("Merge into…"), "merge", self._merge_chosen, "M")
        menu.addSeparator()
        if row.hidden:
            change(self.tr("Show again"), "eye", lambda: self.decisions.show(row))
        else:
            change(self.tr("Ignore this person"), "ignore", lambda: self.decisions.hide(row), "Shift+I")

    def _offer(self, keys: Sequence[Key]) -> Offer | None:
        """What the bar says when cards are selected; None when they are faces alone."""
        rows = [self.view.person(key) for key in keys]
        cards = [row for row in rows if row is not None]
        if not cards:
            return None
        text = self.tr("{count} selected").format(count=number(len(keys)))
        return text, self._card_actions(cards) if len(cards) == len(rows) else []

    def _card_actions(self, rows: Sequence[PersonRow]) -> list[BarAction]:
        groups = [row for row in rows if row.name is None]
        found: list[BarAction] = []
        if len(rows) > 1:
            found.append(BarAction(self.tr("One person"), "merge", self._merge_together, changes=True))
        if len(groups) == len(rows):
            if len(groups) > 1:
                found.append(BarAction(self.tr("Name…"), "name", self._name_selected, "N", changes=True))
            found.append(BarAction(self.tr("Merge into…"), "person", self._merge_chosen, "M", changes=True))
            found.append(
                BarAction(
                    self.tr("Not faces"), "not-a-face", self._groups_not_faces, "Del", plain=True, changes=True
                )
            )
        else:
            found.append(BarAction(self.tr("Merge into…"), "person", self._merge_chosen, "M", changes=True))
        found.append(
            BarAction(self.tr("Ignore"), "ignore", self._ignore_chosen, "Shift+I", plain=True, changes=True)
        )
        return found
