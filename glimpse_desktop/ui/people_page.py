"""People: the named ones by size, then groups that wait for a name, then single faces."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QStackedLayout, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.domain.views import FaceRow, PersonRow
from glimpse_desktop.ui import people_tiles as tiles
from glimpse_desktop.ui.empty import EmptyState
from glimpse_desktop.ui.icons import icon
from glimpse_desktop.ui.key_bindings import KeyBinding
from glimpse_desktop.ui.pages import Page, PageContext
from glimpse_desktop.ui.people_actions import PeopleActions
from glimpse_desktop.ui.people_tiles import CardKey
from glimpse_desktop.ui.people_view import PeopleView
from glimpse_desktop.ui.throttle import Throttle
from glimpse_desktop.ui.tile_view import Key, Section
from glimpse_desktop.ui.wording import number

_PAGE = 400
"""Single faces fetched at a time; more when the end comes near."""

_RELOAD_MS = 800
"""While photos stream in, the lists are read at most this often."""


@dataclass(frozen=True, slots=True)
class _Lists:
    people: list[PersonRow] = field(default_factory=list)
    groups: list[PersonRow] = field(default_factory=list)
    singles: list[FaceRow] = field(default_factory=list)
    more: bool = False
    """There are more single faces than these."""


class PeoplePage(Page):
    """``show_page`` takes nothing; the page keeps its place."""

    name = "people"
    icon = "people"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.decisions = PeopleActions(context, self)
        self.view = PeopleView(context)
        self.empty = EmptyState()
        self._lists = _Lists()
        self._stale = True
        self._fetching_more = False
        self._reload = Throttle(_RELOAD_MS, self._load, self)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(QWidget())
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        self.setFocusProxy(self.view)
        self.view.clicked.connect(self._open)
        self.view.opened.connect(self._open)
        self.view.double_clicked.connect(self._open)
        self.view.menu_wanted.connect(self._show_menu)
        self.view.named.connect(self._named)
        self.view.picked.connect(self._picked)
        self.view.faces_dropped.connect(self._faces_dropped)
        self.view.person_dropped.connect(self._person_dropped)
        self.view.scrolled.connect(self._fetch_more)
        self.view.add_bindings(
            [
                KeyBinding(("F",), self.tr("Find more of this person"), self._find_current),
                KeyBinding(("Del", "Backspace"), self.tr("Not a face"), self._group_not_a_face),
            ]
        )

    def title(self) -> str:
        return self.tr("People")

    def show_page(self, arguments: object) -> None:
        if self._stale:
            self._reload.now()
        self.view.setFocus()

    def leave_page(self) -> None:
        self.view.close_editor()
        self.view.gestures.dismiss()

    def refresh(self, changes: Changes) -> None:
        if not (changes.people_list or changes.people or changes.faces or changes.photo_list):
            return
        self.view.rows.refresh(changes)
        self._stale = True
        if self.isVisible():
            self._reload.ask()

    def handle_escape(self) -> bool:
        return self.view.clear_selection()

    # Reading the lists

    def _load(self) -> None:
        workspace = self.context.workspace
        wanted = max(_PAGE, len(self._lists.singles))

        def work() -> _Lists:
            singles = workspace.unnamed_faces(0, wanted + 1)
            people = workspace.people()
            return _Lists(people, workspace.groups(), singles[:wanted], len(singles) > wanted)

        self._stale = False
        self.context.background.run(work, self._take, owner=self, key="lists")

    def _take(self, lists: _Lists) -> None:
        self._lists = lists
        self._fetching_more = False
        self.view.rows.put(lists.singles)
        people: dict[CardKey, PersonRow] = {}
        for row in lists.people:
            people[CardKey("person", row.id)] = row
        for row in lists.groups:
            people[CardKey("group", row.id)] = row
        self.view.show_people(self._sections(), people)
        if people or lists.singles:
            self._stack.setCurrentWidget(self.view)
            if self.isVisible() and self.focusWidget() is None:
                self.view.setFocus()
        else:
            self._say_empty()

    def _sections(self) -> list[Section]:
        lists = self._lists
        sections: list[Section] = []
        if lists.people:
            keys = [CardKey("person", row.id) for row in lists.people]
            sections.append(Section(self.tr("People"), keys, tiles.PERSON_CELL, number(len(keys))))
        if lists.groups:
            keys = [CardKey("group", row.id) for row in lists.groups]
            heading = self.tr("No name yet") if lists.people else self.tr("Who is this?")
            note = self.tr("The same person, as far as Glimpse can tell. Type a name on the card.")
            sections.append(Section(heading, keys, tiles.GROUP_CELL, note))
        if lists.singles:
            keys = [CardKey("face", row.id) for row in lists.singles]
            note = self.tr("Faces that resemble no other closely enough")
            sections.append(Section(self.tr("Single faces"), keys, tiles.FACE_CELL, note))
        return sections

    def _fetch_more(self) -> None:
        """The end is near: read more single faces."""
        bar = self.view.verticalScrollBar()
        if not self._lists.more or self._fetching_more or bar.maximum() - bar.value() > 2 * bar.pageStep():
            return
        self._fetching_more = True
        workspace, start = self.context.workspace, len(self._lists.singles)

        def then(singles: Sequence[FaceRow]) -> None:
            known = {row.id for row in self._lists.singles}
            fresh = [row for row in singles[:_PAGE] if row.id not in known]
            old = self._lists
            self._lists = _Lists(old.people, old.groups, old.singles + fresh, len(singles) > _PAGE)
            self._fetching_more = False
            self.view.rows.put(fresh)
            self.view.set_sections(self._sections())

        self.context.background.run(
            lambda: workspace.unnamed_faces(start, _PAGE + 1), then, owner=self, key="more"
        )

    def _say_empty(self) -> None:
        self.empty.say(
            "people",
            self.tr("Nobody here yet"),
            self.tr("Faces appear here by themselves while Glimpse looks through your folders."),
            ((self.tr("See the folders"), lambda: self.context.navigator.show_page("folders")),),
        )
        self._stack.setCurrentWidget(self.empty)

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

    def _chosen_groups(self) -> list[PersonRow]:
        keys = self.view.chosen()
        return [row for row in map(self.view.person, keys) if row is not None and row.name is None]

    def _group_not_a_face(self) -> bool:
        """Every face of the chosen groups; single faces have their own key."""
        groups = self._chosen_groups()
        if not groups:
            return False
        self.decisions.not_faces(groups)
        self.view.clear_selection()
        return True

    def _named(self, key: CardKey, name: str) -> None:
        row = self.view.person(key)
        if row is None:
            return
        if key.kind == "person":
            self.decisions.rename(row, name)
        else:
            self.decisions.name_group(row, name)

    def _picked(self, key: CardKey, person: PersonId, name: str) -> None:
        row = self.view.person(key)
        if row is None:
            return
        if key.kind == "person":
            self.decisions.rename(row, name)
        else:
            self.decisions.assign_group(row, person, name)

    def _faces_dropped(self, faces: list[FaceId], person: PersonId) -> None:
        target = self.view.person(CardKey("person", person))
        if target is not None and target.name is not None:
            self.view.gestures.actions.assign(faces, person, target.name)

    def _person_dropped(self, dragged: PersonId, person: PersonId) -> None:
        target = self.view.person(CardKey("person", person))
        source = self.view.person(CardKey("person" if dragged > 0 else "group", dragged))
        if target is None or target.name is None or source is None:
            return
        if source.name is None:
            self.decisions.assign_group(source, person, target.name)
        else:
            self.decisions.rename(source, target.name)

    def _show_menu(self, key: Key, place: QPoint) -> None:
        row = self.view.person(key)
        if not isinstance(key, CardKey) or row is None:
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)

        def add(text: str, picture: str, run: Callable[[], object]) -> None:
            menu.addAction(icon(picture), text).triggered.connect(lambda _checked=False: run())

        person = row.id
        add(self.tr("Open"), "person", lambda: self._open(key))
        add(self.tr("Find more of this person"), "find-face", lambda: self.decisions.find_more(person))
        if row.name is not None:
            add(self.tr("Rename…"), "edit", lambda: self.view.edit(key))
        else:
            groups = [one for one in self._chosen_groups() if one.id != row.id] + [row]
            add(self.tr("Name…"), "name", lambda: self.view.edit(key))
            menu.addSeparator()
            add(self.tr("Not faces"), "not-a-face", lambda: self.decisions.not_faces(groups))
            add(self.tr("Ignore"), "ignore", lambda: self.decisions.ignore(groups))
        menu.popup(place)
