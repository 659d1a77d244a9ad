"""One open library with everything that works on it: what the window, the command line and the tests call.

Every method blocks (call it off the window's thread) and is safe from any thread. Mutations return what they
changed and tell every subscriber.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import GlimpseError, LibraryBusyError, NotFoundError
from glimpse_desktop.domain.faces import Calibration, PackInfo
from glimpse_desktop.domain.ids import FaceId, FolderId, PackId, PersonId, PhotoId
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.domain.views import (
    FaceRow,
    FolderRow,
    IndexSummary,
    LibraryStatus,
    Match,
    NameGuess,
    PersonRow,
    PhotoRow,
    PictureQuery,
    ProblemRow,
    SearchResult,
    Timeline,
)
from glimpse_desktop.index.vectors import VectorIndex
from glimpse_desktop.indexing.indexer import Indexer
from glimpse_desktop.library import analyses, counts, faces, folders, people_rows, photos, problems
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.library.thumbnails import ThumbnailStore
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.vision.packs import PackCatalogue
from glimpse_desktop.workspace import pictures
from glimpse_desktop.workspace.finding import FaceFinder
from glimpse_desktop.workspace.likelihood import likelihood
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.lock import LibraryLock
from glimpse_desktop.workspace.models import Models
from glimpse_desktop.workspace.search import Search

_log = logging.getLogger(__name__)
