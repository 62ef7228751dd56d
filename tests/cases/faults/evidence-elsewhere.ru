# fault: evidence whose source is no article
# check: article
# severity: violation
# finds: shape.evidence-source
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX simpul: <https://w3id.org/simpul/ontology#>

DELETE { ?e oa:hasSource ?a }
INSERT { ?e oa:hasSource ?p }
WHERE { ?c simpul:predicate simpul:predicate-runs ; simpul:evidence ?e ; rdf:subject ?p . ?e oa:hasSource ?a }
