# fault: money without a currency
# check: article
# severity: violation
# finds: shape.money-currency
PREFIX sdo: <https://schema.org/>

DELETE { ?q sdo:currency ?v }
INSERT { ?q sdo:unitText "rupiah"@id }
WHERE { ?q sdo:currency ?v }
