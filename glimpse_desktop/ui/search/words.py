"""What the terms of a search are called: on their chips, and where keys are offered."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QDate, QLocale

from glimpse_desktop.domain.date_words import written
from glimpse_desktop.domain.language import list_comma, marked, say, say_all, say_count, say_either
from glimpse_desktop.domain.photo_query import (
    Choice,
    Flag,
    Not,
    Number,
    Only,
    Or,
    Person,
    Query,
    Text,
    When,
    Words,
)
from glimpse_desktop.ui.search.pieces import Piece, names_in
from glimpse_desktop.ui.wording import digits


@dataclass(frozen=True, slots=True)
class TermLook:
    """An icon by name, words, and whose face may stand in the icon's place ("" for nobody's)."""

    icon: str
    words: str
    name: str = ""


def look_of(piece: Piece) -> TermLook:
    """How a term is shown."""
    if piece.query is None:
        return TermLook("problems", piece.text)
    words = _words(piece.query)
    names = names_in(piece.query)
    if piece.negated:
        words = say("Not {what}", what=words, meaning="a search leaves this out")
    return TermLook(_icon(piece.query), words, names[0] if names else "")


def spoken(pieces: list[Piece]) -> str:
    """A whole search in words, for the name of one that is kept."""
    words = {"OR": say("or"), "NOT": say("not"), "(": "(", ")": ")"}
    said, before = "", "("
    for piece in pieces:
        if piece.kind in ("term", "(", "NOT") and before in ("term", ")"):
            said += list_comma()
        elif before != "(" and piece.kind != ")":
            said += " "
        said += words.get(piece.kind) or look_of(piece).words
        before = piece.kind
    return said


def time_text(phrase: str) -> str:
    """A time of a search: "June 2019" for "2019-06", otherwise as it was written, with a capital letter."""
    first, dots, last = phrase.partition("..")
    if dots and first.strip() and last.strip():
        return say("{first} to {last}", first=time_text(first), last=time_text(last))
    if dots:
        one = first.strip() or last.strip()
        return say("From {day}", day=time_text(one)) if first.strip() else say("Until {day}", day=time_text(one))
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})", phrase, re.ASCII):
        month = QLocale().standaloneMonthName(int(found[2])) if 1 <= int(found[2]) <= 12 else found[2]
        return f"{month[:1].upper()}{month[1:]} {digits(int(found[1]))}"
    if re.fullmatch(r"\d{4}", phrase, re.ASCII):
        return digits(int(phrase))
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", phrase, re.ASCII):
        day = QDate(int(found[1]), int(found[2]), int(found[3]))
        if day.isValid() and QLocale().language() != QLocale.Language.C:
            return QLocale().toString(day, QLocale.FormatType.ShortFormat)
    return written(phrase)


KEY_WORDS = {
    "person": (marked("somebody is on the photo"), "person:Anna"),
    "only": (marked("these people and nobody else"), "only:Anna,Ben"),
    "people": (marked("how many people"), "people:>=3"),
    "faces": (marked("how many faces"), "faces:1"),
    "rating": (marked("how many stars"), "rating:>=4"),
    "favourite": (marked("marked as a favourite"), "favourite:yes"),
    "hidden": (marked("hidden from other views"), "hidden:yes"),
    "unnamed": (marked("with a face that has no name"), "unnamed:yes"),
    "is": (marked("favourite, hidden or unnamed"), "is:favourite"),
    "folder": (marked("in a folder"), "folder:Holidays"),
    "name": (marked("part of the file name"), "name:IMG_2"),
    "camera": (marked("taken with a camera"), "camera:Canon"),
    "lens": (marked("taken with a lens"), "lens:50mm"),
    "date": (marked("taken at that time"), "date:2019-06..2019-08"),
    "before": (marked("taken before that time"), "before:2010"),
    "after": (marked("taken after that time"), "after:2020"),
    "orientation": (marked("upright or wide"), "orientation:portrait"),
    "format": (marked("kind of file"), "format:jpeg"),
    "label": (marked("with a colour label"), "label:red"),
    "quality": (marked("how clear its best face is"), "quality:good"),
    "sharpness": (marked("how sharp its sharpest face is"), "sharpness:sharp"),
}
"""What each key of a search is for, and an example. Say the former with ``say``."""


def _icon(query: Query) -> str:
    match query:
        case Not(part):
            return _icon(part)
        case Or(parts):
            return _icon(parts[0])
        case Person() | Only():
            return "person"
        case Number("rating"):
            return "star"
        case Number():
            return "people"
        case Flag(key):
            return {"favourite": "heart", "hidden": "eye"}.get(key, "no-name")
        case Text("folder"):
            return "folder"
        case Text("camera" | "lens"):
            return "camera"
        case When():
            return "calendar"
        case Choice("label"):
            return "name"
        case Choice("quality" | "sharpness"):
            return "find-face"
        case Words():
            return "search"
    return "photos"


def _words(query: Query) -> str:
    match query:
        case Not(part):  # "favourite:no"
            return say("Not {what}", what=_words(part), meaning="a search leaves this out")
        case Or(parts):
            return say_either([_words(part) for part in parts])
        case Words(words):
            return " ".join(words)
        case Person(name):
            return name
        case Only(names):
            return say("Only {names}", names=say_all(names))
        case Number(key, low, high):
            return _number(key, low, high)
        case Flag(key):
            flags = {
                "favourite": say("Favourites"),
                "hidden": say("Hidden"),
                "unnamed": say("Faces without a name"),
            }
            return flags[key]
        case Text("folder", value):
            return say("In “{folder}”", folder=value.rstrip("/").rpartition("/")[2] or value)
        case Text("camera", value):
            return say("Camera: {name}", name=value)
        case Text("lens", value):
            return say("Lens: {name}", name=value)
        case Text(_, value):
            return say("File name: {name}", name=value)
        case When("before", phrase):
            return say("Before {day}", day=time_text(phrase))
        case When("after", phrase):
            return say("After {day}", day=time_text(phrase))
        case When(_, phrase):
            return time_text(phrase)
        case Choice("format", value):
            return value.upper()
        case Choice("label", value):
            return _labels()[value]
        case Choice("quality" | "sharpness", value):
            return _face_words()[value]
        case Choice(_, value):
            return {"portrait": say("Upright"), "landscape": say("Wide"), "square": say("Square")}[value]
    raise TypeError(f"{type(query).__name__} is no term")


def _labels() -> dict[str, str]:
    return {
        "red": say("Red label"),
        "yellow": say("Yellow label"),
        "green": say("Green label"),
        "blue": say("Blue label"),
        "purple": say("Purple label"),
        "any": say("With a label"),
    }


def _face_words() -> dict[str, str]:
    return {
        "good": say("Clear faces"),
        "usable": say("Usable faces"),
        "poor": say("Poor faces"),
        "sharp": say("Sharp faces"),
        "soft": say("Soft faces"),
        "blurred": say("Blurred faces"),
    }


def _number(key: str, low: int | None, high: int | None) -> str:
    """ "3 people", "At least 3 people", "2 to 4 people"."""
    if low == high and low is not None:
        return _count(key, low)
    if high is None:
        return say("At least {what}", what=_count(key, low or 0))
    if not low:
        return say("At most {what}", what=_count(key, high))
    return say("{least} to {most}", least=QLocale().toString(low), most=_count(key, high))


def _count(key: str, count: int) -> str:
    if key == "people":
        return say_count("1 person", "{n} people", count)
    if key == "faces":
        return say_count("1 face", "{n} faces", count)
    return say_count("1 star", "{n} stars", count)
