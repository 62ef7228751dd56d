# fault: an aim without words
# check: article
# severity: violation
# finds: shape.statement-text
PREFIX sdo: <https://schema.org/>
PREFIX simpul: <https://w3id.org/simpul/ontology#>

DELETE { ?a sdo:text ?t }
WHERE { ?a a simpul:Aim ; sdo:text ?t }
