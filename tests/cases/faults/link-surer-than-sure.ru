# fault: a confidence of a link above one
# check: article
# severity: violation
# finds: shape.link-confidence
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX simpul: <https://w3id.org/simpul/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

DELETE { ?l simpul:confidence ?c } INSERT { ?l simpul:confidence 1.5 } WHERE { ?l a simpul:Link ; simpul:confidence ?c }
