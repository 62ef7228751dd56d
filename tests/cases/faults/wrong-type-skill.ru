# fault: a programme that teaches an agency
# check: article
# severity: violation
# finds: shape.program-teaches
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX simpul: <https://w3id.org/simpul/ontology#>

DELETE { ?c rdf:object ?o . ?s ?p ?o }
INSERT { ?c rdf:object ?body . ?s ?p ?body }
WHERE { ?c simpul:predicate simpul:predicate-teaches ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o . ?body dct:type simpul:kind-ngo }
