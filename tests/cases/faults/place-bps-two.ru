# fault: two BPS codes of one place
# check: article
# severity: violation
# finds: shape.place-bps
PREFIX simpul: <https://w3id.org/simpul/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

INSERT { ?p skos:notation "3322"^^simpul:bps }
WHERE { ?p skos:notation "3374"^^simpul:bps }
