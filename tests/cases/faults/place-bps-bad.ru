# fault: a BPS code with the full stop of a Kemendagri code
# check: article
# severity: violation
# finds: shape.place-bps
PREFIX simpul: <https://w3id.org/simpul/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

DELETE { ?p skos:notation "3374"^^simpul:bps }
INSERT { ?p skos:notation "33.74"^^simpul:bps }
WHERE { ?p skos:notation "3374"^^simpul:bps }
