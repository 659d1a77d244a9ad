"""The catalogue of all texts: brings glimpse_desktop/translations/*.ts up to date with the code.

    python packaging/catalogue.py            new texts are added as unfinished, texts that are gone are left out
    python packaging/catalogue.py --check    changes nothing; says what is missing, exit code 1 when something is

The files are Qt's (Qt Linguist opens them); the window reads them as they are. One English text has one
translation, wherever it stands, unless its calls say that it means several things (``tr(text, meaning)``,
``say(text, meaning=...)``). Texts that count have the English plural as their source, and the singular in the note
to translators. What is found: ``self.tr``, ``_tr``, ``QCoreApplication.translate``, ``QT_TRANSLATE_NOOP``,
``say``, ``say_count``, ``marked``, and the messages of errors that people see. Their texts are written there, or
are constants of the function or the module. Qt's own lupdate knows neither ``say`` nor the errors.
"""

from __future__ import annotations

import ast
import re
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "glimpse_desktop"
TRANSLATIONS = PACKAGE / "translations"
PLURAL_FORMS = {"de": 2, "ar": 6}
"""The languages beside English, and how many plural forms Qt gives them."""
CONTEXT = "Glimpse"
_LEFT_OUT = ("cli",)
"""The command line is English."""
_PLACEHOLDER = re.compile(r"\{\w*\}")


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """``counts``: it has plural forms."""

    source: str
    meaning: str = ""
    counts: bool = False


@dataclass(slots=True)
class Text:
    """``one``: the English singular. ``files``: where it stands, from the package's folder."""

    key: Key
    one: str = ""
    files: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Message:
    """``forms``: the translation, in as many forms as the language has; empty ones are unfinished."""

    key: Key
    forms: tuple[str, ...]
    finished: bool = True


def texts(package: Path = PACKAGE) -> tuple[dict[Key, Text], list[str]]:
    """All texts in the order of the files, and complaints about calls whose text can't be found."""
    found: dict[Key, Text] = {}
    complaints: list[str] = []
    files = [file for file in sorted(package.rglob("*.py")) if file.relative_to(package).parts[0] not in _LEFT_OUT]
    trees = [(file.relative_to(package).as_posix(), ast.parse(file.read_text(encoding="utf-8"))) for file in files]
    errors = _errors([tree for _, tree in trees])
    for name, tree in trees:
        for line, sources, meaning, one in _Calls(tree, errors).all():
            if not sources:
                complaints.append(f"{name}:{line}: the text is put together or comes from elsewhere")
            for place, source in enumerate(sources):
                if not re.search(r"[^\W\d_]", _PLACEHOLDER.sub("", source)):
                    continue
                key = Key(source, meaning, one is not None)
                text = found.setdefault(key, Text(key))
                if one is not None:
                    text.one = one[min(place, len(one) - 1)]
                if name not in text.files:
                    text.files.append(name)
    return found, complaints


