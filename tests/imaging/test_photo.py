from types import SimpleNamespace

import numpy as np
import pytest

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.imaging.decode import decode
from glimpse_desktop.imaging.opencv import cv2
from glimpse_desktop.imaging.photo import DecodedPhoto


def similarity(scale: float, degrees: float, centre: tuple[float, float], size: int) -> np.ndarray:
    """Chip of ``size`` around ``centre``, ``scale`` original pixels per chip pixel, turned."""
    a = np.deg2rad(degrees)
    linear = scale * np.array([[np.cos(a), -np.sin(a)], [np.sin(a), np.cos(a)]])
    return np.column_stack([linear, np.array(centre) - linear @ (size / 2, size / 2)])


def counting(rgb: np.ndarray, reduction: int, **kwargs: object) -> tuple[DecodedPhoto, list[int]]:
    """A photo of ``rgb`` whose loader keeps a record of the reductions it was asked for."""
    asked: list[int] = []

    def load(r: int) -> np.ndarray:
        asked.append(r)
        height, width = rgb.shape[0] // r, rgb.shape[1] // r
        return cv2.resize(rgb, (width, height), interpolation=cv2.INTER_AREA)

    size = (rgb.shape[1], rgb.shape[0])
    return DecodedPhoto(load, reduction=reduction, stored_size=size, **kwargs), asked  # type: ignore[arg-type]


@pytest.mark.parametrize("max_side", [1, 7, 100, 333, 640])
def test_upright_fits_and_keeps_the_shape(pictures: SimpleNamespace, max_side: int) -> None:
    photo = DecodedPhoto.from_array(pictures.smooth(800, 500))
    small = photo.upright(max_side)
    assert small.shape == (max(1, round(max_side * 500 / 800)), max_side, 3)
    assert small.dtype == np.uint8 and small.flags.c_contiguous
    if max_side > 50:
        assert pictures.difference(small, pictures.smooth(max_side, small.shape[0])) < 1


@pytest.mark.parametrize("orientation", range(1, 9))
def test_never_enlarges(pictures: SimpleNamespace, orientation: int) -> None:
    rgb = pictures.smooth(60, 40)
    photo = DecodedPhoto.from_array(pictures.stored_for(rgb, orientation), orientation=orientation)
    assert (photo.width, photo.height) == (60, 40)
    assert np.array_equal(photo.upright(5000), rgb)
    assert np.array_equal(photo.thumbnail(5000), rgb)


def test_upright_is_cached_and_safe_from_changes(pictures: SimpleNamespace) -> None:
    rgb = pictures.smooth(60, 40)
    photo = DecodedPhoto.from_array(rgb)
    full = photo.upright(60)
    assert full is photo.upright(61)
    assert not np.shares_memory(full, rgb)
    with pytest.raises(ValueError):
        full[0, 0] = 0


def test_upright_averages_instead_of_aliasing() -> None:
    checkers = np.indices((1024, 1024)).sum(axis=0) % 2 * 255
    photo = DecodedPhoto.from_array(np.repeat(checkers.astype(np.uint8)[..., None], 3, axis=2))
    for side in (512, 300, 64):
        small = photo.upright(side)
        assert abs(float(small.mean()) - 127.5) < 1.5
        assert float(small.std()) < 4


def test_upright_decodes_finer_when_more_is_wanted(pictures: SimpleNamespace) -> None:
    photo, asked = counting(pictures.smooth(800, 480), 4)
    assert photo.upright(200).shape == (120, 200, 3)
    assert asked == [4]
    assert photo.upright(800).shape == (480, 800, 3)
    assert photo.upright(300).shape == (180, 300, 3)
    assert asked == [4, 1]


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize(("scale", "degrees"), [(1.0, 0), (0.8, 12), (1.3, -30), (2.7, 90), (5.1, 200)])
def test_sample_puts_every_point_where_the_transform_says(
    pictures: SimpleNamespace, orientation: int, scale: float, degrees: float
) -> None:
    """A spot drawn at the transform's centre appears in the chip's centre, to a twentieth of a pixel."""
    target = (351.3, 262.8)
    upright = pictures.blobs(800, 600, [target], radius=4 * scale)
    photo = DecodedPhoto.from_array(pictures.stored_for(upright, orientation), orientation=orientation)
    chip = photo.sample(similarity(scale, degrees, target, 112), (112, 112))
    assert pictures.centroid(chip) == pytest.approx((56, 56), abs=0.05)


@pytest.mark.parametrize("reduction", [1, 2, 4, 8])
def test_sample_means_the_same_place_on_every_level(pictures: SimpleNamespace, reduction: int) -> None:
    target = (351.3, 262.8)
    photo, _ = counting(pictures.blobs(800, 600, [target], radius=30), reduction)
    chip = photo.sample(similarity(8.0, 15, target, 64), (64, 64))
    assert pictures.centroid(chip) == pytest.approx((32, 32), abs=0.05)


