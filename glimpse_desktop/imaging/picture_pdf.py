"""A PDF of pictures, one that fills each page, written page by page: nothing of the pages before stays in memory.

PDF 1.4 (ISO 32000-1): each page is one JPEG. Pillow's own writer takes all pages at once.
"""

from __future__ import annotations

from typing import BinaryIO

_POINTS = 72
"""To the inch."""


class PicturePdf:
    """Write with ``add``, end with ``finish``. ``stream`` is written from its start on and stays open."""

    def __init__(self, stream: BinaryIO, title: str = "") -> None:
        self._stream = stream
        self._at: dict[int, int] = {}
        self._pages: list[int] = []
        self._next = 4  # 1 is the catalogue, 2 the list of pages, 3 says what it is
        self._title = title
        self._length = 0
        self._put(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")

    @property
    def pages(self) -> int:
        return len(self._pages)

    def add(self, jpeg: bytes, size: tuple[int, int], dots_per_inch: int) -> None:
        """A page of an RGB JPEG of ``size`` (width, height) pixels."""
        width, height = (f"{side * _POINTS / dots_per_inch:.2f}" for side in size)
        picture = self._stream_object(
            f"/Type /XObject /Subtype /Image /Width {size[0]} /Height {size[1]} /ColorSpace /DeviceRGB"
            " /BitsPerComponent 8 /Filter /DCTDecode",
            jpeg,
        )
        drawing = self._stream_object("", f"q {width} 0 0 {height} 0 0 cm /P Do Q".encode("ascii"))
        page = self._object(
            self._number(),
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents {drawing} 0 R"
            f" /Resources << /XObject << /P {picture} 0 R >> >> >>".encode("ascii"),
        )
        self._pages.append(page)

    def finish(self) -> None:
        """Write what makes it whole."""
        kids = " ".join(f"{page} 0 R" for page in self._pages)
        self._object(1, b"<< /Type /Catalog /Pages 2 0 R >>")
        self._object(2, f"<< /Type /Pages /Count {len(self._pages)} /Kids [{kids}] >>".encode("ascii"))
        title = (b"\xfe\xff" + self._title.encode("utf-16-be", "replace")).hex()
        self._object(3, f"<< /Title <{title}> >>".encode("ascii"))
        start, count = self._length, self._next
        self._put(f"xref\n0 {count}\n0000000000 65535 f \n".encode("ascii"))
        self._put(b"".join(b"%010d 00000 n \n" % self._at[number] for number in range(1, count)))
        self._put(
            f"trailer\n<< /Size {count} /Root 1 0 R /Info 3 0 R >>\nstartxref\n{start}\n%%EOF\n".encode("ascii")
        )

    def _number(self) -> int:
        self._next += 1
        return self._next - 1

    def _stream_object(self, entries: str, data: bytes) -> int:
        head = f"<< {entries} /Length {len(data)} >>\nstream\n".encode("ascii")
        return self._object(self._number(), head + data + b"\nendstream")

    def _object(self, number: int, body: bytes) -> int:
        self._at[number] = self._length
        self._put(b"%d 0 obj\n" % number + body + b"\nendobj\n")
        return number

    def _put(self, data: bytes) -> None:
        self._stream.write(data)
        self._length += len(data)
