# fault: a partner without a role
# check: article
# severity: violation
# finds: shape.participation-role
PREFIX m8g: <http://data.europa.eu/m8g/>

DELETE { ?n m8g:role ?r }
WHERE { ?n m8g:role ?r }
