package io.parley.identity.token;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a program may be allowed. */
public final class Scopes {

    public static final String OPENID = "openid";
    public static final String PROFILE = "profile";
    public static final String EMAIL = "email";
    /** To go on when the person has signed out. */
    public static final String OFFLINE = "offline_access";

    private static final List<String> CONTEXTS =
            List.of("identity", "org", "forum", "chat", "event", "library", "notification", "search", "billing");
    private static final Set<String> OF_CONTEXTS = CONTEXTS.stream()
            .flatMap(context -> List.of(context + ":read", context + ":write").stream())
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> OF_CLIENTS = withOpenId();

    private Scopes() {}

    /** Whether all are those of a context: to read or to write in it. */
    public static boolean ofContexts(Collection<String> scopes) {
        return OF_CONTEXTS.containsAll(scopes);
    }

    /** All that a client may ask for, in the order of their names. */
    public static Set<String> ofClients() {
        return OF_CLIENTS;
    }

    private static Set<String> withOpenId() {
        Set<String> all = new TreeSet<>(OF_CONTEXTS);
        all.addAll(List.of(OPENID, PROFILE, EMAIL, OFFLINE));
        return Collections.unmodifiableSet(all);
    }
}
