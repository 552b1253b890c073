package io.parley.org.audit;

import java.util.UUID;

/** What an audited action was done to. */
public record Target(String type, UUID id) {

    public static Target organization(UUID id) {
        return new Target("organization", id);
    }

    public static Target member(UUID userId) {
        return new Target("member", userId);
    }

    public static Target invitation(UUID id) {
        return new Target("invitation", id);
    }

    public static Target domain(UUID id) {
        return new Target("domain", id);
    }

    public static Target moderationCase(UUID id) {
        return new Target("case", id);
    }
}
