package io.parley.identity.staff;

import io.parley.security.staff.StaffRole;
import java.util.List;
import java.util.function.BiPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;

/** The operators' way to give somebody a role on the whole platform, and to take it back. Tokens carry it within ten minutes. */
@Component
@Endpoint(id = "staff")
final class StaffEndpoint {

    private static final Logger log = LoggerFactory.getLogger(StaffEndpoint.class);
    private static final int UNKNOWN = 404;
    private static final int DONE = 204;

    private final StaffRoles roles;

    StaffEndpoint(StaffRoles roles) {
        this.roles = roles;
    }

    @ReadOperation
    List<StaffRoles.Grant> all() {
        return roles.all();
    }

    @WriteOperation
    WebEndpointResponse<Void> grant(@Selector String username, @Selector String role) {
        return change(username, role, roles::grant, "given");
    }

    @DeleteOperation
    WebEndpointResponse<Void> revoke(@Selector String username, @Selector String role) {
        return change(username, role, roles::revoke, "taken");
    }

    private WebEndpointResponse<Void> change(
            String username, String wire, BiPredicate<String, StaffRole> change, String what) {
        boolean known = StaffRole.ofWire(wire)
                .filter(role -> change.test(username, role))
                .isPresent();
        if (!known) return new WebEndpointResponse<>(UNKNOWN);
        log.warn("An operator has {} the staff role {}", what, wire);
        return new WebEndpointResponse<>(DONE);
    }
}
