package io.parley.system.doctor;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clocks of all machines agree with this one's: tokens, Stripe's signatures and delays are counted by them. */
record ClockCheck(List<Service> services, Map<String, Installation.Database> databases) implements Check {

    private static final Duration MOST = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "clocks";
    }

    @Override
    public List<Complaint> look() throws IOException, SQLException {
        List<Complaint> complaints = new ArrayList<>();
        for (Service service : services)
            if (service.isReady())
                service.ahead().flatMap(ahead -> judge(service.name(), ahead)).ifPresent(complaints::add);
        for (Map.Entry<String, Installation.Database> database : databases.entrySet())
            judge(database.getKey() + "'s database", ahead(database.getValue())).ifPresent(complaints::add);
        return complaints;
    }

    static Optional<Complaint> judge(String whose, Duration ahead) {
        if (ahead.abs().compareTo(MOST) <= 0) return Optional.empty();
        return Optional.of(new Complaint(
                "the clock of %s is %d s %s"
                        .formatted(whose, ahead.abs().toSeconds(), ahead.isPositive() ? "ahead" : "behind"),
                "let chrony or systemd-timesyncd set the clock of its node (chronyc tracking)"));
    }

    private static Duration ahead(Installation.Database database) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return Duration.between(Instant.now(), row.getObject(1, OffsetDateTime.class));
        }
    }
}
