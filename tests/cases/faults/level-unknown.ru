# fault: a government level that is in no code list
# check: article
# severity: violation
# finds: shape.organization-level vocabulary.unknown-code
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX simpul: <https://w3id.org/simpul/ontology#>

DELETE { ?o org:classification ?x }
INSERT { ?o org:classification simpul:level-kawedanan }
WHERE { ?o dct:type simpul:kind-government ; org:classification ?x }
