"""What psutil says of the battery, on machines of all kinds."""

from __future__ import annotations

from types import SimpleNamespace

import psutil
import pytest

from glimpse_desktop.indexing.battery import on_battery


@pytest.mark.parametrize(
    ("plugged", "expected"),
    [(False, True), (True, False), (None, False)],
)
def test_on_battery_only_when_it_is_known_to_be(
    monkeypatch: pytest.MonkeyPatch, plugged: bool | None, expected: bool
) -> None:
    battery = SimpleNamespace(percent=50, secsleft=3600, power_plugged=plugged)
    monkeypatch.setattr(psutil, "sensors_battery", lambda: battery, raising=False)
    assert on_battery() is expected


def test_machines_without_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(psutil, "sensors_battery", lambda: None, raising=False)
    assert on_battery() is False
    monkeypatch.delattr(psutil, "sensors_battery")
    assert on_battery() is False


def test_a_driver_that_reports_nonsense(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise ValueError("invalid literal for int()")

    monkeypatch.setattr(psutil, "sensors_battery", fail, raising=False)
    assert on_battery() is False
