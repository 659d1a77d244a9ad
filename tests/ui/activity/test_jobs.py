"""Long work that is shown: its run, its stop, its end, and what is said of its speed."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.ui.activity.jobs import Job, Unit
from glimpse_desktop.ui.bridge import Background


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


def test_a_job_is_shown_while_it_runs_and_its_result_comes_back(background: Background, qtbot: QtBot) -> None:
    going, results, ended = threading.Event(), list[int](), list[Job]()

    def work(job: Job) -> int:
        job.report(3, 9, "a.jpg")
        going.wait(5)
        job.finish("3 photos copied")
        return 3

    background.jobs.ended.connect(ended.append)
    job = background.jobs.run("Exporting photos", work, results.append, owner=background, unit=Unit.FILES)
    qtbot.waitUntil(lambda: job.done == 3)
    assert background.jobs.running() == [job]
    assert (job.share, job.detail, job.unit) == (3 / 9, "a.jpg", Unit.FILES)
    going.set()
    qtbot.waitUntil(lambda: bool(results))
    assert results == [3]
    assert background.jobs.running() == []
    assert ended == [job] and job.said == "3 photos copied" and not job.stopping


def test_a_job_that_is_stopped_says_how_far_it_came_and_gives_no_result(
    background: Background, qtbot: QtBot
) -> None:
    results, stopped = list[int](), list[int]()

    def work(job: Job) -> int:
        job.report(2, 9)
        job.cancel.wait(5)
        job.check()
        return 9

    job = background.jobs.run(
        "Exporting", work, results.append, owner=background, stopped=lambda job: stopped.append(job.done)
    )
    qtbot.waitUntil(lambda: job.done == 2)
    job.stop()
    qtbot.waitUntil(lambda: bool(stopped))
    assert (stopped, results) == ([2], [])
    assert job.stopping and background.jobs.running() == []


def test_a_job_that_fails_ends_and_somebody_says_so(background: Background, qtbot: QtBot) -> None:
    def work(job: Job) -> None:
        raise GlimpseError("the disk is full")

    said, told = list[str](), list[str]()
    background.trouble.connect(said.append)
    background.jobs.run("Exporting", work)
    qtbot.waitUntil(lambda: bool(said))
    background.jobs.run("Exporting", work, failed=lambda error: told.append(str(error)))
    qtbot.waitUntil(lambda: bool(told))
    assert said == told == ["the disk is full"]
    assert background.jobs.running() == []


def test_a_job_whose_owner_is_gone_still_leaves_the_list(background: Background, qtbot: QtBot) -> None:
    going, results = threading.Event(), list[bool]()
    owner = QObject()
    background.jobs.run("Exporting", lambda job: going.wait(5), results.append, owner=owner)
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    going.set()
    qtbot.waitUntil(lambda: background.jobs.running() == [])
    assert results == []


def test_the_end_of_the_program_stops_what_runs(qtbot: QtBot) -> None:
    background = Background()
    job = background.jobs.run("Exporting", lambda job: job.cancel.wait(5))
    background.close()
    assert job.stopping


def test_speed_and_time_left_are_those_of_the_last_seconds() -> None:
    job = Job("Exporting", total=1000)
    job.started -= 60
    for second, done in ((0.0, 0), (30.0, 30), (40.0, 40), (50.0, 140), (60.0, 240)):
        job.done = done
        job.note(second)
    assert job.rate == 10.0
    assert job.seconds_left == 76.0


def test_nothing_is_said_of_speed_in_the_first_moments_nor_of_an_end_that_is_not_known() -> None:
    job = Job("Exporting", total=10)
    job.note(0.0)
    job.done = 5
    job.note(1.0)
    assert (job.rate, job.seconds_left) == (0.0, None)
    endless = Job("Looking")
    endless.started -= 60
    endless.note(0.0)
    endless.done = 5
    endless.note(1.0)
    assert (endless.rate, endless.seconds_left, endless.share) == (5.0, None, None)
