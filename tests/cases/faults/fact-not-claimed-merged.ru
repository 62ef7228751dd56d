# fault: a merged fact that no claim states
# check: merged
# severity: violation
# finds: shape.fact-claimed
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX simpul: <https://w3id.org/simpul/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

INSERT { ?person org:memberOf ?body }
WHERE { ?person skos:prefLabel "Bagus Wirawan"@id . ?body dct:type simpul:kind-ngo }
