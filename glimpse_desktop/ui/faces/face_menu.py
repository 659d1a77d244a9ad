"""The right-click menu of faces: what fits the faces that are chosen, with the keys that do the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.views import FaceRow, FaceStatus
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.compare.pair import ComparePair
from glimpse_desktop.ui.faces.face_words import known_person, one_name, shown_person, suggestion_of, weakness_text
from glimpse_desktop.ui.icons import icon
from glimpse_desktop.ui.pages import Navigator
from glimpse_desktop.ui.widgets.reveal import show_in_folder

if TYPE_CHECKING:
    from glimpse_desktop.ui.faces.face_actions import FaceActions

CONFIRM, REJECT, NAME, NEW_PERSON, WHY, COVER, COMPARE = "Y", "X", "N", "P", "W", "C", "K"
"""Keys of faces on every page. "I" alone is kept for the panel at the right."""
IGNORE, UNNAME, NOT_A_FACE = "Shift+I", "Shift+Del", "Del"

_LONGEST = 24


def _tr(text: str) -> str:
    return QCoreApplication.translate("FaceActions", text)


def confirm_text(rows: Sequence[FaceRow]) -> str:
    """ "Confirm Anna", or "Confirm" where the faces are taken for several people."""
    name = one_name(row for row in rows if suggestion_of(row) is not None)
    return _tr("Confirm {name}").format(name=short(name)) if name else _tr("Confirm")


def reject_text(rows: Sequence[FaceRow]) -> str:
    """ "Not Anna"."""
    name = one_name(rows)
    return _tr("Not {name}").format(name=short(name)) if name else _tr("Not these people")


def name_them_text(rows: Sequence[FaceRow]) -> str:
    """ "Name…", "Someone else…" or, of several faces, "Move to…"."""
    if not any(known_person(row) is not None for row in rows):
        suggested = any(shown_person(row) is not None for row in rows)
        return _tr("Someone else…") if suggested else _tr("Name…")
    return _tr("Someone else…") if len(rows) == 1 else _tr("Move to…")


def new_person_text(count: int) -> str:
    return _tr("New person from this face…") if count == 1 else _tr("New person from these…")


def comparison(faces: Sequence[FaceId]) -> tuple[str, ComparePair] | None:
    """What Compare would be called and asked for these faces; None where they are too many."""
    if len(faces) == 1:
        return _tr("Compare with another face…"), ComparePair.of_faces(faces[0])
    return (_tr("Compare"), ComparePair.of_faces(faces[0], faces[1])) if len(faces) == 2 else None


def short(name: str, longest: int = _LONGEST) -> str:
    """A name for a button or menu; "&" would be a mnemonic there."""
    shown = name if len(name) <= longest else name[: longest - 1].rstrip() + "…"
    return shown.replace("&", "&&")


def build(
    actions: FaceActions,
    navigator: Navigator,
    parent: QWidget,
    rows: Sequence[FaceRow],
    name_them: Callable[[], object],
    among: Sequence[FaceId],
    new_person: Callable[[], object] | None,
    why: Callable[[], object] | None,
    compared: tuple[str, ComparePair] | None = None,
) -> QMenu:
    menu = QMenu(parent)
    ids = [row.id for row in rows]
    one = rows[0] if len(rows) == 1 else None
    confirmed = [row.id for row in rows if row.status is FaceStatus.CONFIRMED]
    ignored = [row.id for row in rows if row.status is FaceStatus.IGNORED]

    def change(text: str, picture: str, run: Callable[[], object], key: str = "") -> None:
        changing().wanted_by(add(text, picture, run, key))

    def add(text: str, picture: str, run: Callable[[], object], key: str = "") -> QAction:
        action = menu.addAction(icon(picture), text)
        if key:
            # Shown only: the view itself has the key.
            action.setShortcut(QKeySequence(key))
            action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda _checked=False: run())
        return action

    if one is not None:
        find = add(_tr("Find this person"), "find-face", lambda: navigator.find_face(one.id), "F")
        find.setEnabled(one.has_embedding)
        shown = shown_person(one)
        if shown is not None:
            person, name = shown
            text = _tr("All photos of {name}").format(name=short(name))
            add(text, "person", lambda: navigator.show_person(person))
    compared = compared or comparison(ids)
    if compared is not None:
        text, pair = compared
        add(text, "compare", lambda: navigator.show_page("compare", pair), COMPARE)
        menu.addSeparator()
    if any(suggestion_of(row) is not None for row in rows):
        change(confirm_text(rows), "check", lambda: actions.confirm(rows), CONFIRM)
    if any(shown_person(row) is not None for row in rows):
        change(reject_text(rows), "person-not", lambda: actions.reject(rows), REJECT)
    change(name_them_text(rows), "name", name_them, NAME)
    if new_person is not None and any(known_person(row) is not None for row in rows):
        change(new_person_text(len(rows)), "person-add", new_person, NEW_PERSON)
    if confirmed:
        change(_tr("Take name off"), "unname", lambda: actions.unname(confirmed), UNNAME)
    if one is not None and shown_person(one) is not None:
        menu.addSeparator()
        known = known_person(one)
        if known is not None:
            change(_tr("Use as cover"), "star", lambda: actions.use_as_cover(one.id, known[1]), COVER)
        if why is not None and one.has_embedding:
            add(_tr("Why?"), "question", why, WHY)
    if one is not None and (weakness := weakness_text(one)):
        menu.addSeparator()
        menu.addAction(icon("info", role="disabled"), weakness).setEnabled(False)
    menu.addSeparator()
    change(_tr("Not a face"), "not-a-face", lambda: actions.not_a_face(ids), NOT_A_FACE)
    if ignored:
        change(_tr("Don't ignore"), "eye", lambda: actions.stop_ignoring(ignored))
    if len(ignored) < len(ids):
        change(_tr("Ignore"), "ignore", lambda: actions.ignore(ids), IGNORE)
    if one is not None:
        menu.addSeparator()
        add(_tr("Open photo"), "photos", lambda: actions.open_photo(one, among))
        add(_tr("Show in folder"), "folder", lambda: show_in_folder(one.path))
    return menu
