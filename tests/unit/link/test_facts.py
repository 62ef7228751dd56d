"""What an article tells of its nodes, as texts that can be read back."""

from __future__ import annotations

from tests.unit.link import news

from simpul.link.facts import Office, node_text, office_text, read_node, read_office, told
from simpul.link.profiles import profile, profiles
from simpul.model import Node


def test_descriptions_and_posts_are_read_back() -> None:
    node = Node("i", "Place", "Semarang", "city", code="33.74", latitude=-6.99, codes=(("bps", "3374"), ("iso", "X")))
    assert read_node(node_text(node)) == node
    office = Office(frozenset({"kepala", "dinas"}), "b", "")
    assert read_office(office_text(office)) == office


def test_the_profile_is_what_all_articles_tell() -> None:
    read = news.read(news.HEAD, news.SHORT)
    known = profiles(read)
    for iri, each in known.items():
        facts = [fact for article in read for fact in told(article).get(iri, ())]
        assert profile({fact: facts.count(fact) for fact in facts}) == each
        assert each.articles == sum(iri in {n.iri for n in article.nodes} for article in read)


def test_the_preferred_name_describes_a_node_and_all_names_are_kept() -> None:
    short, full = (Node("i", "Person", name, names=(name,)) for name in ("Siti", "Siti Aminah"))
    facts = {("node", node_text(n)): 1 for n in (short, full)} | {("names", n.name): 1 for n in (short, full)}
    known = profile(facts)
    assert (known.node.name, known.node.names, known.articles) == ("Siti Aminah", ("Siti", "Siti Aminah"), 2)
    known = profile(facts | {("node", node_text(short)): 2})
    assert (known.node.name, known.node.names, known.articles) == ("Siti", ("Siti", "Siti Aminah"), 3)
