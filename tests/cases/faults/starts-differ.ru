# fault: two starting dates of one programme
# check: merged
# severity: warning
# finds: shape.contradiction-start
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX simpul: <https://w3id.org/simpul/ontology#>
PREFIX time: <http://www.w3.org/2006/time#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT {
    ?thing ?relation ?node .
    ?node ?property ?value ; time:inXSDDate "2024-03-11"^^xsd:date .
    ?claim a rdf:Statement , simpul:Claim ; rdf:subject ?thing ; rdf:predicate ?relation ; rdf:object ?node ; ?about ?told .
}
WHERE {
    ?thing ?relation ?first . ?first simpul:timeRole simpul:time-start ; ?property ?value .
    FILTER ( ?property != time:inXSDDate )
    ?known rdf:object ?first ; rdf:predicate ?relation ; ?about ?told .
    FILTER ( ?about NOT IN ( rdf:type , rdf:subject , rdf:predicate , rdf:object ) )
    BIND ( <https://w3id.org/simpul/id/quantity/00000000000000e9> AS ?node )
    BIND ( <https://w3id.org/simpul/id/claim/00000000000000e9> AS ?claim )
}
