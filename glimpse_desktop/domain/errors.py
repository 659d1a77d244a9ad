"""Errors that a person can act on. Everything else that is raised is a bug."""

from __future__ import annotations


class GlimpseError(Exception):
    """Base of all errors whose message is written for the person: what happened and what to do next."""


class PhotoError(GlimpseError):
    """A picture can't be read; the message says why in a few words ("the file is damaged")."""


class PackError(GlimpseError):
    """A model pack can't be installed, found or loaded."""


class LibraryError(GlimpseError):
    """The library can't be opened or written to."""


class NewerLibraryError(LibraryError):
    """The library was written by a newer version of the program."""


class LibraryBusyError(LibraryError):
    """Another instance is using the library."""


class DamagedIndexError(GlimpseError):
    """The index file is damaged or belongs to something else; it can be rebuilt."""


class NotFoundError(GlimpseError):
    """A face, person, photo or folder that was asked for isn't in the library."""


class DecisionError(GlimpseError):
    """A decision that can't be made: nothing to undo, an empty name, an unknown face."""


class Cancelled(Exception):  # noqa: N818 - not an error: the person asked for it
    """Work stopped because its ``CancelToken`` was set."""
