# fault: a place that is called an agency
# check: article
# severity: violation
# finds: shape.place-kind
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX simpul: <https://w3id.org/simpul/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

DELETE { ?p dct:type ?x }
INSERT { ?p dct:type simpul:kind-agency }
WHERE { ?p skos:notation ?n ; dct:type ?x }
