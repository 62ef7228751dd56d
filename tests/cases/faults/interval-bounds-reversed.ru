# fault: a term that ends at the latest before it begins at the earliest
# check: article
# severity: violation
# finds: shape.interval-order
PREFIX simpul: <https://w3id.org/simpul/ontology#>
PREFIX time: <http://www.w3.org/2006/time#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT { ?i time:hasBeginning <https://w3id.org/simpul/id/time/00000000000000f9> .
    <https://w3id.org/simpul/id/time/00000000000000f9> a time:Instant ; simpul:notBefore "2031-01-01"^^xsd:date }
WHERE { ?i time:hasEnd ?e . ?e simpul:notAfter ?d }
