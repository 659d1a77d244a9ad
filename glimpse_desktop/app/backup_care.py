"""What an open window does about backups by itself: one a day, and a word when they know more than the library."""

from __future__ import annotations

from glimpse_desktop.domain.backups import Backup
from glimpse_desktop.domain.language import say, say_count
from glimpse_desktop.ui.activity.jobs import Job, Unit
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.main_window import MainWindow
from glimpse_desktop.ui.preferences.backup_words import moment
from glimpse_desktop.workspace.lost_decisions import lost_text
from glimpse_desktop.workspace.workspace import Workspace


def look_after_backups(window: MainWindow, workspace: Workspace) -> None:
    """Have backups made from now on, and look whether decisions are missing that a backup knows."""
    workspace.on_mended = window.background.trouble.emit
    workspace.backup_keeping.start()
    window.background.run(
        lambda: workspace.backups.missing_since(),  # what they are made of is imported there
        lambda found: _offer(window, workspace, found),
        lambda _error: None,
        owner=window,
        lane=Lane.SLOW,
    )


def _offer(window: MainWindow, workspace: Workspace, found: Backup | None) -> None:
    if found is None:
        if workspace.lost_decisions is not None:
            window.navigator.message(lost_text(workspace.lost_decisions))
        return
    text = say("The backup of {when} knows decisions that are missing here.", when=moment(found.made_at))
    window.navigator.offer(text, say("Take them over"), lambda: _take_over(window, workspace, found))


def _take_over(window: MainWindow, workspace: Workspace, found: Backup) -> None:
    def work(job: Job) -> int:
        taken, _ = workspace.backups.import_people(found.path, job.cancel)
        return taken.entries

    def done(added: int) -> None:
        window.navigator.message(say_count("1 decision is back.", "{n} decisions are back.", added))

    window.background.jobs.run(say("Reading a backup"), work, done, owner=window, unit=Unit.SHARE)
