# fault: a latitude of 106
# check: article
# severity: violation
# finds: shape.place-latitude
PREFIX sdo: <https://schema.org/>

DELETE { ?p sdo:latitude ?x }
INSERT { ?p sdo:latitude 106.8 }
WHERE { ?p sdo:latitude ?x }
