"""``simpul review``: pairs of nodes that may be one thing, and claims, each judged with one key."""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING, Annotated

import typer

from simpul.cli.arguments import AsJson, BuildDir, existing
from simpul.cli.asking import asked, now
from simpul.cli.guard import note
from simpul.cli.output import emit_table
from simpul.cli.review_claims import ask_claims, export_records, judge_claim, list_claims

if TYPE_CHECKING:
    from simpul.link.judgements import Decision, Judgement
    from simpul.review import Case, Side

KEYS: dict[str, Decision] = {"y": "same", "n": "different", "u": "unsure"}
HELP = "y sama·same  n beda·different  u ragu·unsure  z batal·undo  spasi lewati·space skips  q selesai·quit"

Linked = Annotated[
    bool,
    typer.Option("--linked", help="Tinjau yang sudah ditautkan mesin. Judge what was linked by machine."),
]
Namesakes = Annotated[
    bool,
    typer.Option("--namesakes", help="Tinjau orang senama di dua tempat. Judge namesakes in two places."),
]
Listed = Annotated[bool, typer.Option("--list", help="Daftarkan saja. Only list the pairs.")]
Who = Annotated[str | None, typer.Option("--who", metavar="NAME", help="Siapa yang memutuskan. Who judges.")]
Pair = Annotated[
    tuple[str, str] | None,
    typer.Option(metavar="IRI IRI", help="Putuskan satu pasangan. Judge one pair.", show_default=False),
]
Claims = Annotated[bool, typer.Option("--claims", help="Tinjau klaim, bukan pasangan. Judge claims, not pairs.")]
Claim = Annotated[
    str | None,
    typer.Option("--claim", metavar="HASH", help="Putuskan satu klaim. Judge one claim.", show_default=False),
]
GivenVerdict = Annotated[
    str, typer.Option("--verdict", metavar="VERDICT", help="confirm, reject, unsure, edit, undone.")
]
Changes = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="FIELD=VALUE", help="Isian yang dikoreksi. A corrected field.", show_default=False),
]
Remark = Annotated[str, typer.Option("--note", metavar="TEXT", help="Catatan. A remark.", show_default=False)]
Export = Annotated[
    bool, typer.Option("--export", help="Tulis artikel yang ditinjau sebagai catatan fakta. Write reviewed records.")
]


def review(
    path: BuildDir,
    linked: Linked = False,
    namesakes: Namesakes = False,
    listed: Listed = False,
    who: Who = None,
    same: Pair = None,
    different: Pair = None,
    unsure: Pair = None,
    undone: Pair = None,
    claims: Claims = False,
    claim: Claim = None,
    verdict: GivenVerdict = "edit",
    changes: Changes = None,
    remark: Remark = "",
    export: Export = False,
    as_json: AsJson = False,
) -> int:
    """Putuskan mana yang satu, dan mana yang benar. Judge which nodes are one thing, and which claims are right."""
    from simpul.link.judgements import judgement
    from simpul.review import cases, judge
    from simpul.review import namesakes as doubles
    from simpul.review.relink import read_folder

    existing(path)
    name = who or getpass.getuser()
    if export:
        return export_records(path)
    if claim:
        return judge_claim(path, claim, verdict, changes or [], name, remark)
    if claims:
        return list_claims(path, as_json=as_json) if listed or as_json else ask_claims(path, name)
    given: dict[Decision, tuple[str, str] | None] = {
        "same": same, "different": different, "unsure": unsure, "undone": undone
    }  # fmt: skip
    made = [judgement(v, *pair, who=name, when=now()) for v, pair in given.items() if pair]
    if not made:
        queue = doubles(read_folder(path)) if namesakes else cases(read_folder(path), linked=linked)
        if listed or as_json:
            rows = [
                (c.type, f"{c.score:.2f}", c.left.name, c.right.name, "; ".join(c.why), c.left.iri, c.right.iri)
                for c in queue
            ]
            emit_table(("type", "score", "left", "right", "why", "left_iri", "right_iri"), rows, as_json=as_json)
            return 0
        made = ask(queue, name)
    if not made:
        note("simpul: tidak ada putusan · nothing was judged")
        return 0
    folder = judge(path, made)
    note(f"simpul: {len(made)} putusan · judgements, {len(folder.links.pairs)} tautan · links → {path}")
    return 0


def ask(queue: tuple[Case, ...], who: str) -> list[Judgement]:
    """Show the pairs one by one on stderr and take a key for each."""
    from simpul.link.judgements import judgement

    def made(case: Case, verdict: Decision) -> Judgement:
        return judgement(verdict, case.left.iri, case.right.iri, who=who, when=now())

    return asked(queue, show, KEYS, made, HELP)


def show(case: Case, number: int, count: int) -> None:
    """One pair, both sides with their sentences, on stderr."""
    note(f"\n{number}/{count}  {case.type}  {case.score:.2f}  {'; '.join(case.why)}")
    for side in (case.left, case.right):
        note(_side(side))
    note(HELP)


def _side(side: Side) -> str:
    names = f" ({'; '.join(side.names)})" if side.names else ""
    around = f"\n    {' · '.join(side.around)}" if side.around else ""
    sentences = "".join(f"\n    [{source}] {text}" for source, text in side.sentences)
    return f"  {side.name}{names}{around}{sentences}"
