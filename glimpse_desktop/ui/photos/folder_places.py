"""What can be done about a folder that is away or has lost many photos: say where it is, or what they became."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from glimpse_desktop.domain.drives import FoundPlace, PlaceCheck, Vanished
from glimpse_desktop.domain.ids import FolderId
from glimpse_desktop.domain.language import say_count
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.pages import PageContext


class FolderPlaceActions(QObject):
    """Dialogs belong to ``window``."""

    def __init__(self, context: PageContext, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window

    def locate(self, folder: FolderId, old: Path) -> None:
        """Let the person choose where the folder is now."""
        dialog = QFileDialog(self._window, self.tr("Where is “{folder}” now?").format(folder=name_of(old)))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self.choose(folder, old, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def choose(self, folder: FolderId, old: Path, new: Path) -> None:
        """The folder is said to be at ``new``: asks once more when none of its photos is there."""
        places = self._context.workspace.places

        def then(check: PlaceCheck) -> None:
            if check.asked and not check.found:
                self._ask_anyway(old, new, lambda: self._move(folder, old, new, check))
            else:
                self._move(folder, old, new, check)

        self._context.background.run(lambda: places.check(folder, new), then, owner=self, lane=Lane.SLOW)

    def use(self, offer: FoundPlace) -> None:
        """The folder is where it was found."""
        self._move(offer.folder_id, offer.old, offer.new, offer.check)

    def not_now(self, offer: FoundPlace) -> None:
        """Don't offer it again before the next start."""
        places = self._context.workspace.places
        self._run(lambda: places.not_now(offer.folder_id))

    def take_out(self, vanished: Vanished) -> None:
        """The photos that vanished were deleted."""
        places = self._context.workspace.places
        navigator = self._context.navigator

        def then(count: int) -> None:
            navigator.message(
                say_count(
                    "Taken out of the library: one photo. Its names stay, should it come back.",
                    "Taken out of the library: {n} photos. Their names stay, should they come back.",
                    count,
                )
            )

        self._run(lambda: places.accept_removals(vanished.folder_id), then)

    def keep(self, vanished: Vanished) -> None:
        """The photos that vanished stay in views."""
        places = self._context.workspace.places
        self._run(lambda: places.keep_showing(vanished.folder_id))

    def _move(self, folder: FolderId, old: Path, new: Path, check: PlaceCheck) -> None:
        places, navigator = self._context.workspace.places, self._context.navigator

        def then(_count: object) -> None:
            if new == old:
                return
            text = say_count(
                "“{folder}” is at {place} now. The photo that was looked for is there.",
                "“{folder}” is at {place} now. Of {n} photos that were looked for, {found} are there.",
                check.asked,
                folder=name_of(old),
                place=new,
                found=check.found,
            )
            navigator.message(text)

        self._run(lambda: places.move(folder, new), then)

    def _run(self, work: Callable[[], object], then: Callable[[int], object] | None = None) -> None:
        def done(result: object) -> None:
            if then is not None and isinstance(result, int):
                then(result)

        self._context.background.run(work, done, owner=self, lane=Lane.SLOW)

    def _ask_anyway(self, old: Path, new: Path, act: Callable[[], None]) -> None:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(
            self.tr("None of the photos of “{folder}” is in {place}.").format(folder=name_of(old), place=new)
        )
        box.setInformativeText(
            self.tr("Some from all over the folder were looked for. Its photos would be asked about as missing.")
        )
        yes = box.addButton(self.tr("Use it all the same"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.buttonClicked.connect(lambda button: act() if button is yes else None)
        box.finished.connect(box.deleteLater)
        box.open()


def name_of(folder: Path) -> str:
    """What a folder is called: a drive's top has only its path."""
    return folder.name or str(folder)
