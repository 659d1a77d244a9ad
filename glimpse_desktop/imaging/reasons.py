"""Why a photo can't be read, in words that end a sentence: what PhotoError says in more places than one.

They are stored, and compared as they are here.
"""

from __future__ import annotations

from glimpse_desktop.domain.language import marked

EMPTY = marked("the file is empty")
DAMAGED = marked("the file is damaged or incomplete")
FEWER_PICTURES = marked("the file has fewer pictures now")
NO_MEMORY = marked("there is not enough memory for this picture")

NO_PERMISSION = marked("no permission to read it")
DISK_FAILED = marked("the disk could not read it")
NOT_READ = marked("the file could not be read")
STILL_WRITTEN = marked("the file is still being written")
UNEXPECTED = marked("an unexpected error; see the log")

CRASHED = marked("the file is damaged: its decoder crashed")
TOO_SLOW = marked("the file is damaged or too large: decoding it takes too long")
TOO_MUCH = marked("the file is damaged or too large: decoding it takes too much memory")
