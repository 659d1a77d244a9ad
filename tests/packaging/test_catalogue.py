"""All texts of the code are in the catalogues, finished, with all plural forms and the same placeholders."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from glimpse_desktop.domain.language import PLURALS
from glimpse_desktop.ui.translations import NAMES, Language

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("catalogue", ROOT / "packaging" / "catalogue.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["catalogue"] = module  # dataclasses look themselves up
    spec.loader.exec_module(module)
    return module


CODE = """
from x import GlimpseError, say, say_count, marked

class LostError(GlimpseError):
    pass

GONE = marked("it is gone")

class Page(QWidget):
    def show(self, count, reason):
        one, many = "1 thing", "{n} things"
        self.tr("Open", "a door")
        self.button.say("not a text of ours")
        say_count(one, many, count)
        raise LostError("{name} is lost", name=reason)

def _tr(text):
    return QCoreApplication.translate("Page", text)

def later(yes):
    painter.translate(0, 3)
    raise LostError(GONE if yes else say("First" if yes else "Second"))
"""


def test_what_is_found(tool: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "page.py").write_text(CODE)
    found, complaints = tool.texts(tmp_path)
    assert complaints == []
    assert {(key.source, key.meaning, key.counts) for key in found} == {
        ("it is gone", "", False),
        ("Open", "a door", False),
        ("{n} things", "", True),
        ("{name} is lost", "", False),
        ("First", "", False),
        ("Second", "", False),
    }
    assert found[tool.Key("{n} things", "", True)].one == "1 thing"


@pytest.mark.parametrize(
    "call", ['self.tr(f"{x} files")', 'say("a" + name)', 'GlimpseError(f"no {x}")', "_tr(x.y)"]
)
def test_what_is_put_together_is_told(tool: ModuleType, tmp_path: Path, call: str) -> None:
    (tmp_path / "page.py").write_text(f"class P:\n    def f(self, x, name):\n        {call}\n")
    assert len(tool.texts(tmp_path)[1]) == 1


def test_catalogues_keep_what_is_translated(tool: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "page.py").write_text('say("A & {b}")\nsay("new")\nsay_count("1 <x>", "{n} <x>", 3)\n')
    found, _ = tool.texts(tmp_path)
    known = {
        tool.Key("A & {b}"): tool.Message(tool.Key("A & {b}"), ("{b} < A",)),
        tool.Key("{n} <x>", "", True): tool.Message(tool.Key("{n} <x>", "", True), ("ein <x>", "{n} <x>e")),
        tool.Key("gone"): tool.Message(tool.Key("gone"), ("weg",)),
    }
    file = tmp_path / "de.ts"
    tool.write(file, "de", found, known)
    read = tool.read(file)
    assert read[tool.Key("A & {b}")].forms == ("{b} < A",)
    assert read[tool.Key("{n} <x>", "", True)].forms == ("ein <x>", "{n} <x>e")
    assert tool.problems("de", found, read) == ["de: unfinished: 'new' (page.py)"]
    assert any("obsolete" in line for line in tool.problems("de", found, {**read, **known}))


@pytest.mark.parametrize("forms", [("{n} von {c}", "{n}"), ("ein",), ("", "{n} {b}")])
def test_forms_and_placeholders(tool: ModuleType, forms: tuple[str, ...]) -> None:
    key = tool.Key("{n} of {b}", "", True)
    text = tool.Text(key, "1 of {b}", ["x.py"])
    assert tool.problems("de", {key: text}, {key: tool.Message(key, forms, all(forms))})


def test_languages_agree(tool: ModuleType) -> None:
    assert set(tool.PLURAL_FORMS) == {language.value for language in NAMES} - {Language.ENGLISH.value}
    assert {language: PLURALS[language][0] for language in tool.PLURAL_FORMS} == tool.PLURAL_FORMS


def test_every_text_is_translated(tool: ModuleType) -> None:
    found, said = tool.texts()
    for language in tool.PLURAL_FORMS:
        said += tool.problems(language, found, tool.read(tool.TRANSLATIONS / f"{language}.ts"))
    assert said == [], "python packaging/catalogue.py brings the catalogues up to date; then translate what is new"
