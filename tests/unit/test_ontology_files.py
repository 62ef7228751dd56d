from simpul.ontology_files import ontology_dir


def test_the_ontology_is_found():
    assert (ontology_dir() / "simpul.ttl").is_file()
    assert any((ontology_dir() / "queries").glob("*.rq"))
    assert any((ontology_dir() / "shapes").glob("*.ttl"))
