"""Marks on photos in words, for "Undo ..." and lists of what was decided."""

from __future__ import annotations

from collections.abc import Sequence

from glimpse_desktop.domain.decisions import Decision, DecisionKind

_TURNS = {1: "to the right", 2: "by half", 3: "to the left"}


def summary_of_marks(entries: Sequence[Decision]) -> str:
    """What entries of one kind of ``decisions.MARKS`` did that are one step: "Rate 3 photos 4 stars"."""
    first = entries[0]
    payload = first.payload
    photos = _photos(sum(len(entry.faces) for entry in entries))
    match first.kind:
        case DecisionKind.RATE if payload["stars"]:
            return f"Rate {photos} {payload['stars']} star{'' if payload['stars'] == 1 else 's'}"
        case DecisionKind.RATE:
            return f"Take the stars off {photos}"
        case DecisionKind.FAVOURITE if payload["on"]:
            return f"Add {photos} to the favourites"
        case DecisionKind.FAVOURITE:
            return f"Take {photos} out of the favourites"
        case DecisionKind.COLOUR if payload["label"]:
            return f"Label {photos} {payload['label']}"
        case DecisionKind.COLOUR:
            return f"Take the label off {photos}"
        case DecisionKind.HIDE_PHOTO:
            return f"Hide {photos}" if payload["on"] else f"Show {photos} again"
    return f"Turn {photos} {_TURNS.get(payload.get('by', 0), '')}".rstrip()


def _photos(count: int) -> str:
    return "a photo" if count == 1 else f"{count} photos"
