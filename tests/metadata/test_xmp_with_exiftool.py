"""What Glimpse writes as ExifTool reads it, and the other way round."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash
from glimpse_desktop.metadata.embedding import embed
from glimpse_desktop.metadata.xmp_read import read_people
from tests.support.written_packets import (
    BOX,
    SIZE,
    people,
    written,
)
from tests.support.xmp_packets import face, listed, mwg, packet


@pytest.fixture(scope="module")
def exiftool() -> str:
    found = shutil.which("exiftool")
    if found is None:
        pytest.skip("ExifTool is not installed")
    return found


def told(exiftool: str, file: Path) -> dict[str, Any]:
    """What ExifTool reads, lists as lists and numbers as texts."""
    call = [exiftool, "-j", "-struct", "-G1", "-a", "-api", "StructFormat=JSON", "-XMP:all", str(file)]
    done = subprocess.run(call, capture_output=True, check=True)
    (answer,) = json.loads(done.stdout)
    return dict(answer)


def test_exiftool_reads_what_is_written(exiftool: str, tmp_path: Path) -> None:
    name = "Jörg & <Zoë> \"日本\" 'x'"
    before = packet(listed("dc:subject", "sea") + mwg(face("Rex", 0.5, 0.5, 0.1, 0.1, kind="Pet")))
    file = tmp_path / "photo.xmp"
    file.write_bytes(written(before, people((name, BOX), ("Ben", Box(0.6, 0.5, 0.3, 0.1)))))
    answer = told(exiftool, file)
    info = answer["XMP-mwg-rs:RegionInfo"]
    assert info["AppliedToDimensions"] == {"H": 300, "Unit": "pixel", "W": 400}
    assert [(region["Name"], region["Type"]) for region in info["RegionList"]] == [
        ("Rex", "Pet"),
        (name, "Face"),
        ("Ben", "Face"),
    ]
    area = info["RegionList"][1]["Area"]
    assert [area[key] for key in "XYWH"] == pytest.approx([0.25, 0.2, 0.1, 0.2])
    assert area["Unit"] == "normalized"
    regions = answer["XMP-MP:RegionInfoMP"]["Regions"]
    assert [region["PersonDisplayName"] for region in regions] == [name, "Ben"]
    assert regions[0]["Rectangle"] == "0.200000, 0.100000, 0.100000, 0.200000"
    assert answer["XMP-iptcExt:PersonInImage"] == [name, "Ben"]
    assert answer["XMP-dc:Subject"] == ["sea", name, "Ben"]
    assert answer["XMP-lr:HierarchicalSubject"] == [f"People|{name}", "People|Ben"]
    done = subprocess.run([exiftool, "-validate", "-warning", "-a", str(file)], capture_output=True, text=True)
    assert "Warning" not in done.stdout.replace("Validate", "")


def test_what_exiftool_writes_is_read_and_kept(exiftool: str, tmp_path: Path) -> None:
    file = tmp_path / "photo.xmp"
    regions = (
        "{AppliedToDimensions={W=400,H=300,Unit=pixel},RegionList=["
        "{Area={X=0.25,Y=0.2,W=0.1,H=0.2,Unit=normalized},Name=Carl,Type=Face},"
        "{Area={X=0.5,Y=0.5,W=0.1,H=0.1,Unit=normalized},Name=Rex,Type=Pet}]}"
    )
    call = [exiftool, f"-XMP-mwg-rs:RegionInfo={regions}", "-XMP-dc:Subject=sea", "-XMP-xmp:Rating=4"]
    call += ["-XMP-MP:RegionInfoMP={Regions=[{Rectangle=0.6|, 0.5|, 0.1|, 0.1,PersonDisplayName=Dan}]}"]
    subprocess.run([*call, str(file)], capture_output=True, check=True)
    found = read_people(file.read_bytes(), 1)
    assert [region.name for region in found.regions] == ["Carl", "Dan"]
    assert found.regions[0].box.iou(BOX) > 0.99
    file.write_bytes(written(file.read_bytes(), people(("Anna", BOX))))
    answer = told(exiftool, file)
    assert [region["Name"] for region in answer["XMP-mwg-rs:RegionInfo"]["RegionList"]] == ["Anna", "Rex"]
    assert [one["PersonDisplayName"] for one in answer["XMP-MP:RegionInfoMP"]["Regions"]] == ["Dan", "Anna"]
    assert answer["XMP-xmp:Rating"] == 4
    assert answer["XMP-dc:Subject"] == ["sea", "Anna"]


def test_regions_of_every_type_survive_with_all_that_they_say(exiftool: str, tmp_path: Path) -> None:
    file = tmp_path / "photo.xmp"
    regions = (
        "{AppliedToDimensions={W=400,H=300,Unit=pixel},RegionList=["
        "{Area={X=0.25,Y=0.2,W=0.1,H=0.2,Unit=normalized},Name=Rex,Type=Pet,Description=dog,"
        "Extensions={XMP-xmp:Rating=3,XMP-dc:Title=hello}},"
        "{Area={X=0.5,Y=0.5,Unit=normalized},Type=Focus},"
        "{Area={X=0.7,Y=0.7,W=0.1,H=0.05,Unit=normalized},Type=BarCode,BarCodeValue=4711},"
        "{Area={X=0.8,Y=0.2,D=0.1,Unit=normalized},Type=Face,Name=Carl,Rotation=0.3,SeeAlso=dc:subject}]}"
    )
    call = [exiftool, f"-XMP-mwg-rs:RegionInfo={regions}", "-XMP-dc:Title-de=Hallo", "-XMP-dc:Title=Hello"]
    call += ["-XMP-xmpMM:History={Action=saved,SoftwareAgent=Me}", "-XMP-digiKam:TagsList=Places/Sea"]
    call += ["-XMP-iptcExt:PersonInImageWDetails={PersonName=Carl}"]
    subprocess.run([*call, str(file)], capture_output=True, check=True)
    before = told(exiftool, file)
    file.write_bytes(written(file.read_bytes(), people(("Anna", Box(0.1, 0.6, 0.1, 0.2)))))
    after = told(exiftool, file)
    theirs, ours = (one["XMP-mwg-rs:RegionInfo"]["RegionList"] for one in (before, after))
    assert ours[:-1] == theirs and len(theirs) == 4 and ours[-1]["Name"] == "Anna"
    new = {"XMP-MP:RegionInfoMP", "XMP-dc:Subject", "XMP-iptcExt:PersonInImage", "XMP-lr:HierarchicalSubject"}
    assert after.keys() - before.keys() == new
    changed = {"XMP-mwg-rs:RegionInfo"}
    assert {key: after[key] for key in before.keys() - changed} == {
        key: before[key] for key in before.keys() - changed
    }


@pytest.mark.parametrize("kind", ["jpg", "png", "webp"])
def test_places_in_files_of_every_orientation(exiftool: str, tmp_path: Path, kind: str) -> None:
    """As written into the file: for the picture as it is stored, with its sides."""
    for orientation in range(1, 9):
        exif = Image.Exif()
        exif[0x0112] = orientation
        path = tmp_path / f"{orientation}.{kind}"
        Image.new("RGB", SIZE, (90, 80, 70)).save(path, exif=exif)
        packet = written(None, people(("Anna", BOX)), orientation=orientation)
        embed(path, ContentHash(hashlib.sha256(path.read_bytes()).digest()), packet, tool=None)
    call = [
        exiftool,
        "-j",
        "-struct",
        "-n",
        "-Orientation",
        "-XMP:RegionInfo",
        "-Validate",
        "-Warning",
        str(tmp_path),
    ]
    answers = json.loads(subprocess.run(call, capture_output=True, check=True).stdout)
    assert sorted(int(answer["Orientation"]) for answer in answers) == list(range(1, 9))
    for answer in answers:
        assert answer["RegionInfo"]["AppliedToDimensions"] == {"W": 400, "H": 300, "Unit": "pixel"}
        (region,) = answer["RegionInfo"]["RegionList"]
        stored = BOX.stored(int(answer["Orientation"]))
        expected = [*stored.centre, stored.w, stored.h]
        assert [float(region["Area"][key]) for key in "XYWH"] == pytest.approx(expected, abs=1e-6)
