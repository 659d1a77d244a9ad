"""Deciding who is who, as a person does it: in the real window, with mouse and keyboard, in a process of its own.

On a library that knows the sample album: names a face, confirms and rejects others, names groups, merges by
dragging, splits, takes the merge apart in History, hides somebody, answers Review, draws a missed face; and then
undoes all of it, one step after the other. Prints what it saw after each step as one JSON object.

    python people_job.py LIBRARY [FOLDER FOR SCREENSHOTS]
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from glimpse_desktop.app.session import Session
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.domain.review import HistoryRow, Question
from glimpse_desktop.domain.views import PhotoRow
from glimpse_desktop.ui.faces.face_drag import PEOPLE_MIME
from glimpse_desktop.ui.faces.face_view import FaceView
from glimpse_desktop.ui.faces.name_field import NameField
from glimpse_desktop.ui.faces.name_popup import NamePopup, PersonPopup
from glimpse_desktop.ui.history.page import HistoryPage
from glimpse_desktop.ui.main_window import MainWindow
from glimpse_desktop.ui.people import people_tiles as tiles
from glimpse_desktop.ui.people.people_page import PeoplePage
from glimpse_desktop.ui.people.people_tiles import CardKey
from glimpse_desktop.ui.people.person_page import PersonPage
from glimpse_desktop.ui.review.desk import ReviewDesk
from glimpse_desktop.ui.review.page import ReviewPage
from glimpse_desktop.ui.viewer.viewer import Viewer
from glimpse_desktop.workspace.locations import Locations
from tests.end_to_end.whole_job import Job, Wait

W = TypeVar("W", bound=QWidget)
CTRL, PLAIN = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
Names = dict[str, list[FaceId]]


def confirmed(window: MainWindow) -> Names:
    """Everybody's confirmed faces."""
    workspace = window.context.workspace
    found = {
        person.name or "": sorted(face.id for face in workspace.person_faces(person.id) if face.person_id)
        for person in workspace.people(hidden=True)
    }
    return {name: faces for name, faces in found.items() if faces}


def counts(window: MainWindow) -> dict[str, int]:
    return {name: len(faces) for name, faces in confirmed(window).items()}


def person_id(window: MainWindow, name: str) -> PersonId:
    return next(person.id for person in window.context.workspace.people(hidden=True) if person.name == name)


def child(window: MainWindow, kind: type[W]) -> W | None:
    """The only visible one of its kind on the page, or floating over it."""
    found = [widget for widget in window.findChildren(kind) if widget.isVisible()]
    return found[0] if len(found) == 1 else None


def need(widget: W | None) -> W:
    assert widget is not None
    return widget


def type_into(field: NameField, name: str) -> None:
    field.selectAll()
    QTest.keyClicks(field, name)
    QTest.keyClick(field, Qt.Key.Key_Return)


