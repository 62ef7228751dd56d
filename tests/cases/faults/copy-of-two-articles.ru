# fault: a copy that comes from two articles
# check: merged
# severity: warning
# finds: shape.copy-origin
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX sdo: <https://schema.org/>

INSERT {
    ?one a sdo:NewsArticle , prov:Entity ; dct:identifier "contoh-2" ; sdo:inLanguage "id" ; sdo:datePublished ?date .
    ?two a sdo:NewsArticle , prov:Entity ; dct:identifier "contoh-3" ; sdo:inLanguage "id" ; sdo:datePublished ?date .
    ?article prov:wasDerivedFrom ?one , ?two .
}
WHERE {
    ?article dct:identifier "contoh-1" ; sdo:datePublished ?date .
    BIND ( <https://w3id.org/simpul/id/article/00000000000000a2> AS ?one )
    BIND ( <https://w3id.org/simpul/id/article/00000000000000a3> AS ?two )
}
