# fault: a person who is a place as well
# check: article
# severity: violation
# finds: shape.person-type shape.place-type
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

INSERT { ?p a dct:Location }
WHERE { ?p skos:prefLabel "Bagus Wirawan"@id }
