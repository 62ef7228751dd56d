# fault: a programme matched with a code that the list does not have
# check: article
# severity: violation
# finds: vocabulary.unknown-code
PREFIX simpul: <https://w3id.org/simpul/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

DELETE { ?p skos:exactMatch simpul:namedProgramme-pkh }
INSERT { ?p skos:exactMatch simpul:namedProgramme-tidak-ada }
WHERE { ?p skos:exactMatch simpul:namedProgramme-pkh }
