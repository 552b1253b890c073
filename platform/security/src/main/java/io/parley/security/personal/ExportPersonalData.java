package io.parley.security.personal;

import io.parley.contracts.identity.ExportAnswered;
import io.parley.contracts.identity.ExportRequested;
import io.parley.contracts.identity.PartExported;
import io.parley.messaging.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers an export with all that this service holds of a person, encrypted for that export, in parts that fit into events. */
class ExportPersonalData {

    private static final int PART = 500_000;
    private static final String UPLOADS = """
            select id, name, size, content_type, created_at from upload
             where owner_id = :user and completed_at is not null order by created_at, id""";

    private final String service;
    private final PersonalData data;
    private final JdbcClient jdbc;
    private final Outbox outbox;

    ExportPersonalData(String service, PersonalData data, JdbcClient jdbc, Outbox outbox) {
        this.service = service;
        this.data = data;
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    public void handle(ExportRequested asked) {
        PartKey key = PartKey.of(asked.publicKey());
        int parts = 0;
        for (Map.Entry<String, String> section : sections().entrySet()) {
            for (String content : contentsOf(section.getValue(), asked)) {
                outbox.append(
                        new PartExported(
                                asked.exportId(),
                                asked.userId(),
                                service,
                                ++parts,
                                section.getKey(),
                                key.encrypt(content)),
                        null);
            }
        }
        outbox.append(new ExportAnswered(asked.exportId(), asked.userId(), service, parts), null);
    }

    private Map<String, String> sections() {
        Map<String, String> sections = new TreeMap<>(data.sections());
        if (PlatformTables.exists(jdbc, "upload")) sections.put("uploads", UPLOADS);
        return sections;
    }

    private List<String> contentsOf(String query, ExportRequested asked) {
        List<String> rows = jdbc.sql("select row_to_json(held)::text from (" + query + ") held")
                .param("user", asked.userId())
                .query(String.class)
                .list();
        List<String> contents = new ArrayList<>();
        StringBuilder content = new StringBuilder();
        for (String row : rows) {
            content.append(row).append('\n');
            if (content.length() < PART) continue;
            contents.add(content.toString());
            content.setLength(0);
        }
        if (!content.isEmpty()) contents.add(content.toString());
        return contents;
    }
}