def _errors(trees: list[ast.Module]) -> set[str]:
    """The names of GlimpseError and of all that are derived from it."""
    bases = {
        node.name: {getattr(base, "id", getattr(base, "attr", "")) for base in node.bases}
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    known = {"GlimpseError"}
    while True:
        more = {name for name, of in bases.items() if of & known} - known
        if not more:
            return known
        known |= more


class _Calls:
    """The calls of one module that say something."""

    def __init__(self, tree: ast.Module, errors: set[str]) -> None:
        self._tree = tree
        self._errors = errors

    def all(self) -> Iterator[tuple[int, list[str], str, list[str] | None]]:
        """Line, texts, meaning, and for what counts the singulars."""
        yield from self._in(self._tree, {})

    def _in(
        self, scope: ast.AST, outer: dict[str, list[str]]
    ) -> Iterator[tuple[int, list[str], str, list[str] | None]]:
        inner: list[ast.AST] = []
        own: list[ast.AST] = []
        waiting = list(ast.iter_child_nodes(scope))
        while waiting:
            node = waiting.pop(0)
            if isinstance(node, ast.FunctionDef | ast.Lambda):
                inner.append(node)
            else:
                own.append(node)
                waiting[:0] = ast.iter_child_nodes(node)
        known = {**outer, **_constants(own)}
        parameters = _parameters(scope)
        for node in own:
            if isinstance(node, ast.Call):
                call = self._text_of(node, known, parameters)
                if call is not None:
                    yield call
        for node in inner:
            yield from self._in(node, known)

    def _text_of(
        self, call: ast.Call, known: dict[str, list[str]], parameters: set[str]
    ) -> tuple[int, list[str], str, list[str] | None] | None:
        name, bare = _called(call)
        meant = [word for one in call.keywords if one.arg == "meaning" for word in _words(one.value)]
        if name in ("tr", "_tr"):
            at = 0
            meant = meant or [word for one in call.args[1:2] for word in _words(one)]
        elif name in ("translate", "QT_TRANSLATE_NOOP") and len(call.args) >= 2 and _is_qt(call):
            at = 1
        elif bare and (name in ("say", "marked", "say_count") or name in self._errors):
            at = 0
        else:
            return None
        if len(call.args) <= at:
            return None
        arguments = call.args[at]
        passed_on = isinstance(arguments, ast.Name) and arguments.id in parameters
        if passed_on or (
            name == "say"
            and not isinstance(arguments, ast.Constant | ast.IfExp | ast.JoinedStr | ast.BinOp | ast.Name)
        ):
            return None  # a wrapper: its callers are looked at; or a word that was marked elsewhere
        said = meant[0] if meant else ""
        sources = _words(arguments, known)
        if name == "say_count":
            return call.lineno, _words(call.args[1], known), said, sources
        if not sources and (name in self._errors or name == "say") and not _is_glued(arguments):
            return None  # an error's reason, or a word that was marked elsewhere
        return call.lineno, sources, said, None


def _called(call: ast.Call) -> tuple[str, bool]:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr, False
    return getattr(call.func, "id", ""), True


def _is_qt(call: ast.Call) -> bool:
    """A painter's and a text's translate is another."""
    on = getattr(call.func, "value", None)
    return on is None or getattr(on, "id", "") in ("QCoreApplication", "QApplication")


def _is_glued(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr | ast.BinOp)


def _words(node: ast.expr, known: dict[str, list[str]] | None = None) -> list[str]:
    """The texts that the expression may be; none where it isn't known."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return [*_words(node.body, known), *_words(node.orelse, known)]
    if isinstance(node, ast.Name) and known is not None:
        return known.get(node.id, [])
    return []


def _constants(nodes: list[ast.AST]) -> dict[str, list[str]]:
    """The texts given to each name."""
    found: dict[str, list[str]] = {}
    for node in nodes:
        if not isinstance(node, ast.Assign) or len(node.targets) != 1:
            continue
        target, value = node.targets[0], node.value
        pairs = [(target, value)]
        if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
            pairs = list(zip(target.elts, value.elts, strict=False))
        for name, text in pairs:
            if isinstance(name, ast.Name) and (words := _words(text)):
                found.setdefault(name.id, []).extend(words)
    return found


def _parameters(scope: ast.AST) -> set[str]:
    if not isinstance(scope, ast.FunctionDef | ast.Lambda):
        return set()
    return {one.arg for one in (*scope.args.posonlyargs, *scope.args.args, *scope.args.kwonlyargs)}


def read(file: Path) -> dict[Key, Message]:
    """What a catalogue holds; nothing where there is none yet."""
    if not file.exists():
        return {}
    messages = {}
    for node in ElementTree.parse(file).getroot().iter("message"):
        translation = node.find("translation")
        assert translation is not None
        key = Key(node.findtext("source", ""), node.findtext("comment", ""), node.get("numerus") == "yes")
        forms = tuple(form.text or "" for form in translation) if key.counts else (translation.text or "",)
        messages[key] = Message(key, forms, translation.get("type") is None and all(forms))
    return messages


def write(file: Path, language: str, found: dict[Key, Text], messages: dict[Key, Message]) -> None:
    """All texts, with the translations that are known; notes at the file's top stay."""
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    if file.exists():
        head = file.read_text(encoding="utf-8").partition("<TS ")[0]
    lines = [f'{head}<TS version="2.1" language="{language}" sourcelanguage="en">', "<context>"]
    lines.append(f"    <name>{CONTEXT}</name>")
    for text in found.values():
        lines.extend(_lines(text, messages.get(text.key), PLURAL_FORMS[language] if text.key.counts else 1))
    lines.extend(["</context>", "</TS>", ""])
    file.parent.mkdir(exist_ok=True)
    file.write_text("\n".join(lines), encoding="utf-8", newline="\n")


def _lines(text: Text, message: Message | None, forms: int) -> Iterator[str]:
    key = text.key
    translations = message.forms if message is not None and len(message.forms) == forms else ("",) * forms
    state = "" if message is not None and message.finished and all(translations) else ' type="unfinished"'
    yield '    <message numerus="yes">' if key.counts else "    <message>"
    for name in text.files[:3]:
        yield f'        <location filename="../{name}"/>'
    yield f"        <source>{escape(key.source)}</source>"
    if key.meaning:
        yield f"        <comment>{escape(key.meaning)}</comment>"
    if key.counts:
        yield f"        <extracomment>For 1: {escape(text.one)}</extracomment>"
        yield f"        <translation{state}>"
        for form in translations:
            yield f"            <numerusform>{escape(form)}</numerusform>"
        yield "        </translation>"
    else:
        yield f"        <translation{state}>{escape(translations[0])}</translation>"
    yield "    </message>"


def problems(language: str, found: dict[Key, Text], messages: dict[Key, Message]) -> list[str]:
    """What is missing, unfinished, obsolete, lacks a plural form, or has other placeholders than its source."""
    said = []
    for key, text in found.items():
        message = messages.get(key)
        if message is None:
            said.append(f"{language}: missing: {key.source!r} ({text.files[0]})")
        elif not message.finished:
            said.append(f"{language}: unfinished: {key.source!r} ({text.files[0]})")
        elif len(message.forms) != (PLURAL_FORMS[language] if key.counts else 1):
            said.append(f"{language}: plural forms: {key.source!r}")
        else:
            said.extend(
                f"{language}: placeholders: {key.source!r}: {form!r}"
                for form in message.forms
                if _differ(key, form)
            )
    said.extend(f"{language}: obsolete: {key.source!r}" for key in messages if key not in found)
    return said


def _differ(key: Key, form: str) -> bool:
    """Whether other values are named. What is 1 or 2 in all cases may go without its figure."""
    wanted, there = set(_PLACEHOLDER.findall(key.source)), set(_PLACEHOLDER.findall(form))
    if key.counts:
        wanted.discard("{n}")
        there.discard("{n}")
    return wanted != there


def main(arguments: list[str]) -> int:
    """See the top of the file."""
    found, said = texts()
    for language in PLURAL_FORMS:
        file = TRANSLATIONS / f"{language}.ts"
        if "--check" not in arguments:
            write(file, language, found, read(file))
        said.extend(problems(language, found, read(file)))
    sys.stdout.write("".join(f"{line}\n" for line in [*said, f"{len(found)} texts, {len(said)} problems"]))
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
