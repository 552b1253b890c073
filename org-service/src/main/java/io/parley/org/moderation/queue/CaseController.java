package io.parley.org.moderation.queue;

import io.parley.org.moderation.ClaimCase;
import io.parley.org.moderation.ResolveCase;
import io.parley.org.moderation.ResolveCaseRequest;
import io.parley.org.moderation.appeal.AppealCase;
import io.parley.org.moderation.appeal.DecideAppeal;
import io.parley.org.moderation.appeal.DecideAppealRequest;
import io.parley.security.CurrentUser;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Moderation")
class CaseController {

    private final CaseQueries queries;
    private final ClaimCase claimCase;
    private final ResolveCase resolveCase;
    private final AppealCase appealCase;
    private final DecideAppeal decideAppeal;

    CaseController(
            CaseQueries queries,
            ClaimCase claimCase,
            ResolveCase resolveCase,
            AppealCase appealCase,
            DecideAppeal decideAppeal) {
        this.queries = queries;
        this.claimCase = claimCase;
        this.resolveCase = resolveCase;
        this.appealCase = appealCase;
        this.decideAppeal = decideAppeal;
    }

    @GetMapping("/orgs/{orgId}/cases")
    @Operation(summary = "What was reported, newest first")
    Page<CaseView> list(
            @PathVariable UUID orgId,
            @RequestParam(required = false) @Nullable String state,
            CurrentUser user,
            PageRequest page) {
        return queries.list(orgId, state, user, page);
    }

    @GetMapping("/cases/{caseId}")
    @Operation(summary = "One case with its reports and all that became of it; its author sees the decisions")
    CaseView one(@PathVariable UUID caseId, CurrentUser user) {
        return queries.one(caseId, user);
    }

    @PostMapping("/cases/{caseId}/claim")
    @Operation(summary = "Take a case, so that no other moderator works on it")
    CaseView claim(@PathVariable UUID caseId, CurrentUser user) {
        claimCase.handle(caseId, user);
        return queries.one(caseId, user);
    }

    @PostMapping("/cases/{caseId}/resolve")
    @Operation(summary = "Decide a case")
    CaseView resolve(@PathVariable UUID caseId, @Valid @RequestBody ResolveCaseRequest request, CurrentUser user) {
        resolveCase.handle(caseId, user, request);
        return queries.one(caseId, user);
    }

    @PostMapping("/cases/{caseId}/appeal")
    @Operation(summary = "Ask that somebody else decides again, as the one whom it is about")
    CaseView appeal(@PathVariable UUID caseId, @Valid @RequestBody AppealRequest request, CurrentUser user) {
        appealCase.handle(caseId, user, request.note());
        return queries.one(caseId, user);
    }

    @PostMapping("/cases/{caseId}/appeal/decide")
    @Operation(summary = "Uphold or overturn a decision, as somebody else than the one who decided")
    CaseView decide(@PathVariable UUID caseId, @Valid @RequestBody DecideAppealRequest request, CurrentUser user) {
        decideAppeal.handle(caseId, user, request);
        return queries.one(caseId, user);
    }
}
