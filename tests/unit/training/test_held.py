from gold import Record
from held import told

RECORD: Record = {"id": "a", "claims": [{"p": "runs"}, {"p": "said"}, {"p": "partOf"}, {"p": "hasTime"}]}


def test_a_whole_record_tells_everything() -> None:
    assert told(RECORD, whole=True) == RECORD


def test_a_record_of_a_further_article_tells_no_posts_statements_and_structure() -> None:
    assert told(RECORD, whole=False) == {"id": "a", "claims": [{"p": "runs"}, {"p": "hasTime"}]}
