import pytest

from missed import STAGES, stage

CLAIM = {"p": "heldAt", "s": "e1", "o": "e2"}
STATUS = {"p": "hasStatus", "s": "e1", "value": "planned"}


@pytest.mark.parametrize(
    ("claim", "found", "shares", "expected"),
    [
        (CLAIM, {"e1", "e2"}, [0.1, 0.3], "likely"),
        (CLAIM, {"e1", "e2"}, [0.1, 0.24], "unlikely"),
        (CLAIM, {"e1", "e2"}, [], "unweighed"),
        (CLAIM, {"e1"}, [0.9], "not found"),
        (STATUS, {"e1"}, [0.25], "likely"),
        (STATUS, {"e2"}, [], "not found"),
    ],
)
def test_how_far_an_annotated_claim_gets(claim: dict, found: set[str], shares: list[float], expected: str) -> None:
    assert stage(claim, found, shares, 0.25) == expected
    assert expected in STAGES
