"""Strangers' bytes, decoded so that a decoder which crashes, hangs or wants all memory costs one photo.

JPEGs that libjpeg-turbo takes without a complaint, the mass, are decoded in this process, noted meanwhile in the
crash journal. Everything else goes to a helper process: other formats, files that are damaged or would take long,
and whatever was in hand when an earlier process died. For 12 megapixels the way through the pipes takes 25 ms; of
the processors it takes no more than decoding here, as the helper keeps its memory
(tests/benchmarks/decode/decode_in_helper.py).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

import numpy as np

from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.imaging import containers, exif_block, raw
from glimpse_desktop.imaging import decode as here
from glimpse_desktop.imaging import picture_digests as digests_here
from glimpse_desktop.imaging import resized as resized_here
from glimpse_desktop.imaging.colour import rgb_converter
from glimpse_desktop.imaging.containers import sniff
from glimpse_desktop.imaging.crash_journal import fingerprint, in_hand, is_suspect
from glimpse_desktop.imaging.helper_messages import Message
from glimpse_desktop.imaging.helper_pool import UnavailableError, helpers
from glimpse_desktop.imaging.orientation import Rgb
from glimpse_desktop.imaging.photo import DecodedPhoto
from glimpse_desktop.imaging.reasons import CRASHED, DAMAGED

Checkpoint = Callable[[], None]
"""Called now and then while a helper works; ends the work by raising Cancelled."""
T = TypeVar("T")

_TAKEN_QUICKLY = ("RGB", "L")
_OF_SEVERAL_PAGES = ("TIFF", "HEIF")
_EXIF_BY_DECODER = ("HEIF", "AVIF")
"""Where it is, only their libraries know. Everywhere else it is found by reading."""

_MOST_SEGMENTS_HERE = 1_000
_MOST_HEADER_HERE = 4 << 20
"""Bytes before a JPEG's pixels. Of 20 MB Pillow may look for them for 7 s."""
_MOST_PIXELS_HERE = 64_000_000
"""Of a JPEG. One whose colours come one after the other takes up to six bytes for each while it is decoded."""
_MOST_SCANNED_HERE = 640_000_000
"""Pixels times scans of a progressive JPEG: ten scans are usual. An empty scan of 250 megapixels takes 0.05 s and
460 bytes, so that a file of a few megabytes keeps a decoder that nobody can stop for many minutes."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A picture of a file."""

    data: bytes
    mark: bytes
    suspect: bool
    """A process died while it decoded this: nothing of it may touch a decoder here, not even its profile."""
    page: int
    checkpoint: Checkpoint | None

    def ask(
        self, operation: str, understand: Callable[[Message], T], without: Callable[[], T], **options: object
    ) -> T:
        """See ``_ask``."""
        options |= {"page": self.page, "convert": self.suspect}
        return _ask(operation, options, self.data, understand, without, self.checkpoint)


