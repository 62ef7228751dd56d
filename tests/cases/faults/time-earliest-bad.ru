# fault: a bound that is no date
# check: article
# severity: violation
# finds: shape.time-earliest
PREFIX simpul: <https://w3id.org/simpul/ontology#>
PREFIX time: <http://www.w3.org/2006/time#>

DELETE { ?e simpul:notAfter ?d }
INSERT { ?e simpul:notBefore "Maret 2024" }
WHERE { ?i time:hasEnd ?e . ?e simpul:notAfter ?d }
