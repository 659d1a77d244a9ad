"""What work in the background says of itself: how far, how fast, how long still."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from glimpse_desktop.domain.chores import ChoreKind
from glimpse_desktop.domain.language import say_count
from glimpse_desktop.domain.progress import IndexProgress, Phase, Slowed
from glimpse_desktop.ui.activity.jobs import Unit
from glimpse_desktop.ui.wording import number, photos_text


class _Of(Enum):
    MINUTES = auto()
    HOURS = auto()
    DAYS = auto()


def _tr(text: str) -> str:
    return QCoreApplication.translate("RunningWords", text)


def rate_text(rate: float) -> str:
    """ "12 a second"; below one, by the minute. "" for 0."""
    if rate <= 0:
        return ""
    if rate >= 1:
        return _tr("{count} a second").format(count=number(round(rate)))
    return _tr("{count} a minute").format(count=number(max(1, round(rate * 60))))


def short_time_left(seconds: float) -> str:
    """For a narrow place: "40 s left", "8 min left"; as exact as it is worth."""
    if seconds < 55:
        return _tr("{seconds} s left").format(seconds=max(5, 5 * round(seconds / 5)))
    minutes = max(1, round(seconds / 60))
    if minutes < 90:
        return _tr("{minutes} min left").format(minutes=minutes)
    return _tr("{hours} h left").format(hours=round(minutes / 60))


def time_left(seconds: float) -> str:
    """In words: "About 4 minutes left"."""
    match _rounded(seconds):
        case 0, _:
            return _tr("Less than a minute left")
        case minutes, _Of.MINUTES:
            return say_count("About a minute left", "About {n} minutes left", minutes)
        case hours, _Of.HOURS:
            return say_count("About an hour left", "About {n} hours left", hours)
        case days, _:
            return say_count("About a day left", "About {n} days left", days)


def duration_text(seconds: float) -> str:
    """How long something takes: "about 4 minutes"; as part of a sentence."""
    match _rounded(seconds):
        case 0, _:
            return _tr("less than a minute")
        case minutes, _Of.MINUTES:
            return say_count("about a minute", "about {n} minutes", minutes)
        case hours, _Of.HOURS:
            return say_count("about an hour", "about {n} hours", hours)
        case days, _:
            return say_count("about a day", "about {n} days", days)


def _rounded(seconds: float) -> tuple[int, _Of]:
    """As exact as anybody can say; 0 for less than a minute."""
    if seconds < 55:
        return 0, _Of.MINUTES
    minutes = max(1, round(seconds / 60))
    if minutes < 90:
        return minutes, _Of.MINUTES
    hours = round(minutes / 60)
    return (hours, _Of.HOURS) if hours < 48 else (round(hours / 24), _Of.DAYS)


def counts_text(unit: Unit, done: int, total: int) -> str:
    """ "12 of 340 photos"; while the end isn't known, "12 photos so far"."""
    if unit is Unit.SHARE:
        percent = round(100 * done / total) if total > 0 else 0
        return _tr("{percent} %").format(percent=number(percent)) if total > 0 else ""
    if total > 0:
        sentences = {
            Unit.PHOTOS: _tr("{done} of {total} photos"),
            Unit.FACES: _tr("{done} of {total} faces"),
            Unit.FILES: _tr("{done} of {total} files"),
        }
        return sentences[unit].format(done=number(done), total=number(total))
    if not done:
        return ""
    if unit is Unit.PHOTOS:
        return _tr("{photos} so far").format(photos=photos_text(done))
    return _tr("{count} so far").format(count=number(done))


def stopping_text() -> str:
    """Somebody stopped it; it ends in a moment."""
    return _tr("Stopping…")


def chore_title(kind: ChoreKind) -> str:
    """What it does, in a few words."""
    return {
        ChoreKind.FASTER_MODELS: _tr("Making recognition faster on this computer"),
        ChoreKind.SEARCH: _tr("Getting the search ready"),
        ChoreKind.GROUPING: _tr("Grouping faces without a name"),
        ChoreKind.SUGGESTING: _tr("Looking whom faces resemble"),
        ChoreKind.COMPARING: _tr("Looking for duplicates"),
        ChoreKind.NAMES: _tr("Writing names into files"),
        ChoreKind.BACKUP: _tr("Making a backup of what you decided"),
    }[kind]


def indexer_title(progress: IndexProgress) -> str:
    """What the indexer is at."""
    if progress.phase == Phase.SCANNING:
        return _tr("Looking for photos")
    if progress.phase == Phase.GROUPING:
        return _tr("Grouping faces")
    return _tr("Looking at new photos")


def indexer_counts(progress: IndexProgress) -> str:
    """Its first line in the corner."""
    if progress.phase == Phase.SCANNING:
        return _tr("Looking for photos…")
    if progress.phase == Phase.GROUPING:
        return _tr("Grouping faces…")
    return _tr("{done} of {total}").format(done=number(progress.done), total=number(progress.total))


def indexer_pace(progress: IndexProgress) -> str:
    """How fast it is, or that it is paused."""
    if progress.phase == Phase.PAUSED:
        return _tr("Paused on battery") if progress.slowed is Slowed.ON_BATTERY else _tr("Paused")
    if progress.phase == Phase.SCANNING:
        return _tr("{photos} so far").format(photos=photos_text(progress.scanned))
    return rate_text(progress.rate) if progress.phase == Phase.ANALYSING else ""


def indexer_reason(progress: IndexProgress) -> str:
    """Why it isn't faster; "" when nothing slows it."""
    if progress.phase == Phase.PAUSED:
        return ""
    return {
        Slowed.NO: "",
        Slowed.ON_BATTERY: _tr("On battery: gently"),
        Slowed.IN_USE: _tr("Gently while you use Glimpse"),
        Slowed.MEASURING: _tr("Finding out how this computer does it fastest"),
    }[progress.slowed]
