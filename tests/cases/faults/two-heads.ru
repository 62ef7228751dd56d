# fault: two current heads of one agency on one date, neither with an end
# check: merged
# severity: warning
# finds: shape.head-single
PREFIX opengov: <http://www.w3.org/ns/opengov#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX simpul: <https://w3id.org/simpul/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

INSERT {
    ?person org:hasMembership ?m ; org:holds ?post .
    ?m a org:Membership ; org:member ?person ; org:organization ?body ; org:role ?role ; opengov:post ?post ;
        simpul:postStatus simpul:status-current ; simpul:asOf ?date .
    ?claim a rdf:Statement , simpul:Claim ; rdf:subject ?person ; rdf:predicate org:hasMembership ; rdf:object ?m ;
        simpul:predicate simpul:predicate-holdsPost ; ?property ?value .
}
WHERE {
    ?person skos:prefLabel "Bagus Wirawan"@id .
    ?first simpul:postStatus simpul:status-current ; org:organization ?body ; org:role ?role ; opengov:post ?post ; simpul:asOf ?date .
    ?known rdf:object ?first ; ?property ?value .
    FILTER ( ?property NOT IN ( rdf:type , rdf:subject , rdf:predicate , rdf:object , simpul:predicate ) )
    BIND ( <https://w3id.org/simpul/id/membership/00000000000000e9> AS ?m )
    BIND ( <https://w3id.org/simpul/id/claim/00000000000000e9> AS ?claim )
}
