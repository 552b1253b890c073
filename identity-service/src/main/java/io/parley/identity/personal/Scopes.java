package io.parley.identity.personal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a personal access token may be allowed: to read or to write in a context. */
final class Scopes {

    private static final List<String> CONTEXTS =
            List.of("identity", "org", "forum", "chat", "event", "library", "notification", "search", "billing");
    private static final Set<String> ALL = CONTEXTS.stream()
            .flatMap(context -> List.of(context + ":read", context + ":write").stream())
            .collect(Collectors.toUnmodifiableSet());

    private Scopes() {}

    static boolean exist(List<String> scopes) {
        return ALL.containsAll(scopes);
    }
}
