# fault: a date of publication in words
# check: article
# severity: violation
# finds: shape.article-date
PREFIX sdo: <https://schema.org/>

DELETE { ?a sdo:datePublished ?d }
INSERT { ?a sdo:datePublished "Selasa" }
WHERE { ?a sdo:datePublished ?d }
