# fault: an article that cannot be found again
# check: article
# severity: violation
# finds: shape.article-identifier
PREFIX dct: <http://purl.org/dc/terms/>

DELETE { ?a dct:identifier ?d }
WHERE { ?a dct:identifier ?d }
