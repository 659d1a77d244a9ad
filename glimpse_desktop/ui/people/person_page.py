"""One person, or one group that waits for a name: what is to be confirmed, every face, every photo."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FaceId, PersonId, PhotoId
from glimpse_desktop.domain.person_facts import Period
from glimpse_desktop.domain.photo_query import quoted
from glimpse_desktop.domain.views import FaceRow, PersonRow
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.faces import face_order
from glimpse_desktop.ui.faces import face_painting as painting
from glimpse_desktop.ui.faces.face_order import FaceOrder
from glimpse_desktop.ui.find import person_query
from glimpse_desktop.ui.find.person_query import PersonAside, PersonCompany, PersonFaces
from glimpse_desktop.ui.look.theme import Space
from glimpse_desktop.ui.pages import Page, PageContext
from glimpse_desktop.ui.people import person_sections
from glimpse_desktop.ui.people.person_commands import PersonCommands
from glimpse_desktop.ui.people.person_header import PersonHeader
from glimpse_desktop.ui.people.person_photos import PersonPhotos
from glimpse_desktop.ui.people.person_story import PersonStory
from glimpse_desktop.ui.review.asking_faces import AskingFaceView
from glimpse_desktop.ui.widgets.buttons import push_button
from glimpse_desktop.ui.widgets.empty import EmptyState
from glimpse_desktop.ui.widgets.throttle import Throttle
from glimpse_desktop.ui.window_state import WindowState

_RELOAD_MS = 500
_REST_MS = 1500
"""What stands beside the faces is read again when so long nothing was decided."""
_SOON_MS = 250
"""The first time it is read when the faces were painted."""
_FIRST = 60
"""About a window full of faces."""

_ASKED = 24
"""So many faces are asked about at a time: a person's own faces stay in reach below them."""


