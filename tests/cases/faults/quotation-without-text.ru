# fault: a quotation without words
# check: article
# severity: violation
# finds: shape.quotation-text
PREFIX sdo: <https://schema.org/>

DELETE { ?q sdo:text ?v }
WHERE { ?q a sdo:Quotation ; sdo:text ?v }
