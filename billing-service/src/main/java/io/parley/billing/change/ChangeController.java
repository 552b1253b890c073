package io.parley.billing.change;

import io.parley.billing.account.AccountQueries;
import io.parley.billing.account.AccountView;
import io.parley.billing.plan.ChoosePlanRequest;
import io.parley.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Billing")
@RestController
@RequestMapping("/api/v1/orgs/{orgId}/billing")
class ChangeController {

    private final PreviewPlan previewPlan;
    private final ChangePlan changePlan;
    private final CancelPlan cancelPlan;
    private final AccountQueries queries;

    ChangeController(PreviewPlan previewPlan, ChangePlan changePlan, CancelPlan cancelPlan, AccountQueries queries) {
        this.previewPlan = previewPlan;
        this.changePlan = changePlan;
        this.cancelPlan = cancelPlan;
        this.queries = queries;
    }

    @Operation(
            operationId = "previewPlan",
            summary =
                    "What a plan would cost: the invoice that follows has this sum if the change is made within half an hour")
    @PostMapping("/preview")
    ChangePreview preview(@PathVariable UUID orgId, @Valid @RequestBody ChoosePlanRequest request, CurrentUser user) {
        return previewPlan.handle(orgId, request, user);
    }

    @Operation(
            operationId = "changePlan",
            summary = "Change to another plan: what is more is due now, what is less is credited on the next invoice")
    @PutMapping("/plan")
    AccountView change(@PathVariable UUID orgId, @Valid @RequestBody ChoosePlanRequest request, CurrentUser user) {
        return queries.view(changePlan.handle(orgId, request, user));
    }

    @Operation(operationId = "cancelPlan", summary = "End the plan when what was paid is over")
    @PostMapping("/cancel")
    AccountView cancel(@PathVariable UUID orgId, CurrentUser user) {
        return queries.view(cancelPlan.handle(orgId, true, user));
    }

    @Operation(operationId = "resumePlan", summary = "Have a plan go on that was to end")
    @PostMapping("/resume")
    AccountView resume(@PathVariable UUID orgId, CurrentUser user) {
        return queries.view(cancelPlan.handle(orgId, false, user));
    }
}
