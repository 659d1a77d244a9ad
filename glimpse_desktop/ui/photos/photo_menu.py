"""The menu of photos: what can be done with those that are chosen, how they are marked, and the keys for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.language import say, say_number
from glimpse_desktop.domain.marks import LABELS, MOST_STARS
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.icons import icon
from glimpse_desktop.ui.photos import mark_words
from glimpse_desktop.ui.photos.mark_icons import label_icon, stars_icon
from glimpse_desktop.ui.photos.marks_summary import MarksSummary
from glimpse_desktop.ui.photos.photo_keys import COPY, EXPORT, FAVOURITE, HIDE, LABEL_KEYS, TURN_LEFT, TURN_RIGHT

if TYPE_CHECKING:
    from glimpse_desktop.ui.photos.photo_actions import PhotoActions


def fill(actions: PhotoActions, menu: QMenu, ids: Sequence[PhotoId]) -> None:
    """Add the entries; how the photos are marked is read meanwhile and shown a moment later."""
    marks = MarkEntries(actions, menu, ids)
    add = _adder(menu)
    changing().wanted_by(
        add(say("Turn right"), icon("turn-right"), lambda: actions.turn(ids, 1), TURN_RIGHT),
        add(say("Turn left"), icon("turn-left"), lambda: actions.turn(ids, -1), TURN_LEFT),
    )
    marks.add_hide(menu)
    menu.addSeparator()
    if len(ids) == 2:
        add(say("Compare"), icon("compare"), lambda: actions.compare(ids))
    add(say("Copy"), icon("copy"), lambda: actions.copy(ids), COPY)
    add(say("Export…"), icon("export"), lambda: actions.export(ids), EXPORT)
    if len(ids) == 1:
        menu.addSeparator()
        add(say("Open with another program"), icon("open"), lambda: actions.open_outside(ids))
        add(say("Show in folder"), icon("folder"), lambda: actions.show_in_folder(ids))
    actions.read_marks(ids, menu, marks.show)


class MarkEntries:
    """The entries that say how photos are marked. What only some of them have is counted behind the words."""

    def __init__(self, actions: PhotoActions, menu: QMenu, ids: Sequence[PhotoId]) -> None:
        self._actions = actions
        self._ids = ids
        self._hide: QAction | None = None
        add = _adder(menu)
        self._favourite = add(say("Favourite"), icon("heart"), lambda: actions.toggle_favourite(ids), FAVOURITE)
        self._favourite.setCheckable(True)
        self.stars = menu.addMenu(icon("star"), say("Stars"))
        self._stars = fill_stars(self.stars, lambda stars: actions.rate(ids, stars))
        self.labels = menu.addMenu(icon("label"), say("Label"))
        self._labels = fill_labels(self.labels, self._choose_label)
        changing().wanted_by(self._favourite, self.stars, self.labels)
        menu.addSeparator()

    def _choose_label(self, label: str | None) -> None:
        self._actions.toggle_label(self._ids, label)

    def add_hide(self, menu: QMenu) -> None:
        self._hide = _adder(menu)(
            say("Hide"), icon("ignore"), lambda: self._actions.toggle_hidden(self._ids), HIDE
        )
        changing().wanted_by(self._hide)

    def show(self, known: MarksSummary) -> None:
        """How the photos are marked."""
        _show(self._favourite, say("Favourite"), known, known.favourites)
        self._favourite.setIcon(icon("heart-filled" if known.all(known.favourites) else "heart"))
        show_stars(self._stars, known)
        show_labels(self._labels, known)
        if self._hide is not None and known.all(known.hidden):
            self._hide.setText(say("Show again"))
            self._hide.setIcon(icon("eye"))


def fill_stars(menu: QMenu, rate: Callable[[int], object]) -> list[QAction]:
    """Entries for 0 to 5 stars."""
    group = QActionGroup(menu)
    group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
    found = []
    for stars in range(MOST_STARS, -1, -1):
        action = _adder(menu)(
            mark_words.stars_text(stars), stars_icon(stars), lambda stars=stars: rate(stars), str(stars)
        )
        action.setCheckable(True)
        group.addAction(action)
        found.append(action)
    return found[::-1]


def fill_labels(menu: QMenu, choose: Callable[[str | None], object]) -> dict[str | None, QAction]:
    """Entries for each colour, and for none."""
    keys = {label: key for key, label in LABEL_KEYS.items()}
    group = QActionGroup(menu)
    group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
    found: dict[str | None, QAction] = {}
    for label in (*LABELS, None):
        action = _adder(menu)(
            mark_words.label_text(label),
            label_icon(label),
            lambda label=label: choose(label),
            keys.get(label, "") if label is not None else "",
        )
        action.setCheckable(True)
        group.addAction(action)
        found[label] = action
    return found


def show_stars(entries: Sequence[QAction], known: MarksSummary) -> None:
    for stars, action in enumerate(entries):
        _show(action, mark_words.stars_text(stars), known, known.stars[stars])


def show_labels(entries: dict[str | None, QAction], known: MarksSummary) -> None:
    for label, action in entries.items():
        _show(action, mark_words.label_text(label), known, known.label_count(label))


def _show(action: QAction, text: str, known: MarksSummary, count: int) -> None:
    """Checked where all are so; where only some are, how many."""
    if 0 < count < known.photos:
        some, every = say_number(count), say_number(known.photos)
        text = say("{what} ({some} of {all} photos)", what=text, some=some, all=every)
    action.setText(text)
    action.setChecked(known.all(count))


Add = Callable[..., QAction]


def _adder(menu: QMenu) -> Add:
    def add(text: str, picture: QIcon, run: Callable[[], object], key: str = "") -> QAction:
        action = menu.addAction(picture, text)
        if key:
            # Shown only: the view itself has the key.
            action.setShortcut(QKeySequence(key))
            action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda _checked=False: run())
        return action

    return add
