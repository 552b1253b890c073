package io.parley.billing.account;

import io.parley.billing.plan.Interval;
import io.parley.billing.plan.Plan;
import io.parley.billing.plan.PlanProperties.Trial;
import io.parley.contracts.billing.Entitlement;
import io.parley.security.tier.Tier;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one organization has. Its status follows from what Stripe says and from the time; {@link Accounts} tells of it. */
@Entity
@Table(name = "account")
public class Account {

    @Id
    @Column(name = "org_id")
    private UUID orgId;

    @Column(name = "name")
    private String name;

    @Column(name = "slug")
    private String slug;

    @Column(name = "customer_id")
    private @Nullable String customerId;

    @Column(name = "subscription_id")
    private @Nullable String subscriptionId;

    @Column(name = "tier")
    private String tier;

    @Column(name = "period")
    private @Nullable String period;

    @Column(name = "member_limit")
    private @Nullable Integer memberLimit;

    @Column(name = "monthly_amount")
    private long monthlyAmount;

    @Column(name = "status")
    private String status;

    @Column(name = "arranged")
    private boolean arranged;

    @Column(name = "trial_ends_at")
    private Instant trialEndsAt;

    @Column(name = "period_ends_at")
    private @Nullable Instant periodEndsAt;

    @Column(name = "cancel_at_period_end")
    private boolean cancelAtPeriodEnd;

    @Embedded
    private Arrears arrears = Arrears.none();

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Embedded
    private @Nullable PaymentMethod paymentMethod;

    @Embedded
    private @Nullable PaidSeats paidSeats;

    @Column(name = "turns_at")
    private @Nullable Instant turnsAt;

    @Embedded
    private @Nullable PreviewedPlan preview;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "archived_at")
    private @Nullable Instant archivedAt;

    @Version
    private @Nullable Long version;

    @Transient
    private @Nullable Standing told;

    protected Account() {}

    /** Its name comes with the organization's own event, before or after. */
    Account(UUID orgId, Trial trial, Instant now) {
        this.orgId = orgId;
        this.slug = "";
        this.name = "";
        this.tier = Tier.COMMUNITY.wire();
        this.memberLimit = trial.memberLimit();
        this.status = AccountStatus.TRIALING.wire();
        this.trialEndsAt = now.plus(trial.length());
        this.openedAt = now;
    }

    @PostLoad
    void remember() {
        told = standing();
    }

    void call(String newSlug, String newName) {
        slug = newSlug;
        name = newName;
        // One that was deleted is told of again only when it is back.
        archivedAt = null;
    }

    void archive(Instant now) {
        archivedAt = now;
    }

    public void become(String newCustomerId) {
        customerId = newCustomerId;
    }

    /** Is what Stripe says. */
    public void subscribe(Subscribed now) {
        if (arranged) return;
        subscriptionId = now.id();
        tier = now.tier().wire();
        period = now.interval().wire();
        memberLimit = now.memberLimit();
        monthlyAmount = now.endedAt() == null ? now.monthlyAmount() : 0;
        periodEndsAt = now.periodEndsAt();
        cancelAtPeriodEnd = now.cancelAtPeriodEnd();
        if (!arrears.since().equals(Optional.ofNullable(now.pastDueSince())))
            arrears = Arrears.since(now.pastDueSince());
        endedAt = now.endedAt();
        paymentMethod = now.paymentMethod();
        paidSeats = now.paidSeats();
    }

    /** Has what staff arranged: everything, until they end it. */
    public void arrange(@Nullable Integer limit) {
        arranged = true;
        tier = Tier.CUSTOM.wire();
        memberLimit = limit;
    }

    /** Has what everybody may have again. False if nothing was arranged. */
    public boolean endArrangement() {
        boolean ended = arranged;
        if (ended) {
            arranged = false;
            tier = Tier.COMMUNITY.wire();
        }
        return ended;
    }

    /** All of it that Stripe decides, for comparing. */
    public String summary() {
        return String.join(
                " ",
                status,
                tier,
                String.valueOf(period),
                "until " + periodEndsAt,
                cancelAtPeriodEnd ? "canceled" : "renewed",
                "past due " + arrears.since().orElse(null),
                paidSeats().map(seats -> seats.paid() + " seats").orElse("flat"),
                String.valueOf(subscriptionId));
    }

    /** Was told what this plan would cost, so many times, counted from this moment. */
    public void preview(Plan plan, int quantity, Instant at) {
        preview = new PreviewedPlan(plan, quantity, at);
    }

    /** What the change to this plan has to come to: what was previewed last, if that was it and not long ago. */
    public Optional<PreviewedPlan> previewed(Plan plan, Instant now) {
        return Optional.ofNullable(preview).filter(last -> last.holds(plan, now));
    }

    /** Stands as it should at this time. */
    void turn(Instant now, Patience patience) {
        AccountStatus next = statusAt(now, patience);
        status = next.wire();
        turnsAt = switch (next) {
            case TRIALING -> trialEndsAt;
            case PAST_DUE -> patience.graceStart(since());
            case GRACE -> patience.graceEnd(since());
            case ACTIVE, READ_ONLY, CANCELED -> null;
        };
        arrears.turn(next, patience);
    }

    /** Has those who pay told. False if no mail is due. */
    public boolean remind(Instant now, Patience patience) {
        return arrears.remind(now, patience);
    }

    private AccountStatus statusAt(Instant now, Patience patience) {
        if (arranged) return AccountStatus.ACTIVE;
        if (endedAt != null) return AccountStatus.CANCELED;
        if (arrears.since().isPresent()) return patience.statusOfUnpaid(since(), now);
        if (subscriptionId != null) return AccountStatus.ACTIVE;
        return now.isBefore(trialEndsAt) ? AccountStatus.TRIALING : AccountStatus.READ_ONLY;
    }

    private Instant since() {
        return arrears.since().orElseThrow();
    }

    /** What others know of it; null if that is nothing yet. */
    @Nullable
    Standing told() {
        return told;
    }

    Standing standing() {
        return new Standing(
                new Entitlement(tier, memberLimit, status),
                period,
                periodEndsAt,
                cancelAtPeriodEnd,
                arrears.since().orElse(null),
                paidSeats().map(PaidSeats::paid).orElse(null));
    }

    public boolean isSubscribed() {
        return subscriptionId != null && endedAt == null;
    }

    public UUID orgId() {
        return orgId;
    }

    public String name() {
        return name;
    }

    public Optional<String> customerId() {
        return Optional.ofNullable(customerId);
    }

    public Optional<String> subscriptionId() {
        return Optional.ofNullable(subscriptionId);
    }

    public Tier tier() {
        return Tier.ofWire(tier);
    }

    public Optional<Interval> interval() {
        return Optional.ofNullable(period).map(Interval::ofWire);
    }

    public AccountStatus status() {
        return AccountStatus.ofWire(status);
    }

    public @Nullable Integer memberLimit() {
        return memberLimit;
    }

    public long monthlyAmount() {
        return monthlyAmount;
    }

    Instant trialEndsAt() {
        return trialEndsAt;
    }

    public Optional<Instant> pastDueSince() {
        return arrears.since();
    }

    public long version() {
        return version == null ? 0 : version;
    }

    Optional<PaymentMethod> paymentMethod() {
        return Optional.ofNullable(paymentMethod);
    }

    /** Empty where nothing is paid by the seat. */
    public Optional<PaidSeats> paidSeats() {
        return Optional.ofNullable(paidSeats).filter(_ -> isSubscribed());
    }
}
