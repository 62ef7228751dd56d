# fault: a claim that names no article
# check: article
# severity: violation
# finds: shape.claim-article
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX simpul: <https://w3id.org/simpul/ontology#>

DELETE { ?c prov:wasDerivedFrom ?a }
WHERE { ?c simpul:predicate simpul:predicate-runs ; prov:wasDerivedFrom ?a }
