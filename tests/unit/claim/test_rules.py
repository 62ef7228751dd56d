"""Every rule that a claim module can give is described, and every description belongs to a rule that can be given."""

import ast
from pathlib import Path

import pytest

import simpul.claim
from simpul.claim.assemble import CLAIMERS, RULES
from simpul.model import Article
from simpul.pipeline import extract_article

ROOM = Path(simpul.claim.__file__).parent
SAMPLES = Path(__file__).parents[3] / "samples" / "articles"


def described(tree: ast.Module) -> tuple[set[str], set[int]]:
    """The keys of a module's RULES, and the nodes of that table."""
    for node in tree.body:
        target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        if isinstance(target, ast.Name) and target.id == "RULES" and isinstance(node.value, ast.Dict):
            keys = {key.value for key in node.value.keys if isinstance(key, ast.Constant)}
            return keys, {id(inner) for inner in ast.walk(node.value)}
    return set(), set()


def given() -> tuple[set[str], set[str]]:
    """Strings that the room's code outside RULES holds, and the openings of its f-strings ("status.")."""
    words, openings = set(), set()
    for path in sorted(ROOM.glob("*.py")) + sorted((ROOM.parent / "find").glob("post*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        table = described(tree)[1]
        for node in ast.walk(tree):
            if id(node) in table:
                continue
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                words.add(node.value)
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                openings.add(node.values[0].value)
    return words, {o for o in openings if o.endswith(".")}


WORDS, OPENINGS = given()


@pytest.mark.parametrize("rule", sorted(RULES))
def test_every_described_rule_is_given_by_some_code(rule):
    assert rule in WORDS or any(rule.startswith(opening) for opening in OPENINGS)


def test_every_rule_named_in_the_code_is_described():
    families = {rule.partition(".")[0] for rule in RULES}
    named = {w for w in WORDS if w.count(".") == 1 and w.partition(".")[0] in families and " " not in w}
    assert named - set(RULES) - OPENINGS == set()


def test_every_module_s_rules_are_in_the_whole_table():
    for claimer in CLAIMERS:
        rules = vars(__import__(claimer.__module__, fromlist=["RULES"]))["RULES"]
        assert rules and rules.items() <= RULES.items()


def test_descriptions_are_one_line_and_ids_belong_to_one_module():
    assert all(line and "\n" not in line and len(line) <= 120 for line in RULES.values())
    every = [key for path in sorted(ROOM.glob("*.py")) for key in described(ast.parse(path.read_text("utf-8")))[0]]
    assert sorted(every) == sorted(set(every))
    assert set(RULES) <= set(every)


def test_the_claims_of_the_samples_have_described_rules():
    texts = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*-*.txt"))]
    rules = {claim.rule for text in texts for claim in extract_article(Article("a", text)).claims}
    assert len(rules) > 20
    assert rules <= set(RULES)
