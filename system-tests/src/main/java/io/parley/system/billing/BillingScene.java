package io.parley.system.billing;

import io.parley.system.client.Answer;
import io.parley.system.client.Parley;
import io.parley.system.client.Patience;
import io.parley.system.client.Session;
import io.parley.system.command.Wait;
import io.parley.system.stack.LocalStack;
import io.parley.system.stack.StripePages;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The owner of some organizations, each with a plan, and somebody who joins and leaves them. */
final class BillingScene {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration GOOD_FOR = Duration.ofMinutes(4);
    private static final String PASSWORD = "a drill is not a test";

    private final Parley parley;
    private final String run = Long.toString(System.nanoTime(), 36);
    private final List<Organization> organizations = new ArrayList<>();
    private Session owner;
    private Session member;
    private long signedInAt = System.nanoTime();

    private BillingScene(Parley parley) {
        this.parley = parley;
        this.owner = register("payer");
        this.member = register("joiner");
    }

    static BillingScene build(LocalStack stack, int count) throws SQLException {
        BillingScene scene = new BillingScene(stack.parley());
        for (int number = 0; number < count; number++) {
            String card = number % 4 == 3 ? StripePages.FAILS_LATER : StripePages.PAYS;
            scene.organizations.add(scene.found(stack, "Drill " + number, card));
        }
        return scene;
    }

    List<Organization> organizations() {
        return organizations;
    }

    Session owner() {
        renewed();
        return owner;
    }

    Session member() {
        renewed();
        return member;
    }

    // A run takes longer than an access token is good for.
    private synchronized void renewed() {
        if (System.nanoTime() - signedInAt < GOOD_FOR.toNanos()) return;
        owner = parley.login("payer" + run, PASSWORD);
        member = parley.login("joiner" + run, PASSWORD);
        signedInAt = System.nanoTime();
    }

    private Session register(String name) {
        String username = name + run;
        Map<String, String> account = Map.of(
                "email", username + "@example.org", "username", username, "displayName", name, "password", PASSWORD);
        Answer answer = Patience.with(() -> parley.anonymous().post("/auth/register", account))
                .orThrow();
        return parley.sessionOf(answer);
    }

    private Organization found(LocalStack stack, String name, String card) throws SQLException {
        String id = Patience.with(() -> owner.post("/orgs", Map.of("name", name, "visibility", "public")))
                .orThrow()
                .string("id");
        Organization unknown = new Organization(id, "", card, stack.stripe(), stack.stripePages());
        Wait.ofAtMost(PATIENCE).until("billing-service knows of " + name, () -> {
            Optional<Answer> bought = unknown.buy(owner, "organization");
            return bought.filter(Answer::isSuccess).isPresent() ? Optional.empty() : bought.map(Answer::text);
        });
        return new Organization(id, customerOf(stack, id), card, stack.stripe(), stack.stripePages());
    }

    private static String customerOf(LocalStack stack, String orgId) throws SQLException {
        try (Connection connection = stack.database("billing");
                PreparedStatement find =
                        connection.prepareStatement("select customer_id from account where org_id = ?::uuid")) {
            find.setString(1, orgId);
            ResultSet row = find.executeQuery();
            row.next();
            return row.getString(1);
        }
    }
}
