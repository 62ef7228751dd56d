# fault: a date that is neither start nor end
# check: article
# severity: violation
# finds: shape.program-time-role
PREFIX simpul: <https://w3id.org/simpul/ontology#>

DELETE { ?t simpul:timeRole ?d }
WHERE { ?t simpul:timeRole ?d }
