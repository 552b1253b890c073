package io.parley.search.index;

import io.parley.messaging.ReceivedEvent;
import io.parley.places.Places;
import io.parley.search.content.ContentMappers;
import io.parley.security.purge.OrganizationPurges;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes events into the copy of subjects, which answers are checked against, and then into an index. */
@Component
class IndexContent {

    private final ContentMappers mappers;
    private final Places places;
    private final TransactionOperations transactions;
    private final IndexWriter writer;
    private final OrganizationPurges purges;

    IndexContent(
            ContentMappers mappers,
            Places places,
            TransactionOperations transactions,
            IndexWriter writer,
            OrganizationPurges purges) {
        this.mappers = mappers;
        this.places = places;
        this.transactions = transactions;
        this.writer = writer;
        this.purges = purges;
    }

    /** Repeating it changes nothing. Throws as {@link IndexWriter#apply} does. */
    void into(String index, List<ReceivedEvent<?>> events) {
        transactions.executeWithoutResult(_ -> events.forEach(places::apply));
        Set<UUID> purged = purges.all();
        writer.apply(
                index,
                events.stream()
                        // Streams are read from their start when the index is rebuilt.
                        .filter(event -> event.orgId() == null || !purged.contains(event.orgId()))
                        .flatMap(event -> mappers.changesBy(event).stream())
                        .toList());
    }
}
