"""When, how well and with whom a person was seen, as JSON objects and as text."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from glimpse_desktop.cli.answers import Json, many
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.person_facts import Period, PersonFacts, Sighting
from glimpse_desktop.domain.picture_clock import picture_clock


def photos_of(facts: PersonFacts) -> list[PhotoId]:
    """The photos that the answers name."""
    seen = [one.photo for one in (facts.first, facts.last) if one is not None]
    return [*seen, *([facts.best_photo] if facts.best_photo is not None else [])]


def answer(facts: PersonFacts, paths: Mapping[PhotoId, Path]) -> Json:
    """To be added to what is said of the person. ``paths`` are those of ``photos_of``."""
    return {
        "best_face": facts.best_face,
        "best_photo": _path(facts.best_photo, paths),
        "first_seen": _sighting(facts.first, paths),
        "last_seen": _sighting(facts.last, paths),
        "years": [
            {
                "year": period.year,
                "month": period.month,
                "face_id": period.face,
                "faces": period.faces,
                "photos": period.photos,
            }
            for period in facts.periods
        ],
        "with": [{"id": one.person, "name": one.name, "photos": one.photos} for one in facts.companions],
    }


def lines(facts: PersonFacts, paths: Mapping[PhotoId, Path]) -> list[str]:
    """The same for people to read."""
    said = []
    for words, seen in (("First seen", facts.first), ("Last seen", facts.last)):
        if seen is not None:
            said.append(f"{words} {_time(seen):%Y-%m-%d}: {_path(seen.photo, paths)}")
    if facts.best_photo is not None:
        said.append(f"Best face {facts.best_face}: {_path(facts.best_photo, paths)}")
    if len(facts.periods) > 1:
        said.append(f"Photos: {', '.join(f'{_period(one)} {one.photos:,}' for one in facts.periods)}")
    if facts.companions:
        others = (f"{one.name} ({many(one.photos, 'photo')})" for one in facts.companions)
        said.append(f"Most often with: {', '.join(others)}")
    return said


def _sighting(seen: Sighting | None, paths: Mapping[PhotoId, Path]) -> Json | None:
    if seen is None:
        return None
    return {"at": _time(seen).isoformat(), "photo": _path(seen.photo, paths), "face_id": seen.face}


def _time(seen: Sighting) -> datetime:
    return picture_clock(seen.taken_at)


def _period(period: Period) -> str:
    return str(period.year) if period.month is None else f"{period.year}-{period.month:02}"


def _path(photo: PhotoId | None, paths: Mapping[PhotoId, Path]) -> str | None:
    return str(paths[photo]) if photo is not None and photo in paths else None
