# fault: a duration that is not ISO 8601
# check: article
# severity: violation
# finds: shape.quantity-duration
PREFIX sdo: <https://schema.org/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE { ?q sdo:duration ?v }
INSERT { ?q sdo:duration "lima hari"^^xsd:duration }
WHERE { ?q sdo:duration ?v }
