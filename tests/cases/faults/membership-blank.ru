# fault: a membership without an IRI
# check: article
# severity: violation
# finds: graph.blank-node shape.claim-object
PREFIX simpul: <https://w3id.org/simpul/ontology#>

DELETE { ?m ?p ?o . ?s ?q ?m }
INSERT { ?b ?p ?o . ?s ?q ?b }
WHERE {
    { SELECT ?m (BNODE() AS ?b) WHERE { ?m simpul:postStatus simpul:status-former } }
    { ?m ?p ?o } UNION { ?s ?q ?m }
}
