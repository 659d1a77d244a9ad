"""Who is in a picture, as files and sidecars say it: what other programs wrote, or what Glimpse would write."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from glimpse_desktop.domain.geometry import Box


class RegionForm(StrEnum):
    """How a file says where somebody is."""

    MWG = "mwg"
    """``mwg-rs:Regions`` of the Metadata Working Group's Guidelines (digiKam, Lightroom, Apple, Picasa)."""
    MICROSOFT = "microsoft"
    """``MP:RegionInfo`` (Windows Photo Gallery)."""
    PICASA_INI = "picasa_ini"
    """``.picasa.ini`` in the picture's folder."""
    DIGIKAM = "digikam"
    """digiKam's database."""
    IMMICH = "immich"
    """What was exported from an Immich server."""


@dataclass(frozen=True, slots=True)
class PersonRegion:
    """Somebody at a place in a picture."""

    name: str
    """As written, trimmed; empty where a face is marked and nobody is named."""
    box: Box
    """In fractions of the *upright* picture, from its top left corner."""
    form: RegionForm
    """Where this was read."""


@dataclass(frozen=True, slots=True)
class PeopleMetadata:
    """All that a file or sidecar says about people."""

    regions: tuple[PersonRegion, ...] = ()
    """Where who is; the same person at the same place said in two forms is here once, the MWG form first."""
    persons: tuple[str, ...] = ()
    """``Iptc4xmpExt:PersonInImage``, in order and each once."""
    keywords: tuple[str, ...] = ()
    """``dc:subject``, in order and each once: not all of them are people."""
    hierarchical: tuple[str, ...] = ()
    """``lr:hierarchicalSubject``: levels from the top, joined by ``|`` (``People|Anna``)."""

    def __bool__(self) -> bool:
        return bool(self.regions or self.persons or self.keywords or self.hierarchical)
