package io.parley.forum.watchword;

import static org.awaitility.Awaitility.await;

import io.parley.contracts.org.WatchedWord;
import io.parley.contracts.org.WatchedWordsChanged;
import io.parley.security.OrgAccess;
import io.parley.test.Streams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Has organizations watch words. */
public final class Watching {

    private static final Map<UUID, Integer> SEQUENCES = new ConcurrentHashMap<>();

    private final Streams streams;
    private final WordRules rules;

    public Watching(Streams streams, WordRules rules) {
        this.streams = streams;
        this.rules = rules;
    }

    /** Replaces all words that it watches, and waits until forum-service goes by them. */
    public void watch(UUID orgId, Map<String, String> actionByPattern) {
        int sequence = SEQUENCES.merge(orgId, 1, Integer::sum);
        String last = "sentinel" + sequence;
        List<WatchedWord> all = new ArrayList<>();
        actionByPattern.forEach((pattern, action) -> all.add(new WatchedWord(pattern, action)));
        all.add(new WatchedWord(last, "flag"));
        streams.publish(new WatchedWordsChanged(orgId, all), sequence);
        OrgAccess anybody = new OrgAccess(orgId, true, Optional.empty(), Set.of());
        await().until(() -> rules.areFlagged(anybody, List.of(), List.of(last)));
    }
}