def test_what_a_reduced_decode_has_beyond_the_edge_is_left_out() -> None:
    """809 pixels are 101.1 blocks of 8: decoders make 102 of them, and the last is hardly picture."""
    level = np.zeros((102, 102, 3), np.uint8)
    level[:, 101] = 255
    photo = DecodedPhoto(lambda _: level, reduction=8, stored_size=(809, 809))
    assert not photo.upright(101).any()


def test_sample_is_the_plain_warp_at_scale_one(pictures: SimpleNamespace) -> None:
    rgb = pictures.smooth(400, 300)
    transform = similarity(1.0, 25, (180.4, 140.7), 112)
    index = transform.copy()
    index[:, 2] += index[:, :2] @ (0.5, 0.5) - 0.5
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    reference = cv2.warpAffine(rgb, index, (112, 112), flags=flags)
    assert pictures.difference(DecodedPhoto.from_array(rgb).sample(transform, (112, 112)), reference) < 0.6


@pytest.mark.parametrize("scale", [1.9, 3.8, 7.3])
def test_sample_averages_fine_detail(scale: float) -> None:
    """Also between two levels, where reading 2 × 2 pixels would leave some out."""
    noise = np.random.default_rng(3).integers(0, 256, (900, 900, 3), dtype=np.uint8)
    chip = DecodedPhoto.from_array(noise).sample(similarity(scale, 20, (450, 450), 80), (80, 80))
    # The average of scale² independent values spreads that many times less than one value (74 steps).
    assert float(chip.std()) < 1.05 * 74 / scale
    assert abs(float(chip.mean()) - 127.5) < 1.5


def test_sample_keeps_width_and_height_apart(pictures: SimpleNamespace) -> None:
    photo = DecodedPhoto.from_array(pictures.smooth(200, 100))
    chip = photo.sample(np.array([[1.0, 0, 20], [0, 1, 10]]), (90, 30))
    assert chip.shape == (30, 90, 3) and chip.flags.c_contiguous
    assert pictures.difference(chip, pictures.smooth(200, 100)[10:40, 20:110]) == 0


def test_sample_is_black_outside(pictures: SimpleNamespace) -> None:
    photo = DecodedPhoto.from_array(np.full((50, 60, 3), 200, np.uint8))
    half = photo.sample(np.array([[1.0, 0, -20], [0, 1, 0]]), (40, 40))
    assert not half[:, :19].any()
    assert (half[:, 21:] == 200).all()
    for x, y in ((-5000, 0), (5000, 0), (0, -5000), (0, 5000)):
        assert not photo.sample(np.array([[1.0, 0, x], [0, 1, y]]), (40, 40)).any()


@pytest.mark.parametrize(
    "transform",
    [np.full((2, 3), np.nan), np.zeros((2, 3)), np.array([[1.0, 2, 0], [2, 4, 0]]), np.eye(3)],
)
def test_sample_refuses_what_is_no_transform(transform: np.ndarray) -> None:
    with pytest.raises(ValueError, match="transform"):
        DecodedPhoto.from_array(np.zeros((9, 9, 3), np.uint8)).sample(transform, (5, 5))


@pytest.mark.parametrize(
    ("scale", "decoded"),
    [(8.0, [8]), (5.5, [8]), (5.0, [8, 4]), (2.8, [8, 4]), (1.5, [8, 2]), (1.0, [8, 1]), (0.3, [8, 1])],
)
def test_small_faces_are_sampled_from_enough_pixels(
    pictures: SimpleNamespace, scale: float, decoded: list[int]
) -> None:
    """No finer than it takes, and not at all while a chip is enlarged by no more than half."""
    photo, asked = counting(pictures.smooth(1600, 1200), 8)
    photo.sample(similarity(scale, 0, (800, 600), 32), (32, 32))
    photo.sample(similarity(scale, 30, (700, 500), 32), (32, 32))
    assert asked == decoded


def test_a_huge_photo_is_not_decoded_in_full_for_a_small_face() -> None:
    asked: list[int] = []

    def load(reduction: int) -> np.ndarray:
        asked.append(reduction)
        return np.zeros((16, 16, 3), np.uint8)

    photo = DecodedPhoto(load, reduction=8, stored_size=(15_000, 15_000))
    photo.sample(similarity(1.0, 0, (800, 600), 32), (32, 32))
    assert asked == [8, 2]


def test_very_wide_pictures_can_be_sampled(pictures: SimpleNamespace) -> None:
    """OpenCV's warp refuses sources of 32,768 pixels and more."""
    rgb = np.zeros((40, 40_000, 3), np.uint8)
    rgb[:, 35_000:] = 90
    chip = DecodedPhoto.from_array(rgb).sample(np.array([[1.0, 0, 34_990], [0, 1, 10]]), (20, 20))
    assert not chip[:, :10].any()
    assert (chip[:, 10:] == 90).all()


