# fault: a claim that names no rule
# check: article
# severity: violation
# finds: shape.claim-rule
PREFIX simpul: <https://w3id.org/simpul/ontology#>

DELETE { ?c simpul:rule ?r }
WHERE { ?c simpul:predicate simpul:predicate-runs ; simpul:rule ?r }
