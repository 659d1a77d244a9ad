"""What can be done with photos, the same in the grid, the list and the viewer: marks, copies, other programs.

Decisions are made in the background, one after the other, and told in the message bar with Undo. The menu is in
``photo_menu``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.language import say
from glimpse_desktop.domain.marks import MOST_STARS
from glimpse_desktop.domain.views import PhotoRow
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.key_bindings import KeyBinding
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos import mark_words
from glimpse_desktop.ui.photos.marks_summary import MarksSummary
from glimpse_desktop.ui.photos.photo_keys import COPY, EXPORT, FAVOURITE, HIDE, LABEL_KEYS, TURN_LEFT, TURN_RIGHT
from glimpse_desktop.ui.widgets.mime_data import new_mime_data
from glimpse_desktop.ui.widgets.reveal import show_in_folder

MARKS = "marks"
"""The key under which the background reads how photos are marked."""

Photos = Callable[[], Sequence[PhotoId]]


class PhotoActions(QObject):
    """``photos`` says which photos a key is about: the selected ones, or the current one.

    Signal ``hid(list[PhotoId], bool)``: these photos, with their copies, were hidden (True) or are shown again.
    """

    hid = Signal(object, bool)

    def __init__(self, context: PageContext, parent: QWidget, photos: Photos) -> None:
        super().__init__(parent)
        self.context = context
        self._widget = parent
        self._photos = photos

    def bindings(self) -> list[KeyBinding]:
        """Keys for a view, which does nothing with them while there is no photo."""
        of_key = self._of_key
        stars = [
            KeyBinding((str(count),), "", of_key(partial(self.rate, stars=count)), changes=True)
            for count in range(MOST_STARS + 1)
        ]
        labels = [
            KeyBinding((key,), "", of_key(partial(self.toggle_label, label=label)), changes=True)
            for key, label in LABEL_KEYS.items()
        ]
        said = [
            KeyBinding(tuple(map(str, range(1, MOST_STARS + 1))), say("So many stars"), lambda: False),
            KeyBinding(("0",), say("No stars"), lambda: False),
            KeyBinding(tuple(LABEL_KEYS), say("Red, yellow, green, blue label, or none"), lambda: False),
        ]
        return [
            KeyBinding((FAVOURITE,), say("Favourite, or not"), of_key(self.toggle_favourite), changes=True),
            *stars,
            *labels,
            *said,
            KeyBinding((HIDE,), say("Hide, or show again"), of_key(self.toggle_hidden), changes=True),
            KeyBinding((TURN_RIGHT,), say("Turn right"), of_key(partial(self.turn, by=1)), changes=True),
            KeyBinding((TURN_LEFT,), say("Turn left"), of_key(partial(self.turn, by=-1)), changes=True),
            KeyBinding((COPY,), say("Copy the files"), of_key(self.copy)),
            KeyBinding((EXPORT,), say("Export"), of_key(self.export)),
        ]

    def fill(self, menu: QMenu, ids: Sequence[PhotoId]) -> None:
        """Add everything that can be done with these photos to a menu."""
        from glimpse_desktop.ui.photos.photo_menu import fill  # late, like all that a start doesn't need

        fill(self, menu, list(ids))

    def read_marks(self, ids: Iterable[int], owner: QObject, then: Callable[[MarksSummary], None]) -> None:
        """Tell ``then`` how these photos are marked, unless ``owner`` asks again meanwhile."""
        workspace = self.context.workspace
        self.context.background.run(
            lambda: MarksSummary.of(workspace.marks_among(ids)), then, owner=owner, key=MARKS
        )

    # Marks

    def rate(self, ids: Sequence[PhotoId], stars: int) -> None:
        """So many stars, 0 to 5."""
        workspace = self.context.workspace
        self._decide(
            ids,
            lambda photos, _: workspace.rate_photos(photos, stars),
            lambda count, _: mark_words.rated(count, stars),
        )

    def toggle_favourite(self, ids: Sequence[PhotoId]) -> None:
        """All are favourites, or, where all are, none is any more."""
        workspace = self.context.workspace

        def on(known: MarksSummary) -> bool:
            return not known.all(known.favourites)

        self._decide(
            ids,
            lambda photos, known: workspace.favourite_photos(photos, on(known)),
            lambda count, known: mark_words.favoured(count, on(known)),
        )

    def toggle_label(self, ids: Sequence[PhotoId], label: str | None) -> None:
        """All have this label, or, where all have it, none any more."""
        workspace = self.context.workspace

        def wanted(known: MarksSummary) -> str | None:
            return None if known.all(known.label_count(label)) else label

        self._decide(
            ids,
            lambda photos, known: workspace.label_photos(photos, wanted(known)),
            lambda count, known: mark_words.labelled(count, wanted(known)),
        )

    def toggle_hidden(self, ids: Sequence[PhotoId]) -> None:
        """Out of all views; where all are hidden, they are shown again."""
        workspace = self.context.workspace

        def on(known: MarksSummary) -> bool:
            return not known.all(known.hidden)

        self._decide(
            ids,
            lambda photos, known: workspace.hide_photos(photos, on(known)),
            lambda count, known: mark_words.hidden(count, on(known)),
            lambda known, changes: self.hid.emit(list(changes.photos), on(known)),
        )

    def turn(self, ids: Sequence[PhotoId], by: int) -> None:
        """So many quarter turns clockwise: 1 to the right, -1 to the left."""
        workspace = self.context.workspace
        self._decide(
            ids,
            lambda photos, _: workspace.rotate_photos(photos, by),
            lambda count, _: mark_words.turned(count, by),
        )

    # Elsewhere

    def copy(self, ids: Sequence[PhotoId]) -> None:
        """Their files go to the clipboard, for a file manager, a mail or a chat to paste."""

        def read(rows: list[PhotoRow]) -> None:
            urls = [QUrl.fromLocalFile(str(row.path)) for row in rows]
            files = new_mime_data()
            files.setUrls(urls)
            # What the file managers of GNOME and its kin want to hear.
            lines = ["copy", *(bytes(url.toEncoded().data()).decode("ascii") for url in urls)]
            files.setData("x-special/gnome-copied-files", "\n".join(lines).encode())
            QGuiApplication.clipboard().setMimeData(files)
            self.context.navigator.message(mark_words.copied(len(rows)))

        self._with_rows(ids, read, "copy")

    def show_in_folder(self, ids: Sequence[PhotoId]) -> None:
        """The first of them, in the system's file manager."""
        self._with_file(ids, show_in_folder, "show in folder")

    def open_outside(self, ids: Sequence[PhotoId]) -> None:
        """The first of them, with the program that the system has for it."""

        def then(path: Path) -> None:
            if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
                self.context.navigator.message(say("No program opens {file}.", file=path.name))

        self._with_file(ids, then, "open outside")

    def export(self, ids: Sequence[PhotoId]) -> None:
        """Ask where copies of them go, and how."""
        from glimpse_desktop.ui.export.dialog import export_photos_dialog

        export_photos_dialog(self.context, ids, self._widget.window())

    def compare(self, ids: Sequence[PhotoId]) -> None:
        """Two photos side by side."""
        from glimpse_desktop.ui.compare.pair import ComparePair

        self.context.navigator.show_page("compare", ComparePair.of_photos(ids[0], ids[1]))

    # Inside

    def _of_key(self, act: Callable[[Sequence[PhotoId]], None]) -> Callable[[], bool]:
        def run() -> bool:
            ids = self._photos()
            if ids:
                act(ids)
            return bool(ids)

        return run

    def _decide(
        self,
        ids: Sequence[PhotoId],
        decide: Callable[[list[PhotoId], MarksSummary], Changes],
        text: Callable[[int, MarksSummary], str],
        then: Callable[[MarksSummary, Changes], None] = lambda _known, _changes: None,
    ) -> None:
        """``decide`` and ``text`` get how the photos were marked before, and run in the background.

        ``then`` gets it here, afterwards, with what changed, if anything was decided.
        """
        workspace, photos = self.context.workspace, list(ids)

        def work() -> tuple[Changes, str, MarksSummary]:
            known = MarksSummary.of(workspace.marks_among(photos))
            changes = decide(photos, known)
            return changes, text(known.photos, known), known

        def made(done: tuple[Changes, str, MarksSummary]) -> None:
            changes, said, known = done
            if changes:
                then(known, changes)
            self.context.navigator.message(said, undo=bool(changes))

        self.context.background.run(work, made, owner=self, lane=Lane.DECISION)

    def _with_rows(self, ids: Sequence[PhotoId], then: Callable[[list[PhotoRow]], None], key: str) -> None:
        workspace, photos = self.context.workspace, list(ids)

        def read(rows: list[PhotoRow]) -> None:
            if rows:
                then(rows)
            else:
                self.context.navigator.message(say("This photo is no longer in the library."))

        self.context.background.run(lambda: workspace.photos(photos), read, owner=self, key=key)

    def _with_file(self, ids: Sequence[PhotoId], then: Callable[[Path], object], key: str) -> None:
        """For the first of them, as long as its file is there."""
        workspace, photos = self.context.workspace, list(ids[:1])

        def work() -> tuple[Path, bool] | None:
            rows = workspace.photos(photos)
            return (rows[0].path, rows[0].path.exists()) if rows else None

        def found(file: tuple[Path, bool] | None) -> None:
            if file is None:
                self.context.navigator.message(say("This photo is no longer in the library."))
            elif not file[1]:
                self.context.navigator.message(say("{file} is not there any more.", file=file[0].name))
            else:
                then(file[0])

        self.context.background.run(work, found, owner=self, key=key)
