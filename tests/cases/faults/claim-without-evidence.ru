# fault: a claim without evidence
# check: article
# severity: violation
# finds: shape.claim-evidence
PREFIX simpul: <https://w3id.org/simpul/ontology#>

DELETE { ?c simpul:evidence ?e }
WHERE { ?c simpul:predicate simpul:predicate-runs ; simpul:evidence ?e }
