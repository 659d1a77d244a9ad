"""Where the tour stops: every page in the states that people see."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QScrollBar

from glimpse_desktop.app.lock_window import LockWindow
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.name_proposals import NameSource
from glimpse_desktop.ui.activity.jobs import Job, Unit
from glimpse_desktop.ui.compare.pair import ComparePair
from glimpse_desktop.ui.export.dialog import export_photos_dialog
from glimpse_desktop.ui.name_imports.dialog import NameImportDialog
from glimpse_desktop.ui.photos.view_choice import ViewChoice, ViewMode
from glimpse_desktop.ui.preferences.library_lock import LibraryLockSection
from glimpse_desktop.ui.preferences.lock_dialogs import SetLockDialog
from glimpse_desktop.ui.preferences.preferences import Preferences
from glimpse_desktop.ui.widgets.file_list_dialog import FileListDialog
from tests.tour.walk import Tour

Key = Qt.Key


def photos(tour: Tour) -> None:
    tour.go("photos")
    tour.shoot("photos")
    bar = tour.window.page.findChild(QScrollBar)
    if bar is not None:
        tour.use(*(lambda value=value: bar.setValue(value) for value in range(0, 3000, 300)), seconds=0.1)
        tour.use(lambda: bar.setValue(0))


def photos_selected(tour: Tour) -> None:
    """The bar for what is selected."""
    tour.go("photos")
    grid = tour.window.page.grid  # type: ignore[attr-defined]
    grid.setFocus()
    tour.press(Key.Key_Right, Key.Key_Space, Key.Key_Right, Key.Key_Space, on=grid)
    tour.shoot("photos-selected")
    tour.press(Key.Key_Escape, on=grid)


def photos_years(tour: Tour) -> None:
    tour.go("photos")
    grid = tour.window.page.grid  # type: ignore[attr-defined]
    before = grid.side
    for name, steps in (("years", -30), ("days", 30)):
        tour.use(lambda steps=steps: grid.zoom(steps))
        tour.shoot(f"photos-{name}")
    grid.set_side(before)


def photos_list(tour: Tour) -> None:
    _photos_as(tour, ViewMode.LIST)


def photos_faces(tour: Tour) -> None:
    _photos_as(tour, ViewMode.FACES)


def photo_menu(tour: Tour) -> None:
    tour.go("photos")
    grid = tour.window.page.grid  # type: ignore[attr-defined]
    tour.press(Key.Key_Home, on=grid)
    # A menu keeps the loop to itself until it is closed.
    QTimer.singleShot(400, lambda: _shoot_popup(tour, "photo-menu"))
    tour.press(Key.Key_Menu, on=grid, seconds=1)


def favourites(tour: Tour) -> None:
    tour.go("favourites")
    tour.shoot("favourites")
    tour.go("hidden")
    tour.shoot("hidden-empty")


def search(tour: Tour) -> None:
    tour.go("photos")
    field = tour.window.search.field
    tour.use(field.setFocus)
    tour.shoot("search-focus")
    names = [row.name for row in tour.workspace.people()[:2]]
    tour.write(names[0][:2].lower(), QApplication.focusWidget() or field)
    tour.wait(lambda: False, seconds=1)
    tour.shoot("search-offers")
    tour.press(Key.Key_Escape)
    tour.go("search", f'person:"{names[0]}" OR person:"{names[1]}"')
    tour.shoot("search")
    tour.go("search", 'only:"Nobody at all" 1950')
    tour.shoot("search-problem")
    tour.go("search", "before:1950")
    tour.shoot("search-nothing")


def compare(tour: Tour) -> None:
    tour.go("compare", ComparePair())
    tour.shoot("compare-empty")
    person = max(tour.workspace.people(), key=lambda row: row.faces)
    faces = tour.workspace.person_faces(person.id)
    tour.go("compare", ComparePair.of_faces(faces[0].id, faces[1].id))
    tour.wait(lambda: False, seconds=1.5)
    tour.shoot("compare-faces")
    groups = [photo for photo in tour.workspace.timeline().ids if len(tour.workspace.photo_faces(int(photo))) > 1]
    tour.go("compare", ComparePair.of_photos(PhotoId(int(groups[0])), PhotoId(int(groups[1]))))
    tour.wait(lambda: False, seconds=1.5)
    tour.shoot("compare-photos")
    tour.use(tour.window.page.swap)  # type: ignore[attr-defined]
    tour.shoot("compare-swapped")


def export(tour: Tour) -> None:
    tour.go("photos")
    ids = [PhotoId(int(photo)) for photo in tour.workspace.timeline().ids[:20]]
    tour.use(lambda: export_photos_dialog(tour.window.context, ids, tour.window))
    dialog = tour.opened(QDialog)
    if dialog is not None:
        tour.shoot("export", dialog)


def activity(tour: Tour) -> None:
    tour.go("photos")
    jobs = [Job("Exporting to Holidays", Unit.PHOTOS, 9_800), Job("Comparing photos", Unit.PHOTOS, 200)]
    for job in jobs:
        tour.window.background.jobs.add(job)
        job.report(job.total // 3)
    tour.use(tour.window.sidebar.activity.show_details)
    tour.shoot("activity")
    for job in jobs:
        job.finish()


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


def import_names(tour: Tour) -> None:
    """Names that Picasa has for some faces: of somebody who is here, and of somebody who isn't."""
    tour.go("photos")
    _write_picasa(tour)
    tour.use(tour.window.menus.import_names.trigger)
    dialog = tour.opened(NameImportDialog)
    assert isinstance(dialog, NameImportDialog)
    tour.shoot("import-names-sources", dialog)
    tour.use(lambda: dialog.sources.choose(NameSource.DIGIKAM))
    tour.shoot("import-names-digikam", dialog)
    tour.use(lambda: dialog.sources.choose(NameSource.PICASA), dialog.go.click)
    tour.wait(lambda: dialog.model.rowCount())
    tour.shoot("import-names", dialog)
    tour.use(dialog.unread.click)
    listed = tour.opened(FileListDialog)
    tour.shoot("import-names-unread", listed)
    tour.use(listed.reject)
    tour.press(Key.Key_Space, Key.Key_Down, Key.Key_F2, on=dialog.table)
    tour.shoot("import-names-typing", dialog)


