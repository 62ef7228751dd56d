# fault: a claim that no activity made
# check: article
# severity: violation
# finds: shape.claim-activity
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX simpul: <https://w3id.org/simpul/ontology#>

DELETE { ?c prov:wasGeneratedBy ?r }
WHERE { ?c simpul:predicate simpul:predicate-runs ; prov:wasGeneratedBy ?r }
