package io.parley.security.membership;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.parley.security.AccessProblem;
import io.parley.security.OrgAccess;
import io.parley.security.OrgDirectory;
import io.parley.security.Permission;
import io.parley.security.Viewer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The copy decides; on a miss, or a denial that it can't be sure of, org-service is asked. See docs/permissions.md. */
class CopiedOrgDirectory implements OrgDirectory {

    private static final Duration DENIALS_KEPT = Duration.ofSeconds(1);
    private static final int MOST_DENIALS = 10_000;
    private static final Set<Permission> EVERYONE = Set.of(Permission.READ_PUBLIC);

    private final MembershipCopy copy;
    private final OrgService orgService;
    private final CallerToken callerToken;
    private final Cache<Question, OrgAnswer> denials;

    CopiedOrgDirectory(MembershipCopy copy, OrgService orgService, CallerToken callerToken, Ticker ticker) {
        this.copy = copy;
        this.orgService = orgService;
        this.callerToken = callerToken;
        this.denials = Caffeine.newBuilder()
                .expireAfterWrite(DENIALS_KEPT)
                .maximumSize(MOST_DENIALS)
                .ticker(ticker)
                .build();
    }

    @Override
    public OrgAccess accessOf(UUID orgId, Viewer viewer) {
        UUID userId = viewer.id().orElse(null);
        Optional<KnownOrg> known = copy.find(orgId, userId);
        // Nobody's rights come from a public or a private organization alone; events say when that changes.
        if (known.isPresent() && (userId == null || known.get().isSure())) return byCopy(orgId, userId, known.get());
        return switch (ask(new Question(orgId, userId))) {
            case OrgAnswer.Visible visible -> byAnswer(orgId, userId, visible);
            case OrgAnswer.NotVisible nothing -> throw AccessProblem.ORGANIZATION_NOT_FOUND.exception();
            case OrgAnswer.Silence silence ->
                byCopy(orgId, userId, known.orElseThrow(AccessProblem.MEMBERSHIP_UNAVAILABLE::exception));
        };
    }

    private OrgAnswer ask(Question question) {
        OrgAnswer denial = denials.getIfPresent(question);
        if (denial != null) return denial;
        OrgAnswer answer = orgService.ask(question.orgId(), callerToken.of(question.userId()));
        if (isDenial(answer)) denials.put(question, answer);
        return answer;
    }

    private static boolean isDenial(OrgAnswer answer) {
        return answer instanceof OrgAnswer.NotVisible
                || (answer instanceof OrgAnswer.Visible visible && visible.myRole() == null);
    }

    private static OrgAccess byCopy(UUID orgId, @Nullable UUID userId, KnownOrg known) {
        if (known.archived()) throw AccessProblem.ORGANIZATION_NOT_FOUND.exception();
        if (known.isActiveMember()) {
            return new OrgAccess(
                    orgId,
                    known.publicOrg(),
                    Optional.ofNullable(known.role()),
                    Permission.ofWires(known.permissions()),
                    known.areas(),
                    true,
                    known.refusal());
        }
        return visitor(orgId, userId, known.publicOrg());
    }

    private static OrgAccess byAnswer(UUID orgId, @Nullable UUID userId, OrgAnswer.Visible answer) {
        if (userId == null || answer.myRole() == null) return visitor(orgId, userId, answer.isPublic());
        List<String> permissions = Objects.requireNonNullElse(answer.myPermissions(), List.of());
        return new OrgAccess(
                orgId,
                answer.isPublic(),
                Optional.of(answer.myRole()),
                Permission.ofWires(permissions),
                answer.areas(),
                true,
                answer.refusal());
    }

    private static OrgAccess visitor(UUID orgId, @Nullable UUID userId, boolean publicOrg) {
        if (!publicOrg) throw AccessProblem.ORGANIZATION_NOT_FOUND.exception();
        return new OrgAccess(orgId, true, Optional.empty(), EVERYONE, Set.of(), userId != null, null);
    }

    private record Question(UUID orgId, @Nullable UUID userId) {}
}
