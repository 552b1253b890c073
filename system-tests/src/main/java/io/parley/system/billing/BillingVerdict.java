package io.parley.system.billing;

import io.parley.system.client.Session;
import io.parley.system.stack.LocalStack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Holds what billing-service says of an organization against what the local Stripe and org-service say. */
record BillingVerdict(LocalStack stack, Session owner) {

    private static final Set<String> UNPAID = Set.of("past_due", "grace", "read_only");
    private static final String UNTOLD = """
            select count(*) from seat_update join account using (org_id)
             where minimum_seats is not null and ended_at is null""";

    /** What differs; empty where all agree. */
    List<String> of(Organization organization) throws SQLException {
        List<String> differences = new ArrayList<>();
        differ(differences, organization, "plan", theirs(organization), ours(organization));
        for (JsonNode one : organization.goingOn())
            differ(differences, organization, "quantity", quantity(one), seatsToPay(organization, one));
        differ(differences, organization, "paid", paidThere(organization), paidHere(organization));
        differ(differences, organization, "charged", charged(organization), paidThere(organization));
        if (organization.goingOn().size() > 1) differences.add(organization.id() + ": two subscriptions at once");
        differ(differences, organization, "seats", members(organization), seats(organization));
        return differences;
    }

    /** How many deliveries of the same event were taken for another one, and how many were not taken at all. */
    int inboxFaults(Set<String> delivered) throws SQLException {
        Set<String> missing = new HashSet<>(delivered);
        int doubled = 0;
        try (Connection connection = stack.database("billing");
                PreparedStatement rows =
                        connection.prepareStatement("select split_part(id, '.', 1) from stripe_event")) {
            ResultSet row = rows.executeQuery();
            Set<String> seen = new HashSet<>();
            while (row.next()) {
                missing.remove(row.getString(1));
                if (delivered.contains(row.getString(1)) && !seen.add(row.getString(1))) doubled++;
            }
        }
        return doubled + missing.size();
    }

    Optional<String> waiting() throws SQLException {
        long waiting = number("billing", "select count(*) from stripe_event where state = 'waiting'");
        if (waiting > 0) return Optional.of(waiting + " events of Stripe wait");
        long untold = number("billing", UNTOLD);
        return untold == 0 ? Optional.empty() : Optional.of(untold + " organizations' seats wait to be told");
    }

    /** Forged calls that were stored, whatever was answered. */
    long stored(String mark) throws SQLException {
        return number("billing", "select count(*) from stripe_event where id like 'evt\\_%s\\_%%'".formatted(mark));
    }

    private static void differ(List<String> found, Organization organization, String what, Object theirs, Object ours) {
        if (!theirs.equals(ours))
            found.add("%s: %s is %s, and here %s".formatted(organization.id(), what, theirs, ours));
    }

    private static String theirs(Organization organization) {
        JsonNode one = organization
                .subscription()
                .orElseGet(() -> organization.subscriptions().getFirst());
        JsonNode marks = one.at("/items/data/0/price/metadata");
        return "%s %s %s %s x%d"
                .formatted(
                        one.path("status").asString().equals("unpaid")
                                ? "past_due"
                                : one.path("status").asString(),
                        marks.path("parley_tier").asString(),
                        marks.path("parley_interval").asString(),
                        one.path("cancel_at_period_end").asBoolean(),
                        organization.subscription().isPresent() ? quantity(one) : 1);
    }

    private String ours(Organization organization) {
        JsonNode billing = owner.get(organization.billing("")).orThrow().json();
        String status = billing.path("status").asString();
        JsonNode paidSeats = billing.path("paidSeats");
        return "%s %s %s %s x%d"
                .formatted(
                        UNPAID.contains(status) ? "past_due" : status,
                        billing.path("tier").asString(),
                        billing.path("interval").asString(),
                        billing.path("cancelAtPeriodEnd").asBoolean(),
                        paidSeats.isNumber() ? paidSeats.asInt() : 1);
    }

    private static long quantity(JsonNode subscription) {
        return subscription.at("/items/data/0/quantity").asLong();
    }

    /** What the quantity has to be: the seats that are taken, where the price is for one. */
    private long seatsToPay(Organization organization, JsonNode subscription) throws SQLException {
        JsonNode minimum = subscription.at("/items/data/0/price/metadata/parley_minimum_seats");
        return minimum.isMissingNode() ? 1 : Math.max(Long.parseLong(minimum.asString()), members(organization));
    }

    private static long paidThere(Organization organization) {
        return sum(organization.stripe().all("/v1/invoices?customer=" + organization.customerId()), "amount_paid");
    }

    /** What the card was really charged: more than the invoices say would be charged twice. */
    private static long charged(Organization organization) {
        return sum(
                organization.stripe().all("/v1/payment_intents?customer=" + organization.customerId()),
                "amount_received");
    }

    private long paidHere(Organization organization) throws SQLException {
        return number(
                "billing",
                "select coalesce(sum(amount_paid), 0) from invoice where org_id = '%s'".formatted(organization.id()));
    }

    private long members(Organization organization) throws SQLException {
        return number("org", "select count(*) from membership where org_id = '%s'".formatted(organization.id()));
    }

    private long seats(Organization organization) {
        return owner.get(organization.billing("/seats"))
                .orThrow()
                .json()
                .path("used")
                .asLong();
    }

    private static long sum(List<JsonNode> objects, String field) {
        return objects.stream().mapToLong(object -> object.path(field).asLong()).sum();
    }

    private long number(String database, String sql) throws SQLException {
        try (Connection connection = stack.database(database);
                PreparedStatement query = connection.prepareStatement(sql)) {
            ResultSet row = query.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }
}
