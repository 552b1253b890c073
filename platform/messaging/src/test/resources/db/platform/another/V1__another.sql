create table another (id uuid primary key);
