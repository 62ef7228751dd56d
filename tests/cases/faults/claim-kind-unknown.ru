# fault: a kind of claim that is in no list
# check: article
# severity: violation
# finds: shape.claim-kind vocabulary.unknown-code
PREFIX simpul: <https://w3id.org/simpul/ontology#>

DELETE { ?c simpul:predicate ?old }
INSERT { ?c simpul:predicate simpul:predicate-bribes }
WHERE { ?c simpul:predicate simpul:predicate-runs ; simpul:predicate ?old }
