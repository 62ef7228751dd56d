# fault: a literal where a thing must stand
# check: article
# severity: violation
# finds: shape.claim-object shape.program-funder
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX simpul: <https://w3id.org/simpul/ontology#>

DELETE { ?c rdf:object ?o . ?s ?p ?o }
INSERT { ?c rdf:object "Pemerintah Kota Semarang" . ?s ?p "Pemerintah Kota Semarang" }
WHERE { ?c simpul:predicate simpul:predicate-funds ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o }
