package io.parley.billing.admin;

import io.parley.billing.BillingTime;
import io.parley.billing.account.AccountStatus;
import io.parley.billing.reconciliation.Reconciliations;
import io.parley.billing.reconciliation.Reconciliations.RunView;
import io.parley.security.staff.Staff;
import io.parley.security.staff.StaffRole;
import io.parley.security.tier.Tier;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.problem.CommonProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Billing staff")
@RestController
@RequestMapping("/api/v1/admin/billing")
class AdminController {

    private static final String CSV = "text/csv";

    private final RevenueQueries revenue;
    private final SubscriptionQueries subscriptions;
    private final Reconciliations reconciliations;
    private final ArrangeCustom arrangeCustom;
    private final StaffJournal journal;
    private final BillingTime time;

    AdminController(
            RevenueQueries revenue,
            SubscriptionQueries subscriptions,
            Reconciliations reconciliations,
            ArrangeCustom arrangeCustom,
            StaffJournal journal,
            BillingTime time) {
        this.revenue = revenue;
        this.subscriptions = subscriptions;
        this.reconciliations = reconciliations;
        this.arrangeCustom = arrangeCustom;
        this.journal = journal;
        this.time = time;
    }

    @Operation(operationId = "getRevenue", summary = "What recurs, by month and tier, and why it changed")
    @GetMapping(
            path = "/metrics",
            produces = {MediaType.APPLICATION_JSON_VALUE, CSV})
    MetricsView metrics(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Staff staff) {
        staff.require(StaffRole.BILLING);
        return revenue.of(MonthRange.of(from, to, time.now()));
    }

    @Operation(
            operationId = "listSubscriptions",
            summary = "What organizations have, the newest first; as a table, all of them")
    @GetMapping(
            path = "/subscriptions",
            produces = {MediaType.APPLICATION_JSON_VALUE, CSV})
    SubscriptionList subscriptions(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String tier,
            @RequestHeader(defaultValue = MediaType.ALL_VALUE) String accept,
            Staff staff,
            PageRequest page) {
        staff.require(StaffRole.BILLING);
        SubscriptionQueries.Wish wish = new SubscriptionQueries.Wish(
                q, parse("status", status, AccountStatus::ofWire), parse("tier", tier, Tier::ofWire));
        return accept.startsWith(CSV)
                ? new SubscriptionList(subscriptions.all(wish), null)
                : SubscriptionList.of(subscriptions.list(wish, page));
    }

    @Operation(operationId = "arrangeCustomPlan", summary = "Give an organization what was agreed with it")
    @PutMapping("/subscriptions/{orgId}/custom")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void arrange(@PathVariable UUID orgId, @Valid @RequestBody ArrangeRequest request, Staff staff) {
        staff.require(StaffRole.BILLING);
        arrangeCustom.handle(orgId, true, request.memberLimit(), staff.user());
    }

    @Operation(operationId = "endCustomPlan", summary = "End what was agreed with an organization")
    @DeleteMapping("/subscriptions/{orgId}/custom")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID orgId, Staff staff) {
        staff.require(StaffRole.BILLING);
        arrangeCustom.handle(orgId, false, null, staff.user());
    }

    @Operation(
            operationId = "listReconciliations",
            summary = "When accounts were held against Stripe, and what differed")
    @GetMapping("/reconciliation")
    Page<RunView> reconciliations(Staff staff, PageRequest page) {
        staff.require(StaffRole.BILLING);
        return reconciliations.list(page);
    }

    @Operation(operationId = "reconcile", summary = "Hold all accounts against Stripe now")
    @PostMapping("/reconciliation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    OrderedRun reconcile(Staff staff) {
        staff.require(StaffRole.BILLING);
        UUID id = reconciliations.order(staff.user().id());
        journal.note(staff.user().id(), "reconciliation.ordered", null);
        return new OrderedRun(id);
    }

    private static <T> @Nullable T parse(String name, @Nullable String text, Function<String, T> parser) {
        if (text == null) return null;
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException unknown) {
            throw CommonProblem.INVALID_REQUEST.exception("The parameter '" + name + "' is none of the known values.");
        }
    }

    /** @param memberLimit null for no limit */
    record ArrangeRequest(@Positive @Nullable Integer memberLimit) {}

    record OrderedRun(UUID id) {}
}
