create table own_table (id uuid primary key references another (id));
