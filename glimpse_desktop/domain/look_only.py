"""Why a library is only looked at: nothing in it can be changed, and nobody writes into its folder."""

from __future__ import annotations

from enum import Enum

from glimpse_desktop.domain.errors import LookOnlyError


class LookOnly(Enum):
    """Why. What each means to a person is what its ``error`` says."""

    ASKED = "asked"
    """Whoever opened it wanted no more, as commands do that change nothing."""
    PROTECTED = "protected"
    """Its folder or its database can't be written to."""
    BUSY = "busy"
    """Another process is changing it: a command in a terminal."""

    def error(self) -> LookOnlyError:
        """What whoever wants to change something hears."""
        match self:
            case LookOnly.PROTECTED:
                return LookOnlyError("This library can only be looked at: its folder is write-protected.")
            case LookOnly.BUSY:
                return LookOnlyError(
                    "This library can only be looked at: another Glimpse is at work in it, perhaps in a terminal."
                )
        return LookOnlyError("This library was opened only to look at it.")
