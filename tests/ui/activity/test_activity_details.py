"""The card over the corner: a row for everything that is at work, followed while it is open."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.progress import IndexProgress, Phase
from glimpse_desktop.ui.activity.activity import Activity
from glimpse_desktop.ui.activity.activity_details import ActivityDetails
from glimpse_desktop.ui.activity.jobs import Job
from glimpse_desktop.ui.pages import PageContext
from tests.ui.conftest import Desk, settle


@pytest.fixture
def activity(context: PageContext, qtbot: QtBot) -> Iterator[Activity]:
    window = QWidget()
    window.resize(700, 500)
    column = QVBoxLayout(window)
    column.addStretch()
    made = Activity(context)
    column.addWidget(made)
    qtbot.addWidget(window)
    window.show()
    settle(qtbot)
    yield made
    for job in context.background.jobs.running():
        job.finish()


@pytest.fixture
def job(context: PageContext, activity: Activity) -> Job:
    made = context.background.jobs.add(Job("Exporting photos", total=340))
    activity.show_progress(IndexProgress(Phase.ANALYSING, total=10, done=1))
    activity.show()
    return made


def _open(activity: Activity) -> ActivityDetails:
    activity.click()
    assert activity.details is not None
    return activity.details


def test_the_corner_says_that_there_is_more(activity: Activity, job: Job) -> None:
    assert activity.others.text() == "and one more thing"
    assert "and one more thing" in activity.accessibleDescription()


def test_a_click_or_a_key_shows_a_row_for_each(activity: Activity, job: Job, qtbot: QtBot) -> None:
    activity.setFocus()
    qtbot.keyClick(activity, Qt.Key.Key_Return)
    assert activity.details is not None
    rows = list(activity.details.rows.values())
    assert [row.title.text() for row in rows] == ["Looking at new photos", "Exporting photos"]
    assert rows[1].counts.text() == "0 of 340 photos"
    assert rows[1].pause.isHidden() and not rows[1].stop.isHidden()
    assert rows[1].stop.accessibleName() == "Stop: Exporting photos"
    qtbot.keyClick(activity.details, Qt.Key.Key_Escape)
    assert activity.details is None


def test_rows_follow_the_work_and_go_with_it(
    activity: Activity, job: Job, context: PageContext, qtbot: QtBot
) -> None:
    details = _open(activity)
    row = details.rows[id(job)]
    job.report(34)
    context.background.jobs.look()
    assert (row.counts.text(), row.line.value()) == ("34 of 340 photos", 100)
    qtbot.mouseClick(row.stop, Qt.MouseButton.LeftButton)
    assert job.stopping and row.counts.text() == "34 of 340 photos · Stopping…"
    job.finish()
    context.background.jobs.look()
    assert id(job) not in details.rows
    activity.show_progress(IndexProgress())
    assert not details.rows and not details.nothing.isHidden()


def test_pausing_there_pauses(activity: Activity, job: Job, desk: Desk, qtbot: QtBot) -> None:
    row = _open(activity).rows["indexer"]
    assert row.pause.accessibleName() == "Pause: Looking at new photos"
    qtbot.mouseClick(row.pause, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.workspace.indexer.paused)
    desk.workspace.indexer.resume()


def test_without_the_indexer_the_corner_is_the_jobs(activity: Activity, job: Job, context: PageContext) -> None:
    activity.show_progress(IndexProgress())
    assert (activity.counts.text(), activity.pace.text()) == ("Exporting photos", "0 of 340 photos")
    assert activity.button.isHidden() and activity.others.isHidden()
    activity.stop_button.click()
    assert job.stopping
