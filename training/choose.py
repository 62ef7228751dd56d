"""Choose how rules and model are joined, on the articles that training held out: ``choose.py MODEL_DIR``.

For each type of name, then for each predicate, the policy with the best F1 on a coarse grid; a policy other than the
rules alone must be better by ``MARGIN``, since 28 articles are few. Writes ``MODEL_DIR/policies.json``.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from dataclasses import asdict
from itertools import product
from pathlib import Path

from joint import Read, entities, merged, read_all
from measure import held_out
from reader.learned import claims as learned_claims
from reader.learned import real
from reader.learned_merge import Policy
from reader.model_mentions import MentionPolicy
from scorer import alike, claim_alike, one_to_one
from simpul.claim.assemble import CLAIMERS
from simpul.claim.context import make_context
from simpul.claim.support import argued
from simpul.export.records import claim_record

TYPES = ("Person", "Organization", "Place", "Program", "Group")
PREDICATES = (
    "runs", "partnerIn", "funds", "targets", "heldAt", "teaches", "partOfProgram", "partOf", "jurisdiction",
    "locatedIn", "hasTime", "hasQuantity", "hasStatus", "aimsAt", "obstacle",
)  # fmt: skip
MARGIN = 0.005
FLOORS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5)
GRID = tuple(product((0.0, 0.15), (0.5, 0.7, 0.8, 2.0), (False, True), (2.0, 0.5)))


def f1(hit: int, gold: int, found: int) -> float:
    return 2 * hit / (gold + found) if gold + found else 0.0


def as_json(found: tuple) -> list[dict]:
    return [{"id": e.id, "type": e.type, "name": e.name, "mentions": [m.text for m in e.mentions]} for e in found]


def entity_counts(read: Read, record: dict, policies: dict, type_: str, floors: tuple[float, ...]) -> list[tuple]:
    """Hits, annotated and found entities of a type for each floor of "real", claims by rules alone."""
    context = make_context(read.document, entities(read, policies))
    rules = [c for claimer in CLAIMERS for c in claimer(context)]
    scores = real(context, read.reading) if max(floors) else {}
    theirs = [e for e in record["entities"] if e["type"] == type_]
    found = []
    for floor in floors:
        made, claims = merged(context, rules, [], {"claims": {}, "real": policies["real"] | {type_: floor}}, scores)
        ours = as_json(tuple(e for e in argued(made, claims) if e.type == type_))
        found.append((len(one_to_one(theirs, ours, alike)), len(theirs), len(ours)))
    return found


def entity_f1(reads: list[Read], gold: dict, policies: dict, type_: str, floors: tuple[float, ...]) -> list[float]:
    """F1 of a type for each floor."""
    each = [entity_counts(r, gold[r.document.article.id], policies, type_, floors) for r in reads]
    return [f1(*(sum(article[n][k] for article in each) for k in range(3))) for n in range(len(floors))]


def choose_mentions(reads: list[Read], gold: dict) -> dict:
    """Policies of all types but Group (a group is an entity only as the argument of a claim)."""
    chosen: dict = {"mentions": {}, "real": {}}
    for type_ in TYPES[:4]:
        (alone,) = entity_f1(reads, gold, chosen, type_, (0.0,))
        best, best_score = (MentionPolicy(), 0.0), alone + MARGIN
        for veto, propose, borders, lift in GRID:
            if lift < 1 and type_ != "Program":
                continue
            policy = MentionPolicy(veto, propose, borders, lift)
            policies = {"mentions": chosen["mentions"] | {type_: policy}, "real": chosen["real"]}
            for floor, value in zip(FLOORS, entity_f1(reads, gold, policies, type_, FLOORS), strict=True):
                if value > best_score:
                    best, best_score = (policy, floor), value
        chosen["mentions"][type_], chosen["real"][type_] = best
        print(f"{type_:14} rules {alone:.3f} joint {best_score:.3f} {best}", flush=True)
    return chosen


def prepare(reads: list[Read], gold: dict, policies: dict) -> list[tuple]:
    """Of each article: context, rules' claims, learned claims, and the map to the annotated entities."""
    found = []
    for read in reads:
        made = entities(read, policies)
        context = make_context(read.document, made)
        record = gold[read.document.article.id]
        ours = as_json(made)
        to_gold = {ours[j]["id"]: record["entities"][i]["id"] for i, j in one_to_one(record["entities"], ours, alike)}
        rules = [c for claimer in CLAIMERS for c in claimer(context)]
        scores = real(context, read.reading)
        found.append((context, rules, learned_claims(context, read.reading), scores, to_gold, record))
    return found


def counts(prepared: list[tuple], claims_policies: dict, floors: dict) -> dict[str, Counter]:
    total: dict[str, Counter] = {}
    for context, rules, learned, scores, to_gold, record in prepared:
        _, made = merged(context, rules, learned, {"claims": claims_policies, "real": floors}, scores)
        ours = [claim_record(c) for c in made]
        pairs = one_to_one(record["claims"], ours, lambda a, b, m=to_gold: claim_alike(a, b, m))
        for kind, names in (
            ("gold", [c["p"] for c in record["claims"]]), ("found", [c["p"] for c in ours]),
            ("hit", [ours[j]["p"] for _, j in pairs]),
        ):  # fmt: skip
            for name in names:
                total.setdefault(name, Counter())[kind] += 1
    return total


def score_of(count: Counter) -> float:
    return f1(count["hit"], count["gold"], count["found"])


def choose_claims(prepared: list[tuple], floors: dict) -> dict[str, Policy]:
    """All predicates at once: the grid is walked once, each predicate keeps its best."""
    alone = counts(prepared, {}, floors)
    best = {p: (score_of(alone.get(p, Counter())) + MARGIN, Policy()) for p in PREDICATES}
    for veto in (0.0, 0.05, 0.1, 0.2, 0.3, 0.4):
        for propose in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 2.0):
            policy = Policy(veto, propose)
            found = counts(prepared, dict.fromkeys(PREDICATES, policy), floors)
            for p in PREDICATES:
                value = score_of(found.get(p, Counter()))
                if value > best[p][0]:
                    best[p] = (value, policy)
    for p in PREDICATES:
        print(f"{p:14} rules {score_of(alone.get(p, Counter())):.3f} joint {best[p][0]:.3f} {best[p][1]}", flush=True)
    return {p: policy for p, (_, policy) in best.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    arguments = parser.parse_args()
    texts, gold = held_out("validation")
    reads = read_all(texts.values(), arguments.model)
    mentions = choose_mentions(reads, gold)
    results = []
    for group in (MentionPolicy(), MentionPolicy(0, 0.5, False), MentionPolicy(0, 0.5, True)):
        for floor in (0.0, 0.2, 0.4):
            policies = {
                "mentions": mentions["mentions"] | {"Group": group},
                "real": mentions["real"] | {"Group": floor},
            }
            prepared = prepare(reads, gold, policies)
            claims = choose_claims(prepared, policies["real"])
            total = score_of(sum(counts(prepared, claims, policies["real"]).values(), Counter()))
            print(f"{group} real {floor}: all claims {total:.3f}", flush=True)
            results.append((total, policies, claims))
    total, policies, claims = max(results, key=lambda r: r[0])
    print(f"chosen: {total:.3f}", policies["mentions"]["Group"], policies["real"]["Group"])
    data = {
        "mentions": {k: asdict(v) for k, v in policies["mentions"].items()},
        "real": policies["real"],
        "claims": {k: asdict(v) for k, v in claims.items()},
    }
    (arguments.model / "policies.json").write_text(json.dumps(data, indent=1) + "\n")


if __name__ == "__main__":
    main()
