# fault: a Kemendagri code that does not say what it is
# check: article
# severity: violation
# finds: shape.place-code
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

DELETE { ?p skos:notation ?x }
INSERT { ?p skos:notation "33.74" }
WHERE { ?p skos:notation ?x }
