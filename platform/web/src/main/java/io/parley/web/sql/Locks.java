package io.parley.web.sql;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Locks on what has no row yet, such as an id or a name that two may choose at once. */
public class Locks {

    private final JdbcClient jdbc;

    Locks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes others who hold the same key wait until the caller's transaction ends. What the one before has done is visible then.
     *
     * @param key what is locked, by its text
     */
    public void hold(Object key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", key.toString())
                .query((row, index) -> true)
                .single();
    }
}
