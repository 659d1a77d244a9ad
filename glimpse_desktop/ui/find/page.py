"""Find this person: a face on the left, everyone who looks like it on the right, nearest first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.domain.views import FaceRow, FaceStatus
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.compare.pair import ComparePair
from glimpse_desktop.ui.faces import face_painting as painting
from glimpse_desktop.ui.faces.face_view import FaceSection, FaceView, face_of_key
from glimpse_desktop.ui.faces.face_words import name_text, weakness_text
from glimpse_desktop.ui.find import query as find_query
from glimpse_desktop.ui.find.header import FindHeader
from glimpse_desktop.ui.find.likelihood_sections import LikelihoodWords
from glimpse_desktop.ui.find.nothing_found import NothingFound
from glimpse_desktop.ui.find.query import Answer, Asked, FindPerson
from glimpse_desktop.ui.find.query_panel import QueryPanel
from glimpse_desktop.ui.find.results import FindResults
from glimpse_desktop.ui.find.similarity_scale import SimilarityScale
from glimpse_desktop.ui.find.waiting import FindWaiting
from glimpse_desktop.ui.key_bindings import KeyBinding
from glimpse_desktop.ui.pages import Page, PageContext
from glimpse_desktop.ui.wording import faces_text, number, similarity_text

T = TypeVar("T")

_NARROW = 800
"""Below this width of the page, in device-independent pixels, faces are smaller."""


class FindPage(Page):
    """``show_page`` takes a FaceId, the Path of any picture, a FindPerson, or the list of these it came from."""

    name = "find"
    icon = "find-face"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._question: object = None
        self._narrow = False
        self._answer: Answer | None = None
        self._choices: list[Asked] = []
        self._results = FindResults([], 1.0)
        self._words = LikelihoodWords(None)
        self.panel = QueryPanel(context, self)
        self._header = FindHeader(self)
        self.slider, self.count = self._header.slider, self._header.count
        self.select_button, self.clear_only = self._header.select_button, self._header.clear_only
        self.view = FaceView(context, self, size=painting.LARGE, caption=self._caption, note=self._note)
        self.view.setAccessibleName(self.tr("Faces that look alike"))
        self.view.keys_title = self.tr("Find this person")
        self.waiting = FindWaiting(self)
        self._empty = NothingFound(context)
        self._stack = QStackedWidget()
        self._build()
        self.slider.moved.connect(self._on_line)
        self.clear_only.toggled.connect(self._on_clear_only)
        self.view.selection_changed.connect(self._on_selection)
        self.view.rows.loaded.connect(self._on_rows)
        self.view.add_bindings(
            [
                KeyBinding(
                    ("Return", "Enter"), self.tr("Name the selected faces"), self.panel.name_now, changes=True
                )
            ]
        )
        self.view.gestures.beside = self._beside
        self.view.drop_key("Esc")  # everything is selected at first, so Esc leaves instead of clearing that
        self.select_button.clicked.connect(self._select_all_or_none)
        self.panel.named.connect(self._name)
        self.panel.picked.connect(self._assign)
        self.waiting.ask_again.connect(self._search)
        self.panel.choice_made.connect(self._ask)
        self.panel.photo_wanted.connect(self._open_photo)
        self._say(self._empty.say_start)

    def _build(self) -> None:
        results = QWidget()
        column = QVBoxLayout(results)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self.waiting)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        column.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.panel)
        row.addWidget(results, 1)

    # The page

    def title(self) -> str:
        return self.tr("Find this person")

    def show_page(self, arguments: object) -> None:
        if arguments is None or arguments == self._question:
            self.view.setFocus()
            self.waiting.resume()
            return
        self.waiting.end()
        self._question = arguments
        self._answer = None
        self._choices = []
        self.panel.set_choices([])
        workspace = self.context.workspace
        if isinstance(arguments, Path):
            path = arguments
            self.panel.clear()
            self._say(lambda: self._empty.say_looking_in(path))
            self._run(lambda: find_query.ask_picture(workspace, path), self._on_choices, Lane.SLOW)
        elif isinstance(arguments, FindPerson):
            person = arguments.person
            self._run(lambda: find_query.ask_person(workspace, person), self._on_asked)
        elif isinstance(arguments, int):
            face = FaceId(arguments)
            self._run(lambda: find_query.ask_face(workspace, face), self._on_asked)

    def place(self) -> object:
        return self._question

    def leave_page(self) -> None:
        self.waiting.pause()
        self.view.gestures.dismiss()

    def refresh(self, changes: Changes) -> None:
        self.view.refresh(changes)
        asked = self._answer.asked if self._answer is not None else None
        if asked is None or asked.row is None:
            return
        if asked.row.id in changes.faces or asked.row.person_id in changes.people:
            workspace, face = self.context.workspace, asked.row.id
            self.context.background.run(
                lambda: workspace.faces([face]), self._on_asked_again, owner=self, key="again"
            )

    # Asking

    def _run(self, work: Callable[[], T], then: Callable[[T], None], lane: Lane = Lane.QUERY) -> None:
        self.context.background.run(work, then, self._on_failed, owner=self, key="ask", lane=lane)

    def _on_choices(self, choices: list[Asked]) -> None:
        self._choices = choices
        if not choices:
            path = self._question
            if isinstance(path, Path):
                self._say(lambda: self._empty.say_nobody_in(path))
            return
        self.panel.set_choices(choices)
        self._ask(max(choices, key=lambda asked: asked.box.area))

    def _on_asked(self, asked: Asked | None) -> None:
        if asked is None:
            self.panel.clear()
            self._say(self._empty.say_gone)
            return
        self._ask(asked)

    def _ask(self, asked: Asked) -> None:
        """Show the face at once and search for it."""
        for place, choice in enumerate(self._choices):
            if choice is asked:
                self.panel.check_choice(place)
        self._answer = None
        self.waiting.end()
        self.panel.show_asked(asked)
        if self._stack.currentWidget() is self._empty:
            self._say(self._empty.say_looking)
        self._search(asked)

    def _search(self, asked: Asked) -> None:
        workspace = self.context.workspace

        def then(found: Answer | None) -> None:
            if found is not None:
                self._on_answer(found)
                return
            self._say(self._empty.say_getting_ready)
            self.waiting.wait(asked)

        self._run(lambda: find_query.answer(workspace, asked), then, Lane.SEARCH)

    def _on_answer(self, found: Answer) -> None:
        before = self._answer
        more = before is not None and before.asked.row == found.asked.row and self.waiting.asked is not None
        self._answer = found
        self._scale = SimilarityScale(found.calibration)
        if not more:
            self.slider.set_scale(self._scale)
        self.slider.set_similarities([match.similarity for match in found.matches])
        self._words = LikelihoodWords(found.calibration)
        results = FindResults(found.matches, self.slider.similarity())
        if not more:
            self.clear_only.setChecked(False)
        results.clear_only = self.clear_only.isChecked()
        if more:
            results.keep_choices(self._results)
        self._results = results
        self.view.rows.forget_all()
        self.view.rows.put(match.face for match in found.matches)
        self.panel.set_guesses(found.guesses)
        if not more:
            self.view.verticalScrollBar().setValue(0)
        self._header.setVisible(True)
        self.waiting.show_answer(found)
        self._show_results()
        if not more and self.isVisible() and not self.panel.isAncestorOf(self.focusWidget() or self):
            self.view.setFocus()

    def _on_failed(self, error: GlimpseError) -> None:
        self.waiting.end()
        path = self._question if isinstance(self._question, Path) and not self._choices else None
        self._say(lambda: self._empty.say_failed(error, path))

    def _on_asked_again(self, rows: list[FaceRow]) -> None:
        if self._answer is None or not rows or self._answer.asked.row is None:
            return
        if rows[0].id == self._answer.asked.row.id:
            asked = replace(self._answer.asked, row=rows[0])
            self._answer = replace(self._answer, asked=asked)
            self.panel.update_asked(asked)
            if rows[0].status is FaceStatus.CONFIRMED:
                self.panel.set_guesses(())
            self._show_selection()

    # Results

    def _show_results(self) -> None:
        shown = self._results.visible()
        self._header.show_counts(*self._results.counts(), *self._results.clear_counts())
        sections: list[FaceSection] = []
        for heading, matches in self._words.sections(shown):
            sections.append(FaceSection(heading, [match.face.id for match in matches], faces_text(len(matches))))
        self.view.show_faces(sections)
        if shown:
            self._stack.setCurrentWidget(self.view)
        else:
            self._say_why_nobody()
        self._show_selection()

    def _say_why_nobody(self) -> None:
        if self._results.clear_only:
            self._empty.say_none_clear(lambda: self.clear_only.setChecked(False))
        elif self._results.similarities:
            self._empty.say_none_right_of_the_line()
        elif self.waiting.asked is not None:
            self._empty.say_none_so_far()
        else:
            self._empty.say_none()
        self._stack.setCurrentWidget(self._empty)

    def _show_selection(self) -> None:
        selected = self._results.selected()
        self.view.select(selected)
        self._header.show_selected(len(selected), len(self.view.face_ids()))
        self.panel.set_count(len(self._to_name()))

    def _on_line(self, similarity: float) -> None:
        self._results.move_line(similarity)
        self._show_results()

    def _on_clear_only(self, only: bool) -> None:
        self._results.clear_only = only
        self._show_results()

    def _on_selection(self) -> None:
        faces = (face_of_key(key) for key in self.view.selection.keys)
        self._results.choose(face for face in faces if face is not None)
        self._show_selection()

    def _select_all_or_none(self) -> None:
        if len(self.view.selection) < len(self.view.face_ids()):
            self.view.select_all()
        else:
            self.view.clear_selection()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """In a narrow window smaller faces, so that one sees more than two in a row."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            self.view.set_face_size(painting.MEDIUM if narrow else painting.LARGE)

    def _on_rows(self, faces: frozenset[FaceId]) -> None:
        asked = faces & self._results.face_ids
        if asked:
            self._results.update(self.view.rows.known(asked), asked)
            self._show_results()

    def _caption(self, row: FaceRow) -> str:
        similarity = self._results.similarity_of(row.id)
        score = number(self._scale.score(similarity)) if similarity is not None else ""
        name = name_text(row)
        return self.tr("{score} · {name}").format(name=name, score=score) if name else score

    def _note(self, row: FaceRow) -> str:
        similarity = self._results.similarity_of(row.id)
        word = self._words.word(similarity) if similarity is not None else ""
        score = (
            self.tr("similarity {value}").format(value=similarity_text(similarity))
            if similarity is not None
            else ""
        )
        return " · ".join(part for part in (name_text(row), word, score, weakness_text(row)) if part)

    # Naming

    def _to_name(self) -> list[FaceId]:
        """The selected faces, and the one that is asked about unless it has a name already."""
        faces = self._results.selected()
        asked = self._answer.asked if self._answer is not None else None
        if asked is not None and asked.row is not None and asked.row.status is not FaceStatus.CONFIRMED:
            faces = [asked.row.id, *faces]
        return faces

    def _name(self, name: str) -> None:
        faces = self._to_name()
        if faces:
            self.view.gestures.actions.name(faces, name)
            self.view.setFocus()

    def _assign(self, person: PersonId, name: str) -> None:
        faces = self._to_name()
        if faces:
            self.view.gestures.actions.assign(faces, person, name)
            self.view.setFocus()

    # Elsewhere

    def _open_photo(self) -> None:
        asked = self._answer.asked if self._answer is not None else None
        if asked is not None and asked.row is not None:
            self.context.navigator.open_photo(asked.row.photo_id, [asked.row.photo_id])

    def _beside(self, face: FaceId) -> ComparePair | None:
        return find_query.beside(self._answer.asked, self._choices, face) if self._answer is not None else None

    def _say(self, say: Callable[[], None]) -> None:
        """Words in place of results."""
        self._results = FindResults([], 1.0)
        self.view.show_faces([])
        self._header.setVisible(False)
        self.panel.set_count(0)
        say()
        if self.view.hasFocus():
            self.setFocus()  # else the sidebar would get it
        self._stack.setCurrentWidget(self._empty)
