# fault: two exact budgets of one programme
# check: merged
# severity: warning
# finds: shape.contradiction-quantity
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX sdo: <https://schema.org/>
PREFIX simpul: <https://w3id.org/simpul/ontology#>

INSERT {
    ?thing ?relation ?node .
    ?node ?property ?value ; sdo:value 175000000 .
    ?claim a rdf:Statement , simpul:Claim ; rdf:subject ?thing ; rdf:predicate ?relation ; rdf:object ?node ;
        prov:wasDerivedFrom ?article ; ?about ?told .
    ?article a sdo:NewsArticle , prov:Entity ; sdo:inLanguage "id" ; dct:identifier "contoh-2" ; sdo:datePublished ?date .
}
WHERE {
    ?thing ?relation ?first . ?first simpul:quantityRole simpul:quantity-budget ; ?property ?value .
    FILTER ( ?property != sdo:value )
    ?known rdf:object ?first ; rdf:predicate ?relation ; prov:wasDerivedFrom/sdo:datePublished ?date ; ?about ?told .
    FILTER ( ?about NOT IN ( rdf:type , rdf:subject , rdf:predicate , rdf:object , prov:wasDerivedFrom ) )
    BIND ( <https://w3id.org/simpul/id/quantity/00000000000000e9> AS ?node )
    BIND ( <https://w3id.org/simpul/id/claim/00000000000000e9> AS ?claim )
    BIND ( <https://w3id.org/simpul/id/article/00000000000000a2> AS ?article )
}
