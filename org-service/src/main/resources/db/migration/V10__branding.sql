alter table organization
    add column accent_color text,
    add column custom_css   text check (char_length(custom_css) <= 20000);
