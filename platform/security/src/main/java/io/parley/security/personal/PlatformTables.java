package io.parley.security.personal;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Which of the platform's tables a service has. */
public final class PlatformTables {

    private PlatformTables() {}

    public static boolean exists(JdbcClient jdbc, String table) {
        return jdbc.sql("select to_regclass(:table) is not null")
                .param("table", table)
                .query(Boolean.class)
                .single();
    }
}
