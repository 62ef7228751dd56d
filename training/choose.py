"""Choose how rules and model are joined, on the articles that training held out: ``choose.py MODEL_DIR``.

For each type of name, then for each predicate, the policy with the best F1 on a coarse grid; a policy other than the
rules alone must be better by ``MARGIN``, since 28 articles are few. Writes ``MODEL_DIR/policies.json``.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from dataclasses import asdict
from pathlib import Path

from gold import claim_json
from joint import Read, entities, merged, read_all
from measure import held_out
from scorer import alike, claim_alike, one_to_one

from simpul.claim.assemble import CLAIMERS, make_claims
from simpul.claim.context import make_context
from simpul.claim.learned import claims as learned_claims
from simpul.claim.learned_merge import Policy
from simpul.claim.support import argued, supported
from simpul.nlp.model_mentions import MentionPolicy

TYPES = ("Person", "Organization", "Place", "Program", "Group")
PREDICATES = (
    "runs", "partnerIn", "funds", "targets", "heldAt", "teaches", "partOfProgram", "partOf", "jurisdiction",
    "locatedIn", "hasTime", "hasQuantity", "hasStatus", "aimsAt", "obstacle",
)  # fmt: skip
MARGIN = 0.005


def f1(hit: int, gold: int, found: int) -> float:
    return 2 * hit / (gold + found) if gold + found else 0.0


def as_json(found: tuple) -> list[dict]:
    return [{"id": e.id, "type": e.type, "name": e.name, "mentions": [m.text for m in e.mentions]} for e in found]


def entity_f1(reads: list[Read], gold: dict, policies: dict, type_: str) -> float:
    hit = wanted = got = 0
    for read in reads:
        record = gold[read.document.article.id]
        made = entities(read, policies)
        if type_ == "Program":  # a doubtful one counts only where claims bear it out
            made = argued(made, supported(made, make_claims(make_context(read.document, made))))
        ours = [e for e in as_json(made) if e["type"] == type_]
        theirs = [e for e in record["entities"] if e["type"] == type_]
        hit += len(one_to_one(theirs, ours, alike))
        wanted, got = wanted + len(theirs), got + len(ours)
    return f1(hit, wanted, got)


def choose_mentions(reads: list[Read], gold: dict) -> dict:
    """Policies of all types but Group (a group is an entity only as the argument of a claim)."""
    chosen: dict = {"mentions": {}, "real": {}}
    for type_ in TYPES[:4]:
        alone = entity_f1(reads, gold, chosen, type_)
        best, best_score = (MentionPolicy(), 0.0), alone + MARGIN
        tried = {}
        for veto in (0.0, 0.15, 0.35):
            for propose in (0.4, 0.5, 0.6, 0.7, 0.8, 2.0):
                for borders in (False, True):
                    for lift in (0.5, 2.0) if type_ == "Program" else (2.0,):
                        policy = MentionPolicy(veto, propose, borders, lift)
                        policies = {"mentions": chosen["mentions"] | {type_: policy}, "real": chosen["real"]}
                        tried[policy] = entity_f1(reads, gold, policies, type_)
        leaders = sorted(tried, key=lambda p: -tried[p])[:6]
        for policy in [MentionPolicy(), *leaders]:
            for floor in (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6):
                policies = {
                    "mentions": chosen["mentions"] | {type_: policy}, "real": chosen["real"] | {type_: floor},
                }  # fmt: skip
                value = entity_f1(reads, gold, policies, type_)
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
        found.append((context, rules, learned_claims(context, read.reading), to_gold, record))
    return found


def counts(prepared: list[tuple], claims_policies: dict) -> dict[str, Counter]:
    total: dict[str, Counter] = {}
    for context, rules, learned, to_gold, record in prepared:
        ours = [claim_json(c) for c in merged(context, rules, learned, {"claims": claims_policies})]
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


def choose_claims(prepared: list[tuple]) -> dict[str, Policy]:
    """All predicates at once: the grid is walked once, each predicate keeps its best."""
    alone = counts(prepared, {})
    best = {p: (score_of(alone.get(p, Counter())) + MARGIN, Policy()) for p in PREDICATES}
    for veto in (0.0, 0.05, 0.1, 0.2, 0.3, 0.4):
        for propose in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 2.0):
            policy = Policy(veto, propose)
            found = counts(prepared, dict.fromkeys(PREDICATES, policy))
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
            claims = choose_claims(prepared)
            total = score_of(sum(counts(prepared, claims).values(), Counter()))
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
