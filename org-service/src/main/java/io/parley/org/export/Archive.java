package io.parley.org.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A ZIP file with a list of JSON objects for each kind of thing. Secrets, and what people reported in confidence, stay out. */
@Component
class Archive {

    private static final int ROWS_AT_ONCE = 500;

    private static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        FILES.put("organization", """
                select id, slug, name, description, category, visibility, tier, entitled_limit as member_limit, member_count,
                       default_role, message_edit_minutes, primary_color, accent_color, custom_css, created_by, created_at, updated_at,
                       archived_at, deleted_at,
                       (select coalesce(array_agg(f.slug order by f.slug), '{}') from former_slug f where f.org_id = o.id) as former_slugs
                  from organization o where id = :org""");
        FILES.put("members", """
                select m.user_id, u.username, u.display_name, m.role, m.status, m.suspended_until, m.granted, m.denied, m.areas,
                       m.joined_at
                  from membership m left join known_user u on u.user_id = m.user_id
                 where m.org_id = :org order by m.joined_at, m.user_id""");
        FILES.put("invitations", """
                select id, role, email, max_uses, uses, expires_at, created_by, created_at, revoked_at
                  from invitation where org_id = :org order by id""");
        FILES.put(
                "bans",
                "select user_id, until, imposed_by, imposed_at from ban where org_id = :org order by imposed_at");
        FILES.put(
                "silences",
                "select user_id, until, imposed_by, imposed_at from silence where org_id = :org order by imposed_at");
        FILES.put("watched-words", "select pattern, action from watched_word where org_id = :org order by position");
        FILES.put("domains", """
                select domain, state, auto_join, custom, created_at, verified_at
                  from organization_domain where org_id = :org order by domain""");
        FILES.put("cases", """
                select id, subject_type, subject_id, author_id, state, action, until, claimed_by, resolved_by, resolved_at, removed_at,
                       created_at
                  from moderation_case where org_id = :org order by id""");
        FILES.put("audit-log", """
                select a.number, a.id, a.actor_id, u.username as actor, a.action, a.target_type, a.target_id, a.details, a.before,
                       a.after, a.created_at, encode(a.hash, 'hex') as hash
                  from audit_entry a left join known_user u on u.user_id = a.actor_id
                 where a.org_id = :org order by a.number""");
    }

    private final JdbcClient jdbc;

    Archive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In a transaction, so that a long log comes a little at a time. */
    void write(Path file, UUID orgId) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            Writer writer = new BufferedWriter(new OutputStreamWriter(zip, UTF_8));
            for (Map.Entry<String, String> one : FILES.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey() + ".json"));
                writeRows(writer, one.getValue(), orgId);
                writer.flush();
                zip.closeEntry();
            }
        }
    }

    private void writeRows(Writer writer, String query, UUID orgId) throws IOException {
        StringBuilder before = new StringBuilder("[\n");
        jdbc.sql("select row_to_json(held)::text from (" + query + ") held")
                .withFetchSize(ROWS_AT_ONCE)
                .param("org", orgId)
                .query(row -> {
                    writeRow(writer, before + row.getString(1));
                    before.setLength(0);
                    before.append(",\n");
                });
        writer.write(before.charAt(0) == '[' ? "[]\n" : "\n]\n");
    }

    private static void writeRow(Writer writer, String text) {
        try {
            writer.write(text);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