def _write_picasa(tour: Tour) -> None:
    known = [person.name for person in tour.workspace.people()[:2]]
    names = [*known, "Somebody New", "Maria-Magdalena von und zu Hohenstein-Oberlahn"]
    inis: dict[Path, str] = {}
    contacts = "[Contacts2]\n" + "".join(f"{number:x}={name};;\n" for number, name in enumerate(names, 1))
    for photo in tour.workspace.photos([PhotoId(int(photo)) for photo in tour.workspace.timeline().ids[:60]]):
        for face in tour.workspace.photo_faces(photo.id)[:4]:
            box = face.box.clipped()
            edges = (box.x, box.y, box.x + box.w, box.y + box.h)
            rect = "".join(f"{round(edge * 0xFFFF):04x}" for edge in edges)
            line = f"[{photo.path.name}]\nfaces=rect64({rect}),{face.id % len(names) + 1:x}\n"
            inis[photo.path.parent] = inis.get(photo.path.parent, contacts) + line
    for folder, text in inis.items():
        (folder / ".picasa.ini").write_text(text, encoding="utf-8")
    os.truncate(max(inis) / ".picasa.ini", 64 << 20)  # too large to be one


def preferences(tour: Tour) -> None:
    tour.go("photos")
    tour.use(tour.window.menus.preferences.trigger)
    dialog = tour.opened(Preferences)
    assert isinstance(dialog, Preferences)
    for name in dialog.items:
        tour.use(lambda name=name: dialog.open_section(name))
        tour.shoot(f"preferences-{name}", dialog)
    (section,) = dialog.parts["lock"]
    assert isinstance(section, LibraryLockSection)
    tour.use(section.set.click)
    asked = tour.opened(SetLockDialog)
    assert isinstance(asked, SetLockDialog)
    tour.shoot("preferences-lock-set", asked)
    asked.close()


def lock(tour: Tour) -> None:
    """The page of a library that is locked."""
    page = LockWindow()
    page.ask()
    page.show()
    tour.shoot("locked", page)
    page.refuse("That is not the passphrase of this library.")
    page.refuse("That is not the passphrase of this library.")
    tour.shoot("locked-wrong", page)
    page.hide()
    page.deleteLater()


def keyboard_map(tour: Tour) -> None:
    tour.use(tour.window.menus.keyboard.trigger)
    dialog = tour.opened()
    if dialog is not None:
        tour.shoot("keyboard", dialog)


def _photos_as(tour: Tour, mode: ViewMode) -> None:
    tour.go("photos")
    choice = ViewChoice.of(tour.window.navigator)
    tour.use(lambda: choice.set_mode(mode))
    tour.shoot(f"photos-{mode.value}")
    choice.set_mode(ViewMode.GRID)


def _shoot_popup(tour: Tour, name: str) -> None:
    popup = QApplication.activePopupWidget()
    if popup is not None:
        tour.shoot(name, popup)
        popup.close()


def _a_face(tour: Tour) -> object:
    for photo in tour.workspace.timeline().ids:
        faces = tour.workspace.photo_faces(PhotoId(int(photo)))
        if faces:
            return faces[0].id
    raise LookupError("no photo has a face")


STOPS: list[Callable[[Tour], None]] = [
    photos,
    photos_selected,
    photos_years,
    photos_list,
    photos_faces,
    photo_menu,
    favourites,
    search,
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
    compare,
    viewer,
    export,
    import_names,
    activity,
    preferences,
    lock,
    keyboard_map,
]
