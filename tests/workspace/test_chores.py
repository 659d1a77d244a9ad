"""What works by itself is known while it works, and not afterwards."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from glimpse_desktop.domain.chores import Chore, ChoreKind
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.vision.packs import PackCatalogue
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace
from tests.support.square_engine import SquareEngine, draw_photo


class SlowlyFaster(SquareEngine):
    """Works at once; what makes it faster is made in four steps, each when it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.unfinished = True
        self.step = threading.Event()
        self.at = threading.Event()

    def finish(self, progress: Callable[[int, int], None] | None = None) -> None:
        assert progress is not None
        progress(1, 4)
        self.at.set()
        self.step.wait(5)
        self.unfinished = False


@pytest.fixture
def engine() -> SlowlyFaster:
    return SlowlyFaster()


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, engine: SlowlyFaster) -> Iterator[Workspace]:
    monkeypatch.setattr(PackCatalogue, "available", lambda self: [engine.info])
    monkeypatch.setattr(PackCatalogue, "describe", lambda self, choice=None: engine.info)
    monkeypatch.setattr(PackCatalogue, "load", lambda self, choice=None, **_: engine)
    opened = Workspace.open(Locations(tmp_path / "library", tmp_path / "cache"))
    yield opened
    engine.step.set()
    opened.close()


def test_nothing_is_at_work_in_a_library_just_opened(workspace: Workspace) -> None:
    assert workspace.chores.at_work() == []


def test_models_on_their_way_to_be_faster(workspace: Workspace, engine: SlowlyFaster) -> None:
    workspace._models.engine()
    assert engine.at.wait(5)
    assert workspace.chores.at_work() == [Chore(ChoreKind.FASTER_MODELS, 0.25)]
    engine.step.set()
    while threading.active_count() > 1 and any(t.name == "models: the rest" for t in threading.enumerate()):
        engine.step.wait(0.01)
    assert workspace.chores.at_work() == []


def test_an_index_that_is_being_opened_and_made(
    workspace: Workspace, engine: SlowlyFaster, tmp_path: Path
) -> None:
    engine.unfinished = False
    for number in range(4):
        draw_photo(tmp_path / "photos" / f"{number}.png", [(0.2 * number, 40, 40, 60)])
    workspace.add_folder(tmp_path / "photos", start=False)
    workspace.index_and_wait(CancelToken())
    info = workspace.current_pack()
    workspace.settle()
    workspace._finder.index(info.id, info.dimensions)
    held = workspace._finder._of(info.id)
    assert workspace._finder.making(info.id) is None
    with held.following:
        assert workspace.chores.at_work() == []  # it has every face
        held.index, index = None, held.index
        assert workspace.chores.at_work() == [Chore(ChoreKind.SEARCH)]
        held.index = index
    assert workspace._finder.making(info.id) is None


def test_a_pass_over_all_suggestions_counts_photos(workspace: Workspace) -> None:
    suggesting = workspace._suggesting
    suggesting._waiting, suggesting._pass_of = [1, 2, 3], 12
    assert suggesting.progress is None  # its thread is at rest
    suggesting._thread = threading.current_thread()
    assert workspace.chores.at_work() == [Chore(ChoreKind.SUGGESTING, 0.75, 9, 12)]
    suggesting._thread = None


def test_grouping_anew(workspace: Workspace) -> None:
    with workspace._grouping._anew:
        assert workspace.chores.at_work() == [Chore(ChoreKind.GROUPING)]
