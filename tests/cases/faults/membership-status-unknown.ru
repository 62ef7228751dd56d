# fault: a status that is in no code list
# check: article
# severity: violation
# finds: shape.membership-status vocabulary.unknown-code
PREFIX simpul: <https://w3id.org/simpul/ontology#>

DELETE { ?m simpul:postStatus ?s }
INSERT { ?m simpul:postStatus simpul:status-retired }
WHERE { ?m simpul:postStatus simpul:status-former , ?s }
