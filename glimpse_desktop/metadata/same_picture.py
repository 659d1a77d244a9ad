"""Is a rewritten file the same picture? Decoded and compared, with everything else that it says of itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.domain.name_files import DoubtError
from glimpse_desktop.imaging.containers import sniff
from glimpse_desktop.imaging.foreign import picture_digests
from glimpse_desktop.metadata import embedding_jpeg, embedding_png, embedding_webp, heif_items


def require_same(before: bytes, after: bytes) -> None:
    """Raises DoubtError unless both are the same pictures, all of them, pixel for pixel, and say the same of
    themselves but for XMP."""
    kind = sniff(before)
    if kind is None or sniff(after) != kind:
        raise DoubtError("it would have become another kind of file")
    everything_else = _EVERYTHING_ELSE.get(kind)
    if everything_else is not None and everything_else(before) != everything_else(after):
        raise DoubtError("more than the names would have changed")
    try:
        same = picture_digests(before) == picture_digests(after)
    except PhotoError as error:
        raise DoubtError("the file is not quite as it should be") from error
    if not same:
        raise DoubtError("more than the names would have changed")


_EVERYTHING_ELSE: Mapping[str, Callable[[bytes], Sequence[object]]] = {
    "JPEG": embedding_jpeg.everything_else,
    "PNG": embedding_png.everything_else,
    "WEBP": embedding_webp.everything_else,
    "HEIF": heif_items.everything_else,
}
"""All of a file, byte for byte, but its XMP. A TIFF may lie otherwise in its file: its tags are in the digests."""
