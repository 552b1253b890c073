package io.parley.forum.trust;

import io.parley.forum.trust.TrustLevels.Participant;
import io.parley.security.OrgAccess;
import io.parley.security.OrgDirectory;
import io.parley.security.Permission;
import io.parley.security.Viewer;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class TrustQueries {

    private final OrgDirectory directory;
    private final TrustLevels levels;
    private final TrustRules rules;

    TrustQueries(OrgDirectory directory, TrustLevels levels, TrustRules rules) {
        this.directory = directory;
        this.levels = levels;
        this.rules = rules;
    }

    /** As it is with what they did until now. What that was is for them and for moderators. */
    @Transactional(readOnly = true)
    public TrustView of(UUID userId, UUID orgId, Viewer viewer) {
        OrgAccess access = directory.accessOf(orgId, viewer);
        Participant stored = levels.of(orgId, userId);
        Activity activity = levels.activity(orgId, userId);
        int level = stored.locked() ? stored.level() : Math.max(stored.level(), activity.level());
        boolean shown = viewer.id().filter(userId::equals).isPresent() || access.can(Permission.MODERATE);
        if (!shown) return new TrustView(userId, level, stored.locked(), null, null, null);
        Integer next = stored.locked() || level >= TrustLevels.MOST_EARNED ? null : level + 1;
        Activity needed = next == null ? null : Activity.neededFor(next);
        return new TrustView(userId, level, stored.locked(), activity, next, needed);
    }

    @Transactional(readOnly = true)
    public TrustRulesView rules(UUID orgId, Viewer viewer) {
        directory.accessOf(orgId, viewer);
        return rules.of(orgId);
    }
}
