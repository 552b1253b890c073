package io.parley.forum.badge;

import io.parley.security.AccessProblem;
import io.parley.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Badges")
@RestController
@RequestMapping("/api/v1/orgs/{orgId}/badges")
class BadgeController {

    private final BadgeQueries queries;

    BadgeController(BadgeQueries queries) {
        this.queries = queries;
    }

    @Operation(operationId = "listBadges", summary = "All badges, and how many people of the organization have each")
    @GetMapping
    BadgeList list(@PathVariable UUID orgId, Viewer viewer) {
        return new BadgeList(queries.catalogue(orgId, viewer));
    }

    @Operation(
            operationId = "listEarnedBadges",
            summary = "The badges that somebody has in the organization; without a userId, the caller's own")
    @GetMapping("/earned")
    EarnedBadgeList earned(
            @PathVariable UUID orgId, @RequestParam(required = false) @Nullable UUID userId, Viewer viewer) {
        UUID wanted = userId == null ? viewer.id().orElseThrow(AccessProblem.UNAUTHENTICATED::exception) : userId;
        return new EarnedBadgeList(queries.of(wanted, orgId, viewer));
    }

    /** The whole catalogue, in its order. */
    record BadgeList(List<BadgeView> items) {}

    /** All that somebody has, gold first. */
    record EarnedBadgeList(List<EarnedBadgeView> items) {}
}
