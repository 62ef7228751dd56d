# fault: evidence without words
# check: article
# severity: violation
# finds: shape.evidence-words shape.text-quote-exact
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX simpul: <https://w3id.org/simpul/ontology#>

DELETE { ?q oa:exact ?x }
WHERE { ?c simpul:predicate simpul:predicate-runs ; simpul:evidence/oa:hasSelector ?q . ?q oa:exact ?x }
