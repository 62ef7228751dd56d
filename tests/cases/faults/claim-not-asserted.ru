# fault: a claim whose fact is not asserted
# check: article
# severity: violation
# finds: shape.fact-asserted
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX simpul: <https://w3id.org/simpul/ontology#>

DELETE { ?s ?p ?o }
WHERE { ?c simpul:predicate simpul:predicate-funds ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o }
