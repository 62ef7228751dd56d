# fault: a quotation of nobody
# check: article
# severity: violation
# finds: shape.fact-asserted shape.quotation-speaker
PREFIX sdo: <https://schema.org/>

DELETE { ?q sdo:creator ?v }
WHERE { ?q a sdo:Quotation ; sdo:creator ?v }
