package io.parley.forum.reputation;

import io.parley.forum.place.ForumGate;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets those who set up an organization say what reputation it asks for. */
@Component
class ChangeReputationRules {

    private final ForumGate gate;
    private final ReputationRules rules;

    ChangeReputationRules(ForumGate gate, ReputationRules rules) {
        this.gate = gate;
        this.rules = rules;
    }

    @Transactional
    public void handle(UUID orgId, RulesView wanted, CurrentUser user) {
        gate.writeInOrganization(orgId, user, Permission.MANAGE_SETTINGS);
        rules.store(orgId, wanted);
    }
}
