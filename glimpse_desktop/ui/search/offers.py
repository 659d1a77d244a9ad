"""What the list under the search field offers: ways to go on, searches made before, examples."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.language import say
from glimpse_desktop.domain.photo_query import quoted
from glimpse_desktop.ui.search.pieces import pieces_of
from glimpse_desktop.ui.search.words import KEY_WORDS, look_of, spoken
from glimpse_desktop.workspace.search_suggestions import SearchSuggestion

_RECENT = 5


ADDED, WHOLE = -1, -2


@dataclass(frozen=True, slots=True)
class Offer:
    """A line of the list: ``icon`` (or ``face``), words, a ``note``. Without an icon it is a heading.

    Taken, ``text`` comes in the place of the characters ``start`` to ``end`` of the search. With ``start`` ADDED
    it is added to the search, with WHOLE it is all of it.
    """

    words: str
    icon: str = ""
    text: str = ""
    note: str = ""
    start: int = ADDED
    end: int = -1
    face: FaceId | None = None


def completions(found: Sequence[SearchSuggestion], faces: Mapping[str, FaceId]) -> list[Offer]:
    """Ways to go on with what is being typed; ``faces`` by the names of people."""
    return [_completion(each, faces) for each in found]


def beginnings(recent: Sequence[str], names: Sequence[str], here: str) -> list[Offer]:
    """What somebody may want who has typed nothing: the open page (``here`` is the term for it), searches made
    before, and examples with people there are (``names``, the best known first).
    """
    offers: list[Offer] = []
    if here:
        look = _look(here)
        offers.append(Offer(look[1], look[0], here, say("search only here")))
    searches = [text for text in recent if text][:_RECENT]
    if searches:
        offers.append(Offer(say("Searched for before")))
        offers += [Offer(_look(text)[1], "clock", text, start=WHOLE) for text in searches]
    offers.append(Offer(say("For example")))
    offers += [
        Offer(_look(text)[1], _look(text)[0], text, _as_written(text), start=WHOLE) for text in _examples(names)
    ]
    return offers


def _as_written(text: str) -> str:
    """For showing where one reads from right to left, too: keys and quotation marks keep their places."""
    return f"\u202a{text}\u202c"


def _examples(names: Sequence[str]) -> list[str]:
    anna, ben = [quoted(name) for name in [*names, "", ""][:2]]
    examples = []
    if names:
        examples.append(f"person:{anna} date:" + quoted(say("last year")))
    if len(names) > 1:
        examples.append(f"only:{anna},{ben}")
    return [*examples, "unnamed:yes people:>=1", "date:" + quoted(say("last summer")), "rating:>=4"]


def _look(text: str) -> tuple[str, str]:
    """An icon and words for a whole search."""
    pieces = pieces_of(text)
    terms = [piece for piece in pieces or [] if piece.kind == "term"]
    if not pieces or not terms:
        return "search", text
    return look_of(terms[0]).icon, spoken(pieces)


def _completion(found: SearchSuggestion, faces: Mapping[str, FaceId]) -> Offer:
    start, end = found.start, found.end
    if found.kind == "key":
        meaning, _ = KEY_WORDS[found.label]
        return Offer(found.text, "search", found.text, say(meaning), start, end)
    if found.kind in ("person", "only"):
        return Offer(found.label, "person", found.text, say("Person"), start, end, faces.get(found.label))
    if ":" in found.text:
        icon, words = _look(found.text)
    else:
        icon, words = _look(f"{found.kind}:{found.text}")
    note = {"date": say("Time"), "folder": say("Folder")}.get(found.kind, "")
    if found.kind == "folder":
        words = found.label
    return Offer(words, icon, found.text, note, start, end)
