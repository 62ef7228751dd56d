# fault: an agency without a name
# check: article
# severity: violation
# finds: shape.label-name
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX simpul: <https://w3id.org/simpul/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

DELETE { ?o skos:prefLabel ?x }
WHERE { ?o dct:type simpul:kind-ngo ; skos:prefLabel ?x }
