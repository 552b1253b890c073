package io.parley.org.moderation;

import io.parley.security.OrgAccess;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the subjects of cases lie. A person lies nowhere: that is for those who moderate everywhere. */
@Component
public class SubjectAreas {

    private final JdbcClient jdbc;

    SubjectAreas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody may do where a subject lies. */
    public OrgAccess where(UUID subjectId, OrgAccess access) {
        if (access.areas().isEmpty()) return access;
        List<UUID> upwards = jdbc.sql("select unnest(place_upwards(place_id)) from content where id = :subject")
                .param("subject", subjectId)
                .query(UUID.class)
                .list();
        return access.in(upwards);
    }
}
