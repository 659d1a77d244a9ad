"""What lets the system tell of changes in folders: which one it is depends on the system."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterable
from typing import Protocol

from glimpse_desktop.indexing.notices import Notices

_log = logging.getLogger(__name__)


class Notifier(Protocol):
    """Puts what the system tells into ``Notices``. All methods may be called from any thread."""

    def watch(self, path: str, top: bool) -> None:
        """Tell of what happens directly in the folder at ``path`` from now on; more than once does no harm.

        ``top``: it is an added folder or one that was reached by a link, so nobody else tells that it is gone.
        Raises OSError: with ENOSPC or EMFILE when the system has no room for more.
        """

    def unwatch(self, paths: Iterable[str]) -> None:
        """Don't tell any more. Paths that nobody watches are passed over."""

    def watched(self) -> list[str]:
        """The paths that are watched now."""

    def close(self) -> None:
        """End it, with its threads."""


def make_notifier(notices: Notices) -> Notifier:
    """The one for this system. Raises OSError when the system can't start one (too many programs watch)."""
    if sys.platform.startswith("linux"):
        try:
            from glimpse_desktop.indexing.inotify_notifier import InotifyNotifier
        except ImportError:
            _log.warning("watchdog is older or newer than this program knows: watching whole trees")
        else:
            return InotifyNotifier(notices)
    from glimpse_desktop.indexing.observer_notifier import ObserverNotifier

    return ObserverNotifier(notices)