def decide(window: MainWindow, seen: dict[str, object]) -> Iterator[Wait]:
    workspace = window.context.workspace
    yield "opened", lambda: len(workspace.groups()) >= 6
    before = workspace.history()
    assert not before

    # One face gets a name on its group's page; the program then sees who else that is.
    group = workspace.groups()[0]
    window.navigator.show_person(group.id)
    yield "group", lambda: isinstance(window.page, PersonPage) and len(faces_of(window)) == group.faces
    point_at(window, faces_of(window)[0])
    QTest.keyClick(view_of(window), Qt.Key.Key_N)
    yield "name popup", lambda: child(window, NamePopup)
    type_into(need(child(window, NamePopup)).field, "Anna")
    yield "named", lambda: counts(window) == {"Anna": 1}
    yield "recognised", lambda: workspace.people() and workspace.people()[0].automatic >= 2
    anna = workspace.people()[0]
    seen["automatic"] = anna.automatic

    # One of them is confirmed, another is not Anna.
    window.navigator.show_person(anna.id)
    yield "Anna's page", lambda: isinstance(window.page, PersonPage) and len(faces_of(window)) >= 3
    automatic = [face.id for face in workspace.person_faces(anna.id) if face.person_id is None]
    yield "rows", lambda: len(page_rows(window, automatic)) == len(automatic)
    point_at(window, automatic[0])
    QTest.keyClick(view_of(window), Qt.Key.Key_Y)
    yield "confirmed", lambda: counts(window) == {"Anna": 2}
    yield "page again", lambda: automatic[1] in faces_of(window)
    point_at(window, automatic[1])
    QTest.keyClick(view_of(window), Qt.Key.Key_X)
    yield "rejected", lambda: automatic[1] not in {face.id for face in workspace.person_faces(anna.id)}
    yield "gone from the page", lambda: automatic[1] not in faces_of(window)
    seen["rejected"] = counts(window)

    # Two groups are named on their cards, then one is dragged onto the other.
    for name in ("Ben", "Cid"):
        window.open_page("people")
        yield f"cards for {name}", lambda: isinstance(window.page, PeoplePage) and up_to_date(window)
        card = cards(window, "group")[0]
        size = len(workspace.person_faces(PersonId(card.id)))
        view = people_page(window).view
        view.show_tile(card)
        rect = view.tile_rect(card)
        assert rect is not None
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=tiles.field_rect(rect, card).center())
        yield f"field for {name}", lambda view=view: view.viewport().findChild(NameField)
        type_into(need(view.viewport().findChild(NameField)), name)
        yield f"named {name}", lambda name=name, size=size: counts(window).get(name) == size
    apart = confirmed(window)
    yield "cards of both", lambda: len(cards(window, "person")) == 3 and up_to_date(window)
    drop(window, person_id(window, "Cid"), person_id(window, "Ben"))
    yield "merged", lambda: "Cid" not in counts(window)
    assert confirmed(window)["Ben"] == sorted(apart["Ben"] + apart["Cid"])

    # A face is split off as somebody new.
    window.navigator.show_person(person_id(window, "Ben"))
    yield "Ben's page", lambda: window.page.title() == "Ben" and apart["Ben"][0] in faces_of(window)
    yield "Ben's rows", lambda: page_rows(window, [apart["Ben"][0]])
    point_at(window, apart["Ben"][0])
    QTest.keyClick(view_of(window), Qt.Key.Key_P)
    yield "new person popup", lambda: child(window, PersonPopup)
    type_into(need(child(window, PersonPopup)).field, "Dora")
    yield "split", lambda: confirmed(window).get("Dora") == [apart["Ben"][0]]

    # Long after, History takes the merge apart and leaves the rest.
    window.open_page("history")
    yield "history", lambda: isinstance(window.page, HistoryPage) and history_row(window, "Merge")
    press_in_history(window, "Merge")
    yield "unmerged", lambda: "Cid" in counts(window)
    assert confirmed(window)["Cid"] == apart["Cid"]
    assert confirmed(window)["Ben"] == apart["Ben"][1:]
    seen["unmerged"] = counts(window)

    # Somebody is of no interest.
    window.open_page("people")
    yield "cards again", lambda: len(cards(window, "person")) == 4 and up_to_date(window)
    view = people_page(window).view
    view.setFocus()
    view.selection.move(next(card for card in cards(window, "person") if card.id == person_id(window, "Cid")))
    QTest.keyClick(view, Qt.Key.Key_I, Qt.KeyboardModifier.ShiftModifier)
    yield "hidden", lambda: "Cid" not in {person.name for person in workspace.people()}

    # Review: a name by typing, and Z takes it back; then it is given again.
    window.open_page("review")
    yield "question", lambda: isinstance(window.page, ReviewPage) and desk(window).session.question
    question = desk(window).session.question
    assert question is not None
    everything = confirmed(window)
    QTest.keyClick(desk(window), Qt.Key.Key_S)
    type_into(desk(window).answers.field, "Eva")
    yield "answered", lambda: counts(window).get("Eva") == len(set(question.faces))
    yield "next question", lambda: desk(window).session.question not in (None, question)
    seen["answered"] = len(question.faces)
    QTest.keyClick(desk(window), Qt.Key.Key_Z)
    yield "taken back", lambda: confirmed(window) == everything
    yield "asked again", lambda: same_faces(desk(window).session.question, question)
    QTest.keyClick(desk(window), Qt.Key.Key_I)
    yield "ignored", lambda: not set(question.faces) & set(unlabelled(window))

    # A face that was missed is drawn and named.
    window.open_page("photos")
    photo = astronaut(window)
    window.navigator.open_photo(photo.id, [photo.id])
    yield "viewer", lambda: isinstance(window.page, Viewer) and window.page.shown()
    viewer = window.page
    assert isinstance(viewer, Viewer)
    drawn_before = len(viewer.canvas.faces())
    viewer.canvas.setFocus()
    QTest.keyClick(viewer.canvas, Qt.Key.Key_D)
    drag(viewer, (0.05, 0.7), (0.2, 0.9))
    yield "drawn", lambda: child(window, NamePopup)
    type_into(need(child(window, NamePopup)).field, "Finn")
    yield "drawn and named", lambda: counts(window).get("Finn") == 1
    (drawn,) = workspace.faces(confirmed(window)["Finn"])
    seen["drawn"] = [round(side, 2) for side in drawn.box.as_list()] if drawn.drawn else None
    yield "seen in the photo", lambda: len(viewer.canvas.faces()) == drawn_before + 1
    QTest.keyClick(viewer.canvas, Qt.Key.Key_Escape)
    QTest.keyClick(viewer.canvas, Qt.Key.Key_Escape)
    seen["decided"] = counts(window)

    # And all of it back, one by one.
    window.open_page("people")
    yield "people page", lambda: isinstance(window.page, PeoplePage)
    steps = 0
    while workspace.undo_text() is not None:
        live = left(window)
        yield f"undo {steps} offered", window.menus.undo.isEnabled
        QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
        yield f"undone {steps}", lambda live=live: left(window) < live
        steps += 1
    seen["undone"] = steps
    seen["left"] = counts(window)


