"""What a mutation changed: views refresh from this, not from guesses."""

from __future__ import annotations

from dataclasses import dataclass, field

from glimpse_desktop.domain.ids import FaceId, PersonId, PhotoId


@dataclass(frozen=True, slots=True)
class Changes:
    """Which photos, faces and people changed, and which lists have other members now."""

    photos: frozenset[PhotoId] = field(default_factory=frozenset)
    faces: frozenset[FaceId] = field(default_factory=frozenset)
    people: frozenset[PersonId] = field(default_factory=frozenset)
    photo_list: bool = False
    """Photos were added to or removed from the library's views."""
    people_list: bool = False
    """People or groups appeared, vanished, or changed their names or counts."""
    folders: bool = False
    problems: bool = False
    duplicates: bool = False
    """Other photos count as duplicates now, or it was decided to keep some."""
    searches: bool = False
    """Searches were saved, renamed or removed."""
    forgotten: frozenset[str] = field(default_factory=frozenset)
    """Names of somebody who was forgotten: whoever remembers texts drops those that have one of them."""

    def __or__(self, other: Changes) -> Changes:
        return Changes(
            self.photos | other.photos,
            self.faces | other.faces,
            self.people | other.people,
            self.photo_list or other.photo_list,
            self.people_list or other.people_list,
            self.folders or other.folders,
            self.problems or other.problems,
            self.duplicates or other.duplicates,
            self.searches or other.searches,
            self.forgotten | other.forgotten,
        )

    def __bool__(self) -> bool:
        return self != _NOTHING


_NOTHING = Changes()
