# fault: a claim without a confidence
# check: article
# severity: violation
# finds: shape.claim-confidence
PREFIX simpul: <https://w3id.org/simpul/ontology#>

DELETE { ?c simpul:confidence ?r }
WHERE { ?c simpul:predicate simpul:predicate-runs ; simpul:confidence ?r }
