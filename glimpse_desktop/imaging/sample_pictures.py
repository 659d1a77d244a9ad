"""What the sample album shows.

Three pictures that come with the dependencies give eight people: six around a table (insightface), a small grey
portrait (insightface) and an astronaut (scikit-image). All faces of one person come from one photograph, so they
are easier to match than a real album's; they differ as cameras, scanners and years make pictures differ.
"""

from __future__ import annotations

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.imaging.sample_recipes import ASTRONAUT, PORTRAIT, TABLE, Cut, Look, Picture


def _table(
    left: int, top: int, right: int, bottom: int, *, mirror: bool = False, tilt: float = 0.0
) -> tuple[Cut, ...]:
    return (Cut(TABLE, (left, top, right, bottom), mirror, tilt),)


def _portrait(*, mirror: bool = False) -> tuple[Cut, ...]:
    return (Cut(PORTRAIT, (0, 0, 112, 112), mirror),)


def _astronaut(
    left: int = 0, top: int = 0, right: int = 512, bottom: int = 512, *, mirror: bool = False, tilt: float = 0.0
) -> tuple[Cut, ...]:
    return (Cut(ASTRONAUT, (left, top, right, bottom), mirror, tilt),)


BLACK_AND_WHITE = Look(colour=0.0)

PICTURES: tuple[Picture, ...] = (
    # An evening with everybody
    Picture("2016 Housewarming/DSC_0141.jpg", "2016-10-08 20:14:09", 886, _table(0, 0, 1280, 886)),
    Picture(
        "2016 Housewarming/DSC_0142.jpg", "2016-10-08 20:14:31", 930, _table(10, 20, 660, 640), Look(gain=1.1)
    ),
    Picture("2016 Housewarming/DSC_0143.jpg", "2016-10-08 20:15:02", 900, _table(690, 0, 1280, 600), Look(1.25)),
    Picture(
        "2016 Housewarming/DSC_0147.jpg", "2016-10-08 21:02:44", 900, _table(0, 180, 250, 520), Look(warmth=0.1)
    ),
    Picture("2016 Housewarming/DSC_0149.jpg", "2016-10-08 21:40:10", 840, _table(410, 200, 690, 560), Look(1.6)),
    Picture(
        "2016 Housewarming/DSC_0152.jpg", "2016-10-08 22:05:37", 800, _table(1030, 190, 1280, 510), Look(blur=1)
    ),
    # A telephone that writes how it was held instead of turning the pixels: all eight orientations
    Picture(
        "2017 Winter/IMG_1743.jpg", "2017-12-24 17:43:50", 886, _table(0, 0, 1280, 886), Look(0.8), orientation=1
    ),
    Picture("2017 Winter/IMG_1745.jpg", "2017-12-24 17:45:02", 930, _table(230, 90, 460, 400), orientation=8),
    Picture("2017 Winter/IMG_1751.jpg", "2017-12-24 17:51:20", 960, _table(680, 270, 920, 590), orientation=3),
    Picture("2017 Winter/IMG_1815.jpg", "2017-12-24 18:15:33", 920, _table(240, 80, 650, 540), orientation=2),
    Picture("2017 Winter/IMG_1904.jpg", "2017-12-25 11:04:09", 850, _table(840, 0, 1110, 340), orientation=4),
    Picture("2017 Winter/IMG_1922.jpg", "2017-12-25 11:22:46", 940, _table(0, 130, 440, 600), orientation=5),
    Picture("2017 Winter/IMG_1959.jpg", "2017-12-31 23:59:11", 900, _table(1030, 180, 1280, 520), orientation=7),
    Picture("2017 Winter/IMG_2001.jpg", "2018-01-01 00:01:40", 900, _table(430, 190, 680, 530), orientation=6),
    # A day out
    Picture("2018 Space Centre/P1030456.jpg", "2018-05-19 10:30:00", 1024, _astronaut()),
    Picture("2018 Space Centre/P1030457.jpg", "2018-05-19 10:30:12", 900, _astronaut(90, 0, 370, 280), Look(1.3)),
    Picture(
        "2018 Space Centre/P1030461.png", "2018-05-19 10:41:55", 700, _astronaut(60, 0, 420, 400, mirror=True)
    ),
    Picture("2018 Space Centre/P1030470.jpg", "2018-05-19 11:07:20", 750, _astronaut(110, 18, 350, 258, tilt=6)),
    Picture(
        "2018 Space Centre/from Kim.webp", "2018-05-19 15:26:41", 640, _astronaut(), Look(gain=0.6), quality=70
    ),
    # Twos and threes
    Picture("2019 Summer/IMG_2041.jpg", "2019-07-06 16:20:05", 940, _table(20, 110, 440, 580), Look(gain=1.15)),
    Picture("2019 Summer/IMG_2042.jpg", "2019-07-06 16:21:48", 800, _table(430, 220, 900, 620), Look(warmth=0.08)),
    Picture("2019 Summer/IMG_2043.jpg", "2019-07-06 16:22:30", 980, _table(860, 0, 1280, 560)),
    Picture("2019 Summer/IMG_2050.webp", "2019-07-06 18:02:13", 760, _table(690, 20, 1060, 560, mirror=True)),
    Picture(
        "2019 Summer/IMG_2051.jpg", "2019-07-06 18:03:54", 660, _table(230, 90, 620, 520, tilt=-5), Look(0.75)
    ),
    Picture("2019 Summer/IMG_2052.webp", "2019-07-07 09:15:00", 900, _table(20, 170, 260, 500, mirror=True)),
    Picture(
        "2019 Summer/IMG_2054.jpg", "2019-07-07 09:17:21", 880, _table(680, 280, 910, 580, tilt=7), Look(gain=1.2)
    ),
    Picture("2019 Summer/IMG_2060.avif", "2019-07-07 12:44:08", 886, _table(0, 0, 1280, 886, mirror=True)),
    Picture(
        "2019 Summer/IMG_2061.avif", "2019-07-07 12:45:30", 720, _table(840, 0, 1100, 320), Look(warmth=-0.08)
    ),
    # From an attic: prints and slides, some without a date
    Picture("Scans/box 1 - 01.tif", "", 620, _table(0, 0, 1280, 886), BLACK_AND_WHITE),
    Picture("Scans/box 1 - 02.tif", "", 560, _portrait(), Look(blur=1), margin=0.3),
    Picture("Scans/box 1 - 03.jpg", "", 480, _portrait(mirror=True), Look(1.3, warmth=0.15), margin=0.4, mount=60),
    Picture(
        "Scans/box 1 - 04.jpg", "", 760, _table(1040, 190, 1280, 500, mirror=True), Look(colour=0.2, warmth=0.15)
    ),
    Picture(
        "Scans/box 2 - 01.jpg", "", 620, _table(230, 80, 470, 400, mirror=True), Look(1.2, colour=0, blur=1.2)
    ),
    Picture("Scans/box 2 - 02.png", "", 520, _table(0, 180, 260, 500), BLACK_AND_WHITE, margin=0.06),
    Picture("Scans/box 2 - 03.jpg", "", 640, _astronaut(110, 10, 340, 240), Look(0.9, colour=0.3), quality=55),
    # A wall of framed pictures, photographed
    Picture(
        "2021 Birthday/DSC_3310.jpg",
        "2021-03-13 15:00:41",
        420,
        _portrait() + _astronaut(110, 0, 350, 240),
        margin=0.2,
        mount=180,
    ),
    Picture(
        "2021 Birthday/DSC_3311.jpg",
        "2021-03-13 15:01:12",
        440,
        _table(410, 200, 690, 560) + _portrait(mirror=True) + _table(690, 270, 920, 580),
        Look(gain=0.85),
        margin=0.15,
        mount=210,
    ),
    Picture(
        "2021 Birthday/DSC_3314.jpg", "2021-03-13 15:20:33", 520, _portrait(), Look(0.8), margin=0.35, mount=120
    ),
    Picture("2021 Birthday/DSC_3320.jpg", "2021-03-13 16:05:09", 880, _table(840, 0, 1090, 310), Look(1.5)),
    Picture("2021 Birthday/DSC_3321.jpg", "2021-03-13 16:07:47", 640, _table(0, 120, 700, 640), Look(blur=0.8)),
    Picture("2021 Birthday/DSC_3325.jpg", "2021-03-13 16:31:28", 640, _table(700, 0, 1280, 560), Look(gain=0.7)),
    Picture(
        "2021 Birthday/DSC_3330.jpg", "2021-03-13 19:48:00", 900, _table(240, 100, 450, 380, tilt=5), Look(0.7)
    ),
    # Sent by others: small and hard pressed
    Picture("Received/photo_2022-08-02.jpg", "", 600, _table(0, 0, 1280, 886), Look(gain=1.2), quality=45),
    Picture("Received/photo_2022-08-03.jpg", "", 480, _table(420, 180, 880, 600, mirror=True), quality=40),
    Picture("Received/photo_2022-09-11.jpg", "", 400, _table(1020, 170, 1280, 530), Look(0.85), quality=50),
    Picture(
        "Received/photo_2022-09-12.png", "2022-09-12 08:30:00", 360, _portrait(), BLACK_AND_WHITE, margin=0.25
    ),
)
"""The album, in the order in which it is made."""


def people_in_sample_album() -> dict[str, list[tuple[str, Box]]]:
    """Who is in each file (relative path with ``/``) and where, boxes in fractions of the upright picture."""
    return {picture.file: picture.faces() for picture in PICTURES}
