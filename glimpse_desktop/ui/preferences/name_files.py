"""Whether names are also in files, where, and what writing them would change."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QLabel, QRadioButton, QVBoxLayout, QWidget

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.language import say_again
from glimpse_desktop.domain.name_files import NamesInFiles, NamesWish
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.name_files.words import failures_text
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.widgets.buttons import push_button
from glimpse_desktop.ui.widgets.mirroring import margins

_INDENT = 26
"""What stands under a choice begins where its words do."""


class NameFilesSection(QWidget):
    """Three choices, each with what it means; ``buttons`` are by choice."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(
            _muted(
                self.tr(
                    "The names that you give are in Glimpse's library. They can be in files as well, as metadata "
                    "that digiKam, Lightroom, Apple Photos and Windows understand."
                )
            )
        )
        column.addSpacing(Space.S)
        self.group = QButtonGroup(self)
        self.buttons: dict[NamesInFiles, QRadioButton] = {}
        for wanted, text, meaning in (
            (NamesInFiles.OFF, self.tr("Only in the library"), self.tr("No file is written.")),
            (
                NamesInFiles.SIDECARS,
                self.tr("Beside the photos"),
                self.tr(
                    "In a small file beside each photo, like photo.jpg.xmp. The photos stay as they are, but "
                    "those that names were put into before: there they are kept right."
                ),
            ),
            (
                NamesInFiles.FILES,
                self.tr("Inside the photos"),
                self.tr(
                    "A copy with the names takes the photo's place once every pixel is checked to be the same. "
                    "Where that isn't safe, the names go beside the photo."
                ),
            ),
        ):
            button = QRadioButton(text)
            button.setAccessibleDescription(meaning)
            button.setEnabled(False)
            self.buttons[wanted] = button
            self.group.addButton(button)
            column.addWidget(button)
            under = _muted(meaning, "small")
            under.setContentsMargins(margins(_INDENT, 0, 0, Space.S))
            column.addWidget(under)
        self.automatic = QCheckBox(self.tr("Also names that are shown without having been confirmed"))
        self.automatic.setEnabled(False)
        column.addWidget(self.automatic)
        column.addSpacing(Space.S)
        self.tool = _muted("", "small")
        self.tool.hide()
        column.addWidget(self.tool)
        self.failures = _muted("", "danger")
        self.failures.hide()
        column.addWidget(self.failures)
        column.addSpacing(Space.S)
        self.follows = _muted("")
        column.addWidget(self.follows)
        self.outlook = push_button(self.tr("What would change…"), "name")
        self.outlook.setEnabled(False)
        self.outlook.clicked.connect(self._look_ahead)
        column.addSpacing(Space.XS)
        column.addWidget(self.outlook, 0, Qt.AlignmentFlag.AlignLeading)
        workspace = context.workspace
        # There, not here: what reads and writes metadata takes its time to be imported.
        context.background.run(
            lambda: (workspace.name_files.wanted(), workspace.name_files.wish()),
            self._show,
            owner=self,
            key="names in files",
        )
        context.background.run(
            lambda: workspace.name_files.exiftool(), self._show_tool, owner=self, lane=Lane.SLOW
        )
        self._show_failures(workspace.names_keeping.failures())

    @property
    def wish(self) -> NamesWish:
        """What the button looks ahead for: beside the photos where nothing is chosen."""
        return NamesWish(self.buttons[NamesInFiles.FILES].isChecked(), self.automatic.isChecked())

    def _show(self, chosen: tuple[NamesInFiles, NamesWish]) -> None:
        wanted, wish = chosen
        self.buttons[wanted].setChecked(True)
        self._say_what_follows(wanted)
        self.automatic.setChecked(wish.automatic)
        for widget in (*self.buttons.values(), self.automatic, self.outlook):
            widget.setEnabled(True)
        self.group.buttonClicked.connect(self._choose)
        self.automatic.clicked.connect(self._choose_automatic)

    def _show_tool(self, found: tuple[Path, str] | None) -> None:
        self.tool.setText(
            self.tr("ExifTool {version} is installed: names can also go into TIFF and HEIC photos.").format(
                version=found[1]
            )
            if found is not None
            else self.tr(
                "Names can go into JPEG, PNG and WebP photos. With ExifTool, which is not installed, also into "
                "TIFF and HEIC photos."
            )
        )
        self.tool.show()

    def _show_failures(self, failures: dict[PhotoId, str]) -> None:
        if failures:
            reason = say_again(next(iter(failures.values())))
            self.failures.setText(f"{failures_text(len(failures))} {reason[:1].upper()}{reason[1:]}.")
            self.failures.show()

    def _say_what_follows(self, wanted: NamesInFiles) -> None:
        self.follows.setText(
            self.tr(
                "Nothing is written by itself. Names can still be written once, beside the photos, when you have "
                "seen what would change."
            )
            if wanted is NamesInFiles.OFF
            else self.tr(
                "What you decide from now on is written by itself. What you decided before is written when you "
                "have seen what would change."
            )
        )

    def _choose(self) -> None:
        wanted = next(kind for kind, button in self.buttons.items() if button.isChecked())
        self._say_what_follows(wanted)
        names = self._context.workspace.name_files
        self._context.background.run(
            lambda: names.want(wanted), None, self._refused, owner=self, lane=Lane.DECISION
        )

    def _choose_automatic(self, wanted: bool) -> None:
        names = self._context.workspace.name_files
        self._context.background.run(
            lambda: names.want_automatic(wanted), None, self._refused, owner=self, lane=Lane.DECISION
        )

    def _refused(self, error: GlimpseError) -> None:
        self._context.navigator.message(str(error))

    def _look_ahead(self) -> None:
        from glimpse_desktop.ui.name_files.dialog import NamesDialog

        wish = self.wish
        NamesDialog(self._context, wish, lambda: self._write(wish), self.window()).open()

    def _write(self, wish: NamesWish) -> None:
        from glimpse_desktop.ui.name_files.run import NamesRun

        # Of the window, which stays when preferences are closed.
        window = self.window().parentWidget() or self.window()
        NamesRun(self._context, wish, window).start()


def _muted(text: str, role: str = "muted") -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    set_role(label, role)
    return label
