package io.parley.org.audit.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a log from its start, and says where it isn't what was written. */
@Component
class AuditChain {

    private static final int PAGE = 1000;

    private static final String ENTRIES = "select " + ChainedEntry.COLUMNS
            + " from audit_entry where org_id = :org and number > :after order by number limit :page";

    private final JdbcClient jdbc;
    private final Checkpoints checkpoints;
    private final Signature signature;

    AuditChain(JdbcClient jdbc, Checkpoints checkpoints, Signature signature) {
        this.jdbc = jdbc;
        this.checkpoints = checkpoints;
        this.signature = signature;
    }

    List<UUID> organizations() {
        return jdbc.sql("select org_id from audit_head order by org_id")
                .query(UUID.class)
                .list();
    }

    /** What is wrong with the log of an organization, in words for operators; empty if nothing is. */
    @Transactional(readOnly = true)
    public Verdict verify(UUID orgId) {
        Walk walk = new Walk(orgId);
        List<ChainedEntry> page = page(orgId, 0);
        while (!page.isEmpty()) {
            page.forEach(walk::step);
            page = page(orgId, page.getLast().number());
        }
        checkpoints.of(orgId).forEach(walk::compare);
        return walk.verdict();
    }

    private List<ChainedEntry> page(UUID orgId, long after) {
        return jdbc.sql(ENTRIES)
                .param("org", orgId)
                .param("after", after)
                .param("page", PAGE)
                .query((row, _) -> ChainedEntry.of(row))
                .list();
    }

    /** @param problems each with the number of the entry */
    record Verdict(UUID orgId, long entries, List<String> problems) {}

    private final class Walk {

        private final UUID orgId;
        private final List<String> problems = new ArrayList<>();
        private final Map<Long, byte[]> hashes = new HashMap<>();
        private long expected = 1;
        private long entries;
        private byte[] previous = new byte[0];

        Walk(UUID orgId) {
            this.orgId = orgId;
        }

        void step(ChainedEntry entry) {
            if (entry.number() != expected) problems.add("Entry %d is missing".formatted(expected));
            else if (!entry.follows(previous)) problems.add("Entry %d was changed".formatted(entry.number()));
            expected = entry.number() + 1;
            previous = entry.hash();
            entries++;
            hashes.put(entry.number(), entry.hash());
        }

        void compare(Checkpoints.Checkpoint signed) {
            if (signature.isPossible() && !signature.isGood(orgId, signed.number(), signed.hash(), signed.signature()))
                problems.add("The checkpoint at entry %d was changed".formatted(signed.number()));
            else if (!Arrays.equals(hashes.get(signed.number()), signed.hash()))
                problems.add("Entry %d isn't what was signed".formatted(signed.number()));
        }

        Verdict verdict() {
            return new Verdict(orgId, entries, List.copyOf(problems));
        }
    }
}
