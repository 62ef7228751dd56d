# fault: the 45th day of the 13th month
# check: article
# severity: violation
# finds: shape.time-date
PREFIX simpul: <https://w3id.org/simpul/ontology#>
PREFIX time: <http://www.w3.org/2006/time#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE { ?t time:inXSDDate ?d }
INSERT { ?t time:inXSDDate "2019-13-45"^^xsd:date }
WHERE { ?t simpul:timeRole simpul:time-start ; time:inXSDDate ?d }
