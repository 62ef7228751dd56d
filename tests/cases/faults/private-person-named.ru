# fault: a named person without a public role
# check: article
# severity: violation
# finds: shape.public-person
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

INSERT { <https://w3id.org/simpul/id/person/00000000000000ff> a foaf:Person ; skos:prefLabel "Sari Utami"@id }
WHERE {}
