# fault: a membership of nobody
# check: article
# severity: violation
# finds: shape.membership-member
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX simpul: <https://w3id.org/simpul/ontology#>

DELETE { ?m org:member ?s }
WHERE { ?m simpul:postStatus simpul:status-former ; org:member ?s }
