# fault: a copy that comes from something that is no article
# check: merged
# severity: warning
# finds: shape.copy-origin
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX sdo: <https://schema.org/>

INSERT { ?article prov:wasDerivedFrom ?activity . }
WHERE {
    ?article dct:identifier "contoh-1" .
    ?activity a prov:Activity .
}
