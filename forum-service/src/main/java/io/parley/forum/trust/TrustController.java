package io.parley.forum.trust;

import io.parley.security.AccessProblem;
import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
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

@Tag(name = "Trust")
@RestController
@RequestMapping("/api/v1/orgs/{orgId}")
class TrustController {

    private final TrustQueries queries;
    private final ChangeTrustRules changeTrustRules;
    private final GrantTrust grantTrust;

    TrustController(TrustQueries queries, ChangeTrustRules changeTrustRules, GrantTrust grantTrust) {
        this.queries = queries;
        this.changeTrustRules = changeTrustRules;
        this.grantTrust = grantTrust;
    }

    @Operation(
            operationId = "readTrust",
            summary = "How far somebody is trusted, and what the next level takes; without a userId, the caller")
    @GetMapping("/trust")
    TrustView read(@PathVariable UUID orgId, @RequestParam(required = false) @Nullable UUID userId, Viewer viewer) {
        UUID wanted = userId == null ? viewer.id().orElseThrow(AccessProblem.UNAUTHENTICATED::exception) : userId;
        return queries.of(wanted, orgId, viewer);
    }

    @Operation(operationId = "grantTrust", summary = "Say how far a member is trusted")
    @PutMapping("/trust")
    TrustView grant(
            @PathVariable UUID orgId,
            @RequestParam UUID userId,
            CurrentUser user,
            @Valid @RequestBody TrustRequest request) {
        grantTrust.handle(orgId, userId, request.level(), request.locked(), user);
        return queries.of(userId, orgId, Viewer.of(user));
    }

    @Operation(operationId = "readTrustRules", summary = "What the organization lets newcomers do")
    @GetMapping("/trust-rules")
    TrustRulesView rules(@PathVariable UUID orgId, Viewer viewer) {
        return queries.rules(orgId, viewer);
    }

    @Operation(operationId = "changeTrustRules", summary = "Say what the organization lets newcomers do")
    @PutMapping("/trust-rules")
    TrustRulesView change(@PathVariable UUID orgId, CurrentUser user, @Valid @RequestBody TrustRulesRequest request) {
        changeTrustRules.handle(orgId, request.rules(), user);
        return queries.rules(orgId, Viewer.of(user));
    }

    /** {@code locked} keeps the level, whatever they do; level 4 is always locked. */
    record TrustRequest(
            @NotNull @Min(0) @Max(4) Integer level, @NotNull Boolean locked) {}
}
