# fault: a Kemendagri code of a wrong form
# check: article
# severity: violation
# finds: shape.place-code
PREFIX simpul: <https://w3id.org/simpul/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

DELETE { ?p skos:notation ?x }
INSERT { ?p skos:notation "3374"^^simpul:kemendagri }
WHERE { ?p skos:notation ?x }
