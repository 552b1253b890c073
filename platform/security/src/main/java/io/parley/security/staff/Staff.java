package io.parley.security.staff;

import io.parley.security.AccessProblem;
import io.parley.security.CurrentUser;
import io.parley.web.problem.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who is calling, with what they may do on the platform as their token says: a controller argument. Without a token the answer is
 * 401 and the controller isn't called.
 */
public record Staff(CurrentUser user, Set<StaffRole> roles) {

    private static final String CLAIM = "staff";

    /** The caller of a token that has passed the checks of this service. */
    public static Staff of(Jwt token) {
        List<String> claimed = token.getClaimAsStringList(CLAIM);
        return new Staff(
                CurrentUser.of(token),
                claimed == null
                        ? Set.of()
                        : claimed.stream()
                                .flatMap(wire -> StaffRole.ofWire(wire).stream())
                                .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Passes if the caller has the role.
     *
     * @throws Problem {@code permission-denied} otherwise
     */
    public void require(StaffRole role) {
        if (!roles.contains(role)) throw AccessProblem.PERMISSION_DENIED.exception();
    }
}
