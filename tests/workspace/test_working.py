"""Preferences of background work: kept, and heeded at once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.progress import BackgroundWork, CancelToken, Effort, Manners
from glimpse_desktop.library import settings
from glimpse_desktop.vision.measuring import measure
from glimpse_desktop.vision.packs import PackCatalogue
from glimpse_desktop.workspace import shaping
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace
from tests.support.square_engine import SquareEngine, draw_photo

QUIET = BackgroundWork(Manners(Effort.FULL, Effort.PAUSED), accelerated=False)


class Place:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.photos = root / "photos"
        self.workspace = self.open()

    def open(self, **options: bool) -> Workspace:
        return Workspace.open(Locations(self.root / "library", self.root / "cache"), **options)

    def reopen(self) -> Workspace:
        self.workspace.close()
        self.workspace = self.open()
        return self.workspace


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    engine = SquareEngine()
    monkeypatch.setattr(PackCatalogue, "available", lambda self: [engine.info])
    monkeypatch.setattr(PackCatalogue, "describe", lambda self, choice=None: engine.info)
    monkeypatch.setattr(PackCatalogue, "load", lambda self, choice=None, **_: engine)
    place = Place(tmp_path)
    try:
        yield place
    finally:
        place.workspace.close()


def test_by_default_gently_and_with_whatever_helps(place: Place) -> None:
    assert place.workspace.work.wanted() == BackgroundWork(Manners(Effort.GENTLE, Effort.GENTLE), True)


def test_what_was_chosen_holds_at_once_and_at_the_next_start(place: Place) -> None:
    place.workspace.work.want(QUIET)
    assert place.workspace.indexer.pace.manners == QUIET.manners
    workspace = place.reopen()
    assert workspace.work.wanted() == QUIET
    assert workspace.indexer.pace.manners == QUIET.manners


def test_what_a_later_version_wrote_is_the_usual_here(place: Place) -> None:
    workspace = place.workspace
    workspace._library.write(lambda connection: settings.put(connection, "work:on battery", "somehow"))
    assert workspace.work.wanted() == BackgroundWork()


def test_who_only_looks_changes_nothing(place: Place) -> None:
    looking = place.open(writes=False)
    try:
        with pytest.raises(GlimpseError):
            looking.work.want(QUIET)
        with pytest.raises(GlimpseError):
            looking.work.measure(CancelToken())
        assert looking.work.wanted() == BackgroundWork()
    finally:
        looking.close()


def test_work_that_goes_on_is_begun_again_with_another_engine(place: Place) -> None:
    for number in range(6):
        draw_photo(place.photos / f"{number}.png", [(0.1, 20, 20, 60)], grey=number)
    workspace = place.workspace
    workspace.indexer.pause()
    workspace.add_folder(place.photos)
    workspace.work.want(BackgroundWork(accelerated=False))
    assert workspace.indexer.running
    workspace.indexer.resume()
    workspace.indexer.wait()
    assert workspace.status().faces == 6


def test_the_machine_is_described_and_measured(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    _alone(monkeypatch)
    report = place.workspace.work.machine()
    assert report.findings is None and report.shape.on_cpu and report.processors >= 1
    report = place.workspace.work.measure(CancelToken())
    assert report is not None and report.findings is not None and report.findings.speeds[0].photos > 0
    assert place.reopen().work.machine().findings == report.findings


def _alone(monkeypatch: pytest.MonkeyPatch, others: float = 0.0) -> None:
    """Other programs have that share of the machine."""
    monkeypatch.setattr(shaping, "measure", partial(measure, watch=lambda: lambda: others))


def test_beside_busy_programs_nothing_is_found_out(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    _alone(monkeypatch, others=0.9)
    assert place.workspace.work.measure(CancelToken()) is None
    assert place.workspace.work.machine().findings is None


def test_plain_means_the_cpu_whatever_there_is(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shaping, "offered", lambda: ("CUDAExecutionProvider",))
    assert place.workspace.work.machine().accelerators == ("CUDAExecutionProvider",)
    place.workspace.close()
    place.workspace = place.open(plain=True)
    assert place.workspace.work.machine().accelerators == ()


def test_using_the_window_slows_it_down(place: Place) -> None:
    place.workspace.work.used()
    assert place.workspace.indexer.pace.state()[0] is Effort.GENTLE
