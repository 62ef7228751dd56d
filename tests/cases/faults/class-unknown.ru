# fault: a class that nobody defines
# check: article
# severity: violation
# finds: shape.organization-type vocabulary.unknown-class
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX simpul: <https://w3id.org/simpul/ontology#>

INSERT { ?o a org:Foundation }
WHERE { ?o dct:type simpul:kind-ngo }
