# fault: a quantity of nothing in particular
# check: article
# severity: violation
# finds: shape.quantity-role vocabulary.unknown-code
PREFIX simpul: <https://w3id.org/simpul/ontology#>

DELETE { ?q simpul:quantityRole ?v }
INSERT { ?q simpul:quantityRole simpul:quantity-goodwill }
WHERE { ?q simpul:quantityRole simpul:quantity-participants , ?v }
