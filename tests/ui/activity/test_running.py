"""All that is at work is one list: the indexer first, then jobs, then chores that last."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.chores import Chore, ChoreKind
from glimpse_desktop.domain.progress import IndexProgress, Phase, Slowed
from glimpse_desktop.ui.activity.jobs import Job, Unit
from glimpse_desktop.ui.activity.running import INDEXER, RunningWork
from glimpse_desktop.ui.pages import PageContext
from tests.ui.conftest import settle


@pytest.fixture
def work(context: PageContext, qtbot: QtBot) -> Iterator[RunningWork]:
    QLocale.setDefault(QLocale("en_US"))
    made = RunningWork(context)
    settle(qtbot)
    yield made
    for job in context.background.jobs.running():
        job.finish()


def _busy(**more: object) -> IndexProgress:
    values = {"phase": Phase.ANALYSING, "total": 9800, "done": 4210, "rate": 12.3, "seconds_left": 240.0, **more}
    return IndexProgress(**values)  # type: ignore[arg-type]


def test_nothing_is_at_work_at_first(work: RunningWork) -> None:
    assert work.items() == []


def test_the_indexer_says_how_far_how_fast_and_how_long_still(work: RunningWork) -> None:
    work.take_progress(_busy(current="/p/a.jpg"))
    (one,) = work.items()
    assert (one.key, one.title, one.detail) == (INDEXER, "Looking at new photos", "/p/a.jpg")
    assert (one.counts, one.pace, one.left) == ("4,210 of 9,800 photos", "12 a second", "About 4 minutes left")
    assert one.share == 4210 / 9800
    assert one.can_pause and one.can_stop and not one.paused


def test_a_pause_and_what_slows_it_are_said(work: RunningWork) -> None:
    work.take_progress(_busy(phase=Phase.PAUSED))
    (one,) = work.items()
    assert one.paused and (one.pace, one.left) == ("Paused", "")
    work.take_progress(_busy(slowed=Slowed.IN_USE, current="/p/a.jpg"))
    assert work.items()[0].detail == "Gently while you use Glimpse"
    work.take_progress(IndexProgress(Phase.SCANNING, scanned=12))
    assert (work.items()[0].title, work.items()[0].pace) == ("Looking for photos", "12 photos so far")


def test_a_job_is_listed_after_the_indexer_and_can_be_stopped(work: RunningWork, context: PageContext) -> None:
    job = context.background.jobs.add(Job("Exporting photos", total=340))
    job.report(12, detail="a.jpg")
    work.take_progress(_busy())
    indexer, one = work.items()
    assert indexer.key == INDEXER
    assert (one.title, one.counts, one.detail, one.can_stop) == (
        "Exporting photos",
        "12 of 340 photos",
        "a.jpg",
        True,
    )
    work.stop(one.key)
    assert job.stopping
    assert (work.items()[1].pace, work.items()[1].can_stop) == ("Stopping…", False)


def test_a_job_that_counts_nothing_shows_its_share(work: RunningWork, context: PageContext) -> None:
    context.background.jobs.add(Job("Trying a model pack", Unit.SHARE, 8)).report(2)
    assert (work.items()[0].counts, work.items()[0].share) == ("25 %", 0.25)


def test_a_chore_is_listed_once_it_lasts(work: RunningWork) -> None:
    chore = Chore(ChoreKind.SUGGESTING, 0.25, 3, 12)
    work._take_chores([chore])
    assert work.items() == []
    work._take_chores([chore, Chore(ChoreKind.GROUPING)])
    (one,) = work.items()
    assert (one.title, one.counts, one.share) == ("Looking whom faces resemble", "3 of 12 photos", 0.25)
    assert not one.can_stop and not one.can_pause
    work._take_chores([])
    assert work.items() == []


def test_grouping_at_the_end_of_a_run_is_not_said_twice(work: RunningWork) -> None:
    for _ in range(2):
        work._take_chores([Chore(ChoreKind.GROUPING)])
    work.take_progress(IndexProgress(Phase.GROUPING, total=9, done=9))
    assert [one.key for one in work.items()] == [INDEXER]


def test_nobody_asks_for_chores_for_ever(work: RunningWork) -> None:
    for _ in range(4):
        work._take_chores([])
    assert not work._ask.isActive()
    work.take_progress(_busy())
    assert work._ask.isActive()
