"""The rows of a PostgreSQL dump in plain text (``pg_dump``, ``pg_dumpall``), read as a stream.

Data comes in blocks: ``COPY public.person (id, "ownerId", name) FROM stdin;``, a row on each line with tabs
between the columns, and ``\\.`` at the end. In a value a backslash begins an escape, and ``\\N`` alone is NULL
(PostgreSQL's manual, COPY, text format). Only blocks that are asked for are taken apart: most of a dump is
something else.
"""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from glimpse_desktop.domain.errors import MetadataError
from glimpse_desktop.domain.progress import CancelToken

Values = dict[str, str | None]
"""One row by column; None is NULL."""

_LONGEST_LINE = 1 << 20
"""Bytes: a row with a face's numbers has some 10,000."""
_MOST_BYTES = 1 << 38
"""Unpacked, 256 GB: what is longer is made to never end."""
_COPY = re.compile(r'COPY (?:(?:"(?:[^"]|"")*"|\w+)\.)?"?(\w+)"? \((.*)\) FROM stdin;\s*$')
_COLUMN = re.compile(r'"((?:[^"]|"")*)"|(\w+)')
_ESCAPE = re.compile(r"\\(?:([0-7]{1,3})|x([0-9A-Fa-f]{1,2})|(.))", re.DOTALL)
_SIGNS = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_LINES_BETWEEN_LOOKS = 2048


@dataclass(frozen=True, slots=True)
class CopiedRow:
    """A row of ``table``."""

    table: str
    values: Values


class DumpReader:
    """Reads the rows of some tables of one dump, packed with gzip or not.

    ``read`` is how many bytes of the file were read so far. Raises MetadataError for a dump in another format, a
    damaged one, and one that never ends.
    """

    def __init__(self, path: Path, tables: Collection[str], cancel: CancelToken | None = None) -> None:
        self._path = path
        self._tables = frozenset(tables)
        self._cancel = cancel or CancelToken()
        self._file: BinaryIO | None = None

    @property
    def read(self) -> int:
        file = self._file
        return file.tell() if file is not None and not file.closed else 0

    def rows(self) -> Iterator[CopiedRow]:
        """In the order of the dump. Raises MetadataError, OSError, Cancelled."""
        with self._path.open("rb") as raw:
            self._file = raw
            magic = raw.read(5)
            raw.seek(0)
            if magic == b"PGDMP":
                raise MetadataError(
                    "{file} is in pg_dump's own format. Glimpse reads those that Immich makes itself "
                    "(immich-db-backup-….sql.gz).",
                    file=self._path.name,
                )
            packed = magic.startswith(b"\x1f\x8b")
            stream = cast(BinaryIO, gzip.GzipFile(fileobj=raw)) if packed else raw
            try:
                yield from self._rows(stream)
            except (gzip.BadGzipFile, EOFError, zlib.error) as error:
                raise MetadataError("{file} is damaged, or not finished.", file=self._path.name) from error

    def _rows(self, stream: BinaryIO) -> Iterator[CopiedRow]:
        table, columns = "", list[str]()
        inside = False
        for line in self._lines(stream):
            if inside:
                if line == b"\\.":
                    inside, table = False, ""
                elif table:
                    values = line.decode("utf-8", "replace").split("\t")
                    if len(values) == len(columns):
                        yield CopiedRow(table, dict(zip(columns, map(unescaped, values), strict=True)))
            elif line.startswith(b"COPY ") and line.endswith(b"FROM stdin;"):
                inside = True
                found = _COPY.match(line.decode("utf-8", "replace"))
                if found is not None and found[1] in self._tables:
                    table, columns = found[1], column_names(found[2])

    def _lines(self, stream: BinaryIO) -> Iterator[bytes]:
        """Without their ends; of lines that are too long only the first part."""
        total = count = 0
        while line := stream.readline(_LONGEST_LINE):
            total += len(line)
            rest = line
            while not rest.endswith(b"\n") and (rest := stream.readline(_LONGEST_LINE)):
                self._cancel.check()
                total += len(rest)
                self._bound(total)
            count += 1
            if count % _LINES_BETWEEN_LOOKS == 0:
                self._cancel.check()
            self._bound(total)
            yield line.rstrip(b"\r\n")

    def _bound(self, total: int) -> None:
        if total > _MOST_BYTES:
            raise MetadataError("{file} is too large to be read.", file=self._path.name)


def column_names(written: str) -> list[str]:
    """Of the list in a COPY statement: ``id, "ownerId"``."""
    return [
        quoted.replace('""', '"') if quoted else plain
        for quoted, plain in _COLUMN.findall(written[:_LONGEST_LINE])
    ]


def unescaped(value: str) -> str | None:
    """A value as it was in the table."""
    if value == "\\N":
        return None
    return _ESCAPE.sub(_sign, value) if "\\" in value else value


def _sign(found: re.Match[str]) -> str:
    octal, hexadecimal, other = found.groups()
    if octal is not None:
        return chr(int(octal, 8) & 0xFF)
    if hexadecimal is not None:
        return chr(int(hexadecimal, 16))
    return _SIGNS.get(other, other)
