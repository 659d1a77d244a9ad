"""Where the tour stops: every page in the states that people see."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar

from glimpse_desktop.domain.ids import PhotoId
from tests.tour.walk import Tour

Key = Qt.Key


def photos(tour: Tour) -> None:
    tour.go("photos")
    tour.shoot("photos")
    bar = tour.window.page.findChild(QScrollBar)
    if bar is not None:
        tour.use(*(lambda value=value: bar.setValue(value) for value in range(0, 3000, 300)), seconds=0.1)
        tour.use(lambda: bar.setValue(0))


def people(tour: Tour) -> None:
    tour.go("people")
    tour.shoot("people")


def person(tour: Tour) -> None:
    most = max(tour.workspace.people(), key=lambda row: row.faces)
    tour.go("person", most.id)
    tour.shoot("person")


def group(tour: Tour) -> None:
    groups = tour.workspace.groups()
    if groups:
        tour.go("person", groups[0].id)
        tour.shoot("group")


def review(tour: Tour) -> None:
    tour.go("review", "questions")
    tour.wait(lambda: tour.window.page.title())
    tour.shoot("review")
    tour.go("review", "mistakes")
    tour.shoot("mistakes")


def no_name(tour: Tour) -> None:
    tour.go("no-name")
    tour.shoot("no-name")


def folders(tour: Tour) -> None:
    tour.go("folders")
    tour.shoot("folders")
    tour.go("folder", tour.workspace.folders()[0].id)
    tour.shoot("folder")


def duplicates(tour: Tour) -> None:
    tour.go("duplicates")
    tour.shoot("duplicates")


def problems(tour: Tour) -> None:
    tour.go("problems")
    tour.shoot("problems")


def history(tour: Tour) -> None:
    tour.go("history")
    tour.shoot("history")


def find(tour: Tour) -> None:
    face = _a_face(tour)
    tour.go("find", face)
    tour.shoot("find")


def viewer(tour: Tour) -> None:
    ids = tour.workspace.timeline().ids
    with_faces = next(int(photo) for photo in ids if tour.workspace.photo_faces(PhotoId(int(photo))))
    tour.go("viewer", (PhotoId(with_faces), ids))
    tour.shoot("viewer")
    tour.press(Key.Key_I, Key.Key_T)
    tour.shoot("viewer-panel")
    tour.press(Key.Key_Right, Key.Key_Right, Key.Key_Left, seconds=0.3)
    tour.press(Key.Key_I, Key.Key_T, Key.Key_Escape)


def preferences(tour: Tour) -> None:
    tour.go("photos")
    tour.use(tour.window.menus.preferences.trigger)
    dialog = tour.opened()
    if dialog is not None:
        tour.shoot("preferences", dialog)


def keyboard_map(tour: Tour) -> None:
    tour.use(tour.window.menus.keyboard.trigger)
    dialog = tour.opened()
    if dialog is not None:
        tour.shoot("keyboard", dialog)


def _a_face(tour: Tour) -> object:
    for photo in tour.workspace.timeline().ids:
        faces = tour.workspace.photo_faces(PhotoId(int(photo)))
        if faces:
            return faces[0].id
    raise LookupError("no photo has a face")


STOPS: list[Callable[[Tour], None]] = [
    photos,
    people,
    person,
    group,
    review,
    no_name,
    folders,
    duplicates,
    problems,
    history,
    find,
    viewer,
    preferences,
    keyboard_map,
]
