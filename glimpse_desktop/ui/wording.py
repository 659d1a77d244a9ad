"""Words and numbers that several pages say the same way."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from glimpse_desktop.domain.face_weakness import Weakness, weaknesses
from glimpse_desktop.domain.faces import FaceQuality
from glimpse_desktop.domain.language import say_all, say_count, say_number


def _tr(text: str) -> str:
    return QCoreApplication.translate("Wording", text)


def number(value: int) -> str:
    """With the thousands separators of the window's language."""
    return say_number(value)


def digits(value: int) -> str:
    """As the window's language writes years and pixels: without separators of thousands."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(value)


def measure_text(width: int, height: int) -> str:
    """ "4000 × 3000"."""
    return f"{digits(width)} × {digits(height)}"


def faces_text(count: int) -> str:
    """ "1 face", "37 faces"."""
    return say_count("1 face", "{n} faces", count)


def photos_text(count: int) -> str:
    """ "1 photo", "29 photos"."""
    return say_count("1 photo", "{n} photos", count)


def people_text(count: int) -> str:
    """ "1 person", "29 people"."""
    return say_count("1 person", "{n} people", count)


def groups_text(count: int) -> str:
    """ "1 group", "29 groups"."""
    return say_count("1 group", "{n} groups", count)


def files_text(count: int) -> str:
    """ "1 file", "1,204 files"."""
    return say_count("1 file", "{n} files", count)


def faces_in_photos(faces: int, photos: int) -> str:
    """ "37 faces in 29 photos"."""
    return _tr("{faces} in {photos}").format(faces=faces_text(faces), photos=photos_text(photos))


def likelihood_text(word: str) -> str:
    """The workspace's "very likely", "likely", "perhaps", "unlikely" in the window's language."""
    words = {
        "very likely": _tr("very likely"),
        "likely": _tr("likely"),
        "perhaps": _tr("perhaps"),
        "unlikely": _tr("unlikely"),
    }
    return words.get(word, word)


def similarity_text(similarity: float) -> str:
    """Three digits in the locale's own writing: "0.927". Packs use different parts of the scale up to 1."""
    return QLocale().toString(similarity, "f", 3)


def quality_text(quality: FaceQuality | None) -> str:
    """How well someone can be recognised by this face, with the reasons when it isn't good."""
    if quality is None:
        return _tr("How clear this face is isn't known")
    reasons = _weaknesses(quality)
    if quality.overall >= 0.5:
        return _tr("A clear face")
    because = say_all(reasons[:2])
    if quality.overall >= 0.25:
        return _tr("A usable face, but {reasons}").format(reasons=because) if because else _tr("A usable face")
    if because:
        return _tr("Hard to recognise: {reasons}").format(reasons=because)
    return _tr("Hard to recognise")


def _weaknesses(quality: FaceQuality) -> list[str]:
    """What is wrong with it, worst first by how much it hinders."""
    words = {
        Weakness.SMALL: _tr("small"),
        Weakness.BLURRED: _tr("blurred"),
        Weakness.TURNED: _tr("turned to the side"),
        Weakness.TILTED: _tr("tilted up or down"),
        Weakness.DARK: _tr("dark"),
        Weakness.BRIGHT: _tr("overexposed"),
        Weakness.FLAT: _tr("low in contrast"),
    }
    return [words[weakness] for weakness in weaknesses(quality)]
