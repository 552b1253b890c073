package io.parley.forum.forum;

import io.parley.security.OrgAccess;
import io.parley.security.Role;
import java.util.Arrays;
import java.util.List;

/** {@link ForumRules#readableBy} for all forums of one organization at once, as SQL can apply it. */
record ReadingScope(boolean privateToo, List<String> roles) {

    static final String CONDITION =
            "(not f.private or :privateToo) and (f.required_role is null or f.required_role = any(:roles))";

    static ReadingScope of(OrgAccess access) {
        List<String> roles = Arrays.stream(Role.values())
                .filter(access::roleAtLeast)
                .map(Role::wire)
                .toList();
        return new ReadingScope(access.roleAtLeast(Role.MEMBER), roles);
    }
}
