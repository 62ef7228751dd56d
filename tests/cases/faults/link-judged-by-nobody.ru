# fault: a judgement without who made it
# check: article
# severity: violation
# finds: shape.link-warranted
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX simpul: <https://w3id.org/simpul/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

DELETE { ?l prov:wasAttributedTo ?w } WHERE { ?l a simpul:Link ; prov:wasAttributedTo ?w }
