package io.parley.notification.inbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.parley.notification.content.Occurrence;
import io.parley.notification.content.Occurrence.Said;
import io.parley.notification.realtime.presence.LookingBoard;
import io.parley.notification.realtime.presence.PresenceBoard;
import io.parley.notification.realtime.signal.PresenceStatus;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For whom something said in a place is: those it calls, those it is between, and those who want to hear all. */
@Component
class PlaceAudience {

    private static final String PEOPLE = """
            select m.place_id, m.user_id, l.level
              from known_place_member m
              left join place_level l on l.place_id = m.place_id and l.user_id = m.user_id
             where m.place_id = any(:places) and not m.removed and (m.place_id = any(:whole) or l.level = 'all')""";
    private static final String ALL = "all";

    private final JdbcClient jdbc;
    private final PresenceBoard presence;
    private final LookingBoard looking;

    PlaceAudience(JdbcClient jdbc, PresenceBoard presence, LookingBoard looking) {
        this.jdbc = jdbc;
        this.presence = presence;
        this.looking = looking;
    }

    People of(List<Occurrence> occurrences) {
        List<Occurrence> said =
                occurrences.stream().filter(each -> each.said() != null).toList();
        if (said.isEmpty()) return new People(of(occurrences, Map.of()), List.of(), List.of());
        Map<UUID, List<Person>> people = people(said);
        return new People(of(occurrences, people), watching(said, people), looking(said));
    }

    private List<Pair> of(List<Occurrence> occurrences, Map<UUID, List<Person>> people) {
        return occurrences.stream()
                .flatMap(each -> Stream.concat(each.mentioned().stream(), called(each, people))
                        .distinct()
                        .map(user -> new Pair(each.subject().id(), user)))
                .toList();
    }

    private Stream<UUID> called(Occurrence occurrence, Map<UUID, List<Person>> people) {
        Said said = occurrence.said();
        if (said == null || said.group() == null) return Stream.empty();
        boolean here = said.group().equals("here");
        return people.getOrDefault(occurrence.placeId(), List.of()).stream()
                .map(Person::userId)
                .filter(user -> !here || presence.of(user) == PresenceStatus.ONLINE);
    }

    private static List<Pair> watching(List<Occurrence> said, Map<UUID, List<Person>> people) {
        return said.stream()
                .flatMap(each -> people.getOrDefault(each.placeId(), List.of()).stream()
                        .filter(person -> person.hearsAll(each.isDirect()))
                        .map(person -> new Pair(each.subject().id(), person.userId())))
                .toList();
    }

    private List<Pair> looking(List<Occurrence> said) {
        return said.stream()
                .map(Occurrence::placeId)
                .distinct()
                .flatMap(place -> looking.at(place).stream().map(user -> new Pair(place, user)))
                .toList();
    }

    private Map<UUID, List<Person>> people(List<Occurrence> said) {
        return jdbc
                .sql(PEOPLE)
                .param("places", places(said, _ -> true))
                .param("whole", places(said, PlaceAudience::isForAll))
                .query(Person.class)
                .list()
                .stream()
                .collect(groupingBy(Person::placeId));
    }

    private static UUID[] places(List<Occurrence> said, Predicate<Occurrence> wanted) {
        Set<UUID> places = said.stream().filter(wanted).map(Occurrence::placeId).collect(toSet());
        return places.toArray(UUID[]::new);
    }

    private static boolean isForAll(Occurrence occurrence) {
        Said said = occurrence.said();
        return occurrence.isDirect() || (said != null && said.group() != null);
    }

    /**
     * @param called each with what calls them
     * @param watching each with what they want to hear though it doesn't call them
     * @param looking each with the place that they have open
     */
    record People(List<Pair> called, List<Pair> watching, List<Pair> looking) {}

    /** A user, and the subject or place that it is about. */
    record Pair(UUID id, UUID userId) {}

    private record Person(
            UUID placeId, UUID userId, @Nullable String level) {

        boolean hearsAll(boolean direct) {
            return ALL.equals(level) || (direct && level == null);
        }
    }
}
