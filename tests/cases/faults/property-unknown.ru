# fault: a property that nobody defines
# check: article
# severity: violation
# finds: vocabulary.unknown-property
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX simpul: <https://w3id.org/simpul/ontology#>

INSERT { ?o simpul:reputation 3 }
WHERE { ?o dct:type simpul:kind-ngo }
