package io.parley.forum.reputation;

import io.parley.security.AccessProblem;
import io.parley.security.CurrentUser;
import io.parley.security.OrgDirectory;
import io.parley.security.Viewer;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Reputation")
@RestController
@RequestMapping("/api/v1/orgs/{orgId}/reputation")
class ReputationController {

    private final ReputationQueries queries;
    private final ReputationRules rules;
    private final ChangeReputationRules changeReputationRules;
    private final OrgDirectory directory;

    ReputationController(
            ReputationQueries queries,
            ReputationRules rules,
            ChangeReputationRules changeReputationRules,
            OrgDirectory directory) {
        this.queries = queries;
        this.rules = rules;
        this.changeReputationRules = changeReputationRules;
        this.directory = directory;
    }

    @Operation(summary = "What somebody's writings are worth to others, and why; without a userId, the caller's own")
    @GetMapping
    ReputationView read(
            @PathVariable UUID orgId,
            @RequestParam(required = false) @Nullable UUID userId,
            Viewer viewer,
            PageRequest page) {
        UUID wanted = userId == null ? viewer.id().orElseThrow(AccessProblem.UNAUTHENTICATED::exception) : userId;
        return queries.of(wanted, orgId, viewer, page);
    }

    @Operation(operationId = "readReputationRules", summary = "What reputation the organization asks for")
    @GetMapping("/rules")
    RulesView rules(@PathVariable UUID orgId, Viewer viewer) {
        directory.accessOf(orgId, viewer);
        return rules.of(orgId);
    }

    @Operation(operationId = "changeReputationRules", summary = "Say what reputation the organization asks for")
    @PutMapping("/rules")
    RulesView change(@PathVariable UUID orgId, CurrentUser user, @Valid @RequestBody RulesRequest request) {
        changeReputationRules.handle(orgId, new RulesView(request.voteDown()), user);
        return rules.of(orgId);
    }

    /** {@code voteDown} is what it takes to vote against a post; 0 lets everybody. */
    @Schema(name = "ReputationRulesRequest")
    record RulesRequest(@NotNull @Min(0) @Max(1_000_000) Integer voteDown) {}
}
