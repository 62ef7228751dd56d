"""What stands around a stretch of words and tells that it names a person: each cue gives points."""

from __future__ import annotations

import re
from functools import cache

from simpul.data import any_of, lexicon, used_for, words
from simpul.find.name_score import word_kind
from simpul.find.person_runs import rank_pattern
from simpul.find.titles import Title, titles

_AGE = re.compile(r"\s?\(\s?\d{1,2}(?:\s?(?:tahun|thn|th))?\s?\)|,\s?\d{2}(?:\s?(?:tahun|thn|th))?,")
_INITIALS = re.compile(r"\s?\(([A-Z]{2,4})\)")
_NAMED = re.compile(
    r"(?i)\b(?:bernama|nama|alias|disapa|dipanggil|sapaan|atas nama|dikenal sebagai)\s+(?:lengkap\s+|akrab\s+)?$"
)
_PLACED = re.compile(r"(?i)\b(?:di|ke)\s+$")
_BODY_AFTER = re.compile(
    r"\s+(?:sebagai|adalah|merupakan)\s+(?:sebuah\s+)?(?:lembaga|organisasi|perusahaan|komunitas|yayasan|badan|wadah)\b"
)
_BY = re.compile(r"(?i)\b(?:oleh|bersama|didampingi|kepada|menggandeng|menemui|istri|suami|putra|putri|anak)\s+$")
_PERIOD = re.compile(
    r"(?:periode|masa (?:bakti|jabatan)|tahun)\s+(?:tahun\s+)?"
    r"(?:19|20)\d\d(?:\s?(?:-|–|hingga|sampai)\s?(?:19|20)\d\d)?"
)
_GAP_WORD = re.compile(r"[\w’'./&-]+")
_POST = (
    r"(?:selaku|sebagai|yang juga|yang merupakan|yang menjabat|menjabat|juga merupakan|merupakan|yang kini|"
    r"(?:kembali |resmi )?(?:terpilih|dilantik|ditunjuk|dikukuhkan)(?: kembali)? (?:sebagai|menjadi))"
)
_APPOSED = re.compile(rf"(?:,\s*|\s+{_POST}\s+(?:sebagai\s+)?)")


@cache
def _verbs(*, before: bool) -> re.Pattern[str]:
    forms = [r["form"] for r in lexicon("saying") if (r["pattern"] == "before") == before and " " not in r["form"]]
    verbs = any_of(forms)
    if before:
        return re.compile(
            r"(?:\s*\(\w+(?:\s\w+)?\)|,\s?\d\d)?,?\s+(?:juga |pun |kembali |lalu |turut |lantas |kemudian )?"
            rf"{verbs}\b"
        )
    return re.compile(rf"(?i)(?<!\w){verbs}\s+(?:oleh\s+)?$")


@cache
def _descriptors() -> re.Pattern[str]:
    return re.compile(rf"(?i:{any_of(words('descriptors'))})(?!\w)")


@cache
def _described() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_descriptors().pattern},?\s+$")


@cache
def honorific_before() -> re.Pattern[str]:
    """A form of address and the blank after it."""
    return re.compile(rf"(?<!\w)(?i:{any_of(words('honorifics'))})(?:\.\s*|\s+)")


def says(text: str, end: int) -> bool:
    """Whether a verb of saying follows the name that ends here."""
    return bool(_verbs(before=True).match(text, end))


def _addressed(text: str, start: int) -> bool:
    return any(m.end() == start for m in honorific_before().finditer(text, max(0, start - 20), start))


def only_body(gap: str) -> bool:
    """Whether the text between a title's head and a name can be the title's rest and its body's name."""
    depth_free = _PERIOD.sub(" ", re.sub(r"\([^()]*\)", " ", gap))
    pieces = depth_free.rstrip(" ,").split(",")
    for number, piece in enumerate(pieces):
        for word in _GAP_WORD.findall(piece):
            known = word.lower() in used_for("gap") or word_kind(word) in ("body", "head") or word[0].isdigit()
            if not known and (number or not word[0].isupper()) and not (word[0].isupper() and word_kind(word)):
                return False
    return not re.search(r"[.!?:;”\"]\s|\n", depth_free)


def titled(text: str, start: int) -> Title | None:
    """The title whose phrase runs up to ``start``: "Kepala Dinas Sosial Kota Metro, " before a name."""
    near = [t for t in titles(text) if start - 180 <= t.start and t.end <= start]
    return next((t for t in reversed(near) if only_body(text[t.end : start])), None)


def cue_points(text: str, start: int, end: int) -> tuple[float, str]:
    """Points of all cues around ``[start, end)``, and the strongest cue's rule id."""
    left, right = text[max(0, start - 60) : start], text[end : end + 80]
    cues: list[tuple[float, str]] = []
    if titled(text, start) and not (left.endswith("(") and right.startswith(")")) and not _PERIOD.match(right.lstrip()):
        cues.append((3.0, "person.title"))
    if _verbs(before=False).search(left):
        cues.append((3.0, "person.said-by"))
    if _verbs(before=True).match(right):
        cues.append((2.6, "person.says"))
    if _addressed(text, start) or honorific_before().match(text[start:end].partition(" ")[0] + " "):
        cues.append((4.3, "person.honorific"))
    if any(m.end() == len(left.rstrip()) for m in rank_pattern().finditer(left.rstrip())):
        cues.append((3.0, "person.rank"))
    if _NAMED.search(left):
        cues.append((3.0, "person.named"))
    if _AGE.match(right):
        cues.append((4.3, "person.age"))
    if _initials(text[start:end], right):
        cues.append((1.5, "person.initials"))
    if apposed := _APPOSED.match(right):
        at = end + apposed.end()
        if any(t.outer == at for t in titles(text) if t.kind != "weak") or _descriptors().match(text, at):
            cues.append((2.5 if apposed.group().strip() == "," else 3.0, "person.apposition"))
    if _described().search(left):
        cues.append((1.5, "person.described"))
    if _BY.search(left):
        cues.append((0.6, "person.by"))
    if _BODY_AFTER.match(right):
        cues.append((-4.0, "person.body"))
    if left.endswith("/"):
        cues.append((-3.0, "person.credit"))
    if _PLACED.search(left):
        cues.append((-3.0, "person.in"))
    return sum(points for points, _ in cues), max(cues, default=(0.0, "person.name"))[1]


def _initials(name: str, right: str) -> bool:
    match = _INITIALS.match(right)
    if not match:
        return False
    letters = match.group(1)
    return name[:1] == letters[0] and letters[1:2] in name.upper()