def decode(
    data: bytes, *, detail: int = 1280, page: int = 0, checkpoint: Checkpoint | None = None
) -> DecodedPhoto:
    """Decode a picture file so that its longer side keeps at least ``detail`` pixels (if it has them).

    The same picture as ``decode.decode`` gives, of the same ``page``. Raises PhotoError with a reason for people,
    and Cancelled (see ``checkpoint``).
    """
    mark = fingerprint(data)
    wanted = _Wanted(data, mark, is_suspect(mark), page, checkpoint)
    if sniff(data) != "JPEG" or wanted.suspect or not _is_soon_opened(data):
        return _decode_in_helper(wanted, detail)
    with in_hand(mark):
        opened = here.look_into(data, detail=detail, page=page)
    if not _is_soon_done(opened, data):
        return _decode_in_helper(wanted, detail)

    def load(reduction: int) -> Rgb:
        if opened.mode in _TAKEN_QUICKLY:
            width, height = opened.size
            with in_hand(mark):
                quick = here.load_quickly(data, -(-width // reduction), -(-height // reduction))
            if quick is not None:
                return quick
        return _load_in_helper(wanted, reduction)

    return DecodedPhoto(
        load,
        reduction=opened.reduction,
        stored_size=opened.size,
        orientation=opened.orientation,
        format=opened.kind,
        to_srgb=_converter(opened.profile, mark),
    )


def resized_jpeg(
    data: bytes, max_side: int, quality: int, turns: int = 0, *, checkpoint: Checkpoint | None = None
) -> bytes:
    """See ``resized.resized_jpeg``: always in a helper. Raises PhotoError and Cancelled."""
    return _ask(
        "resized",
        {"max_side": max_side, "quality": quality, "turns": turns},
        data,
        lambda answer: data if answer.header.get("same") else _row(answer, 0),
        lambda: resized_here.resized_jpeg(data, max_side, quality, turns),
        checkpoint,
    )


def pages(data: bytes) -> int:
    """How many pictures are in a file (see ``containers.pages``). Raises PhotoError."""
    if sniff(data) not in _OF_SEVERAL_PAGES:
        return 1
    return _ask("pages", {}, data, lambda answer: int(answer.header["pages"]), lambda: containers.pages(data))


def picture_digests(data: bytes) -> list[str]:
    """See ``picture_digests.picture_digests``: always in a helper. Raises PhotoError and Cancelled."""
    return _ask(
        "digests",
        {},
        data,
        lambda answer: [str(digest) for digest in answer.header["digests"]],
        lambda: digests_here.picture_digests(data),
    )


def find_exif(data: bytes) -> bytes | None:
    """The EXIF block in a picture file's bytes, from its byte order mark on. Raises nothing but Cancelled."""
    if sniff(data) not in _EXIF_BY_DECODER:
        return exif_block.find_exif(data)
    try:
        return _ask(
            "exif",
            {},
            data,
            lambda answer: _row(answer, 0) if answer.header.get("found") else None,
            lambda: exif_block.find_exif(data),
        )
    except PhotoError:
        return None


def raw_says(data: bytes) -> tuple[datetime | None, str | None]:
    """See ``raw.raw_says``: when a RAW was taken and with which lens. Raises nothing but Cancelled."""

    def understand(answer: Message) -> tuple[datetime | None, str | None]:
        taken, lens = answer.header.get("taken"), answer.header.get("lens")
        return (datetime.fromisoformat(taken) if taken else None), (str(lens) if lens else None)

    try:
        return _ask("raw says", {}, data, understand, lambda: raw.raw_says(data))
    except PhotoError:
        return None, None


def _ask(
    operation: str,
    options: dict[str, Any],
    data: bytes,
    understand: Callable[[Message], T],
    without: Callable[[], T],
    checkpoint: Checkpoint | None = None,
) -> T:
    """What ``understand`` makes of a helper's answer. Raises PhotoError, Cancelled.

    Where no process can be started this one decodes (``without``), but not what another one died of: PhotoError.
    """
    try:
        answer = helpers.ask(operation, options, data, checkpoint=checkpoint)
    except UnavailableError as error:
        mark = fingerprint(data)
        if is_suspect(mark):
            raise PhotoError(CRASHED) from error
        with in_hand(mark):
            return without()
    return understand(answer)


def _is_soon_opened(data: bytes) -> bool:
    """Whether a JPEG's pixels begin where they usually do: Pillow looks for them byte by byte."""
    for number, (marker, start, _) in enumerate(exif_block.jpeg_segments(data)):
        if number >= _MOST_SEGMENTS_HERE or start > _MOST_HEADER_HERE:
            break
        if marker == exif_block.JPEG_SCAN:
            return True
    return False


def _is_soon_done(opened: here.Opened, data: bytes) -> bool:
    """Whether a JPEG is decoded in moments, and needs no bounds: nearly all are."""
    pixels = opened.size[0] * opened.size[1]
    scans = data.count(b"\xff\xda") if opened.is_progressive else 1
    return pixels <= _MOST_PIXELS_HERE and pixels * scans <= _MOST_SCANNED_HERE


def _decode_in_helper(wanted: _Wanted, detail: int) -> DecodedPhoto:
    def understand(answer: Message) -> DecodedPhoto:
        told = answer.header
        first: list[Rgb] = [_pixels(answer)]
        reduction = int(told["reduction"])

        def load(finer: int) -> Rgb:
            return first.pop() if finer == reduction and first else _load_in_helper(wanted, finer)

        width, height = told["size"]
        return DecodedPhoto(
            load,
            reduction=reduction,
            stored_size=(int(width), int(height)),
            orientation=int(told["orientation"]),
            format=str(told["kind"]),
            to_srgb=_converter(_row(answer, 1), wanted.mark),
        )

    def without() -> DecodedPhoto:
        return here.decode(wanted.data, detail=detail, page=wanted.page)

    return wanted.ask("decode", understand, without, detail=detail)


def _load_in_helper(wanted: _Wanted, reduction: int) -> Rgb:
    return wanted.ask("load", _pixels, lambda: here.load(wanted.data, reduction, wanted.page), reduction=reduction)


def _converter(profile: bytes | None, mark: bytes) -> Callable[[Rgb], Rgb] | None:
    """See ``colour.rgb_converter``: profiles are strangers' bytes, too, and what reads them is noted."""
    with in_hand(mark):
        to_srgb = rgb_converter(profile)
    if to_srgb is None:
        return None

    def convert(rgb: Rgb) -> Rgb:
        with in_hand(mark):
            return to_srgb(rgb)

    return convert


def _pixels(answer: Message) -> Rgb:
    shape: Any = answer.header.get("shape")
    if not isinstance(shape, list) or not answer.rows or int(np.prod(shape)) != len(answer.rows[0]):
        raise PhotoError(DAMAGED)
    return answer.rows[0].reshape(shape)


def _row(answer: Message, number: int) -> bytes:
    if len(answer.rows) <= number:
        raise PhotoError(DAMAGED)
    return answer.rows[number].tobytes()
