"""The menu of a person's page: what is too rare for a button, and the merges that can be taken apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from glimpse_desktop.domain.review import HistoryRow
from glimpse_desktop.domain.views import PersonRow
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.faces.face_menu import short
from glimpse_desktop.ui.icons import icon
from glimpse_desktop.ui.people.people_actions import PeopleActions


def _tr(text: str) -> str:
    return QCoreApplication.translate("PersonMenu", text)


def build(
    parent: QWidget,
    row: PersonRow,
    decisions: PeopleActions,
    merges: Sequence[HistoryRow],
    *,
    merge: Callable[[], object],
    choose_cover: Callable[[], object],
    use_best: Callable[[], object] | None,
    slide_show: Callable[[], object],
    best_photo: Callable[[], object] | None,
    forget: Callable[[], object],
) -> QMenu:
    """``use_best`` None: the best face is the cover already. ``best_photo`` None: it isn't known."""
    menu = QMenu(parent)

    def add(text: str, picture: str, run: Callable[[], object]) -> QAction:
        action = menu.addAction(icon(picture), text)
        action.triggered.connect(lambda _checked=False: run())
        return action

    def change(text: str, picture: str, run: Callable[[], object]) -> None:
        changing().wanted_by(add(text, picture, run))

    add(_tr("Slide show"), "slides", slide_show)
    if best_photo is not None:
        add(_tr("Open the best photo"), "photos", best_photo)
    if row.name is not None:
        name = row.name
        search = _tr("Search photos with {name}").format(name=short(name, 30))
        add(search, "search", lambda: decisions.search_photos(name))
    text = _tr("Export these photos…") if row.name is None else _tr("Export photos of {name}…")
    add(text.format(name=short(row.name or "", 30)), "export", lambda: decisions.export(row, parent.window()))
    menu.addSeparator()
    change(_tr("Merge into…"), "merge", merge)
    if row.name is None:
        change(_tr("Not faces"), "not-a-face", lambda: decisions.not_faces([row]))
        change(_tr("Ignore"), "ignore", lambda: decisions.ignore([row]))
        return menu
    change(_tr("Choose the cover…"), "star", choose_cover)
    if use_best is not None:
        change(_tr("Use the best face as cover"), "star", use_best)
    if row.hidden:
        change(_tr("Show again"), "eye", lambda: decisions.show(row))
    else:
        change(_tr("Ignore this person"), "ignore", lambda: decisions.hide(row))
    change(_tr("Forget this person…"), "remove", forget)
    if merges:
        menu.addSeparator()
    for one in merges:
        text = _tr("Take apart: {what}").format(what=short(one.text, 48))
        change(text, "apart", partial(decisions.take_apart, one.id, one.text))
    return menu
