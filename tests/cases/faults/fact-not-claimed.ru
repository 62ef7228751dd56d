# fault: a fact that no claim states
# check: article
# severity: violation
# finds: shape.fact-claimed
PREFIX m8g: <http://data.europa.eu/m8g/>
PREFIX sdo: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

INSERT { ?program sdo:funder ?body }
WHERE { ?program m8g:hasParticipation ?n . ?body skos:prefLabel "Yayasan Tunas Bakti"@id }
