# fault: an ISO 3166-2 code without its country
# check: article
# severity: violation
# finds: shape.place-iso
PREFIX simpul: <https://w3id.org/simpul/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

INSERT { ?p skos:notation "JT"^^simpul:iso3166 }
WHERE { ?p skos:notation "3374"^^simpul:bps }
