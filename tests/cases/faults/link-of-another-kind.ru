# fault: a link of a kind that is none
# check: article
# severity: violation
# finds: shape.link-predicate
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX simpul: <https://w3id.org/simpul/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

DELETE { ?l owl:annotatedProperty skos:closeMatch . ?a skos:closeMatch ?b } INSERT { ?l owl:annotatedProperty skos:relatedMatch ; prov:wasAttributedTo ?w ; prov:generatedAtTime ?t . ?a skos:relatedMatch ?b } WHERE { ?l owl:annotatedSource ?a ; owl:annotatedTarget ?b ; owl:annotatedProperty skos:closeMatch . ?o prov:wasAttributedTo ?w ; prov:generatedAtTime ?t }
