"""What backups are called, and which are kept."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from glimpse_desktop.domain.backups import Backup, BackupReason, backup_of, name_of, too_many

LIBRARY = "0123456789abcdef"
DAY = 86400.0
NOW = datetime(2026, 11, 22, 3, tzinfo=UTC).timestamp()


def backup(at: float, reason: BackupReason = BackupReason.DAILY, again: int = 0) -> Backup:
    made = backup_of(Path("/backups") / name_of(LIBRARY, at, reason, 12, again))
    assert made is not None
    return made


def kept(backups: list[Backup], now: float = NOW) -> list[Backup]:
    gone = too_many(backups, now)
    return [one for one in backups if one not in gone]


@pytest.mark.parametrize("sealed", [False, True])
def test_a_name_says_what_it_is(sealed: bool) -> None:
    name = name_of(LIBRARY, NOW, BackupReason.BEFORE_RESTORE, 345, 2, sealed=sealed)
    assert name == "glimpse-01234567-2026-11-22T03-00-00Z-before-restore-345-2.json.gz" + ".sealed" * sealed
    assert backup_of(Path(name), 7) == Backup(
        Path(name), NOW, BackupReason.BEFORE_RESTORE, 345, "01234567", 7, sealed
    )


@pytest.mark.parametrize(
    "name",
    [
        "holiday.json.gz",
        "glimpse-01234567-2026-13-42T03-00-00Z-daily-1.json.gz",
        "glimpse-01234567-2026-11-22T03-00-00Z-someday-1.json.gz",
        ".glimpse-01234567-2026-11-22T03-00-00Z-daily-1.json.gz.part",
    ],
)
def test_other_files_are_no_backups(name: str) -> None:
    assert backup_of(Path(name)) is None


def test_of_a_year_of_days_some_are_kept() -> None:
    days = [backup(NOW - number * DAY) for number in range(400)]
    left = kept(days)
    assert left[:7] == days[:7]
    assert len([one for one in left if one.made_at < NOW - 320 * DAY]) == 1
    assert 18 <= len(left) <= 7 + 4 + 12


def test_of_one_day_the_last_is_kept() -> None:
    morning, evening = backup(NOW - 2 * 3600), backup(NOW - 3600)
    assert kept([morning, evening]) == [evening]


def test_a_library_that_is_rarely_opened_keeps_its_old_ones() -> None:
    rare = [backup(NOW - 300 * DAY * number) for number in range(1, 6)]
    assert kept(rare) == rare


def test_what_was_made_before_something_is_kept_apart() -> None:
    before = [backup(NOW - number, BackupReason.BEFORE_IMPORT) for number in range(15)]
    daily = backup(NOW - 100 * DAY)
    assert kept([*before, daily]) == [*before[:11], daily]  # the newest of all, and ten


def test_what_somebody_asked_for_stays() -> None:
    asked = [backup(NOW - number * DAY, BackupReason.BY_HAND) for number in range(40)]
    assert kept(asked) == asked


def test_the_one_that_knows_the_latest_decision_is_kept_however_old() -> None:
    """The library was put back to what it was long ago, and nobody noticed what it lost."""
    path = Path("/backups") / name_of(LIBRARY, NOW - 900 * DAY, BackupReason.DAILY, 13)
    knowing = backup_of(path)
    days = [backup(NOW - number * DAY) for number in range(600)]
    assert knowing is not None and kept([*days, knowing])[-1] == knowing
    assert kept([*days, backup(NOW - 900 * DAY)])[-1].made_at > NOW - 400 * DAY


def test_a_backup_from_the_future_is_kept_and_displaces_none() -> None:
    wrong = backup(NOW + 4000 * DAY)
    days = [backup(NOW - number * DAY) for number in range(7)]
    assert kept([wrong, *days]) == [wrong, *days]
