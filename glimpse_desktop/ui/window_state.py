"""What the window remembers from one start to the next, in a file in the library's own folder."""

from __future__ import annotations

import base64
import binascii
import configparser
import contextlib
import json
import logging
from dataclasses import dataclass, field
from pathlib import Path

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.sealing import LibraryKey, Seal
from glimpse_desktop.ui.faces.face_order import FaceOrder
from glimpse_desktop.ui.people.people_order import PeopleOrder
from glimpse_desktop.ui.photos.grid_sizes import DEFAULT_SIDE, SIDES
from glimpse_desktop.ui.preferences.wishes import Wishes, read_wishes, write_wishes

_log = logging.getLogger(__name__)
_FACE_ORDERS = {order.value for order in FaceOrder}
_ORDERS = {order.value for order in PeopleOrder}
SLIDE_SECONDS = (3, 5, 10)
"""How long a slide show can stay on a photo."""

PHOTO_VIEWS = ("grid", "list", "faces")
"""How the photos of a timeline can be looked at."""

_APPEARANCES = {"dark": True, "light": False}


@dataclass(frozen=True, slots=True)
class WindowState:
    """``geometry`` as Qt saves it (empty: never saved). ``dark`` None follows the system. ``people_order`` is the
    value of a ``PeopleOrder``, ``hidden_people``: those that are ignored are shown, too.
    ``photo_view`` is one of ``PHOTO_VIEWS``, ``whole_pictures``: tiles aren't cut to squares,
    ``photo_columns``: those of lists, as ``list_columns`` writes them.
    ``person_order`` is the value of a ``FaceOrder``.
    ``wishes`` are what a person wants of it.
    ``export`` is how photos were exported last, as ``export_choices`` writes it.
    ``recent_searches`` are texts, the latest first; ``saved_unfolded``: the saved ones are seen in the sidebar.
    ``viewer_info`` and ``viewer_strip``: the viewer's panel and film strip are open; ``slide_seconds`` is one of
    ``SLIDE_SECONDS``.
    """

    geometry: bytes = b""
    sidebar: bool = True
    tile_side: int = DEFAULT_SIDE
    folders_unfolded: bool = False
    dark: bool | None = None
    people_order: str = PeopleOrder.FACES.value
    hidden_people: bool = False
    person_order: str = FaceOrder.NEWEST.value
    viewer_info: bool = False
    viewer_strip: bool = False
    slide_seconds: int = SLIDE_SECONDS[1]
    photo_view: str = PHOTO_VIEWS[0]
    whole_pictures: bool = False
    photo_columns: str = ""
    wishes: Wishes = field(default_factory=Wishes)
    export: str = ""
    saved_unfolded: bool = False
    recent_searches: tuple[str, ...] = ()


def load_state(path: Path, seal: Seal | None = None) -> WindowState:
    """What was saved, with defaults for what is missing or senseless. Reads the disk, on any thread.

    ``seal``: that of a locked library. What was searched for and where to was exported is missing without it.
    """
    file = configparser.ConfigParser(interpolation=None)
    with contextlib.suppress(OSError, configparser.Error, UnicodeDecodeError):
        file.read(path, encoding="utf-8")
    _unseal(file, seal)
    side = DEFAULT_SIDE
    with contextlib.suppress(ValueError):
        side = int(file.get("photos", "side", fallback=""))
    geometry = b""
    with contextlib.suppress(ValueError):
        geometry = base64.b64decode(file.get("window", "geometry", fallback=""), validate=True)
    order = file.get("people", "order", fallback="")
    view = file.get("photos", "view", fallback="")
    faces = file.get("people", "faces", fallback="")
    seconds = file.get("viewer", "seconds", fallback="")
    return WindowState(
        geometry=geometry,
        sidebar=file.get("window", "sidebar", fallback="") != "no",
        tile_side=min(SIDES, key=lambda known: abs(known - side)),
        photo_view=view if view in PHOTO_VIEWS else PHOTO_VIEWS[0],
        whole_pictures=file.get("photos", "whole", fallback="") == "yes",
        photo_columns=file.get("photos", "columns", fallback=""),
        folders_unfolded=file.get("sidebar", "folders", fallback="") == "yes",
        dark=_APPEARANCES.get(file.get("window", "appearance", fallback="")),
        people_order=order if order in _ORDERS else PeopleOrder.FACES.value,
        hidden_people=file.get("people", "hidden", fallback="") == "yes",
        person_order=faces if faces in _FACE_ORDERS else FaceOrder.NEWEST.value,
        viewer_info=file.get("viewer", "info", fallback="") == "yes",
        viewer_strip=file.get("viewer", "strip", fallback="") == "yes",
        slide_seconds=next((known for known in SLIDE_SECONDS if seconds == str(known)), SLIDE_SECONDS[1]),
        wishes=read_wishes(file),
        export=file.get("export", "choices", fallback=""),
        saved_unfolded=file.get("sidebar", "saved", fallback="") == "yes",
        recent_searches=_texts(file.get("search", "recent", fallback="")),
    )


