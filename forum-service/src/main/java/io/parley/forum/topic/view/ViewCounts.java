package io.parley.forum.topic.view;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Counts views in memory and stores them now and then: many readers of one topic don't wait for its row. */
@Component
class ViewCounts {

    private static final Logger log = LoggerFactory.getLogger(ViewCounts.class);

    // In one order, so that replicas don't wait for each other in turn.
    private static final String STORE = """
        insert into topic_views (topic_id, views)
        select id, views from unnest(cast(:topics as uuid[]), cast(:views as bigint[])) as counted (id, views)
         order by id
        on conflict (topic_id) do update set views = topic_views.views + excluded.views\
        """;

    private final JdbcClient jdbc;
    private final Map<UUID, Long> pending = new ConcurrentHashMap<>();

    ViewCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void count(UUID topicId) {
        pending.merge(topicId, 1L, Long::sum);
    }

    @PreDestroy
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void store() {
        List<Counted> taken = new ArrayList<>();
        for (UUID topicId : List.copyOf(pending.keySet())) {
            Long views = pending.remove(topicId);
            if (views != null) taken.add(new Counted(topicId, views));
        }
        if (taken.isEmpty()) return;
        try {
            store(taken);
        } catch (DataAccessException | TransactionException away) {
            taken.forEach(counted -> pending.merge(counted.topicId(), counted.views(), Long::sum));
            log.info(
                    "No views were stored, later ones will: {}", away.getClass().getSimpleName());
        }
    }

    private void store(List<Counted> taken) {
        jdbc.sql(STORE)
                .param("topics", taken.stream().map(Counted::topicId).toArray(UUID[]::new))
                .param("views", taken.stream().map(Counted::views).toArray(Long[]::new))
                .update();
    }

    private record Counted(UUID topicId, long views) {}
}
