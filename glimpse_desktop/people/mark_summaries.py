"""Marks on photos in words, for "Undo ..." and lists of what was decided."""

from __future__ import annotations

from collections.abc import Sequence

from glimpse_desktop.domain.decisions import Decision, DecisionKind
from glimpse_desktop.domain.language import marked, say, say_count

LABEL_WORDS = {
    "red": marked("red"),
    "yellow": marked("yellow"),
    "green": marked("green"),
    "blue": marked("blue"),
    "purple": marked("purple"),
}
"""The colours of labels; to be said by ``say``."""


def summary_of_marks(entries: Sequence[Decision]) -> str:
    """What entries of kinds of ``decisions.MARKS`` did that are one step: "Rate 3 photos 4 stars"."""
    first = entries[0]
    if len({entry.kind for entry in entries}) > 1:
        marked_photos = {face.content for entry in entries for face in entry.faces}
        return say_count("Mark a photo", "Mark {n} photos", len(marked_photos))
    payload = first.payload
    count = sum(len(entry.faces) for entry in entries)
    match first.kind:
        case DecisionKind.RATE if payload["stars"]:
            stars = say_count("1 star", "{n} stars", payload["stars"])
            return say_count("Rate a photo {stars}", "Rate {n} photos {stars}", count, stars=stars)
        case DecisionKind.RATE:
            return say_count("Take the stars off a photo", "Take the stars off {n} photos", count)
        case DecisionKind.FAVOURITE if payload["on"]:
            return say_count("Add a photo to the favourites", "Add {n} photos to the favourites", count)
        case DecisionKind.FAVOURITE:
            return say_count("Take a photo out of the favourites", "Take {n} photos out of the favourites", count)
        case DecisionKind.COLOUR if payload["label"]:
            label = say(LABEL_WORDS.get(payload["label"], payload["label"]))
            return say_count("Label a photo {colour}", "Label {n} photos {colour}", count, colour=label)
        case DecisionKind.COLOUR:
            return say_count("Take the label off a photo", "Take the label off {n} photos", count)
        case DecisionKind.HIDE_PHOTO if payload["on"]:
            return say_count("Hide a photo", "Hide {n} photos", count)
        case DecisionKind.HIDE_PHOTO:
            return say_count("Show a photo again", "Show {n} photos again", count)
    match payload.get("by", 0):
        case 1:
            return say_count("Turn a photo to the right", "Turn {n} photos to the right", count)
        case 2:
            return say_count("Turn a photo by half", "Turn {n} photos by half", count)
        case 3:
            return say_count("Turn a photo to the left", "Turn {n} photos to the left", count)
    return say_count("Turn a photo", "Turn {n} photos", count)