def save_state(path: Path, state: WindowState, seal: Seal | None = None) -> None:
    """Writes the disk. A window that can't remember its place still works, so nothing is raised.

    ``seal``: that of a locked library, in which what says something of photos and people is sealed.
    """
    file = configparser.ConfigParser(interpolation=None)
    file["window"] = {
        "geometry": base64.b64encode(state.geometry).decode("ascii"),
        "sidebar": "yes" if state.sidebar else "no",
        "appearance": "system" if state.dark is None else "dark" if state.dark else "light",
    }
    file["photos"] = {
        "side": str(state.tile_side),
        "view": state.photo_view,
        "whole": "yes" if state.whole_pictures else "no",
        "columns": state.photo_columns,
    }
    file["sidebar"] = {
        "folders": "yes" if state.folders_unfolded else "no",
        "saved": "yes" if state.saved_unfolded else "no",
    }
    file["search"] = {"recent": json.dumps(state.recent_searches)}
    file["viewer"] = {
        "info": "yes" if state.viewer_info else "no",
        "strip": "yes" if state.viewer_strip else "no",
        "seconds": str(state.slide_seconds),
    }
    file["people"] = {
        "order": state.people_order,
        "hidden": "yes" if state.hidden_people else "no",
        "faces": state.person_order,
    }
    write_wishes(file, state.wishes)
    file["export"] = {"choices": state.export}
    _seal(file, seal)
    beside = path.with_name(path.name + ".new")
    try:
        beside.touch(mode=0o600)
        with beside.open("w", encoding="utf-8") as stream:
            file.write(stream)
        beside.replace(path)
    except OSError as error:
        _log.warning("the window's place was not saved: %s", error)


def seal_of(key: LibraryKey | None) -> Seal | None:
    """What the file is sealed with, where the library has a lock."""
    return None if key is None else Seal(key, "window")


_PRIVATE = ("search", "export")
"""What these sections say isn't for everybody who has the disk."""


def _seal(file: configparser.ConfigParser, seal: Seal | None) -> None:
    if seal is None:
        return
    said = json.dumps({section: dict(file[section]) for section in _PRIVATE})
    for section in _PRIVATE:
        file.remove_section(section)
    file["sealed"] = {"sections": base64.b64encode(seal.seal(said.encode())).decode("ascii")}


def _unseal(file: configparser.ConfigParser, seal: Seal | None) -> None:
    written = file.get("sealed", "sections", fallback="")
    if seal is None or not written:
        return
    try:
        said = json.loads(seal.open(base64.b64decode(written, validate=True)))
        file.read_dict({section: said[section] for section in _PRIVATE})
    except (GlimpseError, binascii.Error, ValueError, KeyError, TypeError) as error:
        _log.warning("what the window remembered of searches is lost: %s", error)


def _texts(written: str) -> tuple[str, ...]:
    """A list of texts as JSON: lines of their own would be comments where they begin with "#" or ";"."""
    try:
        found = json.loads(written)
    except ValueError:
        return tuple(filter(None, written.split("\n")))  # as earlier versions wrote them
    return tuple(text for text in found if isinstance(text, str) and text) if isinstance(found, list) else ()
