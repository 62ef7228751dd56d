# fault: evidence that ends before it starts
# check: article
# severity: violation
# finds: shape.text-position-order
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX simpul: <https://w3id.org/simpul/ontology#>

DELETE { ?q oa:start ?s ; oa:end ?e }
INSERT { ?q oa:start ?e ; oa:end ?s }
WHERE { ?c simpul:predicate simpul:predicate-runs ; simpul:evidence/oa:hasSelector ?q . ?q oa:start ?s ; oa:end ?e }
