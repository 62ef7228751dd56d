# fault: a programme matched with a code of another list
# check: article
# severity: violation
# finds: shape.program-match
PREFIX simpul: <https://w3id.org/simpul/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

DELETE { ?p skos:exactMatch simpul:namedProgramme-pkh }
INSERT { ?p skos:exactMatch simpul:kind-assistance }
WHERE { ?p skos:exactMatch simpul:namedProgramme-pkh }
