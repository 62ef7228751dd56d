# fault: minus 30 participants
# check: article
# severity: violation
# finds: shape.quantity-not-negative
PREFIX sdo: <https://schema.org/>
PREFIX simpul: <https://w3id.org/simpul/ontology#>

DELETE { ?q sdo:value ?v }
INSERT { ?q sdo:value -30 }
WHERE { ?q simpul:quantityRole simpul:quantity-participants ; sdo:value ?v }
