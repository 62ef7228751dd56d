# fault: evidence that starts before the text
# check: article
# severity: violation
# finds: shape.evidence-length shape.text-position-start
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX simpul: <https://w3id.org/simpul/ontology#>

DELETE { ?q oa:start ?s }
INSERT { ?q oa:start -3 }
WHERE { ?c simpul:predicate simpul:predicate-runs ; simpul:evidence/oa:hasSelector ?q . ?q oa:start ?s }
