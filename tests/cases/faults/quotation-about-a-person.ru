# fault: a quotation about somebody who is no programme
# check: article
# severity: violation
# finds: shape.quotation-about
PREFIX sdo: <https://schema.org/>

DELETE { ?q sdo:about ?v }
INSERT { ?q sdo:about ?p }
WHERE { ?q sdo:about ?v ; sdo:creator ?p }
