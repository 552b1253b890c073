package io.parley.system.waitlist;

import io.parley.system.command.Count;
import io.parley.system.command.Wait;
import io.parley.system.command.WaitedInVain;
import io.parley.system.stack.LocalStack;
import io.parley.system.stack.Trigger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Lets many answer to one event at once, at random, while its capacity changes, and checks that nobody came "
                        + "beyond it, was passed over twice, or was told something twice or not at all.")
public final class EventsDrill implements Callable<Integer> {

    private static final Duration TO_BE_TOLD = Duration.ofSeconds(30);
    private static final int SHOWN = 20;

    @Option(
            names = "--operations",
            defaultValue = "10000",
            converter = Count.class,
            description = "Default: ${DEFAULT-VALUE}")
    private int operations;

    @Option(
            names = "--clients",
            defaultValue = "32",
            converter = Count.class,
            description = "Default: ${DEFAULT-VALUE}")
    private int clients;

    @Option(names = "--seed", description = "Of what they do. Default: a new one, which is printed")
    private long seed = ThreadLocalRandom.current().nextLong(1_000_000);

    @Option(names = "--break", description = "Take a guard away, to see the drill fail: ${COMPLETION-CANDIDATES}")
    private @Nullable Sabotage sabotage;

    @Override
    public Integer call() throws Exception {
        LocalStack stack = LocalStack.ofEnvironment();
        stack.requireRunning();
        System.out.printf("seed %d, %d clients, %d operations%n", seed, clients, operations);
        if (sabotage == null) return run(stack);
        System.out.printf("without a guard: %s. This drill should fail.%n", sabotage.name());
        try (Trigger.Active _ = sabotage.begin(stack)) {
            return run(stack);
        }
    }

    private int run(LocalStack stack) throws Exception {
        Guests guests = Guests.gather(stack.parley(), clients);
        long begin = System.nanoTime();
        guests.answer(operations, seed);
        double seconds = (System.nanoTime() - begin) / 1e9;
        List<Told> story = Told.of(stack, guests.eventId());
        Replay replay = Replay.of(story);
        List<String> faults = new ArrayList<>(guests.failures());
        faults.addAll(replay.faults());
        guests.answers().forEach((user, answers) -> faults.addAll(OneStory.faults(user, answers, story)));
        if (!replay.answers().equals(stored(stack, guests.eventId())))
            faults.add("What is stored is not what was told");
        notified(stack, guests.eventId(), replay.promotions()).ifPresent(faults::add);
        faults.stream().limit(SHOWN).forEach(System.out::println);
        System.out.printf(
                "%d changes and %d promotions told in %.1f s, %d faults%n",
                story.size(), replay.promotions(), seconds, faults.size());
        return faults.isEmpty() ? 0 : 1;
    }

    private static Map<String, Answered> stored(LocalStack stack, String eventId) throws SQLException {
        String sql = """
                select r.user_id, r.status, r.guests from rsvp r join occurrence o on o.id = r.occurrence_id
                 where o.event_id = ?""";
        Map<String, Answered> stored = new HashMap<>();
        try (Connection connection = stack.database("event");
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, UUID.fromString(eventId));
            ResultSet rows = query.executeQuery();
            while (rows.next()) stored.put(rows.getString(1), new Answered(rows.getString(2), rows.getInt(3)));
        }
        return stored;
    }

    // Who was told of a place has one notification of it, once the streams are read.
    private static Optional<String> notified(LocalStack stack, String eventId, int promotions) throws SQLException {
        try {
            Wait.ofAtMost(TO_BE_TOLD).until("all are notified", () -> missing(stack, eventId, promotions));
            return Optional.empty();
        } catch (WaitedInVain late) {
            return Optional.ofNullable(late.getMessage());
        }
    }

    private static Optional<String> missing(LocalStack stack, String eventId, int promotions) throws SQLException {
        String sql = "select count(*) from notification where subject_id = ? and kind = 'event-promoted'";
        try (Connection connection = stack.database("notification");
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, UUID.fromString(eventId));
            ResultSet row = query.executeQuery();
            row.next();
            int found = row.getInt(1);
            return found == promotions
                    ? Optional.empty()
                    : Optional.of("%d notifications of %d places".formatted(found, promotions));
        }
    }
}
