"""Names from other programs: looked at as proposals, taken over as the person chooses.

Nothing is taken over by looking. What is taken are ordinary decisions: one undo takes them all back, and History
has those of each person by themselves. Who was named here before stays as they are; a name joins somebody of the
same name only because the person said so.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.domain.name_collecting import NameCollector
from glimpse_desktop.domain.name_proposals import (
    Choice,
    Existing,
    Join,
    NameOrder,
    NameSource,
    Place,
    Proposals,
    TakenNames,
)
from glimpse_desktop.domain.names import clean_name, same_name_key
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library import name_import_rows
from glimpse_desktop.library.store import Library
from glimpse_desktop.metadata.ordinary_file import unreadable
from glimpse_desktop.people.import_decisions import NamedPlaces
from glimpse_desktop.workspace.name_import_photos import LibraryPhotos, Progress
from glimpse_desktop.workspace.name_import_picasa import look_into_picasa
from glimpse_desktop.workspace.name_import_sources import look_into_described, look_into_files

Take = Callable[[Sequence[NamedPlaces], str], TakenNames]


class NameImports:
    """Importing names into one library. Both methods block, ``look`` for minutes; safe from any thread."""

    def __init__(self, library: Library, take: Take) -> None:
        """``take`` writes decisions, see ``ImportDecisions.take_names``."""
        self._library = library
        self._take = take

    def look(
        self, order: NameOrder, progress: Progress | None = None, cancel: CancelToken | None = None
    ) -> Proposals:
        """Everything that a source proposes. Changes nothing, neither here nor there.

        Raises GlimpseError for a source that isn't there, is of a kind or version that Glimpse can't read, or is
        damaged; Cancelled.
        """
        collector = NameCollector()
        photos = LibraryPhotos(
            self._library, collector, progress or (lambda done, total, detail: None), cancel or CancelToken()
        )
        try:
            match order.source:
                case NameSource.FILES:
                    look_into_files(photos)
                case NameSource.PICASA:
                    look_into_picasa(photos, order.path)
                case NameSource.DIGIKAM:
                    _look_into_digikam(photos, order)
                case NameSource.IMMICH:
                    _look_into_immich(photos, order)
        except OSError as error:
            if order.path is None:
                raise
            raise unreadable(order.path, error) from error
        return collector.proposals(order.source, self.people())

    def people(self) -> list[Existing]:
        """Everybody whom names can join, hidden people too."""
        with self._library.reading() as connection:
            return name_import_rows.everybody(connection)

    def take(self, proposals: Proposals, choices: Mapping[str, Choice]) -> TakenNames:
        """Take over the names that have a choice (by ``Proposal.key``). One step to undo.

        Raises DecisionError for a name that can't be one, NotFoundError for a person who isn't there any more:
        then nothing is taken over.
        """
        wanted: dict[PersonId | str, NamedPlaces] = {}
        for one in proposals.names:
            choice = choices.get(one.key)
            if choice is None:
                continue
            if isinstance(choice, Join):
                key: PersonId | str = choice.person
                places = NamedPlaces(choice.person, one.name, tuple(one.faces), one.places)
            else:
                name = clean_name(choice.name)
                key = same_name_key(name)
                places = NamedPlaces(None, name, tuple(one.faces), one.places)
            wanted[key] = places if key not in wanted else _together(wanted[key], places)
        return self._take(list(wanted.values()), str(proposals.source))


def _together(one: NamedPlaces, other: NamedPlaces) -> NamedPlaces:
    faces: tuple[FaceId, ...] = (*one.faces, *other.faces)
    places: tuple[Place, ...] = (*one.places, *other.places)
    return replace(one, faces=faces, places=places)


def _look_into_digikam(photos: LibraryPhotos, order: NameOrder) -> None:
    from glimpse_desktop.library.digikam_database import reading_faces

    if order.path is None:
        raise GlimpseError("Choose digiKam's database: digikam4.db, or the folder it is in.")
    with reading_faces(order.path, photos.cancel) as (total, described):
        look_into_described(photos, described, total)


def _look_into_immich(photos: LibraryPhotos, order: NameOrder) -> None:
    from glimpse_desktop.metadata.immich import read_photos

    if order.path is None:
        raise GlimpseError("Choose Immich's database backup, or a folder with its answers in JSON.")

    def read(done: int, total: int) -> None:
        photos.progress(done, total, "")

    look_into_described(photos, read_photos(order.path, read, photos.cancel, photos.collector.add_unread), 0)
