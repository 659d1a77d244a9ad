"""Backups of what was decided: what one is, and which are kept. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path


class BackupReason(StrEnum):
    DAILY = "daily"
    BY_HAND = "by-hand"
    """Somebody asked for it: never removed by the program."""
    BEFORE_RESTORE = "before-restore"
    BEFORE_IMPORT = "before-import"


@dataclass(frozen=True, slots=True)
class Backup:
    """A file with everything that was decided, and why it was made.

    ``made_at`` in seconds since 1970, UTC, by the clock of that moment. ``last`` is the number of the latest entry
    that is in it, ``library`` the beginning of the id of the library it is of. ``size`` in bytes. ``sealed``: only
    its library, unlocked, can read it.
    """

    path: Path
    made_at: float
    reason: BackupReason
    last: int
    library: str
    size: int = 0
    sealed: bool = False

    @property
    def name(self) -> str:
        return self.path.name


_NAME = re.compile(
    r"glimpse-(?P<library>[0-9a-f]{8})-(?P<at>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)-(?P<reason>[a-z-]+)"
    r"-(?P<last>\d{1,16})(?:-(?P<again>\d{1,4}))?\.json\.gz(?P<sealed>\.sealed)?"
)
_AT = "%Y-%m-%dT%H-%M-%SZ"

_DAYS, _WEEKS, _MONTHS = 7, 4, 12
_BEFORE = 10
_DAY = 86400.0


def name_of(
    library: str, at: float, reason: BackupReason, last: int, again: int = 0, *, sealed: bool = False
) -> str:
    """What the file of a backup is called. ``again``: from 1 on where that name is taken."""
    when = datetime.fromtimestamp(at, UTC).strftime(_AT)
    number = f"-{again}" if again else ""
    return f"glimpse-{library[:8]}-{when}-{reason}-{last}{number}.json.gz{'.sealed' if sealed else ''}"


def backup_of(path: Path, size: int = 0) -> Backup | None:
    """The backup that a file is by its name; None for any other file."""
    found = _NAME.fullmatch(path.name)
    if found is None or found["reason"] not in BackupReason.__members__.values():
        return None
    try:
        at = datetime.strptime(found["at"], _AT).replace(tzinfo=UTC).timestamp()
    except ValueError:  # the 32nd of a month
        return None
    reason = BackupReason(found["reason"])
    return Backup(path, at, reason, int(found["last"]), found["library"], size, found["sealed"] is not None)


def too_many(backups: Iterable[Backup], now: float) -> list[Backup]:
    """Those of one library that needn't be kept any more; ``now`` in seconds since 1970.

    Kept are: of the last 7 days that have any, the last one each, and of 4 weeks and 12 months; the newest 10 that
    were made before something risky; all that somebody asked for; all from the future, where a clock was wrong;
    the newest in any case, and the newest of those with the latest decision: what a library lost since is there.
    """
    ordered = sorted(backups, key=lambda one: (one.made_at, one.name), reverse=True)
    past = [one for one in ordered if one.made_at <= now + _DAY]
    keep = {one.path for one in ordered if one.made_at > now + _DAY or one.reason is BackupReason.BY_HAND}
    if past:
        keep.update((past[0].path, max(past, key=lambda one: one.last).path))
    before = [one for one in past if one.reason is not BackupReason.DAILY and one.path not in keep]
    keep.update(one.path for one in before[:_BEFORE])
    daily = [one for one in past if one.reason is BackupReason.DAILY]
    for bucket, most in ((_day, _DAYS), (_week, _WEEKS), (_month, _MONTHS)):
        keep.update(one.path for one in _newest_of_each(daily, bucket, most))
    return [one for one in ordered if one.path not in keep]


def _newest_of_each(ordered: Sequence[Backup], bucket: Callable[[datetime], object], most: int) -> list[Backup]:
    found: dict[object, Backup] = {}
    for one in ordered:
        key = bucket(datetime.fromtimestamp(one.made_at, UTC))
        if key not in found and len(found) == most:
            break
        found.setdefault(key, one)
    return list(found.values())


def _day(when: datetime) -> object:
    return when.date()


def _week(when: datetime) -> object:
    return when.isocalendar()[:2]


def _month(when: datetime) -> object:
    return when.year, when.month
