package io.parley.billing.account;

import io.parley.security.CurrentUser;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Billing")
@RestController
@RequestMapping("/api/v1/orgs/{orgId}/billing")
class AccountController {

    private final AccountQueries queries;

    AccountController(AccountQueries queries) {
        this.queries = queries;
    }

    @Operation(operationId = "getBilling", summary = "What an organization has, and until when")
    @GetMapping
    AccountView one(@PathVariable UUID orgId, CurrentUser user) {
        return queries.view(orgId, user);
    }

    @Operation(operationId = "listBillingHistory", summary = "What became of it, the last first")
    @GetMapping("/history")
    Page<StepView> history(@PathVariable UUID orgId, CurrentUser user, PageRequest page) {
        return queries.history(orgId, user, page);
    }
}
