"""The key of a locked library in the system's own keyring, which opens when the person logs in."""

from __future__ import annotations

import base64
import logging
from typing import Any, Protocol

from glimpse_desktop.domain.errors import LibraryError
from glimpse_desktop.domain.sealing import LibraryKey

_log = logging.getLogger(__name__)

_SERVICE = "Glimpse photo library"
_TRUSTED = frozenset({"SecretService", "kwallet", "libsecret", "macOS", "Windows"})
"""The systems' own. Others of the library ``keyring`` fail, forget, or write passwords into a file in plain."""


class Backend(Protocol):
    """A keyring, as the library ``keyring`` has them."""

    def get_password(self, service: str, username: str) -> str | None: ...

    def set_password(self, service: str, username: str, password: str) -> None: ...

    def delete_password(self, service: str, username: str) -> None: ...


def keyring_available() -> bool:
    """Whether this system has a keyring that can be trusted. May wait for it: seconds."""
    return _backend() is not None


def keep_in_keyring(library: str, key: LibraryKey) -> None:
    """Put the key there, under the library's name. May ask the person. Raises LibraryError."""
    backend = _backend()
    if backend is None:
        raise LibraryError("This computer has no keyring that Glimpse can use. The passphrase opens the library.")
    kept = base64.b64encode(key.secret).decode("ascii")
    try:
        backend.set_password(_SERVICE, library, kept)
        right = backend.get_password(_SERVICE, library) == kept
    except Exception as error:  # each keyring has errors of its own
        raise LibraryError("This computer's keyring refused: {reason}.", reason=_reason(error)) from None
    if not right:
        raise LibraryError("This computer's keyring did not keep the key. The passphrase opens the library.")


def key_from_keyring(library: str) -> LibraryKey | None:
    """The key, where it is there and the keyring is open. May ask the person to open it."""
    try:
        backend = _backend()
        kept = None if backend is None else backend.get_password(_SERVICE, library)
        return None if not kept else LibraryKey(base64.b64decode(kept, validate=True))
    except Exception as error:  # then the passphrase is asked for
        _log.warning("the keyring was of no help: %s", _reason(error))
        return None


def forget_in_keyring(library: str) -> None:
    """Take it out; nothing happens where it isn't."""
    try:
        backend = _backend()
        if backend is not None and backend.get_password(_SERVICE, library) is not None:
            backend.delete_password(_SERVICE, library)
    except Exception as error:
        _log.warning("the key could not be taken out of the keyring: %s", _reason(error))


def _backend() -> Backend | None:
    """The system's keyring."""
    try:
        import keyring

        chosen: Any = keyring.get_keyring()
    except Exception as error:
        _log.warning("no keyring: %s", _reason(error))
        return None
    for one in getattr(chosen, "backends", None) or [chosen]:  # several in a chain: the best comes first
        name = type(one).__module__.split(".")
        if name[:2] == ["keyring", "backends"] and name[-1] in _TRUSTED:
            found: Backend = one
            return found
    return None


def _reason(error: Exception) -> str:
    """Without what it may hold of the key: keyrings' own words are about themselves, but who knows."""
    return type(error).__name__
