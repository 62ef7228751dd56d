# fault: a participation without a participant
# check: article
# severity: violation
# finds: shape.participation-participant
PREFIX m8g: <http://data.europa.eu/m8g/>

DELETE { ?n m8g:hasParticipant ?r }
WHERE { ?n m8g:hasParticipant ?r }