class PersonPage(Page):
    """``show_page`` takes a PersonId; a negative one is a group."""

    name = "person"
    icon = "person"
    section = "people"
    titled = False

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._person: PersonId | None = None
        self._row: PersonRow | None = None
        self._asked: list[FaceRow] = []
        self._runs: list[face_order.FaceRun] = []
        self._found: PersonFaces | None = None
        self._beside: frozenset[PersonId] = frozenset()
        """Who is shown as similar."""
        self._stale = False
        self.header = PersonHeader(context)
        self.story = PersonStory(context)
        self.years, self.similar, self.chips = self.story.years, self.story.similar, self.story.chips
        self.companions = self.story.companions
        self.tools_row = self.header.tools
        self.view = AskingFaceView(context, size=painting.LARGE)
        self.confirm_all = push_button(self.tr("Confirm all"), "check")
        self.confirm_none = push_button(self.tr("None of these"), role="quiet")
        changing().wanted_by(self.confirm_all, self.confirm_none, self.chips)
        self.photos = PersonPhotos(context)
        self.empty = EmptyState()
        self._parts = QStackedWidget()
        self._reload = Throttle(_RELOAD_MS, self._load, self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._load_aside)
        self.commands = PersonCommands(context, self, self.header, self.view)
        self.commands.moved_on.connect(self._go_on_with)
        self.commands.slides_wanted.connect(self._show_slides)
        self.commands.best_wanted.connect(self._open_best)
        self.commands.faces_wanted.connect(lambda: self._show_part(0))
        self._build()
        self.header.part_chosen.connect(self._show_part)
        self.header.photo_wanted.connect(self._open_photo)
        self.years.chosen.connect(self._go_to_period)
        self.companions.together_wanted.connect(lambda text: context.navigator.show_page("search", text))
        self.companions.opened.connect(context.navigator.show_person)
        self.tools_row.changed.connect(self._arrange)
        self.similar.merge_wanted.connect(self.commands.take_in)
        self.similar.different.connect(self.commands.different)
        self.similar.opened.connect(context.navigator.show_person)
        self.chips.picked.connect(self.commands.become)
        self.view.answered.connect(self._answered)
        self.confirm_all.clicked.connect(lambda: self.view.gestures.actions.confirm(self._asked))
        self.confirm_none.clicked.connect(lambda: self.view.gestures.actions.reject(self._asked))
        self.photos.open_photo.connect(self._open_photo)
        context.thumbnails.face_ready.connect(self._on_face)
        self.view.add_bindings(self.commands.key_bindings())
        self.photos.add_bindings(self.commands.key_bindings())

    def _build(self) -> None:
        self._answers = QWidget()
        self.destroyed.connect(self._answers.deleteLater)  # else it would hold the page, where nobody ever asked
        answers = QHBoxLayout(self._answers)
        answers.setContentsMargins(0, 0, 0, 0)
        answers.setSpacing(Space.XS)
        answers.addWidget(self.confirm_none)
        answers.addWidget(self.confirm_all)
        for part in (self.view, self.photos, self.empty):
            self._parts.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.story)
        column.addWidget(self._parts, 1)

    # The page

    def title(self) -> str:
        if self._row is not None and self._row.name is not None:
            return self._row.name
        return self.tr("No name yet")

    def search_term(self) -> str:
        name = None if self._row is None else self._row.name
        return f"person:{quoted(name)}" if name else ""

    def recall(self, state: WindowState) -> None:
        self.tools_row.recall(FaceOrder(state.person_order))

    def remember(self, state: WindowState) -> WindowState:
        return replace(state, person_order=self.tools_row.liked.value)

    def show_page(self, arguments: object) -> None:
        if isinstance(arguments, int) and arguments != self._person:
            self._show(PersonId(arguments))
        elif self._stale:
            self._reload.now()
            self._load_aside()
            self._show_photos()
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
            if changes.people.isdisjoint(self._beside):
                self._rest.start(_REST_MS)
            else:
                self._load_aside()
            self.photos.refresh(changes)

    def export_photos(self) -> None:
        from glimpse_desktop.ui.export.dialog import export_person_dialog

        if self._row is not None:
            export_person_dialog(self.context, self._row.id, self._row.name, self.window())

    def handle_escape(self) -> bool:
        if self._shows_photos():
            return self.photos.clear_selection()
        return self.view.clear_selection()

    # Reading

    def _show(self, person: PersonId) -> None:
        self._person = person
        self.section = "people" if person > 0 else "no-name"
        self._row = None
        self._asked, self._found, self._beside = [], None, frozenset()
        self.commands.row, self.commands.merges, self.commands.best = None, (), None
        self.view.rows.forget_all()
        self.view.show_faces([])
        self.view.verticalScrollBar().setValue(0)
        self.story.clear()
        self.tools_row.show_counts(0, 0)
        self.header.show_seen(None, None)
        self.tools_row.show_order(self.tools_row.liked)
        self.tools_row.clear_only.setChecked(False)
        self.header.show_part(0)
        self._parts.setCurrentWidget(self.view)
        self._reload.now()

    def _load(self) -> None:
        person, workspace = self._person, self.context.workspace
        if person is None:
            return
        self._stale = False
        first, order = _FIRST if self._row is None else 0, self.tools_row.order
        self.context.background.run(
            lambda: person_query.read_faces(workspace, person, _ASKED, first, order),
            self._take,
            owner=self,
            key="faces",
        )

    def _load_aside(self) -> None:
        person, workspace = self._person, self.context.workspace
        self._rest.stop()
        if person is not None:
            run = self.context.background.run
            run(
                lambda: person_query.read_company(workspace, person), self._take_company, owner=self, key="company"
            )
            # Who looks alike waits for the index of a large library.
            run(
                lambda: person_query.read_aside(workspace, person),
                self._take_aside,
                owner=self,
                key="aside",
                lane=Lane.SEARCH,
            )

    def _take(self, found: PersonFaces) -> None:
        if found.person != self._person:
            return
        self.header.setVisible(found.row is not None)
        self.chips.set_guesses(found.guesses)
        arrived, self._row = self._row is None, found.row
        self.commands.row = found.row
        if found.row is None:
            self._say_gone()
            return
        self._found = found
        self._show_header()
        self.header.show_seen(*found.seen)
        self.years.show_periods(found.periods)
        self.tools_row.show_counts(
            len(face_order.clear(found.table)), len(found.table), dated=found.seen[0] is not None
        )
        self._asked = list(found.asked)
        self.view.rows.put(found.first)
        self.view.rows.put(found.asked)
        self._arrange()
        if self._parts.currentWidget() is self.empty:
            self._show_part(0)
        self.title_changed.emit(self.title())
        if arrived:
            self._rest.start(_SOON_MS)

    def _arrange(self) -> None:
        """Show the faces that are known as the tools say."""
        found = self._found
        if found is None or found.row is None:
            return
        asked = person_sections.asked_section(found, found.row.name)
        if asked is not None:
            everything = len(asked.faces) == found.suggested
            text = (
                self.tr("Confirm all") if everything else self.tr("Confirm these {n}").format(n=len(asked.faces))
            )
            self.confirm_all.setText(f" {text}")
            self.view.set_heading_tools(asked.heading, self._answers)
        tools = self.tools_row
        self._runs = person_sections.runs_of(found.table, tools.order, clear_only=tools.clear_only.isChecked())
        own = person_sections.own_sections(self._runs, below_others=asked is not None)
        self.view.show_faces(own if asked is None else [asked, *own])
        self._show_photos()

    def _go_to_period(self, period: Period) -> None:
        """Scroll to a year; what is sorted by quality is sorted by time for that."""
        if self.tools_row.order is FaceOrder.BEST:
            self.tools_row.show_order(FaceOrder.NEWEST)
            self._arrange()
        if self._shows_photos():
            self.photos.go_to(period.oldest if self.tools_row.order is FaceOrder.OLDEST else period.newest)
            return
        place = person_sections.place_of(period, self._runs)
        if place is not None:
            self.view.show_section(place + bool(self._asked))

    def _take_aside(self, found: PersonAside) -> None:
        if found.person == self._person and self._row is not None:
            self.similar.show_people(self._row.name or "", found.similar)
            self.commands.merges = found.merges
            self._beside = frozenset(guess.person_id for guess, _ in found.similar)

    def _take_company(self, found: PersonCompany) -> None:
        if found.person == self._person and self._row is not None:
            self.companions.show_companions(self._row.name, found.companions)
            self.commands.best = found.best

    def _show_header(self) -> None:
        if self._row is not None:
            cover = self._row.cover
            picture = self.context.thumbnails.face(cover) if cover is not None else None
            self.header.show_person(self._row, picture)

    def _say_gone(self) -> None:
        self.story.clear()
        self.tools_row.show_counts(0, 0)
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
            self._parts.setCurrentWidget(self.photos)
            self._show_photos()
        else:
            self._parts.setCurrentWidget(self.view)
        self.header.show_part(part)
        self._focus()

    def _shows_photos(self) -> bool:
        return self._parts.currentWidget() is self.photos

    def _show_photos(self) -> None:
        """Read the photos as the tools say, where they are what is seen."""
        tools = self.tools_row
        if self._shows_photos() and self._person is not None:
            self.photos.show_photos(self._person, tools.order, clear_only=tools.clear_only.isChecked())

    def _focus(self) -> None:
        part = self._parts.currentWidget()
        if part is not None:
            part.setFocus()

    def _on_face(self, face_id: int) -> None:
        if self._row is not None and self._row.cover == face_id:
            self._show_header()

    # What the person does

    def _answered(self, face: FaceId, yes: bool) -> None:
        rows = [row for row in self._asked if row.id == face]
        actions = self.view.gestures.actions
        if yes:
            actions.confirm(rows)
        else:
            actions.reject(rows)

    def _open_best(self) -> None:
        table = self._found.table if self._found is not None else None
        if table is not None and self.commands.best in table.faces:
            self._open_photo(PhotoId(int(table.photos[table.faces == self.commands.best][0])))

    def _open_photo(self, photo: PhotoId) -> None:
        ids = self.photos.model.ids
        if not self._shows_photos() and self._found is not None:
            ids = face_order.photos_in_order(self._found.table, FaceOrder.NEWEST)
        self.context.navigator.open_photo(photo, ids)  # type: ignore[arg-type]

    def _go_on_with(self, person: PersonId) -> None:
        """After naming or merging the faces are somebody else's: show that person from now on."""
        if person != self._person and self.isVisible():
            self._show(person)

    def _show_slides(self) -> None:
        """All photos of the person, one after the other, from the first to the last."""
        if self._found is not None:
            photos = face_order.photos_in_order(self._found.table, FaceOrder.OLDEST)
            if len(photos):
                self.context.navigator.show_page("viewer", (PhotoId(int(photos[0])), photos, True))
