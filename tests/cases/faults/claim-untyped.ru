# fault: a statement that does not say that it is a claim
# check: article
# severity: violation
# finds: shape.claim-type
PREFIX simpul: <https://w3id.org/simpul/ontology#>

DELETE { ?c a simpul:Claim }
WHERE { ?c simpul:predicate simpul:predicate-runs }
