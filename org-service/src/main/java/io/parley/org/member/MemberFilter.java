package io.parley.org.member;

import io.parley.org.membership.MembershipStatus;
import io.parley.security.Role;
import io.parley.web.problem.CommonProblem;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which members to list; what is null doesn't matter. */
record MemberFilter(
        @Nullable Role role,
        @Nullable MembershipStatus status,
        @Nullable String q) {

    /** @throws Problem {@code invalid-request} if a role or a status isn't one */
    static MemberFilter of(@Nullable String role, @Nullable String status, @Nullable String q) {
        return new MemberFilter(
                parse("role", role, Role::ofWire), parse("status", status, MembershipStatus::ofWire), q);
    }

    private static <T> @Nullable T parse(String name, @Nullable String text, Function<String, T> parser) {
        if (text == null) return null;
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException unknown) {
            throw CommonProblem.INVALID_REQUEST.exception("The parameter '" + name + "' is none of the known values.");
        }
    }
}
