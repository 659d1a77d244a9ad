"""Times as people say them in German and Arabic, put into the English that ``natural_dates`` reads.

Each language is a table of its words; the order of words is the same few patterns in all of them: "vor 3 Wochen"
and "قبل 3 أسابيع" are "3 week ago", "الصيف الماضي" is "last summer". What no table knows is no date.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from glimpse_desktop.domain.language import language


def _list(words: str) -> list[str]:
    return words.split()


_MONTHS = _list("january february march april may june july august september october november december")
_DAYS = _list("monday tuesday wednesday thursday friday saturday sunday")


def _table(*columns: tuple[Iterable[str], Iterable[str]], **words: str) -> dict[str, str]:
    """From words to the English one: columns beside each other, and ``english="its words"``."""
    pairs = [pair for theirs, english in columns for pair in zip(theirs, english, strict=True)]
    pairs += [(one, english.strip("_")) for english, many in words.items() for one in many.split()]
    return {_plain(one): english for one, english in pairs}


def _plain(text: str) -> str:
    """Without case, Arabic vowels and the ways to write alif, and with the digits of English."""
    found = []
    for char in unicodedata.normalize("NFC", text.casefold()):
        if unicodedata.category(char) == "Nd":
            found.append(str(unicodedata.digit(char)))
        elif unicodedata.category(char) != "Mn" and char != "ـ":
            found.append({"أ": "ا", "إ": "ا", "آ": "ا", "ة": "ه", "ى": "ي", "ß": "ss"}.get(char, char))
    return "".join(found)


_COUNTS = tuple(str(number) for number in range(1, 13))
_GERMAN_MONTHS = _list("januar februar märz april mai juni juli august september oktober november dezember")
_GERMAN = _table(
    (_GERMAN_MONTHS, _MONTHS),
    (_list("montag dienstag mittwoch donnerstag freitag samstag sonntag"), _DAYS),
    (_list("ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"), _COUNTS),
    january="jänner",
    february="feber",
    march="maerz",
    saturday="sonnabend",
    spring="frühling frühjahr fruehling fruehjahr",
    summer="sommer",
    autumn="herbst",
    winter="winter",
    christmas="weihnachten weihnacht",
    christmas_eve="heiligabend",
    new_year="neujahr",
    new_year_eve="silvester",
    easter="ostern",
    early="anfang beginn",
    mid="mitte",
    late="ende",
    day="tag tage tagen tags",
    week="woche wochen",
    weekend="wochenende wochenenden",
    month="monat monate monaten monats",
    year="jahr jahre jahren jahres",
    today="heute",
    yesterday="gestern",
    this="diese dieser dieses diesen diesem",
    last="letzte letzter letztes letzten letztem vorige voriger voriges vorigen "
    "vergangene vergangener vergangenes vergangenen",
    ago="vor",
    _1_="eine einem einer eines einen",
    __="im in am an den der die das dem des und von vom zu",
)
_ARABIC = _table(
    (_list("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"), _MONTHS),
    (_list("جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر"), _MONTHS),
    (_list("كانون٢ شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين١ تشرين٢ كانون١"), _MONTHS),
    (_list("اثنين ثلاثاء أربعاء خميس جمعة سبت أحد"), _DAYS),
    (_list("واحد اثنان ثلاث أربع خمس ست سبع ثمان تسع عشر"), _COUNTS[:10]),
    (_list("واحدة اثنتان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة"), _COUNTS[:10]),
    april="ابريل نيسان",
    spring="ربيع",
    summer="صيف",
    autumn="خريف",
    winter="شتاء",
    christmas="ميلاد كريسماس",
    new_year="رأس_السنة",
    new_year_eve="ليلة_رأس_السنة",
    easter="فصح",
    early="بداية مطلع أوائل",
    mid="منتصف أواسط وسط",
    late="نهاية أواخر",
    _1990s_="تسعينيات تسعينات",
    _1980s_="ثمانينيات ثمانينات",
    _1970s_="سبعينيات سبعينات",
    _1960s_="ستينيات ستينات",
    _1950s_="خمسينيات خمسينات",
    day="يوم أيام يوما",
    week="أسبوع أسابيع أسبوعا",
    weekend="نهاية_أسبوع",
    month="شهر أشهر شهور شهرا",
    year="سنة سنوات سنين عام أعوام عاما",
    today="اليوم",
    yesterday="أمس البارحة",
    this="هذا هذه",
    last="ماضي ماضية فائت فائتة سابق سابقة منصرم منصرمة آخر",
    ago="قبل منذ",
    __="في من خلال شهر_من فصل عيد",
) | {
    _plain(two): f"2 {unit}"
    for twos, unit in (
        ("يومين يومان", "day"),
        ("أسبوعين أسبوعان", "week"),
        ("شهرين شهران", "month"),
        ("سنتين عامين سنتان عامان", "year"),
    )
    for two in twos.split()
}
_ARABIC_PAIRS = {
    _plain(pair): _plain(one)
    for pair, one in {
        "كانون الثاني": "كانون٢",
        "كانون الأول": "كانون١",
        "تشرين الأول": "تشرين١",
        "تشرين الثاني": "تشرين٢",
        "عطلة نهاية الأسبوع": "نهاية_أسبوع",
        "نهاية الأسبوع": "نهاية_أسبوع",
        "أول أمس": "قبل يومين",
        "ليلة رأس السنة": "ليلة_رأس_السنة",
        "رأس السنة": "رأس_السنة",
        "السنة قبل الماضية": "قبل سنتين",
        "العام قبل الماضي": "قبل سنتين",
        "الشهر قبل الماضي": "قبل شهرين",
        "الأسبوع قبل الماضي": "قبل أسبوعين",
    }.items()
}
_GERMAN_PAIRS = {
    "vorgestern": "vor 2 tagen",
    "heuer": "dieses jahr",
    "vorletztes jahr": "vor 2 jahren",
    "vorletzten monat": "vor 2 monaten",
    "vorletzte woche": "vor 2 wochen",
    "vorletztes wochenende": "vor 2 wochenenden",
}
_SEASONS = ("spring", "summer", "autumn", "winter")
_UNITS = ("day", "week", "weekend", "month", "year")


def in_english(phrase: str) -> list[str]:
    """What the phrase would be in English by each of the languages; none where its words are no time."""
    text = _plain(" ".join(phrase.replace("،", " ").replace(",", " ").split()))
    found = []
    for table, pairs in ((_GERMAN, _GERMAN_PAIRS), (_ARABIC, _ARABIC_PAIRS)):
        english = _translated(text, table, pairs)
        if english is not None:
            found.append(english)
    return found


def phrases() -> tuple[str, ...]:
    """What may be offered in the window's language to somebody who types; () for English, which has its own."""
    return _OFFERED.get(language(), ())


