# fault: words that are shorter than their stretch
# check: article
# severity: violation
# finds: shape.evidence-length
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX simpul: <https://w3id.org/simpul/ontology#>

DELETE { ?q oa:exact ?x }
INSERT { ?q oa:exact "Dinas Sosial" }
WHERE { ?c simpul:predicate simpul:predicate-runs ; simpul:evidence/oa:hasSelector ?q . ?q oa:exact ?x }
