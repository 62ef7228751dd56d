# fault: a datatype that nobody defines
# check: article
# severity: violation
# finds: vocabulary.unknown-datatype
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX simpul: <https://w3id.org/simpul/ontology#>

INSERT { ?o rdfs:comment "9"^^simpul:rating }
WHERE { ?o dct:type simpul:kind-ngo }
