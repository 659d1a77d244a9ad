"""What else in a library's folder may have a person's name: the window's memory, logs, copies of the library."""

from __future__ import annotations

import configparser
import json
import logging
import re
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from glimpse_desktop.domain.forgetting import mentions
from glimpse_desktop.workspace.locations import Locations

_log = logging.getLogger(__name__)


def remove_traces(locations: Locations, names: Sequence[str]) -> None:
    """Take names out of what the window remembers of searches and out of logs, and remove older copies.

    Copies from before an update hold everything that was there then. What can't be changed is logged, without the
    name.
    """
    for copy in sorted(locations.library_dir.glob(f"{locations.database.name}.v*-backup*")):
        _attempt(copy, partial(copy.unlink, missing_ok=True))
    _attempt(locations.window_state, lambda: _forget_searches(locations.window_state, names))
    for file in sorted(locations.log_dir.glob("*")):
        if file.is_file():
            _attempt(file, partial(_forget_lines, file, names))


def kept_aside(locations: Locations) -> tuple[Path, ...]:
    """Damaged copies of the library that repairs put aside: what is in them nobody can tell."""
    database = locations.database
    return tuple(sorted(locations.library_dir.glob(f"{database.stem}-damaged-*{database.suffix}")))


def _forget_searches(path: Path, names: Sequence[str]) -> None:
    if not path.exists():
        return
    file = configparser.ConfigParser(interpolation=None)
    try:
        file.read(path, encoding="utf-8")
        known = json.loads(file.get("search", "recent", fallback="[]"))
        kept = [text for text in known if not any(mentions(str(text), name) for name in names)]
    except (configparser.Error, ValueError, TypeError):
        return  # the window doesn't read it either
    changed = len(kept) != len(known)
    if changed:
        file["search"] = {"recent": json.dumps(kept)}
    # Of a locked library what was searched for is sealed, with little else: it goes as a whole.
    if file.remove_section("sealed") or changed:
        beside = path.with_name(path.name + ".new")
        beside.touch(mode=0o600)
        with beside.open("w", encoding="utf-8") as stream:
            file.write(stream)
        beside.replace(path)


def _forget_lines(path: Path, names: Sequence[str]) -> None:
    if not names:
        return
    wanted = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names))
    text = path.read_bytes()
    lines = text.splitlines(keepends=True)
    kept = [line for line in lines if not wanted.search(line.decode("utf-8", "replace"))]
    if len(kept) < len(lines):
        # In place: whoever writes the log has it open, and only ever adds to its end.
        with path.open("r+b") as stream:
            stream.write(b"".join(kept).ljust(len(text), b"\n"))
            stream.truncate(sum(map(len, kept)))


def _attempt(path: Path, work: Callable[[], object]) -> None:
    try:
        work()
    except OSError as error:
        _log.warning("%s may still have the name of somebody who was forgotten: %s", path.name, error.strerror)
