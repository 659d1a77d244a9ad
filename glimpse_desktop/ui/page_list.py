"""The one place where the window learns which pages there are."""

from __future__ import annotations

from glimpse_desktop.ui.duplicates_page import DuplicatesPage
from glimpse_desktop.ui.find_page import FindPage
from glimpse_desktop.ui.folders_page import FoldersPage
from glimpse_desktop.ui.history_page import HistoryPage
from glimpse_desktop.ui.library_actions import LibraryActions
from glimpse_desktop.ui.no_name_page import NoNamePage
from glimpse_desktop.ui.pages import Page, PageContext
from glimpse_desktop.ui.people_page import PeoplePage
from glimpse_desktop.ui.person_page import PersonPage
from glimpse_desktop.ui.photos_page import FolderPage, PhotosPage
from glimpse_desktop.ui.problems_page import ProblemsPage
from glimpse_desktop.ui.review_page import ReviewPage
from glimpse_desktop.ui.viewer import Viewer


def make_pages(context: PageContext, actions: LibraryActions) -> list[Page]:
    """All pages, the one to start with first."""
    photos = PhotosPage(context, actions)
    photos.begin()
    return [
        photos,
        PeoplePage(context),
        PersonPage(context),
        ReviewPage(context),
        NoNamePage(context),
        FoldersPage(context, actions),
        FolderPage(context, actions),
        DuplicatesPage(context),
        ProblemsPage(context, actions),
        HistoryPage(context),
        FindPage(context),
        Viewer(context),
    ]
