"""A file that was written anew holds what is in its tables, and nothing else."""

from __future__ import annotations

import os

import pytest

from glimpse_desktop.domain.errors import Cancelled
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library import settings
from glimpse_desktop.library.store import Library
from glimpse_desktop.library.tidying import write_anew

SECRET = "b7d9 nobody is to read this " * 400
"""Several pages long."""


def bytes_of(library: Library) -> bytes:
    return b"".join(
        path.read_bytes()
        for path in sorted(library.path.parent.iterdir())
        if path.name.startswith(library.path.name)
    )


def test_what_was_deleted_is_in_no_file(library: Library) -> None:
    library.write(lambda connection: settings.put(connection, "secret", SECRET))
    library.write(lambda connection: settings.put(connection, "plain", "stays"))
    library.write(lambda connection: settings.remove(connection, "secret"))
    assert SECRET[:28].encode() in bytes_of(library)
    write_anew(library)
    assert SECRET[:28].encode() not in bytes_of(library)
    assert os.path.getsize(f"{library.path}-wal") == 0  # noqa: PTH202
    with library.reading() as connection:
        assert settings.get(connection, "plain") == "stays"
    library.write(lambda connection: settings.put(connection, "plain", "still"))


def test_it_can_be_ended(library: Library) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        write_anew(library, cancel)
    library.write(lambda connection: settings.put(connection, "plain", "writes go on"))
