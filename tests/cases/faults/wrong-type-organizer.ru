# fault: a place that runs a programme
# check: article
# severity: violation
# finds: shape.program-authority
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX simpul: <https://w3id.org/simpul/ontology#>

DELETE { ?c rdf:object ?o . ?s ?p ?o }
INSERT { ?c rdf:object ?place . ?s ?p ?place }
WHERE { ?c simpul:predicate simpul:predicate-runs ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o . ?place dct:type simpul:kind-city }
