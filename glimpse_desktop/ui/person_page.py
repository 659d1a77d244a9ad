"""One person, or one group that waits for a name: every face, every photo."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import PersonId, PhotoId
from glimpse_desktop.domain.views import FaceRow, NameGuess, PersonRow
from glimpse_desktop.ui import face_painting as painting
from glimpse_desktop.ui.empty import EmptyState
from glimpse_desktop.ui.face_view import FaceSection, FaceView
from glimpse_desktop.ui.key_bindings import KeyBinding
from glimpse_desktop.ui.name_field import GuessChips
from glimpse_desktop.ui.pages import Page, PageContext
from glimpse_desktop.ui.people_actions import PeopleActions
from glimpse_desktop.ui.person_header import PersonHeader
from glimpse_desktop.ui.photo_grid import PhotoGrid
from glimpse_desktop.ui.photo_model import PhotoModel
from glimpse_desktop.ui.theme import Space
from glimpse_desktop.ui.throttle import Throttle

_RELOAD_MS = 500
_GUESSES = 3


@dataclass(frozen=True, slots=True)
class _Found:
    person: PersonId
    rows: list[FaceRow]
    guesses: list[NameGuess]


class PersonPage(Page):
    """``show_page`` takes a PersonId; a negative one is a group."""

    name = "person"
    icon = "person"
    section = "people"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._person: PersonId | None = None
        self._row: PersonRow | None = None
        self._stale = False
        self.decisions = PeopleActions(context, self)
        self.header = PersonHeader(context)
        self.chips = GuessChips()
        self.chips.hide()
        self.view = FaceView(context, size=painting.LARGE)
        self._model = PhotoModel(context, self)
        self.grid = PhotoGrid(context, self._model)
        self.empty = EmptyState()
        self._parts = QStackedWidget()
        self._reload = Throttle(_RELOAD_MS, self._load, self)
        self._build()
        self.header.named.connect(self._named)
        self.header.picked.connect(self._picked)
        self.header.find_wanted.connect(self._find_more)
        self.header.part_chosen.connect(self._show_part)
        self.chips.picked.connect(self._picked)
        self.grid.open_photo.connect(self._open_photo)
        context.thumbnails.face_ready.connect(self._on_face)
        rename = KeyBinding(("F2",), self.tr("Rename"), self._rename)
        self.view.add_bindings([rename])
        self.grid.add_bindings([rename])

    def _build(self) -> None:
        inner = QVBoxLayout()
        inner.setContentsMargins(Space.L, 0, Space.L, Space.S)
        inner.addWidget(self.chips)
        for part in (self.view, self.grid, self.empty):
            self._parts.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(inner)
        column.addWidget(self._parts, 1)

    # The page

    def title(self) -> str:
        if self._row is not None and self._row.name is not None:
            return self._row.name
        return self.tr("No name yet")

    def show_page(self, arguments: object) -> None:
        if isinstance(arguments, int) and arguments != self._person:
            self._show(PersonId(arguments))
        elif self._stale:
            self._reload.now()
            self._model.load()
        self._focus()

    def place(self) -> object:
        return self._person

    def leave_page(self) -> None:
        self.view.gestures.dismiss()

    def refresh(self, changes: Changes) -> None:
        self.view.refresh(changes)
        touched = changes.people_list or changes.photo_list or self._person in changes.people
        if self._person is None or not (touched or changes.faces):
            return
        self._stale = True
        if self.isVisible():
            self._reload.ask()
            self._model.refresh(changes)

    def handle_escape(self) -> bool:
        if self._parts.currentWidget() is self.grid:
            return self.grid.clear_selection()
        return self.view.clear_selection()

    # Reading

    def _show(self, person: PersonId) -> None:
        self._person = person
        self._row = None
        self.view.rows.forget_all()
        self.view.show_faces([])
        self.view.verticalScrollBar().setValue(0)
        self.chips.set_guesses(())
        self.header.show_part(0)
        self._parts.setCurrentWidget(self.view)
        self._reload.now()

    def _load(self) -> None:
        person, workspace = self._person, self.context.workspace
        if person is None:
            return

        def work() -> _Found:
            rows = workspace.person_faces(person)
            ask = person < 0 and rows and rows[0].has_embedding
            return _Found(person, rows, workspace.name_guesses(rows[0].id, limit=_GUESSES) if ask else [])

        self._stale = False
        self.context.background.run(work, self._take, owner=self, key="faces")

    def _take(self, found: _Found) -> None:
        if found.person != self._person:
            return
        rows = found.rows
        self.header.setVisible(bool(rows))
        self.chips.set_guesses(found.guesses)
        if not rows:
            self._say_gone()
            return
        photos = len({row.photo_id for row in rows})
        self._row = PersonRow(found.person, rows[0].person_name, len(rows), photos, rows[0].id)
        self.header.show_person(self._row, self.context.thumbnails.face(rows[0].id))
        self.view.rows.put(rows)
        self.view.show_faces([FaceSection("", [row.id for row in rows])])
        if self._parts.currentWidget() is self.empty:
            self._show_part(0)
        elif self._parts.currentWidget() is self.grid:
            self._model.show(person=found.person)
        self.title_changed.emit(self.title())

    def _say_gone(self) -> None:
        self._row = None
        self.title_changed.emit(self.title())
        self.empty.say(
            "person",
            self.tr("No faces left here"),
            self.tr("Every face of this person has another name now, or none."),
            ((self.tr("See all people"), lambda: self.context.navigator.show_page("people")),),
        )
        self._parts.setCurrentWidget(self.empty)

    def _show_part(self, part: int) -> None:
        if part == 1 and self._person is not None:
            self._model.show(person=self._person)
            self._parts.setCurrentWidget(self.grid)
        else:
            self._parts.setCurrentWidget(self.view)
        self.header.show_part(part)
        self._focus()

    def _focus(self) -> None:
        part = self._parts.currentWidget()
        if part is not None:
            part.setFocus()

    def _on_face(self, face_id: int) -> None:
        if self._row is not None and self._row.cover == face_id:
            self.header.show_person(self._row, self.context.thumbnails.face(self._row.cover))

    # What the person does

    def _rename(self) -> bool:
        self.header.edit()
        return True

    def _find_more(self) -> None:
        if self._person is not None:
            self.decisions.find_more(self._person)

    def _open_photo(self, photo: PhotoId) -> None:
        self.context.navigator.open_photo(photo, self._model.ids)  # type: ignore[arg-type]

    def _named(self, name: str) -> None:
        if self._row is None:
            return
        if self._row.name is None:
            self.decisions.name_group(self._row, name, self._go_on_with)
        else:
            self.decisions.rename(self._row, name, self._go_on_with)
        self.view.setFocus()

    def _picked(self, person: PersonId, name: str) -> None:
        if self._row is None:
            return
        if self._row.name is None:
            self.decisions.assign_group(self._row, person, name, self._go_on_with)
        else:
            self.decisions.rename(self._row, name, self._go_on_with)
        self.view.setFocus()

    def _go_on_with(self, person: PersonId) -> None:
        """After naming or merging the faces are somebody else's: show that person from now on."""
        if person != self._person and self.isVisible():
            self._show(person)
