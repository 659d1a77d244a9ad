"""Each answer of Review and its undo, through the real page on a real library."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import LibraryError
from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.domain.progress import IndexProgress, Phase
from glimpse_desktop.domain.review import AnswerKind, Question, QuestionKind, Settled
from glimpse_desktop.domain.views import FaceStatus
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.review import session as review_session
from glimpse_desktop.ui.review.page import ReviewPage
from tests.ui.conftest import Desk, settle

if TYPE_CHECKING:
    from glimpse_desktop.ui.main_window import MainWindow

RED, ORANGE, GREEN, BLUE = 0.0, 0.052, 0.33, 0.6


def _draw(desk: Desk, name: str, hue: float, count: int) -> None:
    for number in range(count):
        desk.draw(f"{name}{number}.png", (hue + number * 0.001, 20 + number, 20, 90 - number))


def _faces(desk: Desk, name: str) -> list[FaceId]:
    found = []
    for photo in desk.workspace.photos(desk.ids()):
        if photo.path.name.startswith(name):
            found += [row.id for row in desk.workspace.photo_faces(photo.id)]
    return found


@pytest.fixture
def page(desk: Desk, context: PageContext, qtbot: QtBot) -> ReviewPage:
    """Anna is red; there are faces nearly so, and groups of nobody like anybody."""
    _draw(desk, "red", RED, 4)
    _draw(desk, "orange", ORANGE, 3)
    _draw(desk, "green", GREEN, 5)
    _draw(desk, "blue", BLUE, 4)
    desk.index()
    desk.workspace.name_faces(_faces(desk, "red"), "Anna")
    made = ReviewPage(context)
    qtbot.addWidget(made)
    context.background.changed.connect(made.refresh)
    made.resize(900, 560)
    made.show()
    made.activateWindow()
    made.show_page(None)
    qtbot.waitUntil(lambda: made.desk.session.question is not None)
    return made


def _asked(page: ReviewPage) -> Question:
    question = page.desk.session.question
    assert question is not None
    return question


def _until(page: ReviewPage, qtbot: QtBot, wanted: Callable[[Question], bool]) -> Question:
    """Skip until such a question is asked."""
    for _ in range(12):
        qtbot.waitUntil(lambda: page.desk.session.question is not None)
        question = _asked(page)
        if wanted(question):
            return question
        qtbot.keyClick(page.desk, Qt.Key.Key_Right)
    raise AssertionError("that was never asked")


def _of(desk: Desk, name: str) -> Callable[[Question], bool]:
    faces = set(_faces(desk, name))
    return lambda question: faces.issuperset(question.faces)


def _names(desk: Desk, faces: tuple[FaceId, ...]) -> set[str | None]:
    return {row.person_name if row.status is FaceStatus.CONFIRMED else None for row in desk.workspace.faces(faces)}


def _said(page: ReviewPage, qtbot: QtBot, text: str) -> None:
    qtbot.waitUntil(lambda: page.desk.said.text == text)


def test_out_of_sight_it_asks_the_library_nothing_and_catches_up_later(
    page: ReviewPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(qtbot)
    asked: list[int] = []
    following = desk.workspace.review.next
    monkeypatch.setattr(desk.workspace.review, "next", lambda **how: asked.append(1) or following(**how))
    question = _asked(page)
    page.leave_page()
    page.hide()
    desk.workspace.name_faces(question.faces, "Somebody")
    settle(qtbot, 400)
    assert not asked
    page.show()
    page.show_page(None)
    qtbot.waitUntil(lambda: bool(asked) and page.desk.session.question not in (None, question))


def test_it_asks_at_once_and_says_what_for(page: ReviewPage, desk: Desk) -> None:
    view, question = page.desk.view, _asked(page)
    assert view.sentence.text() in ("Is this Anna?", "Who is this?", "Same person?")
    assert view.settles.text() == f"Settles {question.settles} face" + ("s" if question.settles > 1 else "")
    assert view.asked.strip.faces() == question.faces
    assert page.desk.line.fraction == pytest.approx(4 / 16)


def test_yes_names_them_and_z_brings_the_question_back(page: ReviewPage, desk: Desk, qtbot: QtBot) -> None:
    question = _until(page, qtbot, _of(desk, "orange"))
    assert question.kind is QuestionKind.IS_PERSON
    assert page.desk.view.sentence.text() == "Is this Anna?"
    qtbot.keyClick(page.desk, Qt.Key.Key_Y)
    count = len(question.faces)
    _said(page, qtbot, f"{count} faces are Anna")
    assert _names(desk, question.faces) == {"Anna"}
    qtbot.keyClick(page.desk, Qt.Key.Key_Z)
    assert _asked(page).id == question.id  # at once, the writing follows
    qtbot.waitUntil(lambda: _names(desk, question.faces) == {None})
    qtbot.keyClick(page.desk, Qt.Key.Key_Y)
    _said(page, qtbot, f"{count} faces are Anna")
    assert _names(desk, question.faces) == {"Anna"}


def test_what_is_being_taken_back_is_not_settled_by_late_news(
    page: ReviewPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    question = _until(page, qtbot, _of(desk, "orange"))
    qtbot.keyClick(page.desk, Qt.Key.Key_Y)
    _said(page, qtbot, f"{len(question.faces)} faces are Anna")
    settle(qtbot)
    may = threading.Event()
    take_back = review_session.take_back
    monkeypatch.setattr(review_session, "take_back", lambda *what: may.wait(20) and take_back(*what))
    qtbot.keyClick(page.desk, Qt.Key.Key_Z)
    page.refresh(Changes(faces=frozenset(question.faces)))  # of the answer, or of what followed from it
    settle(qtbot)
    assert _asked(page).id == question.id
    may.set()
    qtbot.waitUntil(lambda: _names(desk, question.faces) == {None})
    settle(qtbot)
    assert _asked(page).id == question.id


def test_no_is_not_asked_again_until_it_is_undone(page: ReviewPage, desk: Desk, qtbot: QtBot) -> None:
    question = _until(page, qtbot, _of(desk, "orange"))
    qtbot.mouseClick(page.desk.answers.no, Qt.MouseButton.LeftButton)
    _said(page, qtbot, "Not Anna")
    asked = desk.workspace.review.next(limit=20)
    assert all(one.kind is not QuestionKind.IS_PERSON or one.person != question.person for one in asked)
    qtbot.mouseClick(page.desk.said.button, Qt.MouseButton.LeftButton)
    assert _asked(page).id == question.id
    qtbot.waitUntil(lambda: any(one.id == question.id for one in desk.workspace.review.next(limit=20)))


def test_someone_else_is_named_in_place(page: ReviewPage, desk: Desk, qtbot: QtBot) -> None:
    question = _until(page, qtbot, _of(desk, "orange"))
    qtbot.keyClick(page.desk, Qt.Key.Key_S)
    field = page.desk.answers.field
    qtbot.waitUntil(field.hasFocus)
    assert page.desk.answers.yes.isHidden()
    qtbot.keyClicks(field, "Zoe")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    _said(page, qtbot, f"{len(question.faces)} faces are Zoe")
    assert _names(desk, question.faces) == {"Zoe"}
    assert page.desk.hasFocus() or page.desk.session.question is None
    qtbot.keyClick(page.desk, Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: _names(desk, question.faces) == {None})
    assert [row.name for row in desk.workspace.people()] == ["Anna"]


def test_esc_closes_the_field_and_keeps_the_question(page: ReviewPage, desk: Desk, qtbot: QtBot) -> None:
    question = _asked(page)
    qtbot.keyClick(page.desk, Qt.Key.Key_S)
    qtbot.keyClicks(page.desk.answers.field, "y")
    settle(qtbot)
    qtbot.keyClick(page.desk.answers.field, Qt.Key.Key_Escape)
    if page.desk.answers.naming:  # the first Esc closed the list of names
        qtbot.keyClick(page.desk.answers.field, Qt.Key.Key_Escape)
    assert not page.desk.answers.naming
    assert page.desk.hasFocus()
    assert _asked(page) is question


def test_who_is_this_takes_a_name_or_a_guess(page: ReviewPage, desk: Desk, qtbot: QtBot) -> None:
    question = _until(page, qtbot, _of(desk, "green"))
    assert question.kind is QuestionKind.WHO
    assert page.desk.answers.yes.isHidden()
    assert page.desk.answers.someone.words == "Name…"
    qtbot.keyClick(page.desk, Qt.Key.Key_Y)  # means nothing here
    assert _asked(page) is question
    qtbot.keyClick(page.desk, Qt.Key.Key_S)
    qtbot.keyClicks(page.desk.answers.field, "Ben")
    qtbot.keyClick(page.desk.answers.field, Qt.Key.Key_Return)
    _said(page, qtbot, "5 faces are Ben")
    assert _names(desk, question.faces) == {"Ben"}


@pytest.mark.parametrize(
    ("key", "status"),
    [(Qt.Key.Key_I, FaceStatus.IGNORED), (Qt.Key.Key_Delete, FaceStatus.NOT_A_FACE)],
)
def test_ignore_and_not_a_face(
    page: ReviewPage, desk: Desk, qtbot: QtBot, key: Qt.Key, status: FaceStatus
) -> None:
    question = _until(page, qtbot, _of(desk, "blue"))

    def now() -> list[FaceStatus]:
        return [row.status for row in desk.workspace.faces(question.faces)]

    before = now()
    qtbot.keyClick(page.desk, key)
    qtbot.waitUntil(lambda: now() == [status] * 4)
    qtbot.keyClick(page.desk, Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: now() == before)
    assert _asked(page).id == question.id


def test_skip_asks_something_else_and_comes_back_at_the_end(page: ReviewPage, desk: Desk, qtbot: QtBot) -> None:
    seen: list[str] = []
    while page.desk.session.question is not None:
        question = _asked(page)
        assert question.id not in seen
        seen.append(question.id)
        qtbot.keyClick(page.desk, Qt.Key.Key_Right)
        settle(qtbot, 60)
    qtbot.waitUntil(lambda: page.desk.stack.currentWidget() is page.desk.empty)
    assert page.desk.empty.title == "Nothing else to ask"
    assert len(seen) == 3
    page.desk.session.ask_skipped()
    qtbot.waitUntil(lambda: page.desk.session.question is not None)
    assert _asked(page).id in seen


def test_back_over_a_skip_undoes_nothing(page: ReviewPage, desk: Desk, qtbot: QtBot) -> None:
    question, undo = _asked(page), desk.workspace.undo_text()
    qtbot.keyClick(page.desk, Qt.Key.Key_Right)
    assert _asked(page).id != question.id
    qtbot.keyClick(page.desk, Qt.Key.Key_Z)
    assert _asked(page).id == question.id
    settle(qtbot)
    assert desk.workspace.undo_text() == undo


def test_faces_left_out_of_yes_are_not_that_person(page: ReviewPage, desk: Desk, qtbot: QtBot) -> None:
    question = _until(page, qtbot, lambda one: one.kind is QuestionKind.IS_PERSON and len(one.faces) > 2)
    strip, out = page.desk.view.asked.strip, question.faces[1]
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.face_rect(out).center())
    assert page.desk.view.asked.caption.text() == f"{len(question.faces) - 1} faces, 1 left out"
    qtbot.keyClick(page.desk, Qt.Key.Key_Y)
    rest = tuple(face for face in question.faces if face != out)
    qtbot.waitUntil(lambda: _names(desk, rest) == {"Anna"})
    _said(page, qtbot, f"{len(rest)} faces are Anna")
    assert _names(desk, (out,)) == {None}
    asked = desk.workspace.review.next(limit=20)
    assert not any(out in one.faces and one.person == question.person for one in asked)
    qtbot.keyClick(page.desk, Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: _names(desk, question.faces) == {None})
    qtbot.waitUntil(lambda: any(out in one.faces for one in desk.workspace.review.next(limit=20)))


def test_faces_left_out_of_a_name_stay_without(page: ReviewPage, desk: Desk, qtbot: QtBot) -> None:
    question = _until(page, qtbot, _of(desk, "green"))
    page.desk.view.leave_out(question.faces[0])
    page.desk.answers.start_naming()
    qtbot.keyClicks(page.desk.answers.field, "Ben")
    qtbot.keyClick(page.desk.answers.field, Qt.Key.Key_Return)
    _said(page, qtbot, "4 faces are Ben")
    assert _names(desk, question.faces[:1]) == {None}
    assert _names(desk, question.faces[1:]) == {"Ben"}


def test_a_question_without_faces_cannot_be_answered(page: ReviewPage, desk: Desk, qtbot: QtBot) -> None:
    question = _until(page, qtbot, _of(desk, "green"))
    for face in question.faces:
        page.desk.view.leave_out(face)
    qtbot.keyClick(page.desk, Qt.Key.Key_I)
    assert page.desk.said.text == "All faces are left out of this question."
    assert _asked(page) is question


def test_the_next_question_does_not_wait_for_the_writing(
    page: ReviewPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    question = _asked(page)
    qtbot.waitUntil(lambda: bool(page.desk.session.following))
    expected, answer = page.desk.session.following[0].id, desk.workspace.review.answer
    written: list[str] = []

    def slow(
        asked: Question, kind: AnswerKind, name: str | None = None, person: PersonId | None = None
    ) -> Settled:
        time.sleep(0.3)
        written.append(asked.id)
        return answer(asked, kind, name, person)

    monkeypatch.setattr(desk.workspace.review, "answer", slow)
    qtbot.keyClick(page.desk, Qt.Key.Key_I)
    assert _asked(page).id == expected
    assert written == []
    qtbot.waitUntil(lambda: written == [question.id])


def test_an_answer_that_cannot_be_written_comes_back(
    page: ReviewPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    question, undo = _asked(page), desk.workspace.undo_text()

    def fails(*_: object, **__: object) -> Settled:
        raise LibraryError("The disk is full.")

    monkeypatch.setattr(desk.workspace.review, "answer", fails)
    qtbot.keyClick(page.desk, Qt.Key.Key_I)
    _said(page, qtbot, "The answer could not be saved: The disk is full.")
    assert _asked(page).id == question.id
    assert not page.desk.session.can_go_back
    assert desk.workspace.undo_text() == undo


def test_a_question_settled_elsewhere_goes_by_itself(page: ReviewPage, desk: Desk, qtbot: QtBot) -> None:
    question = _asked(page)
    desk.workspace.name_faces(question.faces, "Carl")
    qtbot.waitUntil(lambda: page.desk.session.question is None or _asked(page).id != question.id)
    assert not page.desk.session.can_go_back


def test_nothing_to_ask(desk: Desk, context: PageContext, qtbot: QtBot) -> None:
    made = ReviewPage(context)
    qtbot.addWidget(made)
    made.resize(900, 560)
    made.show()
    made.show_page(None)
    qtbot.waitUntil(lambda: made.desk.stack.currentWidget() is made.desk.empty)
    assert made.desk.empty.title == "Nothing to ask"
    assert not made.desk.line_text.text()


def test_the_page_remembers_which_half_is_open(page: ReviewPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.buttons[1], Qt.MouseButton.LeftButton)
    assert page.place() == "mistakes"
    page.show_page("questions")
    assert page.buttons[0].isChecked()
    assert page.desk.hasFocus()


def test_while_faces_are_looked_for_it_says_so(desk: Desk, context: PageContext, qtbot: QtBot) -> None:
    made = ReviewPage(context)
    qtbot.addWidget(made)
    made.show()
    made.show_page(None)
    qtbot.waitUntil(lambda: made.desk.empty.title == "Nothing to ask")
    context.background.progress.emit(IndexProgress(phase=Phase.ANALYSING))
    qtbot.waitUntil(lambda: made.desk.empty.title == "Nothing to ask yet")
    context.background.progress.emit(IndexProgress(phase=Phase.IDLE))
    qtbot.waitUntil(lambda: made.desk.empty.title == "Nothing to ask")


@pytest.mark.parametrize("size", [(680, 518), (1180, 820)])
def test_enough_faces_are_seen_in_any_window(
    page: ReviewPage, desk: Desk, qtbot: QtBot, size: tuple[int, int]
) -> None:
    faces = tuple(_faces(desk, "red") + _faces(desk, "green") + _faces(desk, "blue"))
    question = _until(page, qtbot, _of(desk, "orange"))
    page.resize(*size)
    page.desk.view.ask(replace(question, faces=faces, settles=len(faces)))
    strip = page.desk.view.asked.strip
    assert strip.fitting(strip.width()) >= 12
    assert page.desk.view.asked.area.height() == strip.heightForWidth(strip.width())
    assert page.desk.view.others.strip.fitting(page.desk.view.others.strip.width()) >= 4


def test_the_sidebar_says_how_many_questions_there_are(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    _draw(desk, "green", GREEN, 5)
    _draw(desk, "blue", BLUE, 4)
    desk.index()
    qtbot.waitUntil(lambda: window.sidebar.review.accessibleName() == "Review, 2")
    qtbot.mouseClick(window.sidebar.review, Qt.MouseButton.LeftButton)
    page = window.page
    assert isinstance(page, ReviewPage)
    qtbot.waitUntil(lambda: page.desk.session.question is not None)
    qtbot.keyClick(page.desk, Qt.Key.Key_I)
    qtbot.waitUntil(lambda: window.sidebar.review.accessibleName() == "Review, 1")
