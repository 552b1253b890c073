package io.parley.system.billing;

import io.parley.system.stack.LocalStack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import tools.jackson.databind.JsonNode;

/** Takes a guard of billing-service away, from outside: in its database, so that it knows nothing of it. */
enum BillingSabotage {
    /** Each delivery of an event counts as another event. */
    SKIP_INBOX {
        @Override
        void begin(LocalStack stack) throws SQLException {
            execute(stack, """
                    create or replace function sabotage() returns trigger language plpgsql as
                        $$ begin new.id := new.id || '.' || gen_random_uuid(); return new; end $$;
                    create or replace trigger sabotage before insert on stripe_event for each row execute function sabotage();""");
        }

        @Override
        void end(LocalStack stack) throws SQLException {
            execute(stack, "drop function if exists sabotage cascade");
        }
    },

    /** Whatever an event says of a subscription is written into the account, as it is delivered. */
    TRUST_PAYLOAD {
        @Override
        void delivered(LocalStack stack, JsonNode event) throws SQLException {
            JsonNode subscription = event.at("/data/object");
            if (!subscription.path("object").asString("").equals("subscription")) return;
            JsonNode plan = subscription.at("/items/data/0/price/metadata");
            try (Connection connection = stack.database("billing");
                    PreparedStatement write = connection.prepareStatement(TRUST)) {
                write.setString(1, plan.path("parley_tier").asString());
                write.setString(2, plan.path("parley_interval").asString());
                write.setBoolean(3, subscription.path("cancel_at_period_end").asBoolean());
                write.setString(4, subscription.path("customer").asString());
                write.executeUpdate();
            }
        }
    };

    private static final String TRUST =
            "update account set tier = ?, period = ?, cancel_at_period_end = ? where customer_id = ?";

    void begin(LocalStack stack) throws SQLException {}

    void delivered(LocalStack stack, JsonNode event) throws SQLException {}

    void end(LocalStack stack) throws SQLException {}

    private static void execute(LocalStack stack, String sql) throws SQLException {
        try (Connection connection = stack.database("billing");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
