package io.parley.event.event;

import static java.util.stream.Collectors.toMap;

import io.parley.files.FilePlace;
import io.parley.files.FileView;
import io.parley.files.Files;
import io.parley.web.problem.Problem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pictures of events. */
@Component
public class Covers {

    private final Files files;

    Covers(Files files) {
        this.files = files;
    }

    /**
     * Gives an event this picture, or none.
     *
     * @throws Problem {@code invalid-request} at {@code /coverFileId} unless the user uploaded it for this event
     */
    public void put(UUID eventId, @Nullable UUID fileId, UUID userId) {
        SequencedMap<String, UUID> wanted = new LinkedHashMap<>();
        if (fileId != null) wanted.put("/coverFileId", fileId);
        files.use(eventId, wanted, FilePlace.event(eventId), userId);
    }

    /** Lets go of what was uploaded for an event that is gone. */
    public void forget(UUID eventId) {
        files.freeAllAt(FilePlace.event(eventId));
    }

    Map<UUID, FileView> of(Collection<UUID> eventIds) {
        return files.of(eventIds).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, covers -> covers.getValue().getFirst()));
    }
}
