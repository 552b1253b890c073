package io.parley.forum.approval;

import io.parley.contracts.place.Subject;
import io.parley.security.CurrentUser;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.text.Texts;
import io.parley.web.text.Written;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Approvals")
@RestController
@RequestMapping("/api/v1")
class ApprovalController {

    private final ApprovalQueries queries;
    private final ApproveHeldPost approveHeldPost;
    private final RejectHeldPost rejectHeldPost;

    ApprovalController(ApprovalQueries queries, ApproveHeldPost approveHeldPost, RejectHeldPost rejectHeldPost) {
        this.queries = queries;
        this.approveHeldPost = approveHeldPost;
        this.rejectHeldPost = rejectHeldPost;
    }

    @Operation(
            operationId = "listApprovals",
            summary =
                    "What waits for moderators, oldest first; or of one's own what waits or was rejected, newest first")
    @GetMapping("/orgs/{orgId}/approval-queue")
    Page<ApprovalView> list(
            @PathVariable UUID orgId,
            @RequestParam(defaultValue = "false") boolean mine,
            CurrentUser user,
            PageRequest page) {
        return mine ? queries.mine(orgId, user, page) : queries.waiting(orgId, user, page);
    }

    @Operation(operationId = "approve", summary = "Publish what waits, by the rights of its author")
    @PostMapping("/approval-queue/{approvalId}/approve")
    ApprovedView approve(@PathVariable UUID approvalId, CurrentUser user) {
        return new ApprovedView(approveHeldPost.handle(approvalId, user));
    }

    @Operation(operationId = "reject", summary = "Don't publish what waits; its author is told")
    @PostMapping("/approval-queue/{approvalId}/reject")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reject(
            @PathVariable UUID approvalId,
            CurrentUser user,
            @Valid @RequestBody(required = false) @Nullable RejectRequest request) {
        rejectHeldPost.handle(approvalId, request == null ? null : Texts.orNull(request.reason()), user);
    }

    /** {@code reason} is for its author. */
    record RejectRequest(
            @Nullable @Written(max = 500, lines = true, blank = true)
            String reason) {}

    /** What it is now. */
    record ApprovedView(Subject subject) {}
}
