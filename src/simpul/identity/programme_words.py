"""The words of a programme's name, brought to one form: spelling, numbers, short forms, national programmes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from simpul.data import lexicon, words
from simpul.identity.programme_list import programmes
from simpul.identity.spelling import plain
from simpul.identity.words import number

Words = tuple[str, ...]
CODE = "="
"""What marks a word that stands for a national programme: "=pkh"."""
_TOKEN = re.compile(r"\d{1,3}(?:\.\d{3})+|\d+|[^\W\d_]+")
_TWICE = re.compile(r"\b(?!bagi-)([^\W\d_]{3,})-\1\b")
_TIMES = {
    "puluh": 10,
    "ratus": 100,
    "ribu": 1_000,
    "rb": 1_000,
    "juta": 1_000_000,
    "jt": 1_000_000,
    "miliar": 10**9,
    "triliun": 10**12,
}
_TYPO_LENGTH, _ROOT = 7, 4
_VERB = re.compile(r"(?:me(?P<nasal>ng|ny|n|m)?|ber|di)(?P<root>\w{4,})")
_PROCESS = re.compile(r"pe(?P<nasal>ng|ny|n|m)?(?P<root>\w{4,}an)")
_RESULT = re.compile(r"(?!pe\w{4,}an)(?P<root>\w{4,}an)")
_STATE = re.compile(r"ke(?P<root>\w{4,}an)")
_LOST = {"ng": ("k",), "ny": ("s",), "n": ("t",), "m": ("p",)}


@cache
def form(use: str) -> Mapping[str, str]:
    """The words of one use in the lexicon ``programme_words``, each with its canonical word or family."""
    return {r["form"]: r["word"] or r["near"] for r in lexicon("programme_words") if r["use"] == use}


@cache
def families() -> Mapping[str, frozenset[str]]:
    """Head word → the families of heads that do not contradict each other."""
    found: dict[str, frozenset[str]] = {}
    for row in lexicon("programme_words"):
        if row["use"] == "near":
            found[row["form"]] = found.get(row["form"], frozenset()) | {row["near"]}
    return found


@lru_cache(maxsize=50_000)
def tokens_of(name: str) -> Words:
    """The words and numbers of a name in lower case, "anak-anak" as one."""
    return tuple(_TOKEN.findall(_TWICE.sub(r"\1", plain(name).replace("&", " dan "))))


@lru_cache(maxsize=50_000)
def spelled(tokens: Words) -> Words:
    """The words as one spelling has them: diklat umkm ke ii → pendidikan dan pelatihan usaha … ke 2."""
    return replaced(_numbers(_without_repeats(replaced(tokens, _spelling()))), _spelling())


@lru_cache(maxsize=50_000)
def national(tokens: Words) -> Words:
    """The words with each national programme's name as one word, its code: bantuan pkh → bantuan =pkh."""
    return replaced(tokens, _national())


@lru_cache(maxsize=50_000)
def canonical(tokens: Words) -> Words:
    """The words with each of those that say one thing in other words replaced: kursus → pelatihan."""
    return replaced(tokens, _synonyms())


def replaced(tokens: Sequence[str], forms: Mapping[str, Mapping[Words, Words]]) -> Words:
    """The words with every known form replaced, the longest first; a replacement is not looked at again."""
    out: list[str] = []
    at = 0
    while at < len(tokens):
        known = forms.get(tokens[at], {})
        match = next((f for f in known if tuple(tokens[at : at + len(f)]) == f), None)
        out += known[match] if match else (tokens[at],)
        at += len(match) if match else 1
    return tuple(out)


@cache
def _spelling() -> Mapping[str, Mapping[Words, Words]]:
    rows = [(tokens_of(form_), tokens_of(word)) for form_, word in form("spelling").items()]
    bodies = (*lexicon("ministries"), *lexicon("agencies"), *lexicon("institutions"))
    rows += [(tokens_of(r["short"]), tokens_of(r["name"])) for r in bodies if len(r["short"]) > 2]
    return _index(row for row in rows if row[0])


@cache
def _national() -> Mapping[str, Mapping[Words, Words]]:
    rows = [(spelled(tokens_of(name)), (CODE + p.code,)) for p in programmes().values() for name in p.names]
    before = [(("program", *name), code) for name, code in rows]
    return _index([*rows, *before, *(((*name, "program"), code) for name, code in rows)])


@cache
def _synonyms() -> Mapping[str, Mapping[Words, Words]]:
    rows = [(spelled(tokens_of(form_)), spelled(tokens_of(word))) for form_, word in form("word").items()]
    known = _index(rows)
    return _index((source, replaced(target, known)) for source, target in rows)


def _index(rows: Iterable[tuple[Words, Words]]) -> Mapping[str, Mapping[Words, Words]]:
    """Forms by their first word, longest first; the first row of a form counts."""
    known: dict[str, dict[Words, Words]] = {}
    for source, target in sorted(rows, key=lambda row: -len(row[0])):
        known.setdefault(source[0], {}).setdefault(source, target)
    return known


def _without_repeats(tokens: Sequence[str]) -> list[str]:
    return [t for i, t in enumerate(tokens) if i == 0 or t != tokens[i - 1] or len(t) < 3 or t.isdigit()]


def _numbers(tokens: Sequence[str]) -> list[str]:
    """Numbers as plain digits, Roman ones and "dua puluh 5 juta" too; what is no number stays."""
    out: list[str] = []
    open_ten = False
    for token in tokens:
        value = number(token.replace(".", ""))
        last = int(out[-1]) if out and out[-1].isdecimal() else None
        if value and open_ten and last is not None and len(value) == 1:
            out[-1] = str(last + int(value))
        elif last is not None and token == "belas":
            out[-1] = str(last + 10)
        elif last is not None and token in _TIMES:
            out[-1] = str(last * _TIMES[token])
        else:
            out.append(value or token)
        open_ten = token == "puluh"
    return out


@lru_cache(maxsize=50_000)
def alike(left: str, right: str) -> bool:
    """Whether two words are forms of one root, or long words that differ by a slip of the pen."""
    return bool(_roots(left) & _roots(right)) or _slip(left, right)


@lru_cache(maxsize=50_000)
def _roots(word: str) -> frozenset[str]:
    """What the word can be a verb or a process noun of: penanaman → anam, tanam; never a doer (petani)."""
    found = {word}
    if word in form("own"):
        return frozenset(found)
    for pattern, ends in ((_VERB, ("kan", "i", "")), (_PROCESS, ("an",)), (_RESULT, ("an",)), (_STATE, ("an",))):
        match = pattern.fullmatch(word)
        if match:
            bare = {match["root"].removesuffix(end) for end in ends if match["root"].endswith(end)}
            lost = _LOST.get(match.groupdict().get("nasal") or "", ())
            found |= bare | {letter + root for letter in lost for root in bare if root[0] in "aeiou"}
    return frozenset(root for root in found if len(root) >= _ROOT or root == word)


def _slip(left: str, right: str) -> bool:
    if min(len(left), len(right)) < _TYPO_LENGTH or left[0] != right[0] or left.isdecimal():
        return False
    return OSA.distance(left, right, score_cutoff=1) <= 1 and not (left in ordinary() and right in ordinary())


@cache
def ordinary() -> frozenset[str]:
    """Ordinary words of news and of programmes, in lower case: neither short forms nor slips of the pen."""
    known = {w.lower() for w in words("not_names")} | {r["head"] for r in lexicon("program_heads")}
    known |= {w for name in ("skills", "group_heads") for phrase in words(name) for w in phrase.split()}
    return frozenset(known | {w for target in form("word").values() for w in target.split()})
