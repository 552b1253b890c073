-- Every post and every page joins this small table. Without statistics the planner takes it for empty and begins with all
-- of it; by default it would have none before the fiftieth forum.
alter table forum set (autovacuum_analyze_threshold = 5);
