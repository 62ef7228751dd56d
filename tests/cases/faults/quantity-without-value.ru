# fault: a quantity without a value
# check: article
# severity: violation
# finds: shape.quantity-value
PREFIX sdo: <https://schema.org/>
PREFIX simpul: <https://w3id.org/simpul/ontology#>

DELETE { ?q sdo:value ?v }
WHERE { ?q simpul:quantityRole simpul:quantity-participants ; sdo:value ?v }
