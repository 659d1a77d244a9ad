"""Searching for photos by text: what it means here and now, what it finds, how it may go on, what is kept."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

import numpy as np

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FaceId, PersonId, PhotoId
from glimpse_desktop.domain.photo_query import Query, QueryError, canonical
from glimpse_desktop.domain.photo_query_parser import parse
from glimpse_desktop.domain.views import Timeline
from glimpse_desktop.library import people_rows, photo_search, saved_searches
from glimpse_desktop.library.photo_search import KnownPhotos
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.people.persons import former_names
from glimpse_desktop.workspace.search_names import FoldedPeople, people_with_word, resolved
from glimpse_desktop.workspace.search_spelling import spelled_out
from glimpse_desktop.workspace.search_suggestions import SearchSuggestion, Sources, suggestions

T = TypeVar("T")
_NOTHING = Timeline(np.zeros(0, np.int64), np.zeros(0, np.int32))


@dataclass(frozen=True, slots=True)
class SearchProblem:
    """Why a text can't be searched for: a sentence, and the characters that it is about."""

    message: str
    position: int
    length: int


@dataclass(frozen=True, slots=True)
class FoundPhotos:
    """What a text finds. With a ``problem`` nothing is found; ``text`` is in canonical form unless it has one."""

    text: str
    timeline: Timeline
    problem: SearchProblem | None = None


class Searching:
    """The searches in one library. Every method blocks and is safe from any thread."""

    def __init__(
        self,
        library: Library,
        require_writing: Callable[[], None] = lambda: None,
        tell: Callable[[Changes], object] = lambda _changes: None,
        today: Callable[[], date] = date.today,
    ) -> None:
        """``require_writing`` raises when the library is only looked at; ``tell`` is told of saved searches."""
        self._library = library
        self._require_writing = require_writing
        self._tell = tell
        self._today = today
        self._lock = threading.Lock()
        self._known = KnownPhotos()

    def changed(self, changes: Changes) -> None:
        """Something in the library changed: what was read for earlier searches may not hold any more."""
        with self._lock:
            known = self._known
            if changes.photo_list or changes.folders:
                self._known = KnownPhotos(sharpness=known.sharpness)
            elif changes.photos:  # rated, or looked at by now: the files are called what they were
                self._known = KnownPhotos(names=known.names, people=known.people, sharpness=known.sharpness)
            elif changes.faces or changes.people or changes.people_list:
                self._known = KnownPhotos(
                    known.table, known.names, equipment=known.equipment, sharpness=known.sharpness
                )

    def find(self, text: str) -> FoundPhotos:
        """The photos that ``text`` finds, newest first. Never raises for a text: see ``FoundPhotos.problem``."""
        with self._lock:
            known = self._known  # dropped, not emptied, by a change in the midst of this search
        try:
            query = parse(text)
            with self._library.reading() as connection:
                meant = resolved(
                    query, _everybody(connection, known), self._today(), lambda: former_names(connection)
                )
                return FoundPhotos(_written(query, text), photo_search.search(connection, meant, known))
        except QueryError as error:
            return FoundPhotos(text, _NOTHING, SearchProblem(str(error), error.position, error.length))

    def prepare(self) -> None:
        """Read what searches in a large library need, so that the first one is as quick as the next."""
        with self._lock:
            known = self._known
        with self._library.reading() as connection:
            photo_search.prepare(connection, known)
            _everybody(connection, known)()

    def spelled_out(self, text: str) -> str:
        """The same search with keys where words are people or times ("anna 2019": "person:Anna date:2019").

        Raises QueryError.
        """
        query = parse(text)
        with self._lock:
            known = self._known
        with self._library.reading() as connection:
            return _written(spelled_out(query, _everybody(connection, known), self._today()), text)

    def faces_of(self, names: Iterable[str]) -> dict[str, FaceId]:
        """A face to show for each name by which people are searched for; names of nobody are missing."""
        with self._lock:
            known = self._known
        with self._library.reading() as connection:
            people = _everybody(connection, known)()
            first: dict[str, PersonId] = {}
            for name in names:
                called = people_with_word(name, people)
                # Of several the one with most faces, who comes first.
                person = next((person for person, _, _ in people if person in called), None)
                if person is not None:
                    first[name] = person
            covers = people_rows.covers(connection, list(set(first.values())))
        return {name: covers[person] for name, person in first.items() if person in covers}

    def count_favourites(self) -> int:
        """How many photos are favourites and not hidden."""
        with self._library.reading() as connection:
            return photo_search.count_favourites(connection)

    def canonical(self, text: str) -> str:
        """The text in the form in which it is kept and shown. Raises QueryError."""
        return _written(parse(text), text)

    def people_on(self, photos: Iterable[PhotoId]) -> dict[PhotoId, list[tuple[PersonId, str]]]:
        """Who is shown on each of these photos, by name; photos without anybody named are missing."""
        with self._library.reading() as connection:
            return photo_search.people_on(connection, photos)

    def suggest(self, text: str, cursor: int, limit: int = 8) -> list[SearchSuggestion]:
        """Ways to go on typing at ``cursor``, likeliest first; none where nothing was begun."""
        with self._lock:
            known = self._known

        def folders() -> list[str]:
            return photo_search.names_of(connection, known).folders

        with self._library.reading() as connection:
            sources = Sources(
                _everybody(connection, known), folders, lambda key: photo_search.equipment(connection, key)
            )
            return suggestions(text, cursor, sources, limit)

    # -- searches that are kept -----------------------------------------------------------------------------

    def saved(self) -> dict[str, str]:
        """The text of each saved search by name, in the order in which they were saved."""
        with self._library.reading() as connection:
            return saved_searches.every(connection)

    def saved_text(self, name: str) -> str:
        """The text of one saved search. Raises NotFoundError."""
        with self._library.reading() as connection:
            return saved_searches.text_of(connection, name)

    def save(self, name: str, text: str, at: int | None = None) -> str:
        """Keep a search under a name, in the place of one that has it; times stay as said ("last summer").

        A new one comes last, or ``at`` a place from 0. Returns the name as kept. Raises QueryError, DecisionError.
        """
        kept = self.canonical(text)
        return self._write(lambda connection: saved_searches.put(connection, name, kept, at))

    def rename_saved(self, name: str, new: str) -> str:
        """Returns the name as kept. Raises NotFoundError, and DecisionError when another one has it."""
        return self._write(lambda connection: saved_searches.rename(connection, name, new))

    def remove_saved(self, name: str) -> None:
        """Raises NotFoundError."""
        self._write(lambda connection: saved_searches.remove(connection, name))

    def _write(self, change: Callable[[Connection], T]) -> T:
        self._require_writing()
        done = self._library.write(change)
        self._tell(Changes(searches=True))
        return done


def _written(query: Query, typed: str) -> str:
    """The text of ``query``; what was ``typed`` where that is too long to be read again ("name:a,b,c...")."""
    text = canonical(query)
    try:
        return text if parse(text) == query else typed
    except QueryError:
        return typed


def _everybody(connection: Connection, known: KnownPhotos) -> Callable[[], FoldedPeople]:
    """Everybody, read when first asked for."""

    def people() -> FoldedPeople:
        if known.people is None:
            known.people = photo_search.folded_people(connection)
        return known.people

    return people
