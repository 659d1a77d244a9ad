"""The marks of photos in words: for menus, for what is said after each decision, and for screen readers."""

from __future__ import annotations

from glimpse_desktop.domain.language import say, say_count, say_list
from glimpse_desktop.domain.marks import PhotoMarks


def stars_text(stars: int) -> str:
    """ "No stars", "1 star", "4 stars"."""
    return say("No stars") if stars == 0 else say_count("1 star", "{n} stars", stars)


def label_text(label: str | None) -> str:
    """ "Red"; "No label" for none."""
    if label is None:
        return say("No label")
    names = {
        "red": say("Red"),
        "yellow": say("Yellow"),
        "green": say("Green"),
        "blue": say("Blue"),
        "purple": say("Purple"),
    }
    return names[label]


def marks_text(marks: PhotoMarks) -> str:
    """All marks of a photo for a screen reader: "favourite, 4 stars, labelled red, hidden"; "" for none."""
    labelled = {
        "red": say("labelled red"),
        "yellow": say("labelled yellow"),
        "green": say("labelled green"),
        "blue": say("labelled blue"),
        "purple": say("labelled purple"),
    }
    parts = [
        say("favourite") if marks.favourite else "",
        stars_text(marks.stars) if marks.stars else "",
        labelled[marks.label] if marks.label is not None else "",
        say("hidden") if marks.hidden else "",
    ]
    return say_list(parts)


def rated(photos: int, stars: int) -> str:
    """ "3 photos have 4 stars now"."""
    if stars == 0:
        return say_count("The photo has no stars now", "{n} photos have no stars now", photos)
    return say_count("The photo has {stars} now", "{n} photos have {stars} now", photos, stars=stars_text(stars))


def favoured(photos: int, on: bool) -> str:
    """ "12 photos are favourites now"."""
    if on:
        return say_count("The photo is a favourite now", "{n} photos are favourites now", photos)
    return say_count("The photo is no favourite any more", "{n} photos are no favourites any more", photos)


def labelled(photos: int, label: str | None) -> str:
    """ "3 photos are labelled red now"."""
    if label == "red":
        return say_count("The photo is labelled red now", "{n} photos are labelled red now", photos)
    if label == "yellow":
        return say_count("The photo is labelled yellow now", "{n} photos are labelled yellow now", photos)
    if label == "green":
        return say_count("The photo is labelled green now", "{n} photos are labelled green now", photos)
    if label == "blue":
        return say_count("The photo is labelled blue now", "{n} photos are labelled blue now", photos)
    if label == "purple":
        return say_count("The photo is labelled purple now", "{n} photos are labelled purple now", photos)
    return say_count("The photo has no label now", "{n} photos have no label now", photos)


def hidden(photos: int, on: bool) -> str:
    """ "3 photos are hidden"."""
    if on:
        return say_count("The photo is hidden", "{n} photos are hidden", photos)
    return say_count("The photo is shown again", "{n} photos are shown again", photos)


def turned(photos: int, by: int) -> str:
    """ "3 photos turned to the right"."""
    if by > 0:
        return say_count("The photo is turned to the right", "{n} photos are turned to the right", photos)
    return say_count("The photo is turned to the left", "{n} photos are turned to the left", photos)


def copied(photos: int) -> str:
    """ "3 photos copied"."""
    return say_count(
        "The photo is copied: paste it elsewhere", "{n} photos are copied: paste them elsewhere", photos
    )
