# fault: a term without beginning and end
# check: article
# severity: violation
# finds: shape.interval-bounded
PREFIX time: <http://www.w3.org/2006/time#>

DELETE { ?i time:hasEnd ?e }
WHERE { ?i time:hasEnd ?e }
