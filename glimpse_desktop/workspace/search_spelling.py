"""Searches with their words spelled out: which of them are people and times, said with keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from glimpse_desktop.domain.natural_dates import span
from glimpse_desktop.domain.photo_query import And, Not, Or, Person, Query, When, Words, both, either, negated
from glimpse_desktop.workspace.search_names import FoldedPeople, people_with_word, word_runs


def spelled_out(query: Query, people: Callable[[], FoldedPeople], today: date) -> Query:
    """``query`` with keys where words without one are somebody's whole name, a word of it, or a time.

    It finds the same photos on the same day. Words that may be several things stay words.
    """
    match query:
        case And(parts):
            return both(*(spelled_out(part, people, today) for part in parts))
        case Or(parts):
            return either(*(spelled_out(part, people, today) for part in parts))
        case Not(part):
            return negated(spelled_out(part, people, today))
        case Words(words):
            return both(*(_spelled(run, people(), today) for run in word_runs(words, people(), today)))
    return query


def _spelled(run: tuple[str, ...], people: FoldedPeople, today: date) -> Query:
    text = " ".join(run)
    called = people_with_word(text, people)
    if called:
        names = {name for person, name, _ in people if person in called}
        return Person(names.pop() if len(names) == 1 else text)
    if span(text.casefold(), today) is not None:
        return When("date", text.casefold())
    return Words(run)
