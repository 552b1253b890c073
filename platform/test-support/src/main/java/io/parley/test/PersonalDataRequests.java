package io.parley.test;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import io.parley.contracts.identity.ErasureConfirmed;
import io.parley.contracts.identity.ExportAnswered;
import io.parley.contracts.identity.ExportRequested;
import io.parley.contracts.identity.PartExported;
import io.parley.contracts.identity.UserErased;
import io.parley.messaging.Ids;
import io.parley.messaging.ReceivedEvent;
import io.parley.security.personal.PartKey;
import java.util.Map;
import java.util.UUID;

/** Asks the service under test for what it holds of a person, and has it forget them, as identity-service does. */
public final class PersonalDataRequests {

    private static final long LATE = 1_000;

    private PersonalDataRequests() {}

    /** The sections that aren't empty, each with its JSON objects, one a line. */
    public static Map<String, String> export(Streams streams, UUID userId) {
        PartKey key = PartKey.fresh();
        UUID export = Ids.next();
        streams.publish(new ExportRequested(export, userId, key.publicJwk()), 1);
        streams.await(ExportAnswered.class, answer -> answer.exportId().equals(export));
        return streams.soFar(PartExported.class, part -> part.exportId().equals(export)).stream()
                .map(ReceivedEvent::payload)
                .collect(groupingBy(PartExported::section, mapping(part -> key.decrypt(part.content()), joining())));
    }

    /** Tells it twice, as Kafka may, and waits until it is confirmed. */
    public static void erase(Streams streams, UUID userId, boolean contentToo) {
        UUID event = Ids.next();
        streams.publish(event, new UserErased(userId, contentToo), LATE, userId);
        streams.publish(event, new UserErased(userId, contentToo), LATE, userId);
        streams.await(ErasureConfirmed.class, confirmed -> confirmed.userId().equals(userId));
    }
}
