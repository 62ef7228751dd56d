# fault: a kind that is in no code list
# check: article
# severity: violation
# finds: shape.organization-kind vocabulary.unknown-code
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX simpul: <https://w3id.org/simpul/ontology#>

DELETE { ?o dct:type ?x }
INSERT { ?o dct:type simpul:kind-kerajaan }
WHERE { ?o dct:type simpul:kind-ngo , ?x }
