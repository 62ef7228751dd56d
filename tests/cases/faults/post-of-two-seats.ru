# fault: a post that is two seats
# check: article
# severity: violation
# finds: shape.post-seat
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX simpul: <https://w3id.org/simpul/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

INSERT { ?post simpul:seat ?other }
WHERE {
    ?post org:role/skos:prefLabel "Wali Kota"@id ; simpul:seat ?seat .
    ?other a simpul:Seat .
    FILTER ( ?other != ?seat )
}
