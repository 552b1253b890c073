package io.parley.billing.access;

import io.parley.security.CurrentUser;
import io.parley.security.OrgDirectory;
import io.parley.security.Permission;
import io.parley.security.Viewer;
import io.parley.web.problem.Problem;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets in who pays for an organization. */
@Component
public class BillingGate {

    private final OrgDirectory directory;

    BillingGate(OrgDirectory directory) {
        this.directory = directory;
    }

    /**
     * Passes if the user may see and change what the organization pays.
     *
     * @throws Problem {@code organization-not-found} if the user may not know of it
     * @throws Problem {@code permission-denied} if the user lacks the permission
     */
    public void enter(UUID orgId, CurrentUser user) {
        directory.accessOf(orgId, Viewer.of(user)).require(Permission.MANAGE_BILLING);
    }
}
