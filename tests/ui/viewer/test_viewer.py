from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.marks import PhotoMarks
from glimpse_desktop.ui.faces.name_popup import NamePopup
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.viewer.viewer import Viewer
from tests.ui.conftest import Desk, settle


def _face(viewer: Viewer, number: int) -> QPoint:
    row = sorted(viewer.canvas.faces(), key=lambda row: row.box.x)[number]
    return viewer.canvas.face_rect(row).center()


def test_the_photo_is_seen_and_said(viewer: Viewer, qtbot: QtBot) -> None:
    assert viewer.title() == "1.png"
    assert "2 faces without a name" in viewer.info.accessibleName()
    assert "2 of 3" in viewer.info.accessibleName()
    picture = viewer.canvas.grab().toImage()
    middle = _face(viewer, 0)
    ratio = picture.devicePixelRatio()
    colour = QColor(picture.pixel(round(middle.x() * ratio), round(middle.y() * ratio)))
    assert colour.red() > 200 > 60 > colour.green()


def test_who_listens_hears_which_photo_it_is_and_which_face_is_chosen(viewer: Viewer, qtbot: QtBot) -> None:
    canvas = viewer.canvas
    assert canvas.accessibleName() == "Photo"
    assert "1.png" in canvas.accessibleDescription() and "2 of 3" in canvas.accessibleDescription()
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Tab)
    assert canvas.accessibleDescription() == "Face 1 of 2: no name yet"
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: "2.png" in canvas.accessibleDescription() or "0.png" in canvas.accessibleDescription())


def test_arrows_go_through_the_list_and_stop_at_its_ends(viewer: Viewer, ids: list[PhotoId], qtbot: QtBot) -> None:
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_Right)
    assert viewer.photo == ids[2]
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_Right)
    assert viewer.photo == ids[2]
    assert not viewer.chrome.next.isEnabled()
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_Home)
    assert viewer.photo == ids[0]
    assert viewer.place()[0] == ids[0]  # type: ignore[index]


def test_the_neighbours_are_there_before_they_are_asked_for(
    viewer: Viewer, ids: list[PhotoId], qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: all(viewer.ready(photo) for photo in ids))
    viewer.step(1)
    assert viewer.shown()


def test_a_click_on_a_face_finds_the_person(viewer: Viewer, context: PageContext, qtbot: QtBot) -> None:
    wanted = sorted(viewer.canvas.faces(), key=lambda row: row.box.x)[1].id
    with qtbot.waitSignal(context.navigator.face_wanted) as asked:
        qtbot.mouseClick(viewer.canvas, Qt.MouseButton.LeftButton, pos=_face(viewer, 1))
    assert asked.args == [wanted]
    with qtbot.assertNotEmitted(context.navigator.face_wanted):
        qtbot.mouseClick(viewer.canvas, Qt.MouseButton.LeftButton, pos=QPoint(5, 300))


def test_tab_goes_through_the_faces_and_n_names(
    viewer: Viewer, desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    viewer.canvas.setFocus()
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_Tab)
    first = viewer.canvas.selected
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_Tab)
    second = viewer.canvas.selected
    assert None not in (first, second)
    assert first != second
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_N)
    popup = viewer.findChild(NamePopup)
    assert popup is not None
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        qtbot.keyClicks(popup.field, "Anna")
        qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert said.args == ["1 face named Anna", True]
    assert second is not None
    assert desk.workspace.faces([second])[0].person_name == "Anna"
    qtbot.waitUntil(lambda: "Anna" in viewer.info.accessibleName())


def test_del_takes_the_box_away(viewer: Viewer, context: PageContext, qtbot: QtBot) -> None:
    viewer.canvas.next_face(1)
    with qtbot.waitSignal(context.navigator.message_posted):
        qtbot.keyClick(viewer.canvas, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(viewer.canvas.faces()) == 1)


def test_keys_zoom_and_fit(viewer: Viewer, qtbot: QtBot) -> None:
    geometry = viewer.canvas.geometry_of
    fit = geometry.scale
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_Plus)
    assert geometry.scale > fit
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert geometry.fits
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_Z)
    assert geometry.scale == geometry.full
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_Z)
    assert geometry.fits
    viewer.canvas.zoom.by(2, QPointF(100, 100))
    viewer.step(1)
    assert geometry.fits  # the next photo starts whole


def test_b_keeps_the_boxes(viewer: Viewer, qtbot: QtBot) -> None:
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_B)
    assert viewer.chrome.boxes.isChecked()
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_B)
    assert not viewer.chrome.boxes.isChecked()


def test_controls_fade_and_come_back(viewer: Viewer, qtbot: QtBot) -> None:
    viewer.canvas.setFocus()
    qtbot.waitUntil(viewer.top.isHidden)
    qtbot.mouseMove(viewer.canvas, QPoint(300, 300))
    viewer.canvas.stirred.emit()
    assert viewer.top.isVisible()


def test_a_file_that_is_gone_is_told_in_its_place(
    desk: Desk, viewer: Viewer, ids: list[PhotoId], context: PageContext, qtbot: QtBot
) -> None:
    other = Viewer(context)
    qtbot.addWidget(other)
    (desk.photos / "0.png").unlink()
    other.resize(600, 400)
    other.show()
    other.show_page((ids[2], ids))
    qtbot.waitUntil(lambda: other.canvas.message() != "")
    assert other.canvas.message().startswith("This photo can't be shown: ")
    other.step(-1)
    assert other.canvas.message() == ""
    settle(qtbot)


def test_it_is_mirrored_where_one_reads_from_right_to_left(
    viewer: Viewer, ids: list[PhotoId], qtbot: QtBot
) -> None:
    chrome = viewer.chrome
    assert chrome.top.x() < chrome.tools_bar.x()
    assert chrome.sides[0].x() < chrome.sides[1].x()
    viewer.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    viewer.resize(810, 600)
    assert chrome.top.x() > chrome.tools_bar.x()
    assert chrome.sides[0].x() > chrome.sides[1].x()
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_Left)
    assert viewer.photo == ids[2]  # the next one, which the strip shows at the left, too


def test_marks_are_shown_and_made_beside_the_photo_by_keys_and_in_its_menu(viewer: Viewer, qtbot: QtBot) -> None:
    viewer.panel.show()
    workspace, marks = viewer.context.workspace, viewer.panel.marks
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_4)
    qtbot.waitUntil(lambda: marks.stars.stars == 4)
    assert "4 stars" in viewer.info.accessibleName()
    marks.favourite.click()
    marks.labelled.emit("green")
    qtbot.waitUntil(lambda: marks.label.accessibleName() == "Label: Green")
    marks.stars.setFocus()
    qtbot.keyClick(marks.stars, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: "5 stars" in viewer.info.accessibleName())
    (row,) = workspace.photos([viewer.photo])
    assert row.marks == PhotoMarks(stars=5, favourite=True, label="green")
    viewer.chrome.more.click()
    (menu,) = [menu for menu in viewer.findChildren(QMenu) if menu.parent() is viewer]
    assert {"Favourite", "Hide", "Show in folder", "Export…"} <= {action.text() for action in menu.actions()}
    menu.close()
