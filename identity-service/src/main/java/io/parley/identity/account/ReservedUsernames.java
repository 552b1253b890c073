package io.parley.identity.account;

import java.util.Set;

/** Names that would read as the platform itself, or as a mention of many. */
final class ReservedUsernames {

    private static final Set<String> NAMES = Set.of(
            "abuse",
            "admin",
            "administrator",
            "all",
            "anonymous",
            "api",
            "billing",
            "channel",
            "deleted",
            "everyone",
            "guest",
            "help",
            "here",
            "info",
            "mail",
            "me",
            "members",
            "moderator",
            "moderators",
            "noreply",
            "no-reply",
            "null",
            "official",
            "owner",
            "parley",
            "postmaster",
            "root",
            "security",
            "staff",
            "support",
            "system",
            "team",
            "undefined",
            "unknown",
            "user",
            "users",
            "webmaster");

    private static final Set<String> STAFF = Set.of(
            "admin",
            "administrator",
            "billing",
            "moderator",
            "moderators",
            "noreply",
            "official",
            "parley",
            "postmaster",
            "root",
            "security",
            "staff",
            "support",
            "system",
            "webmaster");

    private ReservedUsernames() {}

    static boolean contain(String username) {
        return NAMES.contains(username) || STAFF.contains(username.replaceAll("[0-9_-]", ""));
    }
}
