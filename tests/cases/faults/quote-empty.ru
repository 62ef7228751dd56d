# fault: evidence with empty words
# check: article
# severity: violation
# finds: shape.evidence-length shape.text-quote-exact
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX simpul: <https://w3id.org/simpul/ontology#>

DELETE { ?q oa:exact ?x }
INSERT { ?q oa:exact "" }
WHERE { ?c simpul:predicate simpul:predicate-runs ; simpul:evidence/oa:hasSelector ?q . ?q oa:exact ?x }
