package io.parley.billing.change;

import com.stripe.model.Invoice;
import com.stripe.model.InvoiceLineItem;
import io.parley.billing.BillingTime;
import io.parley.billing.access.BillingGate;
import io.parley.billing.account.Account;
import io.parley.billing.account.Accounts;
import io.parley.billing.plan.ChoosePlanRequest;
import io.parley.billing.plan.Interval;
import io.parley.billing.plan.Plan;
import io.parley.billing.plan.Plans;
import io.parley.billing.seat.Seats;
import io.parley.security.CurrentUser;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says to the cent what a plan would cost, and keeps the moment from which that was counted. */
@Component
class PreviewPlan {

    private final BillingGate gate;
    private final Accounts accounts;
    private final Plans plans;
    private final Seats seats;
    private final PlanSwitch planSwitch;
    private final BillingTime time;

    PreviewPlan(
            BillingGate gate, Accounts accounts, Plans plans, Seats seats, PlanSwitch planSwitch, BillingTime time) {
        this.gate = gate;
        this.accounts = accounts;
        this.plans = plans;
        this.seats = seats;
        this.planSwitch = planSwitch;
        this.time = time;
    }

    @Transactional
    public ChangePreview handle(UUID orgId, ChoosePlanRequest request, CurrentUser user) {
        gate.enter(orgId, user);
        Plan plan = plans.require(request.tier(), request.interval());
        seats.requireRoom(orgId, plan.memberLimit());
        Account account = accounts.open(orgId);
        Optional<String> subscription = account.subscriptionId().filter(_ -> account.isSubscribed());
        int quantity = plan.quantity(seats.used(orgId));
        if (subscription.isEmpty()) return whole(plan, quantity);
        Instant now = time.now();
        return ofSwitch(account, SwitchTerms.of(account, planSwitch.item(subscription.get()), plan, quantity, now));
    }

    private ChangePreview whole(Plan plan, int quantity) {
        Instant now = time.now();
        Instant next = after(now, plan.interval());
        long amount = plan.price().amount() * quantity;
        String description = plan.minimumSeats() == null ? plan.name() : quantity + " × " + plan.name();
        var line = new ChangePreview.Line(description, amount, false, now, next);
        return new ChangePreview(
                List.of(line), amount, plan.price().currency(), new ChangePreview.NextInvoice(amount, next));
    }

    private ChangePreview ofSwitch(Account account, PlanSwitch.Order order) {
        account.preview(order.plan(), order.quantity(), order.countedFrom());
        accounts.store(account, null);
        Invoice invoice = planSwitch.preview(account.customerId().orElseThrow(), order);
        long amount = invoice.getAmountDue();
        return new ChangePreview(
                invoice.getLines().getData().stream().map(PreviewPlan::line).toList(),
                order.dueNow() ? amount : 0,
                invoice.getCurrency(),
                next(order, amount));
    }

    private static ChangePreview.NextInvoice next(PlanSwitch.Order order, long amount) {
        Instant end = Instant.ofEpochSecond(order.item().getCurrentPeriodEnd());
        if (!order.dueNow()) return new ChangePreview.NextInvoice(amount, end);
        boolean sameRhythm = order.item()
                .getPrice()
                .getRecurring()
                .getInterval()
                .equals(order.plan().interval().wire());
        Instant at = sameRhythm ? end : after(order.countedFrom(), order.plan().interval());
        return new ChangePreview.NextInvoice(order.plan().price().amount() * order.quantity(), at);
    }

    private static Instant after(Instant start, Interval interval) {
        return start.atOffset(ZoneOffset.UTC).plusMonths(interval.months()).toInstant();
    }

    private static ChangePreview.Line line(InvoiceLineItem line) {
        return new ChangePreview.Line(
                line.getDescription(),
                line.getAmount(),
                isProration(line),
                Instant.ofEpochSecond(line.getPeriod().getStart()),
                Instant.ofEpochSecond(line.getPeriod().getEnd()));
    }

    private static boolean isProration(InvoiceLineItem line) {
        InvoiceLineItem.Parent parent = line.getParent();
        if (parent == null) return false;
        if (parent.getInvoiceItemDetails() != null)
            return Boolean.TRUE.equals(parent.getInvoiceItemDetails().getProration());
        return parent.getSubscriptionItemDetails() != null
                && Boolean.TRUE.equals(parent.getSubscriptionItemDetails().getProration());
    }
}
