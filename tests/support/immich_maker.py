"""Exports of an Immich server, as its versions write them, for tests."""

from __future__ import annotations

import gzip
from collections.abc import Mapping, Sequence
from pathlib import Path

Row = Mapping[str, object]

OLD = {"person": "person", "face": "asset_faces", "asset": "assets", "exif": "exif"}
NEW = {"person": "person", "face": "asset_face", "asset": "asset", "exif": "asset_exif"}


def face(asset: str, person: str | None, box: tuple[int, int, int, int], **more: object) -> Row:
    """``box``: left, top, right, bottom in pixels of a preview of 1440 × 1080."""
    keys = ("boundingBoxX1", "boundingBoxY1", "boundingBoxX2", "boundingBoxY2")
    sides = {"imageWidth": 1440, "imageHeight": 1080}
    return {"assetId": asset, "personId": person, **sides, **dict(zip(keys, box, strict=True)), **more}


def dump(
    path: Path,
    people: Sequence[Row],
    faces: Sequence[Row],
    assets: Sequence[Row],
    exif: Sequence[Row] = (),
    *,
    names: Mapping[str, str] = NEW,
    assets_first: bool = False,
) -> Path:
    """A database backup, packed; in blocks as ``pg_dump`` writes them."""
    blocks = [(names["person"], people), (names["face"], faces), (names["asset"], assets), (names["exif"], exif)]
    if assets_first:
        blocks.reverse()
    text = "--\n-- PostgreSQL database dump\n--\n\n"
    text += "".join(_block(table, rows) for table, rows in blocks if rows)
    text += _block("smart_search", [{"assetId": "a", "embedding": "[" + "0.1," * 200 + "0]"}])
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode()))
    return path


def _block(table: str, rows: Sequence[Row]) -> str:
    columns = list(dict.fromkeys(key for row in rows for key in row))
    named = ", ".join(column if column.islower() else f'"{column}"' for column in columns)
    lines = ["\t".join(_value(row.get(column)) for column in columns) for row in rows]
    return f"COPY public.{table} ({named}) FROM stdin;\n" + "".join(f"{line}\n" for line in lines) + "\\.\n\n\n"


def _value(value: object) -> str:
    if value is None:
        return "\\N"
    if isinstance(value, bool):
        return "t" if value else "f"
    return str(value).replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")
