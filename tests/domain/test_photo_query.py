"""The text of a search and its tree."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glimpse_desktop.domain.photo_query import (
    CHOICES,
    EVERYTHING,
    FLAG_KEYS,
    NUMBER_KEYS,
    TEXT_KEYS,
    And,
    Choice,
    Flag,
    Not,
    Number,
    Only,
    Or,
    Person,
    Query,
    QueryError,
    Text,
    When,
    Words,
    both,
    canonical,
    either,
    mentions_hidden,
    negated,
)
from glimpse_desktop.domain.photo_query_parser import parse, tokens_of

_VALUES = st.text(st.sampled_from("aB1 -:,()\"\\“éOR.>=_'"), min_size=1, max_size=8).map(
    lambda text: " ".join(text.replace("“", "").split())
)
_VALUES = st.one_of(
    _VALUES.filter(bool), st.sampled_from(["OR", "NOT", "AND", "-", "is:x", "Anna Meyer", '"', "\\"])
)
_LIMITS = st.one_of(st.none(), st.integers(0, 99))
_TERMS: st.SearchStrategy[Query] = st.one_of(
    st.lists(_VALUES, min_size=1, max_size=3).map(lambda words: Words(tuple(words))),
    _VALUES.map(Person),
    st.lists(_VALUES, min_size=1, max_size=3).map(lambda names: Only(tuple(names))),
    st.tuples(st.sampled_from(NUMBER_KEYS), _LIMITS, _LIMITS)
    .filter(lambda n: (n[1], n[2]) != (None, None) and (None in n[1:] or n[1] <= n[2]))  # type: ignore[operator]
    .map(lambda n: Number(*n)),
    st.sampled_from(FLAG_KEYS).map(Flag),
    st.tuples(st.sampled_from(TEXT_KEYS), _VALUES).map(lambda t: Text(*t)),
    st.sampled_from([Choice(key, value) for key, values in CHOICES.items() for value in values]),
    st.tuples(
        st.sampled_from(["date", "before", "after"]),
        st.sampled_from(["2019", "last summer", "2019..", "2019-06..june 2020", "3 weeks ago"]),
    ).map(lambda t: When(*t)),
)
_QUERIES = st.recursive(
    _TERMS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: both(*parts)),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: either(*parts)),
        inner.map(negated),
    ),
    max_leaves=8,
)


@given(_QUERIES)
def test_canonical_text_says_the_same(query: Query) -> None:
    text = canonical(query)
    assert parse(text) == query
    assert canonical(parse(text)) == text


@given(st.text(st.sampled_from('ab -:,()"\\“”ORANDT\x00\n>=1.'), max_size=30))
def test_any_text_is_a_search_or_has_a_problem_within(text: str) -> None:
    try:
        parsed = parse(text)
    except QueryError as error:
        assert 0 <= error.position <= len(text)
        assert error.position + error.length <= len(text) + 1
        assert str(error).endswith((".", "?"))
    else:
        assert parse(canonical(parsed)) == parsed
    for token in tokens_of(text):
        assert 0 <= token.start < token.end <= len(text)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", EVERYTHING),
        ("  ", EVERYTHING),
        ("person:Anna", Person("Anna")),
        ('PERSON:"Anna  Meyer"', Person("Anna Meyer")),
        ("person:“Anna Meyer”", Person("Anna Meyer")),
        ("person:Anna,Ben", Or((Person("Anna"), Person("Ben")))),
        ('only:Anna,"Ben C"', Only(("Anna", "Ben C"))),
        ("summer 2019 beach", Words(("summer", "2019", "beach"))),
        ("summer -2019", And((Words(("summer",)), Not(Words(("2019",)))))),
        ("a b OR c", Or((Words(("a", "b")), Words(("c",))))),
        ("(a OR b) AND is:favourite", And((Or((Words(("a",)), Words(("b",)))), Flag("favourite")))),
        ("NOT (a b)", Not(Words(("a", "b")))),
        ("--a", Words(("a",))),
        ("people:>3", Number("people", 4, None)),
        ("people:3+", Number("people", 3, None)),
        ("people:>999999", Number("people", 1_000_000, None)),
        (f"faces:{'9' * 3990}", Number("faces", 1_000_000, 1_000_000)),
        ('person:"\u200fAnna\u202c"', Person("Anna")),
        ("\u200f Anna \x00", Words(("Anna",))),
        ("\ufeff", EVERYTHING),
        ("rating:<3", Number("rating", None, 2)),
        ("faces:4..2", Number("faces", 2, 4)),
        ("favorite:no", Not(Flag("favourite"))),
        ("unnamed:YES", Flag("unnamed")),
        ("format:DNG,jxl", Or((Choice("format", "raw"), Choice("format", "jxl")))),
        ("format:JPG,heif", Or((Choice("format", "jpeg"), Choice("format", "heic")))),
        ("sharp:Soft", Choice("sharpness", "soft")),
        ("label:none", Not(Choice("label", "any"))),
        ("file:IMG_1.jpg", Text("name", "IMG_1.jpg")),
        ('date:"Last  December"', When("date", "last december")),
        ("well-known or not", Words(("well-known", "or", "not"))),
    ],
)
def test_texts(text: str, tree: Query) -> None:
    assert parse(text) == tree


@pytest.mark.parametrize(
    ("text", "says", "position"),
    [
        ("a persn:Anna", "“person:”", 2),
        ("a xyzzy:Anna", "quotation marks", 2),
        ("(a", "closing parenthesis", 0),
        ("a)", "closes nothing", 1),
        ("()", "before this parenthesis", 1),
        ("a OR", "after “OR”", 4),
        ("OR a", "on both sides", 0),
        ("a AND OR b", "on both sides", 6),
        ("NOT", "after “NOT”", 3),
        ('a ""', "between the quotation marks", 2),
        ("person:", "missing after “person:”", 0),
        ("only:Anna,", "missing after “only:”", 0),
        ('person:"Anna', "quotation mark is missing", 0),
        ("date:someday", "no date", 0),
        ("people:many", "comes a number", 0),
        ("rating:<0", "comes a number", 0),
        ("x orientation:round", "portrait, landscape or square", 2),
        ("quality:great", "good, usable or poor", 0),
        ("is:blue", "favourite, hidden or unnamed", 0),
        ("unnamed:maybe", "yes or no", 0),
        ("(" * 60, "parentheses", 50),
        ("x" * 4001, "4000 characters", 4000),
    ],
)
def test_problems_are_sentences_with_a_position(text: str, says: str, position: int) -> None:
    with pytest.raises(QueryError, match=says) as caught:
        parse(text)
    assert caught.value.position == position


def test_hidden_is_found_wherever_it_is_said() -> None:
    assert mentions_hidden(parse("a OR -(b is:hidden)"))
    assert not mentions_hidden(parse("a OR -(b is:favourite) hidden"))
