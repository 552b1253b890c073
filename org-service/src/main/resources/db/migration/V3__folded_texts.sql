create extension if not exists unaccent;

-- What one types into a search box finds what is written with other accents, ligatures or cases.
create function folded(text) returns text
    stable strict parallel safe
    return lower(unaccent(normalize($1, nfkc)));
