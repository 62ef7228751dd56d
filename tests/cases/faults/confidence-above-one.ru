# fault: a confidence of 1.7
# check: article
# severity: violation
# finds: shape.claim-confidence
PREFIX simpul: <https://w3id.org/simpul/ontology#>

DELETE { ?c simpul:confidence ?old }
INSERT { ?c simpul:confidence 1.7 }
WHERE { ?c simpul:predicate simpul:predicate-runs ; simpul:confidence ?old }
