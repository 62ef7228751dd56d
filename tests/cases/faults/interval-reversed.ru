# fault: a term that ends before it begins
# check: article
# severity: violation
# finds: shape.interval-order
PREFIX simpul: <https://w3id.org/simpul/ontology#>
PREFIX time: <http://www.w3.org/2006/time#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT { ?i time:hasBeginning <https://w3id.org/simpul/id/time/00000000000000f9> . ?e time:inXSDDate "2024-03-05"^^xsd:date .
    <https://w3id.org/simpul/id/time/00000000000000f9> a time:Instant ; time:inXSDgYear "2031"^^xsd:gYear }
WHERE { ?i time:hasEnd ?e } ;
DELETE { ?e simpul:notAfter ?d }
WHERE { ?e simpul:notAfter ?d }
