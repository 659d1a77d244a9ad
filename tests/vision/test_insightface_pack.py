"""Packs of InsightFace models: described, loaded, and agreeing with InsightFace's own way."""

from __future__ import annotations

import json
import shutil
import threading
import warnings
from pathlib import Path

import cv2
import numpy as np
import pytest

from glimpse_desktop.domain.errors import PackError
from glimpse_desktop.domain.faces import DetectedFace
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.imaging.decode import decode
from glimpse_desktop.imaging.photo import DecodedPhoto
from glimpse_desktop.vision import insightface_pack, sessions
from glimpse_desktop.vision.chip import cut_chip
from glimpse_desktop.vision.insightface_offline import import_insightface
from glimpse_desktop.vision.insightface_pack import InsightFacePack, describe_pack, load_pack
from glimpse_desktop.vision.pack_files import FileFacts
from tests.support.toy_pack import DIMENSIONS, write_detector, write_recogniser


def _noise(width: int = 320, height: int = 240, seed: int = 0) -> DecodedPhoto:
    rng = np.random.default_rng(seed)
    return DecodedPhoto.from_array(rng.integers(0, 256, (height, width, 3)).astype(np.uint8))


class TestAnyPack:
    """What holds for every pack, on one made on the spot."""

    def test_is_described_without_loading(self, toy_pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def no_session(path: Path) -> None:
            raise AssertionError("a session was opened")

        monkeypatch.setattr(insightface_pack, "open_session", no_session)
        monkeypatch.setattr(insightface_pack, "import_insightface", no_session)
        info = describe_pack(toy_pack, FileFacts())
        assert info.id.startswith("toy-") and len(info.id) == len("toy-") + 8
        assert (info.name, info.dimensions, info.source) == ("toy", DIMENSIONS, str(toy_pack.resolve()))
        assert info.calibration.similarity_at(1e-4) > info.calibration.similarity_at(1e-2)

    def test_the_id_follows_the_models(self, toy_pack: Path) -> None:
        before = describe_pack(toy_pack).id
        elsewhere = toy_pack.parent / "other place" / "toy"
        shutil.copytree(toy_pack, elsewhere)
        assert describe_pack(elsewhere).id == before
        write_recogniser(elsewhere / "w_toy.onnx", factor=2.0)
        assert describe_pack(elsewhere).id != before

    def test_names_that_are_no_ids(self, toy_pack: Path) -> None:
        odd = toy_pack.rename(toy_pack.with_name("ein Päckchen: 😀"))
        assert describe_pack(odd).id.isascii() and " " not in describe_pack(odd).id

    def test_a_length_the_file_does_not_say_is_found_once(
        self, toy_pack: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write_recogniser(toy_pack / "w_toy.onnx", says_length=False)
        opened = []
        monkeypatch.setattr(
            insightface_pack, "open_session", lambda p: opened.append(p) or sessions.open_session(p)
        )
        facts = FileFacts()
        assert describe_pack(toy_pack, facts).dimensions == DIMENSIONS
        assert describe_pack(toy_pack, facts).dimensions == DIMENSIONS
        assert len(opened) == 1

    def test_analyses(self, toy_pack: Path) -> None:
        engine = load_pack(toy_pack)
        faces = engine.analyse(_noise())
        assert faces
        assert [f.score for f in faces] == sorted((f.score for f in faces), reverse=True)
        for face in faces:
            assert 0.5 <= face.score <= 1
            assert face.landmarks.shape == (5, 2) and face.landmarks.dtype == np.float32
            assert face.embedding is None or (
                face.embedding.shape == (DIMENSIONS,)
                and np.linalg.norm(face.embedding) == pytest.approx(1, abs=1e-5)
            )
        assert [f.box for f in engine.analyse(_noise())] == [f.box for f in faces]

    @pytest.mark.parametrize("size", [(1, 1), (3, 900), (900, 3), (129, 129), (2000, 40)])
    def test_any_shape_of_photo(self, toy_pack: Path, size: tuple[int, int]) -> None:
        load_pack(toy_pack).analyse(_noise(*size))

    def test_a_detector_of_one_size(self, toy_pack: Path) -> None:
        write_detector(toy_pack / "det_toy.onnx", size=(320, 320))
        engine = load_pack(toy_pack)
        assert engine.analyse(_noise(320, 250))
        engine.analyse(_noise(1000, 700))
        assert engine.embed_at(_noise(1000, 700), Box(0.2, 0.2, 0.3, 0.4)) is not None

    def test_a_drawn_box_is_kept(self, toy_pack: Path) -> None:
        box = Box(0.25, 0.3, 0.2, 0.25)
        face = load_pack(toy_pack).embed_at(_noise(), box)
        assert face is not None and face.box == box and 0 <= face.score <= 1

    @pytest.mark.parametrize(
        "box",
        [
            Box(1.1, 0.2, 0.2, 0.2),
            Box(0.2, 0.2, 0.0, 0.5),
            Box(-0.4, 0.1, 0.3, 0.3),
            Box(float("nan"), 0.1, 0.3, 0.3),
            Box(0.5, 0.5, 0.001, 0.001),
        ],
    )
    def test_a_drawn_box_without_photo_in_it(self, toy_pack: Path, box: Box) -> None:
        assert load_pack(toy_pack).embed_at(_noise(), box) is None

    def test_a_manifest_pack_is_loaded_by_its_manifest(self, toy_pack: Path) -> None:
        tasks = {
            "detection": {"file": "det_toy.onnx", "preprocessing": {"mean": 100.0, "std": 50.0}},
            "recognition": {"file": "w_toy.onnx", "embedding_dimension": DIMENSIONS},
        }
        document = {"manifest_version": 2, "model_id": "toy", "license": "MODEL.LICENSE", "tasks": tasks}
        (toy_pack / "manifest.json").write_text(json.dumps(document))
        (toy_pack / "MODEL.LICENSE").write_text("as you like")
        engine = load_pack(toy_pack)
        assert engine.detector.mean == 100.0 and engine.detector.std == 50.0
        engine.analyse(_noise())
        tasks["recognition"]["sha256"] = "0" * 64
        (toy_pack / "manifest.json").write_text(json.dumps(document))
        with pytest.raises(PackError, match="can't be loaded"):
            load_pack(toy_pack)

    def test_damage_inside_a_model_is_an_error_for_people(self, toy_pack: Path) -> None:
        path = toy_pack / "w_toy.onnx"
        path.write_bytes(path.read_bytes().replace(b"AveragePool", b"AverageFool"))
        with pytest.raises(PackError, match="damaged or of an unknown kind"):
            load_pack(toy_pack)

    def test_sessions_compute_in_the_callers_thread(self, toy_pack: Path) -> None:
        engine = load_pack(toy_pack)
        for session in (engine.detector._session, engine.recogniser._session):
            options = session.get_session_options()
            assert (options.intra_op_num_threads, options.inter_op_num_threads) == (1, 1)
            assert session.get_providers() == ["CPUExecutionProvider"]


def _pixels(face: DetectedFace, photo: DecodedPhoto) -> np.ndarray:
    return face.landmarks * [photo.width, photo.height]


class TestRealPack:
    """On real photos, with the reference pack."""

    def test_finds_the_six_people(self, real_pack: InsightFacePack, group_photo: DecodedPhoto) -> None:
        faces = real_pack.analyse(group_photo)
        assert len(faces) == 6
        for face in faces:
            assert face.score > 0.8 and face.quality.overall > 0.35
            x, y = face.landmarks.T
            assert (x > face.box.x).all() and (x < face.box.x + face.box.w).all()
            assert (y > face.box.y).all() and (y < face.box.y + face.box.h).all()
            assert face.embedding is not None
        others = np.stack([face.embedding for face in faces])
        assert (others @ others.T - np.eye(6)).max() < real_pack.info.calibration.default

    def test_agrees_with_insightface(
        self, real_pack: InsightFacePack, real_pack_folder: Path, group_photo: DecodedPhoto
    ) -> None:
        """On a photo that both see at one scale: same boxes, and the same embedding without the mirror image."""
        insightface = import_insightface()
        theirs = insightface.app.FaceAnalysis(
            str(real_pack_folder),
            allowed_modules=["detection", "recognition"],
            providers=["CPUExecutionProvider"],
        )
        theirs.prepare(-1, det_size=(640, 640))
        image = np.ascontiguousarray(group_photo.upright(640)[..., ::-1])
        photo = DecodedPhoto.from_array(np.ascontiguousarray(image[..., ::-1]))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # scikit-image's, about how insightface calls it
            expected = theirs.get(image)
        faces = real_pack.analyse(photo)
        assert len(expected) == len(faces) == 6
        for face in expected:
            left, top, right, bottom = face.bbox / np.tile([photo.width, photo.height], 2)
            box = Box(left, top, right - left, bottom - top)
            ours = max(faces, key=lambda f: f.box.iou(box))
            assert ours.box.iou(box) >= 0.9
            chip = cut_chip(photo, _pixels(ours, photo))
            plain = real_pack.recogniser.embedding(chip, mirror=False)
            assert float(plain @ face.normed_embedding) >= 0.98
            assert float(ours.embedding @ face.normed_embedding) >= 0.9

    @pytest.mark.parametrize("orientation", range(1, 9))
    def test_orientation_does_not_matter(
        self, real_pack: InsightFacePack, group_photo: DecodedPhoto, orientation: int
    ) -> None:
        upright = np.ascontiguousarray(group_photo.upright(900))
        stored = {
            1: upright,
            2: upright[:, ::-1],
            3: upright[::-1, ::-1],
            4: upright[::-1],
            5: upright.transpose(1, 0, 2),
            6: np.rot90(upright, 1),
            7: upright[::-1, ::-1].transpose(1, 0, 2),
            8: np.rot90(upright, -1),
        }[orientation]
        turned = DecodedPhoto.from_array(np.ascontiguousarray(stored), orientation=orientation)
        expected = real_pack.analyse(DecodedPhoto.from_array(upright))
        found = real_pack.analyse(turned)
        assert len(found) == len(expected) == 6
        for one, other in zip(expected, found, strict=True):
            assert one.box.iou(other.box) > 0.97
            assert float(one.embedding @ other.embedding) > 0.99

    def test_a_face_that_fills_the_photo_is_found(
        self, real_pack: InsightFacePack, group_photo: DecodedPhoto
    ) -> None:
        """At 640 pixels alone it isn't: that is what the second look is for."""
        face = max(real_pack.analyse(group_photo), key=lambda f: f.quality.overall)
        box = face.box
        scale = 1200 / (box.h * group_photo.height)
        origin = [(box.x + 0.02 * box.w) * group_photo.width, (box.y + 0.02 * box.h) * group_photo.height]
        size = (int(0.96 * box.w * group_photo.width * scale), int(0.96 * box.h * group_photo.height * scale))
        close = DecodedPhoto.from_array(group_photo.sample(np.column_stack([np.eye(2) / scale, origin]), size))
        assert not [s for s in real_pack._look(close, 640).scores if s > 0.5]
        (found,) = real_pack.analyse(close)
        assert found.box.clipped().area > 0.6
        assert float(found.embedding @ face.embedding) > 0.8

    def test_small_photos_are_not_enlarged(self, real_pack: InsightFacePack, shared: Path) -> None:
        paths = sorted((shared / "photos" / "sitcom").glob("*/*.png"))[:20]
        assert paths
        found = [real_pack.analyse(decode(path.read_bytes())) for path in paths]
        assert sum(len(faces) >= 1 for faces in found) >= len(paths) - 1

    def test_the_same_person_is_nearer_than_others(self, real_pack: InsightFacePack, shared: Path) -> None:
        rows, names = [], []
        for folder in sorted((shared / "photos" / "lfw100").iterdir()):
            for path in sorted(folder.iterdir())[:4]:
                faces = real_pack.analyse(decode(path.read_bytes()))
                middle = min(faces, key=lambda f: abs(f.box.centre[0] - 0.5) + abs(f.box.centre[1] - 0.5))
                rows.append(middle.embedding)
                names.append(folder.name)
        matrix = np.stack(rows) @ np.stack(rows).T
        same = np.array(names)[:, None] == np.array(names)
        np.fill_diagonal(matrix, np.nan)
        assert np.nanmedian(matrix[same]) > 0.55
        assert np.nanmax(matrix[~same]) < real_pack.info.calibration.default + 0.05
        nearest = np.nanargmax(matrix, axis=1)
        assert (np.array(names)[nearest] == np.array(names)).mean() > 0.97

    def test_a_drawn_box_finds_the_face(self, real_pack: InsightFacePack, group_photo: DecodedPhoto) -> None:
        for face in real_pack.analyse(group_photo):
            drawn = Box(
                face.box.x - 0.1 * face.box.w, face.box.y + 0.05 * face.box.h, face.box.w * 1.15, face.box.h * 1.1
            )
            found = real_pack.embed_at(group_photo, drawn)
            assert found is not None and found.box == drawn and found.score > 0.5
            assert float(found.embedding @ face.embedding) > 0.85

    def test_a_drawn_box_without_a_face(self, real_pack: InsightFacePack, group_photo: DecodedPhoto) -> None:
        found = real_pack.embed_at(group_photo, Box(0.45, 0.02, 0.08, 0.1))
        assert found is not None and found.score < 0.5 and found.embedding is not None

    def test_where_landmarks_lie_in_a_box(self, real_pack: InsightFacePack, shared: Path) -> None:
        """The places used for a drawn box without a face are the mean of real ones."""
        shares = []
        for path in sorted((shared / "photos" / "lfw100").glob("*/*.jpg"))[::2]:
            faces = real_pack.analyse(decode(path.read_bytes()))
            shares += [
                (f.landmarks - [f.box.x, f.box.y]) / [f.box.w, f.box.h]
                for f in faces
                if abs(f.quality.yaw) < 15 and abs(f.quality.roll) < 10
            ]
        assert len(shares) > 20
        assert np.abs(np.mean(shares, axis=0) - insightface_pack._MEAN_LANDMARKS).max() < 0.04

    def test_many_threads_share_one_engine(self, real_pack: InsightFacePack, shared: Path) -> None:
        paths = sorted((shared / "photos" / "lfw100").glob("*/*_0001.jpg"))[:6]
        alone = [[f.box for f in real_pack.analyse(decode(p.read_bytes()))] for p in paths]
        together: list[list[Box] | None] = [None] * len(paths)

        def work(i: int) -> None:
            together[i] = [f.box for f in real_pack.analyse(decode(paths[i].read_bytes()))]

        threads = [threading.Thread(target=work, args=(i,)) for i in range(len(paths))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        assert together == alone

    def test_small_faces_of_large_photos_are_sampled_from_the_original(
        self, real_pack: InsightFacePack, group_photo: DecodedPhoto
    ) -> None:
        """A face of 8 % of a large photo's width has 50 pixels at detection size; its chip has them all."""
        large = cv2.resize(group_photo.upright(1280), None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
        canvas = np.full((1329, 1920, 3), 120, np.uint8)
        canvas[: large.shape[0], : large.shape[1]] = large
        ok, data = cv2.imencode(".jpg", canvas[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, 95])
        assert ok
        found = real_pack.analyse(decode(data.tobytes(), detail=640))
        small = DecodedPhoto.from_array(cv2.resize(canvas, (640, 443), interpolation=cv2.INTER_AREA))
        reference = real_pack.analyse(group_photo)
        by_full = [max(float(f.embedding @ r.embedding) for f in found) for r in reference]
        by_small = [max(float(f.embedding @ r.embedding) for f in real_pack.analyse(small)) for r in reference]
        assert np.mean(by_full) > np.mean(by_small) + 0.05
