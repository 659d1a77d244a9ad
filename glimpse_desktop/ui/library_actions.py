"""What can be done to the library from several places: menus, empty states, drops. One method each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.drives import FoundPlace
from glimpse_desktop.domain.errors import GlimpseError, NotFoundError
from glimpse_desktop.domain.ids import FolderId
from glimpse_desktop.domain.language import say_count
from glimpse_desktop.domain.views import FolderRow
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.widgets.open_picture import ask_for_picture


class LibraryActions(QObject):
    """Adds and removes folders, opens pictures as queries, undoes and redoes.

    Signals:
        undo_texts(str, str): what undo and redo would do now ("" for nothing).
        making_sample(bool): the album of sample pictures is being made, or no longer.
    """

    undo_texts = Signal(str, str)
    making_sample = Signal(bool)

    def __init__(self, context: PageContext, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.is_making_sample = False
        self._workspace = context.workspace
        self._background = context.background
        self._navigator = context.navigator
        self._background.changed.connect(self._refresh)
        self.read_undo_texts()

    def ask_for_folder(self) -> None:
        """Let the person choose a folder and add it."""
        dialog = QFileDialog(self._window, self.tr("Add a folder of photos"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self.add_folders([Path(name)]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_for_picture(self) -> None:
        """Let the person choose a picture file whose faces to find."""
        title = self.tr("Open a picture to find who is in it")
        ask_for_picture(self._window, title, self._navigator.find_picture)

    def add_folders(self, folders: Sequence[Path]) -> None:
        """Add folders to the library and look through them."""
        if changing().refuses():
            return
        workspace = self._workspace

        def work() -> tuple[list[Path], FolderRow | None]:
            gone: FoundPlace | None = None
            for folder in folders:
                if not folder.is_dir():
                    raise NotFoundError("There is no folder {folder}.", folder=folder)
                gone = workspace.places.gone_from(folder) or gone
                workspace.add_folder(folder)
            rows = workspace.folders() if gone is not None else []
            return list(folders), next((row for row in rows if gone is not None and row.path == gone.old), None)

        self._background.run(work, self._say_added, lane=Lane.SLOW)

    def add_sample_album(self) -> None:
        """Make the album of sample pictures and add it."""
        if changing().refuses():
            return
        workspace = self._workspace

        def work() -> None:
            workspace.add_folder(workspace.make_sample_album())

        self._set_making(True)
        self._background.run(work, self._sample_made, self._sample_failed, lane=Lane.SLOW)

    def _set_making(self, making: bool) -> None:
        self.is_making_sample = making
        self.making_sample.emit(making)

    def _sample_made(self, _nothing: None) -> None:
        self._set_making(False)

    def _sample_failed(self, error: GlimpseError) -> None:
        self._set_making(False)
        self._navigator.message(str(error))

    def open_dropped(self, paths: Sequence[Path]) -> None:
        """Add the folders; find who is in the first picture."""

        def work() -> tuple[list[Path], list[Path]]:
            folders = [path for path in paths if path.is_dir()]
            return folders, [path for path in paths if path not in folders]

        def then(found: tuple[list[Path], list[Path]]) -> None:
            folders, files = found
            if folders:
                self.add_folders(folders)
            if files:
                self._navigator.find_picture(files[0])

        self._background.run(work, then, owner=self, lane=Lane.SLOW)

    def remove_folder(self, folder: FolderRow) -> None:
        """Take a folder out of the library: its files stay, and so does every name given in it."""
        workspace, folder_id, path = self._workspace, FolderId(folder.id), folder.path
        text = self.tr("“{folder}” is out of the library. Its files are untouched, its names are kept.")

        def then(_changes: Changes) -> None:
            self._navigator.offer(
                text.format(folder=path.name or str(path)),
                self.tr("Add it again"),
                lambda: self.add_folders([path]),
            )

        self._background.run(lambda: workspace.remove_folder(folder_id), then, owner=self, lane=Lane.SLOW)

    def rescan(self) -> None:
        """Look for new, changed and deleted photos."""
        workspace = self._workspace
        self._background.run(workspace.rescan, owner=self, lane=Lane.SLOW)

    def undo(self) -> None:
        workspace = self._workspace
        self._take_back(workspace.undo_text, workspace.undo, self.tr("Undone: {what}"))

    def redo(self) -> None:
        workspace = self._workspace
        self._take_back(workspace.redo_text, workspace.redo, self.tr("Done again: {what}"))

    def _take_back(self, name: Callable[[], str | None], act: Callable[[], Changes], sentence: str) -> None:
        def work() -> str | None:
            what = name()
            if what is not None:
                act()
            return what

        def then(what: str | None) -> None:
            if what is not None:
                self._navigator.message(sentence.format(what=what))

        self._background.run(work, then, owner=self, lane=Lane.DECISION)

    def read_undo_texts(self) -> None:
        """Find out what undo and redo would do; ``undo_texts`` tells."""
        workspace = self._workspace
        self._background.run(
            lambda: (workspace.undo_text() or "", workspace.redo_text() or ""),
            lambda texts: self.undo_texts.emit(*texts),
            owner=self,
            key="undo texts",
        )

    def _refresh(self, changes: Changes) -> None:
        # Marks are told as photos.
        if changes.faces or changes.people or changes.people_list or changes.duplicates or changes.photos:
            self.read_undo_texts()

    def _say_added(self, added: tuple[list[Path], FolderRow | None]) -> None:
        folders, gone = added
        if gone is not None:
            text = self.tr(
                "Added. “{folder}”, which is not there any more, has the same photos: names stay either way."
            )
            self._navigator.offer(
                text.format(folder=str(gone.path)),
                self.tr("Take it out of the library"),
                lambda: self.remove_folder(gone),
            )
            return
        if len(folders) == 1:
            text = self.tr("Added “{folder}”").format(folder=folders[0].name or str(folders[0]))
        else:
            text = say_count("Added 1 folder", "Added {n} folders", len(folders))
        self._navigator.message(text)


def open_folder(path: Path) -> None:
    """Show a folder in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
