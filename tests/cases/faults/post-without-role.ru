# fault: a post without a title
# check: article
# severity: violation
# finds: shape.post-role
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX org: <http://www.w3.org/ns/org#>

DELETE { ?p org:role ?r }
WHERE { ?p a org:Post ; dct:spatial ?x ; org:role ?r }
