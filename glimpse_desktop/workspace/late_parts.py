"""Parts of an open library that no start needs: each is imported and made when it is first wanted."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.library import forgetting_rows
from glimpse_desktop.workspace.asking import Asking
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.name_files_keeping import NamesKeeping

if TYPE_CHECKING:
    from glimpse_desktop.library.decision_note import LostDecisions
    from glimpse_desktop.workspace.backups import Backups
    from glimpse_desktop.workspace.comparison import Comparison
    from glimpse_desktop.workspace.finding import FaceFinder
    from glimpse_desktop.workspace.forgetting import Forgetting
    from glimpse_desktop.workspace.listing import Listing
    from glimpse_desktop.workspace.looking_on import LookingOn
    from glimpse_desktop.workspace.name_files import NameFiles
    from glimpse_desktop.workspace.proving import Proving
    from glimpse_desktop.workspace.storage import Storage
    from glimpse_desktop.workspace.switching import PackSwitching

_log = logging.getLogger(__name__)

_MAKING = threading.Lock()


class LateParts(Asking):
    """The part of ``Workspace`` that has them."""

    locations: Locations
    names_keeping: NamesKeeping
    _finder: FaceFinder
    on_mended: Callable[[str], object] = _log.error
    """Told, on any thread, what was damaged inside the log and is mended."""
    lost_decisions: LostDecisions | None = None
    """What had been decided and was missing when the library was opened."""
    _backups: Backups | None = None

    @property
    def backups(self) -> Backups:
        """Copies of the decisions."""
        with _MAKING:  # two would make backups at the same time
            if self._backups is None:
                from glimpse_desktop.workspace.backups import Backups

                self._backups = Backups(
                    self._library,
                    self.locations,
                    self._decisions,
                    require_writing=self._require_writing,
                    replaced=self._replaced,
                    on_mended=lambda text: self.on_mended(text),
                )
            return self._backups

    @property
    def backs_up(self) -> bool:
        """A backup is being made just now."""
        return self._backups is not None and self._backups.at_work

    @cached_property
    def comparison(self) -> Comparison:
        """Two faces or two photos side by side."""
        from glimpse_desktop.workspace.comparison import Comparison

        return Comparison(self._library, self._models)

    @cached_property
    def forgetting(self) -> Forgetting:
        """Forgetting a person for good."""
        from glimpse_desktop.workspace.forgetting import Forgetting

        return Forgetting(
            self._library,
            self._thumbnails,
            self._decisions,
            self._finder,
            self.backups,
            self.locations,
            names=lambda: self.name_files,
            require_writing=self._require_writing,
            decided=lambda changes: self._decide(lambda: changes),
        )

    def _go_on_forgetting(self) -> None:
        """In the background, where a kill or a full disk came between. One look at a table when nothing did."""
        with self._library.reading() as connection:
            waits = forgetting_rows.is_untidy(connection)
        if waits:
            self.forgetting.resume_soon()

    def _stop_forgetting(self) -> None:
        if "forgetting" in self.__dict__:
            self.forgetting.close()

    @cached_property
    def listing(self) -> Listing:
        """Orders and details of lists of photos."""
        from glimpse_desktop.workspace.listing import Listing

        return Listing(self._library)

    @cached_property
    def looking_on(self) -> LookingOn:
        """What another process changes in a library that is only looked at."""
        from glimpse_desktop.workspace.looking_on import LookingOn

        return LookingOn(self._library.path, self._tell)

    @cached_property
    def name_files(self) -> NameFiles:
        """Names in files: metadata that other programs understand."""
        from glimpse_desktop.workspace.name_files import NameFiles

        return NameFiles(
            self._library,
            self._thumbnails,
            self._decisions,
            self._indexed,
            self._require_writing,
            self.names_keeping.wished,
            self.names_keeping.writing,
        )

    @cached_property
    def proving(self) -> Proving:
        """The self-test: is everything really made of photos and log?"""
        from glimpse_desktop.workspace.proving import Proving

        return Proving(self._library, self.locations, self._models)

    @cached_property
    def storage(self) -> Storage:
        """What is kept where, and how much of it."""
        from glimpse_desktop.workspace.storage import Storage

        return Storage(self.locations, self._thumbnails)

    @cached_property
    def switching(self) -> PackSwitching:
        """What another model pack would change."""
        from glimpse_desktop.workspace.switching import PackSwitching

        return PackSwitching(self._library, self._models, self.locations.models_dir, self._require_writing)

    def make_sample_album(self) -> Path:
        """Make the album of sample pictures in the library's folder; returns where it is."""
        self._require_writing()
        from glimpse_desktop.imaging.sample_album import make_sample_album  # late: it is made once, if ever

        make_sample_album(self.locations.sample_album)
        return self.locations.sample_album

    def _indexed(self, changes: Changes) -> None:
        """Photos or their faces have other rows now."""
        raise NotImplementedError

    def _replaced(self, changes: Changes) -> Changes:
        """Another log is in the place of the one that was."""
        raise NotImplementedError
