# fault: a confidence in words
# check: article
# severity: violation
# finds: shape.claim-confidence
PREFIX simpul: <https://w3id.org/simpul/ontology#>

DELETE { ?c simpul:confidence ?old }
INSERT { ?c simpul:confidence "tinggi" }
WHERE { ?c simpul:predicate simpul:predicate-runs ; simpul:confidence ?old }
