"""How many processors there are for us, in and out of containers."""

from __future__ import annotations

from pathlib import Path

import pytest

from glimpse_desktop.vision import processors
from glimpse_desktop.vision.processors import processor_count


@pytest.fixture
def eight(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processors.os, "sched_getaffinity", lambda _pid: set(range(8)), raising=False)


def test_as_many_as_the_process_may_use(eight: None, tmp_path: Path) -> None:
    assert processor_count(tmp_path) == 8


def test_all_of_them_where_there_is_no_affinity(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delattr(processors.os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(processors.os, "cpu_count", lambda: 6)
    assert processor_count(tmp_path) == 6
    monkeypatch.setattr(processors.os, "cpu_count", lambda: None)
    assert processor_count(tmp_path) == 1


@pytest.mark.parametrize(
    ("limit", "count"),
    [("max 100000", 8), ("400000 100000", 4), ("150000 100000", 2), ("50000 100000", 1), ("10 0", 8), ("?", 8)],
)
def test_a_container_gives_a_share_of_them(eight: None, tmp_path: Path, limit: str, count: int) -> None:
    (tmp_path / "cpu.max").write_text(limit + "\n")
    assert processor_count(tmp_path) == count


@pytest.mark.parametrize(("quota", "count"), [("-1", 8), ("300000", 3)])
def test_older_containers_say_it_in_two_files(eight: None, tmp_path: Path, quota: str, count: int) -> None:
    (tmp_path / "cpu").mkdir()
    (tmp_path / "cpu" / "cpu.cfs_quota_us").write_text(quota)
    (tmp_path / "cpu" / "cpu.cfs_period_us").write_text("100000")
    assert processor_count(tmp_path) == count
