# fault: a node without an IRI
# check: article
# severity: violation
# finds: graph.blank-node
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX simpul: <https://w3id.org/simpul/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

INSERT { ?o skos:related [] }
WHERE { ?o dct:type simpul:kind-ngo }
