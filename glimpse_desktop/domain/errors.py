"""Errors that a person can act on. Everything else that is raised is a bug."""

from __future__ import annotations

from glimpse_desktop.domain.language import translated


class GlimpseError(Exception):
    """Base of all errors whose message is written for the person: what happened and what to do next.

    ``str(error)`` is the message in the window's language, ``english`` what to store. The message is written as a
    plain text with {placeholders} for ``values``, so that it is found in the catalogue.
    """

    def __init__(self, message: str = "", /, **values: object) -> None:
        super().__init__(message)
        self.message = message
        self.values = values

    def __str__(self) -> str:
        text = translated(self.message)
        return text.format(**self.values) if self.values else text

    @property
    def english(self) -> str:
        """The message in English, whatever the window speaks."""
        if not self.values:
            return self.message
        return self.message.format(
            **{
                key: value.english if isinstance(value, GlimpseError) else value
                for key, value in self.values.items()
            }
        )


class PhotoError(GlimpseError):
    """A picture can't be read; the message says why in a few words ("the file is damaged")."""


class PhotoAwayError(PhotoError):
    """A picture can't be read now because its file isn't there; the message is a sentence. What the library keeps
    of it can be shown."""


class MetadataError(GlimpseError):
    """What a file says about itself can't be read or is refused; the message says why in a few words."""


class PackError(GlimpseError):
    """A model pack can't be installed, found or loaded."""


class LibraryError(GlimpseError):
    """The library can't be opened or written to."""


class NewerLibraryError(LibraryError):
    """The library was written by a newer version of the program."""


class LibraryBusyError(LibraryError):
    """Another instance is using the library."""


class LibraryLockedError(LibraryError):
    """The library is encrypted and its key isn't known."""


class WrongPassphraseError(LibraryError):
    """Another passphrase opens the library."""


class DamagedIndexError(GlimpseError):
    """The index file is damaged or belongs to something else; it can be rebuilt."""


class NotFoundError(GlimpseError):
    """A face, person, photo or folder that was asked for isn't in the library."""


class DecisionError(GlimpseError):
    """A decision that can't be made: nothing to undo, an empty name, an unknown face."""


class LookOnlyError(DecisionError):
    """Nothing can be changed: the library is only looked at (``domain.look_only``)."""


class Cancelled(Exception):  # noqa: N818 - not an error: the person asked for it
    """Work stopped because its ``CancelToken`` was set."""