def written(phrase: str) -> str:
    """The phrase with the capital letters of its language: "Last December", "Letzten Sommer"."""
    names = {*_MONTHS, *_DAYS, "christmas"}
    german = language() == "de"
    words = []
    for word in phrase.split(" "):
        english = _GERMAN.get(_plain(word)) if german else None
        great = word in names or english in names or english in (*_UNITS, *_SEASONS)
        words.append(word.capitalize() if great else word)
    said = " ".join(words)
    return said[:1].upper() + said[1:]


def _translated(text: str, table: Mapping[str, str], pairs: Mapping[str, str]) -> str | None:
    for pair, one in pairs.items():
        text = re.sub(rf"(?<!\S){re.escape(pair)}(?!\S)", one, text)
    words: list[str] = []
    for word in text.split():
        english = _word(word, table)
        if english is None:
            return None
        if english:
            words.extend(english.split())
    # "summer of the year 2019": the year is said by its number.
    words = [
        word
        for place, word in enumerate(words)
        if not (word == "year" and place and re.fullmatch(r"\d+s", words[place - 1]))
        and (word not in ("year", "day") or not _follows(words, place, word))
    ]
    if "ago" in words:
        words.remove("ago")
        if words and words[0] in _UNITS:
            words.insert(0, "1")
        words.append("ago")
    for which in ("last", "this"):
        if which in words:
            words.remove(which)
            others = [word for word in words if word != "year" and word not in ("early", "mid", "late")]
            if "year" in words and others and not any(word.isdigit() for word in others):
                words.remove("year")  # "autumn of last year"
                words += [which, "year"]
            else:
                after = 1 if words and words[0] in ("early", "mid", "late") else 0
                words.insert(after, which)
    return " ".join(words) if words else None


def _follows(words: list[str], place: int, word: str) -> bool:
    """Whether a number of a year follows the word for a year, or a day of the week the word for a day."""
    following = words[place + 1] if place + 1 < len(words) else ""
    return len(following) == 4 and following.isdigit() if word == "year" else following in _DAYS


def _word(word: str, table: Mapping[str, str]) -> str | None:
    """In English, "" for one that says nothing, None for an unknown one."""
    if word in table:
        return table[word]
    if word.startswith("ال") and word[2:] in table:
        return table[word[2:]]
    if language() == "ar" and (day := re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", word, re.ASCII)):
        return f"{day[1]}.{day[2]}.{day[3]}"
    if re.fullmatch(r"[\d.\-/]+", word, re.ASCII):
        return word
    if decade := re.fullmatch(r"(\d{1,3}0)er", word, re.ASCII):
        return f"{decade[1]}s"
    short = word.removesuffix(".")
    if table is _GERMAN and len(short) >= 3:
        return next((table[month] for month in _GERMAN_MONTHS if month.startswith(short)), None)
    return None


_OFFERED = {
    "de": (
        "heute",
        "gestern",
        "diese Woche",
        "letzte Woche",
        "letztes Wochenende",
        "diesen Monat",
        "letzten Monat",
        "dieses Jahr",
        "letztes Jahr",
        *(f"{which} {season}" for which in ("diesen", "letzten") for season in ("Frühling", "Sommer")),
        *(f"{which} {season}" for which in ("diesen", "letzten") for season in ("Herbst", "Winter")),
        *(f"letzten {month.capitalize()}" for month in _GERMAN_MONTHS),
    ),
    "ar": (
        "اليوم",
        "أمس",
        "هذا الأسبوع",
        "الأسبوع الماضي",
        "نهاية الأسبوع الماضي",
        "هذا الشهر",
        "الشهر الماضي",
        "هذه السنة",
        "السنة الماضية",
        *(f"هذا {season}" for season in ("الربيع", "الصيف", "الخريف", "الشتاء")),
        *(f"{season} الماضي" for season in ("الربيع", "الصيف", "الخريف", "الشتاء")),
        *(
            f"{month} الماضي"
            for month in _list("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر")
        ),
    ),
}
