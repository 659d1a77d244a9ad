"""PDFs of pictures."""

from __future__ import annotations

import io
import re

from PIL import Image

from glimpse_desktop.imaging.picture_pdf import PicturePdf


def jpeg(colour: str) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (20, 30), colour).save(file, "JPEG")
    return file.getvalue()


def test_each_page_has_its_picture_and_its_size() -> None:
    file = io.BytesIO()
    pdf = PicturePdf(file, "Anna")
    for colour in ("red", "blue"):
        pdf.add(jpeg(colour), (20, 30), 72)
    pdf.finish()
    data = file.getvalue()
    assert pdf.pages == 2
    assert data.count(b"/MediaBox [0 0 20.00 30.00]") == 2
    assert jpeg("red") in data and jpeg("blue") in data
    assert "Anna".encode("utf-16-be").hex().encode() in data


def test_everything_is_where_the_table_says() -> None:
    file = io.BytesIO()
    pdf = PicturePdf(file)
    pdf.add(jpeg("red"), (20, 30), 200)
    pdf.finish()
    data = file.getvalue()
    start = int(re.findall(rb"startxref\n(\d+)\n%%EOF\n$", data)[0])
    assert data[start:].startswith(b"xref\n0 ")
    places = [int(at) for at in re.findall(rb"(\d{10}) 00000 n \n", data[start:])]
    assert [data[at:].split(b" ", 1)[0] for at in places] == [
        b"%d" % number for number in range(1, len(places) + 1)
    ]
    assert f"/Size {len(places) + 1} ".encode() in data
    for at in re.finditer(rb"/Length (\d+) >>\nstream\n", data):
        assert data[at.end() + int(at[1]) :].startswith(b"\nendstream")
