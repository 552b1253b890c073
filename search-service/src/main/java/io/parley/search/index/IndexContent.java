package io.parley.search.index;

import io.parley.messaging.ReceivedEvent;
import io.parley.places.Places;
import io.parley.search.content.ContentMappers;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes events into the copy of subjects, which answers are checked against, and then into an index. */
@Component
class IndexContent {

    private final ContentMappers mappers;
    private final Places places;
    private final TransactionOperations transactions;
    private final IndexWriter writer;

    IndexContent(ContentMappers mappers, Places places, TransactionOperations transactions, IndexWriter writer) {
        this.mappers = mappers;
        this.places = places;
        this.transactions = transactions;
        this.writer = writer;
    }

    /** Repeating it changes nothing. Throws as {@link IndexWriter#apply} does. */
    void into(String index, List<ReceivedEvent<?>> events) {
        transactions.executeWithoutResult(_ -> events.forEach(places::apply));
        writer.apply(
                index,
                events.stream()
                        .flatMap(event -> mappers.changesBy(event).stream())
                        .toList());
    }
}
