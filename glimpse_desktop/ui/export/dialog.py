"""Export: which of three things comes of the photos, where it goes, and what that would mean, before it does.

The work itself goes on after the dialog has closed; see ``export_run``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.exporting import Export, ExportOutlook
from glimpse_desktop.domain.file_names import safe_name
from glimpse_desktop.domain.ids import PersonId, PhotoId
from glimpse_desktop.domain.language import say, say_count
from glimpse_desktop.ui.export.choices import ExportKind, read_choices
from glimpse_desktop.ui.export.memory import ExportMemory
from glimpse_desktop.ui.export.pages import CopiesPage, ListPage, SheetPage, documents
from glimpse_desktop.ui.export.run import ExportRun, Order
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.pages import PageContext

_SI = QLocale.DataSizeFormat.DataSizeSIFormat
_LOOK_MS = 200
"""After the last key: what the export would mean is found out anew."""
_NAMES = 3


@dataclass(frozen=True, slots=True)
class _Outlook:
    """What an order would mean. ``exists``: the file that it would write is there."""

    about: ExportOutlook
    names: Sequence[Path] = ()
    exists: bool = False
    folder: bool = True


class ExportDialog(QDialog):
    """``photos``, the oldest first. ``title`` says whose they are ("Export 12 photos")."""

    def __init__(
        self,
        context: PageContext,
        photos: Sequence[PhotoId],
        title: str,
        parent: QWidget | None = None,
        *,
        of: str = "",
    ) -> None:
        """``of``: whose they are, for the names of files."""
        super().__init__(parent)
        self._context = context
        self._photos = tuple(photos)
        self._memory = ExportMemory.of(context.navigator)
        self._all: ExportOutlook | None = None
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        choices = read_choices(self._memory.text)
        self.copies, self.sheet, self.list = CopiesPage(choices), SheetPage(choices), ListPage(choices)
        folder = Path(choices.folder) if choices.folder else documents()
        self.copies.place.show_path(folder if choices.folder else folder / say("Exported photos"))
        name = safe_name(of) or say("Photos")
        self.sheet.place.show_path(folder / f"{name}.pdf")
        self.list.place.show_path(folder / f"{name}.{choices.list_format}")
        self.kinds = QButtonGroup(self)
        self.stack = QStackedWidget()
        self.outlook = QLabel()
        self.outlook.setWordWrap(True)
        self.outlook.setAlignment(Qt.AlignmentFlag.AlignTop)
        # Room for a warning: nothing above moves when one comes or goes.
        self.outlook.setMinimumHeight(3 * self.outlook.fontMetrics().lineSpacing())
        self.anyway = QCheckBox()
        self.export = QPushButton(say("Export"))
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._look_ahead)
        self._build(choices.kind)
        self._count()
        self._show_kind()

    def _build(self, kind: ExportKind) -> None:
        kinds = QHBoxLayout()
        kinds.setSpacing(Space.L)
        texts = {
            ExportKind.COPIES: say("Copies"),
            ExportKind.SHEET: say("Contact sheet (PDF)"),
            ExportKind.LIST: say("List of people and faces"),
        }
        for place, (one, text) in enumerate(texts.items()):
            button = QRadioButton(text)
            button.setChecked(one is kind)
            self.kinds.addButton(button, place)
            kinds.addWidget(button)
        kinds.addStretch()
        for page in (self.copies, self.sheet, self.list):
            self.stack.addWidget(page)
            page.changed.connect(self._look.start)
        set_role(self.export, "primary")
        self.export.setDefault(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.export, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._begin)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.M)
        column.addLayout(kinds)
        column.addWidget(self.stack, 1)
        column.addWidget(self.outlook)
        column.addWidget(self.anyway)
        column.addWidget(buttons)
        keeps_room = self.anyway.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        self.anyway.setSizePolicy(keeps_room)
        self.anyway.hide()
        self.anyway.toggled.connect(lambda _on: self._look_ahead())
        self.kinds.idClicked.connect(lambda _id: self._show_kind())
        self.resize(560, self.sizeHint().height())

    # What it would mean

    def _show_kind(self) -> None:
        self.anyway.setChecked(False)
        self.stack.setCurrentIndex(self.kinds.checkedId())
        self._look_ahead()

    def order(self) -> Order | None:
        """What is chosen; None while something is missing."""
        page = (self.copies, self.sheet, self.list)[self.kinds.checkedId()]
        return page.order(self._photos, self.anyway.isChecked())

    def _count(self) -> None:
        """How many there are and how large: once, for it reads all of them."""
        from glimpse_desktop.workspace.exporting import look_ahead

        workspace, everything = self._context.workspace, Export(self._photos, Path())

        def counted(found: ExportOutlook) -> None:
            self._all = found
            self._look_ahead()

        self._context.background.run(lambda: look_ahead(workspace, everything), counted, owner=self, key="count")

    def _look_ahead(self) -> None:
        from glimpse_desktop.workspace.exporting import first_names, look_ahead

        workspace, order = self._context.workspace, self.order()
        if order is None:
            self._refuse(say("Choose where it goes."))
            return

        def work() -> _Outlook:
            if isinstance(order, Export):
                about = look_ahead(workspace, replace(order, photos=()))
                return _Outlook(about, first_names(workspace, order, _NAMES))
            about = look_ahead(workspace, Export((), order.file.parent))
            return _Outlook(about, exists=order.file.exists(), folder=order.file.parent.is_dir())

        self._context.background.run(work, self._take, self._failed, owner=self, key="outlook")

    def _failed(self, error: GlimpseError) -> None:
        self.copies.show_names(())
        self._refuse(str(error))

    def _refuse(self, why: str) -> None:
        self.export.setEnabled(False)
        self.anyway.hide()
        self._say(why, "danger")

    def _say(self, text: str, role: str) -> None:
        self.outlook.setText(text)
        set_role(self.outlook, role)

    def _take(self, found: _Outlook) -> None:
        order = self.order()
        self.copies.show_names(found.names)
        inside = found.about.inside if isinstance(order, Export) else None
        question = ""
        if inside is not None:
            self._say(
                say("This folder belongs to the library: the copies would be taken in as new photos."), "danger"
            )
            question = say("Export there all the same")
        elif found.exists:
            self._say(say("There is a file of that name."), "danger")
            question = say("Replace it")
        elif not found.folder:
            self._say(say("The folder of this file does not exist."), "danger")
        else:
            self._say("\n".join(filter(None, (self._words(found), self._turned_words()))), "muted")
        self.anyway.setText(question)
        self.anyway.setVisible(bool(question))
        self.export.setEnabled(found.folder and (not question or self.anyway.isChecked()) and bool(self._photos))

    def _words(self, found: _Outlook) -> str:
        if self._all is None:
            return ""
        locale, free = QLocale(), found.about.free
        count, size = self._all.photos, locale.formattedDataSize(self._all.bytes, 1, _SI)
        copies = self.kinds.checkedId() == 0
        if not copies or self.copies.sizes.checkedId() == 1:
            return say_count("1 photo.", "{n} photos.", count)
        if free is None:
            return say_count("1 photo, {size}.", "{n} photos, {size}.", count, size=size)
        return say_count(
            "1 photo, {size}. The disk has {free} free.",
            "{n} photos, {size}. The disk has {free} free.",
            count,
            size=size,
            free=locale.formattedDataSize(free, 1, _SI),
        )

    def _turned_words(self) -> str:
        """What becomes of photos that were turned here: smaller copies are as they are seen, originals are not."""
        originals = self.kinds.checkedId() == 0 and self.copies.sizes.checkedId() == 0
        turned = self._all.turned if self._all is not None and originals else 0
        if not turned:
            return ""
        return say_count(
            "1 photo was turned here only: the copy of its file is not turned, a smaller picture would be.",
            "{n} photos were turned here only: copies of their files are not turned, smaller pictures would be.",
            turned,
        )

    # Going

    def _begin(self) -> None:
        order = self.order()
        if order is None or not self.export.isEnabled():
            return
        self._remember()
        ExportRun(self._context, order, self.parentWidget() or self).start()
        self.accept()

    def _remember(self) -> None:
        kind = tuple(ExportKind)[self.kinds.checkedId()]
        page = (self.copies, self.sheet, self.list)[self.kinds.checkedId()]
        self._memory.text = replace(page.chosen(read_choices(self._memory.text)), kind=kind).text()


def export_photos_dialog(context: PageContext, photos: Sequence[PhotoId], window: QWidget) -> None:
    """Ask how these photos are exported."""
    from glimpse_desktop.workspace.exporting import oldest_first

    workspace, wanted = context.workspace, list(photos)

    def then(ordered: tuple[PhotoId, ...]) -> None:
        title = say_count("Export 1 photo", "Export {n} photos", len(ordered))
        ExportDialog(context, ordered, title, window).open()

    context.background.run(lambda: oldest_first(workspace, wanted), then, owner=window, key="export")


def export_person_dialog(context: PageContext, person: PersonId, name: str | None, window: QWidget) -> None:
    """Ask how all photos of a person, or of a group (``name`` None), are exported."""
    from glimpse_desktop.workspace.exporting import photos_to_export

    workspace = context.workspace

    def then(photos: tuple[PhotoId, ...]) -> None:
        if name is None:
            title = say_count("Export 1 photo of this group", "Export {n} photos of this group", len(photos))
        else:
            title = say_count("Export 1 photo of {name}", "Export {n} photos of {name}", len(photos), name=name)
        ExportDialog(context, photos, title, window, of=name or "").open()

    context.background.run(lambda: photos_to_export(workspace, person), then, owner=window, key="export")
