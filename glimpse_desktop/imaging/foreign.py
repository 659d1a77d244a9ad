"""Strangers' bytes, decoded so that a decoder which crashes, hangs or wants all memory costs one photo.

JPEGs that libjpeg-turbo takes without a complaint, the mass, are decoded in this process, noted meanwhile in the
crash journal. Everything else goes to a helper process: other formats, files that are damaged, and whatever was in
hand when an earlier process died. For 12 megapixels the way through the pipes takes 25 ms; of the processors it
takes no more than decoding here, as the helper keeps its memory (tests/benchmarks/decode/decode_in_helper.py).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import numpy as np

from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.imaging import containers, exif_block
from glimpse_desktop.imaging import decode as here
from glimpse_desktop.imaging import picture_digests as digests_here
from glimpse_desktop.imaging import resized as resized_here
from glimpse_desktop.imaging.colour import rgb_converter
from glimpse_desktop.imaging.containers import DAMAGED, sniff
from glimpse_desktop.imaging.crash_journal import fingerprint, in_hand, is_suspect
from glimpse_desktop.imaging.decode_helper import UnavailableError, helpers
from glimpse_desktop.imaging.decode_process import CRASHED
from glimpse_desktop.imaging.helper_messages import Message
from glimpse_desktop.imaging.orientation import Rgb
from glimpse_desktop.imaging.photo import DecodedPhoto

Checkpoint = Callable[[], None]
"""Called now and then while a helper works; ends the work by raising Cancelled."""

_TAKEN_QUICKLY = ("RGB", "L")
_OF_SEVERAL_PAGES = ("TIFF", "HEIF")
_EXIF_BY_DECODER = ("HEIF", "AVIF")
"""Where it is, only their libraries know. Everywhere else it is found by reading."""


@dataclass(frozen=True, slots=True)
class _Request:
    """What goes with every question about a picture."""

    data: bytes
    mark: bytes
    suspect: bool
    """A process died while it decoded this: nothing of it may touch a decoder here, not even its profile."""
    page: int
    checkpoint: Checkpoint | None

    def ask(self, operation: str, **options: object) -> Message:
        """Raises PhotoError, Cancelled, UnavailableError."""
        asked = {**options, "page": self.page, "convert": self.suspect}
        return helpers.ask(operation, asked, self.data, checkpoint=self.checkpoint)


def decode(
    data: bytes, *, detail: int = 1280, page: int = 0, checkpoint: Checkpoint | None = None
) -> DecodedPhoto:
    """Decode a picture file so that its longer side keeps at least ``detail`` pixels (if it has them).

    The same picture as ``decode.decode`` gives, of the same ``page``. Raises PhotoError with a reason for people,
    and Cancelled (see ``checkpoint``).
    """
    mark = fingerprint(data)
    request = _Request(data, mark, is_suspect(mark), page, checkpoint)
    if sniff(data) != "JPEG" or request.suspect:
        return _decode_in_helper(request, detail)
    with in_hand(mark):
        opened = here.look_into(data, detail=detail, page=page)

    def load(reduction: int) -> Rgb:
        if opened.mode in _TAKEN_QUICKLY:
            width, height = opened.size
            with in_hand(mark):
                quick = here.load_quickly(data, -(-width // reduction), -(-height // reduction))
            if quick is not None:
                return quick
        return _load_in_helper(request, reduction)

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
    options = {"max_side": max_side, "quality": quality, "turns": turns}
    try:
        answer = helpers.ask("resized", options, data, checkpoint=checkpoint)
    except UnavailableError as error:
        mark = fingerprint(data)
        _manage_without(error, mark)
        with in_hand(mark):
            return resized_here.resized_jpeg(data, max_side, quality, turns)
    return data if answer.header.get("same") else _row(answer, 0)


def pages(data: bytes) -> int:
    """How many pictures are in a file (see ``containers.pages``). Raises PhotoError."""
    if sniff(data) not in _OF_SEVERAL_PAGES:
        return 1
    try:
        return int(helpers.ask("pages", {}, data).header["pages"])
    except UnavailableError as error:
        mark = fingerprint(data)
        _manage_without(error, mark)
        with in_hand(mark):
            return containers.pages(data)


def picture_digests(data: bytes) -> list[str]:
    """See ``picture_digests.picture_digests``: always in a helper. Raises PhotoError and Cancelled."""
    try:
        return [str(digest) for digest in helpers.ask("digests", {}, data).header["digests"]]
    except UnavailableError as error:
        mark = fingerprint(data)
        _manage_without(error, mark)
        with in_hand(mark):
            return digests_here.picture_digests(data)


def find_exif(data: bytes) -> bytes | None:
    """The EXIF block in a picture file's bytes, from its byte order mark on. Raises nothing but Cancelled."""
    if sniff(data) not in _EXIF_BY_DECODER:
        return exif_block.find_exif(data)
    try:
        answer = helpers.ask("exif", {}, data)
        return _row(answer, 0) if answer.header.get("found") else None
    except PhotoError:
        return None
    except UnavailableError:
        mark = fingerprint(data)
        if is_suspect(mark):
            return None
        with in_hand(mark):
            return exif_block.find_exif(data)


def raw_says(data: bytes) -> tuple[datetime | None, str | None]:
    """See ``raw.raw_says``: when a RAW was taken and with which lens. Raises nothing but Cancelled."""
    try:
        told = helpers.ask("raw says", {}, data).header
        taken, lens = told.get("taken"), told.get("lens")
        return (datetime.fromisoformat(taken) if taken else None), (str(lens) if lens else None)
    except (PhotoError, ValueError, TypeError):
        return None, None
    except UnavailableError:
        mark = fingerprint(data)
        if is_suspect(mark):
            return None, None
        from glimpse_desktop.imaging import raw

        with in_hand(mark):
            return raw.raw_says(data)


def _decode_in_helper(request: _Request, detail: int) -> DecodedPhoto:
    try:
        answer = request.ask("decode", detail=detail)
    except UnavailableError as error:
        _manage_without(error, request.mark)
        with in_hand(request.mark):
            return here.decode(request.data, detail=detail, page=request.page)
    told = answer.header
    first: list[Rgb] = [_pixels(answer)]
    reduction = int(told["reduction"])

    def load(wanted: int) -> Rgb:
        return first.pop() if wanted == reduction and first else _load_in_helper(request, wanted)

    width, height = told["size"]
    return DecodedPhoto(
        load,
        reduction=reduction,
        stored_size=(int(width), int(height)),
        orientation=int(told["orientation"]),
        format=str(told["kind"]),
        to_srgb=_converter(_row(answer, 1), request.mark),
    )


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


def _load_in_helper(request: _Request, reduction: int) -> Rgb:
    try:
        return _pixels(request.ask("load", reduction=reduction))
    except UnavailableError as error:
        _manage_without(error, request.mark)
        with in_hand(request.mark):
            return here.load(request.data, reduction, request.page)


def _manage_without(error: UnavailableError, mark: bytes) -> None:
    """Where no process can be started this one decodes; not what another one died of: PhotoError."""
    if is_suspect(mark):
        raise PhotoError(CRASHED) from error


def _pixels(answer: Message) -> Rgb:
    shape: Any = answer.header.get("shape")
    if not isinstance(shape, list) or not answer.rows or int(np.prod(shape)) != len(answer.rows[0]):
        raise PhotoError(DAMAGED)
    return answer.rows[0].reshape(shape)


def _row(answer: Message, number: int) -> bytes:
    if len(answer.rows) <= number:
        raise PhotoError(DAMAGED)
    return answer.rows[number].tobytes()
