package io.parley.billing.account;

import io.parley.billing.plan.Interval;
import io.parley.billing.plan.Plan;
import io.parley.billing.plan.PlanProperties.Trial;
import io.parley.contracts.billing.Entitlement;
import io.parley.security.tier.Tier;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one organization has. Its status follows from what Stripe says and from the time; {@link Accounts} tells of it. */
@Entity
@Table(name = "account")
public class Account {

    private static final Duration PREVIEW_HOLDS = Duration.ofMinutes(30);

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

    @Column(name = "past_due_since")
    private @Nullable Instant pastDueSince;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "card_brand")
    private @Nullable String cardBrand;

    @Column(name = "card_last4")
    private @Nullable String cardLast4;

    @Column(name = "turns_at")
    private @Nullable Instant turnsAt;

    @Column(name = "reminders_sent")
    private int remindersSent;

    @Column(name = "remind_at")
    private @Nullable Instant remindAt;

    @Column(name = "previewed_plan")
    private @Nullable String previewedPlan;

    @Column(name = "previewed_at")
    private @Nullable Instant previewedAt;

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
        if (!Objects.equals(pastDueSince, now.pastDueSince())) remindersSent = 0;
        pastDueSince = now.pastDueSince();
        endedAt = now.endedAt();
        cardBrand = now.paymentMethod() == null ? null : now.paymentMethod().brand();
        cardLast4 = now.paymentMethod() == null ? null : now.paymentMethod().last4();
    }

    /** Has what staff arranged: everything, until they end it. */
    public void arrange(@Nullable Integer limit) {
        arranged = true;
        tier = Tier.CUSTOM.wire();
        memberLimit = limit;
    }

    /** Was told what this plan would cost, counted from this moment. */
    public void preview(Plan plan, Instant at) {
        previewedPlan = plan.lookupKey();
        previewedAt = at;
    }

    /** From when the change to this plan counts: from what was previewed last, if that was it and not long ago. */
    public Instant countedFrom(Plan plan, Instant now) {
        boolean same = plan.lookupKey().equals(previewedPlan);
        return same && previewedAt != null && previewedAt.isAfter(now.minus(PREVIEW_HOLDS)) ? previewedAt : now;
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
        boolean unpaid = next == AccountStatus.PAST_DUE || next == AccountStatus.GRACE;
        remindAt = unpaid ? patience.mailAfter(remindersSent, since()) : null;
    }

    /** Has those who pay told; of several mails that are due, the last one says it all. False if none is due. */
    public boolean remind(Instant now, Patience patience) {
        boolean due = remindAt != null && !now.isBefore(remindAt);
        while (remindAt != null && !now.isBefore(remindAt)) {
            remindersSent++;
            remindAt = patience.mailAfter(remindersSent, since());
        }
        return due;
    }

    private AccountStatus statusAt(Instant now, Patience patience) {
        if (arranged) return AccountStatus.ACTIVE;
        if (endedAt != null) return AccountStatus.CANCELED;
        if (pastDueSince != null) return patience.statusOfUnpaid(pastDueSince, now);
        if (subscriptionId != null) return AccountStatus.ACTIVE;
        return now.isBefore(trialEndsAt) ? AccountStatus.TRIALING : AccountStatus.READ_ONLY;
    }

    private Instant since() {
        return Optional.ofNullable(pastDueSince).orElseThrow();
    }

    /** What others know of it; null if that is nothing yet. */
    @Nullable
    Standing told() {
        return told;
    }

    Standing standing() {
        return new Standing(
                new Entitlement(tier, memberLimit, status), period, periodEndsAt, cancelAtPeriodEnd, pastDueSince);
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
        return Optional.ofNullable(pastDueSince);
    }

    public long version() {
        return version == null ? 0 : version;
    }

    Optional<PaymentMethod> paymentMethod() {
        return cardBrand == null || cardLast4 == null
                ? Optional.empty()
                : Optional.of(new PaymentMethod(cardBrand, cardLast4));
    }
}
