# fault: a link whose triple is not there
# check: article
# severity: violation
# finds: shape.link-asserted
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX simpul: <https://w3id.org/simpul/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

DELETE { ?a skos:closeMatch ?b } WHERE { ?a skos:closeMatch ?b }
