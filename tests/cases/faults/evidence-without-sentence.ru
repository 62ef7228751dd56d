# fault: evidence without its sentence
# check: article
# severity: violation
# finds: shape.evidence-sentence
PREFIX simpul: <https://w3id.org/simpul/ontology#>

DELETE { ?e simpul:sentence ?s }
WHERE { ?c simpul:predicate simpul:predicate-runs ; simpul:evidence ?e . ?e simpul:sentence ?s }
