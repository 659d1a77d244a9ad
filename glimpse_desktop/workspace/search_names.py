"""Whom and when the words of a search for photos mean, in one library on one day."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from glimpse_desktop.domain.ids import PersonId
from glimpse_desktop.domain.language import say_either
from glimpse_desktop.domain.names import fold
from glimpse_desktop.domain.natural_dates import span
from glimpse_desktop.domain.photo_query import (
    And,
    ByPeople,
    Not,
    Only,
    OnlyPeople,
    Or,
    Person,
    Place,
    Query,
    QueryError,
    TakenIn,
    Text,
    When,
    Words,
    both,
    either,
)

_LEAST_PREFIX = 2
"""Letters of a name, at least, that are taken for its beginning when no key says that a name is meant."""

_LONGEST_RUN = 6
"""Words of a name or a date, at most."""

FoldedPeople = Sequence[tuple[PersonId, str, str]]
"""``(id, name, folded name)`` of everybody, those with most faces first."""


def resolved(
    query: Query,
    people: Callable[[], FoldedPeople],
    today: date,
    former: Callable[[], FoldedPeople] = lambda: (),
) -> Query:
    """``query`` with people and times in the place of names and dates. Raises QueryError for an unknown name.

    ``people`` is only called when there are names or words, ``former`` (by names that people had before) when
    nobody has such a name now: so a search that was kept outlives that somebody is renamed or merged. Words in a
    row are read from the left, the longest piece first that is a person's name or a date; a single word is a whole
    word of a name before it is a date, then the beginning of a name or part of the name of a file or folder.
    """
    match query:
        case And(parts):
            return And(tuple(resolved(part, people, today, former) for part in parts))
        case Or(parts):
            return Or(tuple(resolved(part, people, today, former) for part in parts))
        case Not(part):
            return Not(resolved(part, people, today, former))
        case Person(name, place):
            return ByPeople(people_called(name, people(), place, former))
        case Only(names, place):
            return OnlyPeople(tuple(people_called(name, people(), place, former) for name in names))
        case When(key, phrase):
            return _time(key, phrase, today)
        case Words(words):
            return both(*_pieces(words, people(), today))
    return query


def people_called(
    name: str, people: FoldedPeople, place: Place, former: Callable[[], FoldedPeople] = lambda: ()
) -> frozenset[PersonId]:
    """Everybody of that name, or else who has it as a word in theirs, or else words that start so, or who had it.

    Raises QueryError.
    """
    found = people_with_word(name, people) or _starting(name, people) or _named(name, former())
    if not found:
        near = nearest_names(name, people)
        if not near:
            raise QueryError("Nobody is called “{name}”.", place.start, place.length, name=name)
        names = say_either(near)
        unknown = "Nobody is called “{name}”. Did you mean {names}?"
        raise QueryError(unknown, place.start, place.length, name=name, names=names)
    return found


def nearest_names(name: str, people: FoldedPeople, limit: int = 3) -> list[str]:
    """Names that somebody who typed ``name`` may have meant, nearest first."""
    known: dict[str, str] = {}
    for _, whole, folded in people:
        for piece in (folded, *folded.split()):
            known.setdefault(piece, whole)
    pieces = difflib.get_close_matches(fold(name), known, 2 * limit)
    return list(dict.fromkeys(known[piece] for piece in pieces))[:limit]


def people_with_word(name: str, people: FoldedPeople) -> frozenset[PersonId]:
    """Everybody of that name, or else everybody in whose name it is a word, or words in a row."""
    return _named(name, people) or _with_word(name, people)


def word_runs(words: tuple[str, ...], people: FoldedPeople, today: date) -> Iterator[tuple[str, ...]]:
    """The pieces that words in a row are read in."""
    at = 0
    while at < len(words):
        count = next(
            (
                count
                for count in range(min(len(words) - at, _LONGEST_RUN), 0, -1)
                if _piece(" ".join(words[at : at + count]), count, people, today) is not None
            ),
            1,
        )
        yield words[at : at + count]
        at += count


def _named(name: str, people: FoldedPeople) -> frozenset[PersonId]:
    wanted = fold(name)
    return frozenset(person for person, _, folded in people if folded == wanted)


def _starting(name: str, people: FoldedPeople) -> frozenset[PersonId]:
    wanted = f" {fold(name)}"
    return frozenset(person for person, _, folded in people if wanted in f" {folded}")


def _with_word(word: str, people: FoldedPeople) -> frozenset[PersonId]:
    wanted = f" {fold(word)} "
    return frozenset(person for person, _, folded in people if wanted in f" {folded} ")


def _time(key: str, phrase: str, today: date) -> TakenIn:
    first, end = span(phrase, today) or (None, None)  # the parser let no other phrase through
    match key:
        case "before":
            return TakenIn(None, first or end)
        case "after":
            return TakenIn(end or first, None)
    return TakenIn(first, end)


def _pieces(words: tuple[str, ...], people: FoldedPeople, today: date) -> list[Query]:
    return [
        _piece(" ".join(run), len(run), people, today) or _in_names(run[0])
        for run in word_runs(words, people, today)
    ]


def _piece(text: str, count: int, people: FoldedPeople, today: date) -> Query | None:
    called = people_with_word(text, people)
    if called:
        return ByPeople(called)
    when = span(text.casefold(), today)
    if when is not None:
        return TakenIn(*when)
    called = _starting(text, people) if len(text) >= _LEAST_PREFIX else frozenset()
    if not called:
        return None
    return ByPeople(called) if count > 1 else either(ByPeople(called), _in_names(text))


def _in_names(word: str) -> Query:
    return either(Text("name", word), Text("folder", word))
