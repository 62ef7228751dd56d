# fault: a selector that says more than it should
# check: article
# severity: violation
# finds: shape.TextQuote
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX simpul: <https://w3id.org/simpul/ontology#>

INSERT { ?q rdfs:label "catatan" }
WHERE { ?c simpul:predicate simpul:predicate-runs ; simpul:evidence/oa:hasSelector ?q . ?q oa:exact ?x }
