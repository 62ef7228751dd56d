# fault: the page of a place at GeoNames instead of its IRI
# check: article
# severity: violation
# finds: shape.place-match
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

DELETE { ?p skos:exactMatch <https://sws.geonames.org/1627893/> }
INSERT { ?p skos:exactMatch <https://www.geonames.org/1627893/kota-semarang.html> }
WHERE { ?p skos:exactMatch <https://sws.geonames.org/1627893/> }