def left(window: MainWindow) -> int:
    """How many decisions count."""
    return sum(not row.undone for row in window.context.workspace.history())


def astronaut(window: MainWindow) -> PhotoRow:
    """A photo of one person, with room for a box."""
    workspace = window.context.workspace
    rows = workspace.photos(workspace.timeline().ids.tolist())
    return next(row for row in rows if row.path.name == "P1030456.jpg")


def unlabelled(window: MainWindow) -> list[FaceId]:
    workspace = window.context.workspace
    return [face.id for group in workspace.groups() for face in workspace.person_faces(group.id)]


def same_faces(one: Question | None, other: Question) -> bool:
    return one is not None and set(one.faces) == set(other.faces)


def desk(window: MainWindow) -> ReviewDesk:
    assert isinstance(window.page, ReviewPage)
    return window.page.desk


def people_page(window: MainWindow) -> PeoplePage:
    assert isinstance(window.page, PeoplePage)
    return window.page


def cards(window: MainWindow, kind: str) -> list[CardKey]:
    return [
        key
        for section in people_page(window).view.sections()
        for key in section.keys
        if isinstance(key, CardKey) and key.kind == kind
    ]


def up_to_date(window: MainWindow) -> bool:
    """Whether the page shows the groups that there are."""
    groups = {group.id for group in window.context.workspace.groups()}
    return bool(groups) and groups == {card.id for card in cards(window, "group")}


def view_of(window: MainWindow) -> FaceView:
    assert isinstance(window.page, PersonPage)
    return window.page.view


def faces_of(window: MainWindow) -> list[FaceId]:
    return list(view_of(window).face_ids())


def page_rows(window: MainWindow, faces: list[FaceId]) -> list[object]:
    return list(view_of(window).rows.known(faces))


def point_at(window: MainWindow, face: FaceId) -> None:
    view = view_of(window)
    view.setFocus()
    view.selection.move(face)


def drop(window: MainWindow, person: PersonId, onto: PersonId) -> None:
    """Drag a person's card over another's and let go of it there."""
    view = people_page(window).view
    data = QMimeData()
    data.setData(PEOPLE_MIME, json.dumps([person]).encode())
    card = next(card for card in cards(window, "person") if card.id == onto)
    view.show_tile(card)
    rect = view.tile_rect(card)
    assert rect is not None
    button, link = Qt.MouseButton.LeftButton, Qt.DropAction.LinkAction
    place = rect.center()
    QApplication.sendEvent(view.viewport(), QDragEnterEvent(place, link, data, button, PLAIN))
    QApplication.sendEvent(view.viewport(), QDragMoveEvent(place, link, data, button, PLAIN))
    QApplication.sendEvent(view.viewport(), QDropEvent(QPointF(place), link, data, button, PLAIN))


def history_row(window: MainWindow, words: str) -> int | None:
    assert isinstance(window.page, HistoryPage)
    for place, line in enumerate(window.page.model.lines):
        if isinstance(line, HistoryRow) and words in line.text:
            return place
    return None


def press_in_history(window: MainWindow, words: str) -> None:
    """Click the button that the line shows under the pointer."""
    page = window.page
    assert isinstance(page, HistoryPage)
    place = history_row(window, words)
    assert place is not None
    index = page.model.index(place)
    row = page.model.decision(index)
    assert row is not None
    page.list.scrollTo(index)
    rect = page.list.visualRect(index)
    QTest.mouseMove(page.list.viewport(), rect.center())
    button = page.delegate.button_rect(rect, row).center()
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=button)


def drag(viewer: Viewer, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Draw a box on the photo, given in fractions of it."""

    def point(x: float, y: float) -> QPoint:
        return viewer.canvas.geometry_of.box_rect(Box(x, y, 0, 0)).topLeft().toPoint()

    a, b = point(*start), point(*end)
    QTest.mousePress(viewer.canvas, Qt.MouseButton.LeftButton, pos=a)
    QTest.mouseMove(viewer.canvas, (a + b) / 2)
    QTest.mouseMove(viewer.canvas, b)
    QTest.mouseRelease(viewer.canvas, Qt.MouseButton.LeftButton, pos=b)


def main(library: str, screenshots: str | None = None) -> int:
    app = QApplication([sys.argv[0]])
    seen: dict[str, object] = {}
    job = Job(lambda window: decide(window, seen), Path(screenshots) if screenshots else None)
    session = Session(app, Locations.choose(library), [], pack="builtin")
    session.shown.connect(job.start)
    code = session.run()
    sys.stdout.write(json.dumps(seen) + "\n")
    sys.stderr.write(job.failure)
    return code or bool(job.failure)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