def test_crop_shows_the_face_with_a_margin(pictures: SimpleNamespace) -> None:
    rgb = np.zeros((300, 400, 3), np.uint8)
    rgb[100:180, 200:240] = 255
    crop = DecodedPhoto.from_array(rgb).crop(Box(200 / 400, 100 / 300, 40 / 400, 80 / 300), 128)
    assert crop.shape == (128, 128, 3)
    # 80 pixels of face in 80 * 1.6 = 128 of crop: a pixel for a pixel.
    assert np.array_equal(crop, rgb[76:204, 156:284])


def test_crop_at_the_edge_moves_inside() -> None:
    rgb = np.random.default_rng(3).integers(0, 255, (300, 400, 3), np.uint8)
    # 80 pixels of face in the corner: 128 of crop begin at the corner.
    crop = DecodedPhoto.from_array(rgb).crop(Box(4 / 400, 2 / 300, 80 / 400, 80 / 300), 128)
    assert np.array_equal(crop, rgb[:128, :128])
    crop = DecodedPhoto.from_array(rgb).crop(Box(316 / 400, 218 / 300, 80 / 400, 80 / 300), 128)
    assert np.array_equal(crop, rgb[-128:, -128:])


def test_crop_of_a_face_that_fills_the_picture_is_the_picture() -> None:
    rgb = np.random.default_rng(4).integers(0, 255, (200, 200, 3), np.uint8)
    assert np.array_equal(DecodedPhoto.from_array(rgb).crop(Box(0.1, 0.1, 0.8, 0.8), 200), rgb)


def test_crop_repeats_the_edge_instead_of_black() -> None:
    rgb = np.full((100, 100, 3), 150, np.uint8)
    for box in (Box(-0.1, -0.1, 0.3, 0.3), Box(0.9, 0.9, 0.3, 0.3), Box(2, 2, 0.1, 0.1)):
        assert (DecodedPhoto.from_array(rgb).crop(box, 96) == 150).all()


@pytest.mark.parametrize("orientation", range(1, 9))
def test_crop_is_upright(pictures: SimpleNamespace, orientation: int) -> None:
    upright = pictures.smooth(240, 160)
    photo = DecodedPhoto.from_array(pictures.stored_for(upright, orientation), orientation=orientation)
    crop = photo.crop(Box(0.5, 0.25, 50 / 240, 50 / 160), 80)
    assert pictures.difference(crop, upright[25:105, 105:185]) < 0.6


def test_crop_never_decodes_again(pictures: SimpleNamespace) -> None:
    photo, asked = counting(pictures.smooth(800, 480), 8)
    assert photo.crop(Box(0.5, 0.5, 0.01, 0.01), 96).shape == (96, 96, 3)
    assert asked == [8]


def test_colours_are_converted_on_the_way_out(pictures: SimpleNamespace) -> None:
    photo, _ = counting(pictures.smooth(80, 60), 1, to_srgb=lambda rgb: 255 - rgb)
    assert np.array_equal(photo.upright(80), 255 - pictures.smooth(80, 60))
    chip = photo.sample(np.array([[1.0, 0, 20], [0, 1, 10]]), (30, 30))
    assert np.array_equal(chip, 255 - pictures.smooth(80, 60)[10:40, 20:50])


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("size", [(2564, 1923), (2571, 1929)])
def test_jpeg_reduced_by_the_decoder_stays_in_place(
    pictures: SimpleNamespace, orientation: int, size: tuple[int, int]
) -> None:
    """Through a real reduced JPEG decode, with sides that the reduction doesn't divide."""
    target = (size[0] * 0.61, size[1] * 0.37)
    upright = pictures.blobs(*size, [target], radius=25)
    data = pictures.encoded(
        pictures.stored_for(upright, orientation), "JPEG", quality=92, exif=pictures.marked(orientation)
    )
    photo = decode(data, detail=600)
    assert (photo.width, photo.height) == size
    # JPEG's own noise in the black would pull a centroid: leave it out.
    chip = photo.sample(similarity(4.0, 10, target, 100), (100, 100))
    assert pictures.centroid(np.where(chip > 12, chip, 0)) == pytest.approx((50, 50), abs=0.06)
    small = photo.upright(600)
    x, y = pictures.centroid(np.where(small > 12, small, 0))
    assert (x / small.shape[1], y / small.shape[0]) == pytest.approx((0.61, 0.37), abs=0.0015)


def test_picture_sides_are_at_least_a_pixel() -> None:
    with pytest.raises(ValueError):
        DecodedPhoto.from_array(np.zeros((4, 4, 3), np.uint8)).upright(0)
