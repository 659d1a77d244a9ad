"""PostgreSQL's dumps as streams of rows."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glimpse_desktop.domain.errors import Cancelled, MetadataError
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.metadata import copy_blocks
from glimpse_desktop.metadata.copy_blocks import CopiedRow, DumpReader, unescaped

DUMP = (
    "--\n-- PostgreSQL database dump\n--\nSET statement_timeout = 0;\n"
    'COPY public.person (id, "ownerId", name) FROM stdin;\n'
    "1\to\tAnna\\tM\\\\\n2\to\t\\N\n3\tshort\n\\.\n\n"
    'COPY public.smart_search ("assetId", embedding) FROM stdin;\n1\t[0.1]\n\\.\n'
    'COPY "public"."asset_face" ("odd""name", id) FROM stdin;\n\\N\t7\n\\.\n'
    "SELECT pg_catalog.setval('x', 1);\n"
)


def rows(path: Path, *tables: str) -> list[CopiedRow]:
    return list(DumpReader(path, tables).rows())


@pytest.mark.parametrize("packed", [False, True])
def test_rows_of_the_tables_that_are_wanted(tmp_path: Path, packed: bool) -> None:
    path = tmp_path / "dump.sql"
    path.write_bytes(gzip.compress(DUMP.encode()) if packed else DUMP.encode())
    assert rows(path, "person", "asset_face") == [
        CopiedRow("person", {"id": "1", "ownerId": "o", "name": "Anna\tM\\"}),
        CopiedRow("person", {"id": "2", "ownerId": "o", "name": None}),
        CopiedRow("asset_face", {'odd"name': None, "id": "7"}),
    ]
    assert rows(path, "nothing") == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [("\\N", None), ("\\\\N", "\\N"), ("a\\nb\\x41\\101\\q", "a\nbAAq"), ("ü", "ü"), ("\\", "\\"), ("", "")],
)
def test_escapes(written: str, meant: str | None) -> None:
    assert unescaped(written) == meant


@pytest.mark.parametrize("schema", ["", "immich.", '"immich-2".', '"my ""own"" one".'])
def test_tables_are_known_in_any_schema(tmp_path: Path, schema: str) -> None:
    path = tmp_path / "dump.sql"
    path.write_text(f"COPY {schema}person (id) FROM stdin;\n1\n\\.\n")
    assert rows(path, "person") == [CopiedRow("person", {"id": "1"})]


def test_damaged_unfinished_and_other_formats_are_said(tmp_path: Path) -> None:
    whole = gzip.compress(DUMP.encode() * 50)
    path = tmp_path / "dump.sql.gz"
    for data in (whole[: len(whole) // 2], whole[:30] + b"\xff" * 20 + whole[50:], whole[:3]):
        path.write_bytes(data)
        with pytest.raises(MetadataError, match="damaged"):
            rows(path, "person")
    path.write_bytes(b"PGDMP\x01\x0e\x00")
    with pytest.raises(MetadataError, match="own format"):
        rows(path, "person")


def test_there_is_an_end_to_lines_and_to_dumps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copy_blocks, "_LONGEST_LINE", 64)
    long_row = "1\to\t" + "x" * 500
    path = tmp_path / "dump.sql"
    path.write_text('COPY public.person (id, "ownerId", name) FROM stdin;\n' + long_row + "\n2\to\tBen\n\\.\n")
    found = rows(path, "person")
    assert [row.values["id"] for row in found] == ["1", "2"]
    assert len(found[0].values["name"] or "") < 64
    monkeypatch.setattr(copy_blocks, "_MOST_BYTES", 200)
    with pytest.raises(MetadataError, match="too large"):
        rows(path, "person")


def test_reading_can_be_cancelled(tmp_path: Path) -> None:
    path = tmp_path / "dump.sql"
    path.write_text("-- nothing\n" * 5000)
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        list(DumpReader(path, ["person"], cancel).rows())


pieces = st.sampled_from(
    [
        "COPY public.person (id, name) FROM stdin;\n",
        "1\tAnna\n",
        "\\.\n",
        "\t",
        "\\",
        "\n",
        "COPY ",
        "\x00",
        "é",
        '"',
    ]
)


@given(st.lists(st.one_of(pieces, st.text(max_size=8)), max_size=30))
def test_no_text_is_too_bad(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    path = tmp_path_factory.getbasetemp() / "any.sql"
    path.write_bytes("".join(texts).encode("utf-8", "surrogatepass"))
    for row in rows(path, "person"):
        assert row.table == "person"
