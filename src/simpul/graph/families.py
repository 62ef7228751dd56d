"""How each predicate of the fact record is written as RDF. To add a predicate, add a row here."""

from __future__ import annotations

from types import MappingProxyType

from simpul.graph.assertion import Family
from simpul.graph.direct import DIRECT, FROM_PROGRAMME, LOCATED, STATUS
from simpul.graph.participation import PARTICIPATION
from simpul.graph.posts import POST
from simpul.graph.reported import CLAUSE, QUOTATION
from simpul.graph.values import MOMENT, QUANTITY
from simpul.model import Predicate

_ROWS: tuple[tuple[Predicate, Family], ...] = (
    ("holdsPost", POST),
    ("memberOf", DIRECT),
    ("originatesFrom", DIRECT),
    ("partOf", DIRECT),
    ("jurisdiction", DIRECT),
    ("locatedIn", LOCATED),
    ("runs", FROM_PROGRAMME),
    ("partnerIn", PARTICIPATION),
    ("funds", FROM_PROGRAMME),
    ("targets", DIRECT),
    ("heldAt", DIRECT),
    ("teaches", DIRECT),
    ("partOfProgram", DIRECT),
    ("hasTime", MOMENT),
    ("hasQuantity", QUANTITY),
    ("hasStatus", STATUS),
    ("aimsAt", CLAUSE),
    ("obstacle", CLAUSE),
    ("said", QUOTATION),
)
FAMILIES = MappingProxyType(dict(_ROWS))
