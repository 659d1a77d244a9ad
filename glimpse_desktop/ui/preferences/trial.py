"""What changing to another model pack would mean, said before anything happens: the dry run and its answer."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.faces import PackInfo
from glimpse_desktop.domain.language import say_count, say_number
from glimpse_desktop.domain.packs import PackOutlook
from glimpse_desktop.ui.activity.jobs import Job
from glimpse_desktop.ui.activity.running_words import duration_text
from glimpse_desktop.ui.duplicates.words import size_text
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.widgets.buttons import push_button
from glimpse_desktop.ui.wording import faces_text, people_text, photos_text


class TrialCard(QFrame):
    """Tries a pack on some of the library's photos, says what using it would mean, and asks.

    Signals:
        switch_wanted(PackInfo): use it.
        kept(): leave everything as it is; also when the trial was ended or failed.
    """

    switch_wanted = Signal(object)
    kept = Signal()

    def __init__(self, context: PageContext, current: str, parent: QWidget | None = None) -> None:
        """``current`` is the name of the pack in use."""
        super().__init__(parent)
        self._context = context
        self._job: Job | None = None
        self._pack: PackInfo | None = None
        self.outlook: PackOutlook | None = None
        set_role(self, "bar")
        self.title = QLabel()
        set_role(self.title, "heading")
        self.text = QLabel()
        self.line = QProgressBar()
        self.line.setTextVisible(False)
        self.line.setAccessibleName(self.tr("Trying the pack"))
        for label in (self.title, self.text):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.switch = push_button(self.tr("Switch"), role="primary")
        self.keep = push_button(self.tr("Keep “{pack}”").format(pack=current))
        self.end = push_button(self.tr("Cancel"))
        self.switch.clicked.connect(self._switch)
        self.keep.clicked.connect(self.kept)
        self.end.clicked.connect(self._end)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addStretch()
        for button in (self.end, self.keep, self.switch):
            button.setAutoDefault(False)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        column.setSpacing(Space.S)
        for widget in (self.title, self.text, self.line):
            column.addWidget(widget)
        column.addLayout(row)
        context.background.jobs.changed.connect(self._show_progress)

    def begin(self, pack: PackInfo) -> None:
        """Try this one."""
        self.stop()
        self._pack, self.outlook = pack, None
        workspace = self._context.workspace
        self.title.setText(self.tr("What “{pack}” would change").format(pack=pack.name))
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setText(self.tr("Trying it on some of your photos. Nothing is changed by this."))
        self.line.setRange(0, 1)
        self.line.setValue(0)
        self._show(trying=True)

        def work(job: Job) -> PackOutlook:
            return workspace.switching.outlook(pack.id, job.report, job.cancel)

        self._job = self._context.background.jobs.run(
            self.tr("Trying a model pack"),
            work,
            self._tell,
            self._failed,
            owner=self,
            stopped=lambda _job: None,
        )

    def stop(self) -> None:
        """End a trial that goes on."""
        if self._job is not None:
            self._job.stop()
            self._job = None

    def _tell(self, outlook: PackOutlook) -> None:
        if self._pack is None or outlook.pack.id != self._pack.id:
            return
        self._job = None
        self.outlook = outlook
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setText("".join(f"<p>{escape(sentence)}</p>" for sentence in outlook_sentences(outlook)))
        self.switch.setEnabled(outlook.fits)
        self._show(trying=False)

    def _failed(self, error: GlimpseError) -> None:
        self._job = None
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setText(str(error))
        self.switch.setEnabled(False)
        self._show(trying=False)

    def _show(self, *, trying: bool) -> None:
        # Only who was on the button that goes is led to those that come: others may be about to choose again.
        if self.end.hasFocus() and not trying:
            self.keep.show()
            self.keep.setFocus()
        self.line.setVisible(trying)
        self.end.setVisible(trying)
        self.keep.setVisible(not trying)
        self.switch.setVisible(not trying)
        self.show()
        # Once it has the size that it needs.
        QTimer.singleShot(0, self, self._come_into_view)

    def _come_into_view(self) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(self)

    def _show_progress(self) -> None:
        job = self._job
        if job is not None and job.total:
            self.line.setRange(0, job.total)
            self.line.setValue(job.done)

    def _end(self) -> None:
        self.stop()
        self.kept.emit()

    def _switch(self) -> None:
        if self._pack is not None:
            self.switch_wanted.emit(self._pack)


def outlook_sentences(outlook: PackOutlook) -> list[str]:
    """What a person wants to know before they change their pack, one thing a line."""
    said: list[str] = []
    if not outlook.photos:
        said.append(_tr("This pack has seen all your photos already: the change is made at once."))
    elif outlook.seconds is None:
        said.append(_again(outlook))
    else:
        sentence = say_count(
            "A photo is looked at again in the background, which takes {time} at full speed.",
            "{n} photos are looked at again in the background, which takes {time} at full speed.",
            outlook.photos,
            time=duration_text(outlook.seconds),
        )
        said.append(sentence)
    if outlook.faces:
        sentence = _tr("{faces} that you named ({people}) are found anew in them. No name is lost.")
        said.append(sentence.format(faces=faces_text(outlook.faces), people=people_text(outlook.people)))
    if outlook.tried_faces and outlook.missed_faces:
        sentence = _tr(
            "Tried on {photos}: of {faces} with a name it missed {missed}. "
            "Such faces keep their names, and the boxes they have now."
        )
        said.append(
            sentence.format(
                photos=photos_text(outlook.tried_photos),
                faces=faces_text(outlook.tried_faces),
                missed=say_number(outlook.missed_faces),
            )
        )
    elif outlook.tried_faces:
        sentence = _tr("Tried on {photos}: it found every face with a name ({faces}).")
        said.append(
            sentence.format(photos=photos_text(outlook.tried_photos), faces=faces_text(outlook.tried_faces))
        )
    if outlook.photos:
        if outlook.fits:
            said.append(_tr("It needs about {size} on the disk.").format(size=size_text(outlook.needed)))
        else:
            sentence = _tr("It needs about {size} on the disk, and only {free} are free.")
            said.append(sentence.format(size=size_text(outlook.needed), free=size_text(outlook.free)))
        said.append(_tr("Until a photo's turn comes it shows the faces it has now."))
    return said


def _again(outlook: PackOutlook) -> str:
    return say_count(
        "A photo is looked at again in the background.",
        "{n} photos are looked at again in the background.",
        outlook.photos,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("TrialCard", text)
