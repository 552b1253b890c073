package io.parley.forum.trust;

import io.parley.forum.place.ForumGate;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets those who set up an organization say what it lets newcomers do. */
@Component
class ChangeTrustRules {

    private final ForumGate gate;
    private final TrustRules rules;

    ChangeTrustRules(ForumGate gate, TrustRules rules) {
        this.gate = gate;
        this.rules = rules;
    }

    @Transactional
    public void handle(UUID orgId, TrustRulesView wanted, CurrentUser user) {
        gate.writeInOrganization(orgId, user, Permission.MANAGE_SETTINGS);
        rules.store(orgId, wanted);
    }
}
