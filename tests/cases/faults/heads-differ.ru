# fault: another article of the same day names another head of the agency
# check: merged
# severity: warning
# finds: post.contradiction
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX opengov: <http://www.w3.org/ns/opengov#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX sdo: <https://schema.org/>
PREFIX simpul: <https://w3id.org/simpul/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT {
    ?person org:hasMembership ?m ; org:holds ?post .
    ?m a org:Membership ; org:member ?person ; org:organization ?body ; org:role ?role ; opengov:post ?post ;
        simpul:postStatus simpul:status-current ; simpul:asOf ?date .
    ?claim a rdf:Statement , simpul:Claim ; rdf:subject ?person ; rdf:predicate org:hasMembership ; rdf:object ?m ;
        simpul:predicate simpul:predicate-holdsPost ; prov:wasDerivedFrom ?article ; ?property ?value .
    ?article a sdo:NewsArticle , prov:Entity ; sdo:inLanguage "id" ; dct:identifier "contoh-2" ; sdo:datePublished ?date .
}
WHERE {
    ?person skos:prefLabel "Bagus Wirawan"@id .
    ?first simpul:postStatus simpul:status-current ; org:organization ?body ; org:role ?role ; opengov:post ?post .
    ?known rdf:object ?first ; prov:wasDerivedFrom ?origin ; ?property ?value .
    FILTER ( ?property NOT IN ( rdf:type , rdf:subject , rdf:predicate , rdf:object , simpul:predicate , prov:wasDerivedFrom ) )
    BIND ( "2024-03-05"^^xsd:date AS ?date )
    BIND ( <https://w3id.org/simpul/id/membership/00000000000000e9> AS ?m )
    BIND ( <https://w3id.org/simpul/id/claim/00000000000000e9> AS ?claim )
    BIND ( <https://w3id.org/simpul/id/article/00000000000000a2> AS ?article )
}
