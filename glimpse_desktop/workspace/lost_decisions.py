"""Decisions that were on disk and are not any more: noticed when a library is opened, and said."""

from __future__ import annotations

import logging
import time

from glimpse_desktop.domain.language import say_count
from glimpse_desktop.library import decision_note
from glimpse_desktop.library.decision_note import DecisionNote, LostDecisions
from glimpse_desktop.library.store import Library
from glimpse_desktop.workspace.locations import Locations

_log = logging.getLogger(__name__)


def look_for_lost_decisions(library: Library, locations: Locations, *, writes: bool) -> LostDecisions | None:
    """What the library lacks of what had been decided in it. ``writes``: from now on note what is decided, so it
    is said once.
    """
    with library.reading() as connection:
        lost = decision_note.lost(locations.last_decision, connection)
    if lost is not None:
        _log.error("%d decisions are missing that were on disk", lost.count)
    if lost is not None and not writes:
        library.keep_log()
    # Before anything is written: that would be written over what can still be read.
    if lost is not None and writes and library.key is None:
        from glimpse_desktop.workspace.found_decisions import find_again  # late: hardly a start needs it

        again = find_again(library)
        _log.error("%d of them were found in the damaged log of what was written last", again)
        lost = LostDecisions(lost.count - again, lost.at) if again < lost.count else None
    if writes:
        note = DecisionNote(locations.last_decision)
        library.after_commit = note.follow
        library.write(lambda _: None)
    return lost


def lost_text(lost: LostDecisions) -> str:
    """What to tell the person."""
    when = time.strftime("%Y-%m-%d %H:%M", time.localtime(lost.at))
    return say_count(
        "The disk did not keep everything: 1 decision of {when} is missing. Look at who is named since then.",
        "The disk did not keep everything: {n} decisions are missing, the last one of {when}. Look at who is named"
        " since then.",
        lost.count,
        when=when,
    )
