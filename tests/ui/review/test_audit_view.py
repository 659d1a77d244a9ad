"""Each answer to a likely mistake, through the real page on a real library."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.review import DoubtKind
from glimpse_desktop.ui.faces.name_popup import NamePopup
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.review import audit_view, audit_words
from glimpse_desktop.ui.review.audit_card import AuditCard
from glimpse_desktop.ui.review.audit_view import AuditView
from glimpse_desktop.ui.review.page import ReviewPage
from tests.ui.conftest import Desk

RED, REDDISH, GREEN, BLUE = 0.0, 0.012, 0.33, 0.6


def _faces(desk: Desk, name: str) -> list[FaceId]:
    found = []
    for photo in desk.workspace.photos(desk.ids()):
        if photo.path.name.startswith(name):
            found += [row.id for row in desk.workspace.photo_faces(photo.id)]
    return found


@pytest.fixture
def audit(desk: Desk, context: PageContext, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> AuditView:
    """Anna is red, one of hers is green and one photo has her twice; Anne is nearly as red."""
    monkeypatch.setattr(audit_view, "_REFRESH_MS", 100)  # as if it had been looked at for a while
    for number in range(6):
        desk.draw(f"red{number}.png", (RED + number * 0.001, 20, 20, 90))
        desk.draw(f"anne{number}.png", (REDDISH + number * 0.001, 20, 30, 90))
    desk.draw("odd.png", (GREEN, 20, 20, 90))
    desk.draw("both.png", (RED, 20, 20, 90), (RED + 0.02, 180, 20, 88))
    desk.index()
    desk.workspace.name_faces(_faces(desk, "red") + _faces(desk, "odd") + _faces(desk, "both"), "Anna")
    desk.workspace.name_faces(_faces(desk, "anne"), "Anne")
    page = ReviewPage(context)
    qtbot.addWidget(page)
    context.background.changed.connect(page.refresh)
    page.resize(900, 700)
    page.show()
    page.activateWindow()
    page.show_page("mistakes")
    qtbot.waitUntil(lambda: len({card.doubt.kind for card in page.audit.cards}) == 3)
    return page.audit


def _card(audit: AuditView, kind: DoubtKind) -> AuditCard:
    return next(card for card in audit.cards if card.doubt.kind is kind)


def _gone(audit: AuditView, kind: DoubtKind, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: all(card.doubt.kind is not kind for card in audit.cards))


def _back(audit: AuditView, kind: DoubtKind, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: any(card.doubt.kind is kind for card in audit.cards))


def test_each_is_said_in_a_sentence(audit: AuditView) -> None:
    said = {card.doubt.kind: card.sentence.text() for card in audit.cards}
    assert said[DoubtKind.OUTLIER] == "This face is unlike Anna’s others"
    assert said[DoubtKind.TWICE] == "Anna is twice in this photo"
    assert set(said[DoubtKind.CLOSE].split()) >= {"Anna", "Anne", "one", "person"}
    for card in audit.cards:
        asked, beside = card.strips()
        assert asked.faces()
        assert beside.faces()


def test_not_that_person_takes_the_name_off(
    audit: AuditView, desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    card = _card(audit, DoubtKind.OUTLIER)
    (face,) = card.doubt.faces
    card.setFocus()
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        qtbot.keyClick(card, Qt.Key.Key_N)
    assert said.args == ["1 face not Anna any more", True]
    assert desk.workspace.faces([face])[0].person_id is None
    _gone(audit, DoubtKind.OUTLIER, qtbot)
    desk.workspace.undo()
    assert desk.workspace.faces([face])[0].person_name == "Anna"
    _back(audit, DoubtKind.OUTLIER, qtbot)


def test_it_is_right_is_remembered_and_undone(
    audit: AuditView, desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    card = _card(audit, DoubtKind.OUTLIER)
    (face,) = card.doubt.faces
    with qtbot.waitSignal(context.navigator.message_posted):
        qtbot.mouseClick(card.buttons[audit_words.RIGHT], Qt.MouseButton.LeftButton)
    assert desk.workspace.faces([face])[0].person_name == "Anna"
    assert not any(face in doubt.faces for doubt in desk.workspace.review.doubts())
    desk.workspace.undo()
    _back(audit, DoubtKind.OUTLIER, qtbot)


def test_someone_else_is_named_beside_it(audit: AuditView, desk: Desk, qtbot: QtBot) -> None:
    card = _card(audit, DoubtKind.OUTLIER)
    (face,) = card.doubt.faces
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_S)
    popup = audit.window().findChild(NamePopup)
    assert popup is not None
    qtbot.keyClicks(popup.field, "Grace")
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.workspace.faces([face])[0].person_name == "Grace")
    _gone(audit, DoubtKind.OUTLIER, qtbot)


def test_two_who_are_one_are_merged(audit: AuditView, desk: Desk, context: PageContext, qtbot: QtBot) -> None:
    card = _card(audit, DoubtKind.CLOSE)
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        qtbot.mouseClick(card.buttons[audit_words.MERGE], Qt.MouseButton.LeftButton)
    assert said.args is not None
    assert said.args[0].endswith("are one person now")
    assert len(desk.workspace.people()) == 1
    desk.workspace.undo()
    assert {row.name for row in desk.workspace.people()} == {"Anna", "Anne"}
    _back(audit, DoubtKind.CLOSE, qtbot)


def test_two_who_are_two_are_left_alone(audit: AuditView, desk: Desk, context: PageContext, qtbot: QtBot) -> None:
    card = _card(audit, DoubtKind.CLOSE)
    card.setFocus()
    with qtbot.waitSignal(context.navigator.message_posted):
        qtbot.keyClick(card, Qt.Key.Key_D)
    assert {row.name for row in desk.workspace.people()} == {"Anna", "Anne"}
    assert all(doubt.kind is not DoubtKind.CLOSE for doubt in desk.workspace.review.doubts())
    desk.workspace.undo()
    _back(audit, DoubtKind.CLOSE, qtbot)


def test_up_and_down_go_through_the_cards(audit: AuditView, qtbot: QtBot) -> None:
    first, second = audit.cards[:2]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Up)
    assert first.hasFocus()


def test_without_doubts_it_says_so(desk: Desk, context: PageContext, qtbot: QtBot) -> None:
    page = ReviewPage(context)
    qtbot.addWidget(page)
    page.show()
    page.show_page("mistakes")
    qtbot.waitUntil(page.audit.empty.isVisible)
    assert page.audit.empty.title == "No likely mistakes"
