# fault: a correction that does not count with the origin of what it corrects
# check: merged
# severity: warning
# finds: shape.revision-origin
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX sdo: <https://schema.org/>

INSERT {
    ?one a sdo:NewsArticle , prov:Entity ; dct:identifier "contoh-2" ; sdo:inLanguage "id" ; sdo:datePublished ?date .
    ?article prov:wasRevisionOf ?one .
}
WHERE {
    ?article dct:identifier "contoh-1" ; sdo:datePublished ?date .
    BIND ( <https://w3id.org/simpul/id/article/00000000000000a2> AS ?one )
}
