# fault: a programme's status that is in no code list
# check: article
# severity: violation
# finds: shape.program-status vocabulary.unknown-code
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX simpul: <https://w3id.org/simpul/ontology#>

DELETE { ?c rdf:object ?o . ?s ?p ?o }
INSERT { ?c rdf:object simpul:programme-paused . ?s ?p simpul:programme-paused }
WHERE { ?c simpul:predicate simpul:predicate-hasStatus ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o }
