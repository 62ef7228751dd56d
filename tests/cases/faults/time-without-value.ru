# fault: a date without a value
# check: article
# severity: violation
# finds: shape.time-value
PREFIX simpul: <https://w3id.org/simpul/ontology#>
PREFIX time: <http://www.w3.org/2006/time#>

DELETE { ?t time:inXSDDate ?d }
WHERE { ?t simpul:timeRole simpul:time-start ; time:inXSDDate ?d }
