package io.parley.search.recommendation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.parley.search.query.HitViews.Found;
import io.parley.security.KnownUsers;
import io.parley.security.UserSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recommends what somebody doesn't follow yet, and never people who are blocked on either side. */
@Component
class Recommend {

    // Bots have a full stop in their names.
    private static final String NEW_PEOPLE = """
            with mine as (
                select org_id from known_member join known_org using (org_id)
                 where user_id = :me and status = 'active' and not archived),
            candidate as (
                select user_id, org_id, cast(null as uuid) as through
                  from known_member join mine using (org_id) where status = 'active'
                union all
                select further.other_id, null, further.user_id
                  from followed own join followed further on further.user_id = own.other_id and further.active
                 where own.user_id = :me and own.kind = 'follow' and own.active and further.kind = 'follow'
                union all
                select unnest(cast(:authors as uuid[])), null, null)
            select user_id, count(distinct org_id) as organizations, count(distinct through) as followers
              from candidate join known_user u using (user_id)
             where user_id <> :me and user_id <> all(:unwanted) and strpos(u.username, '.') = 0
               and not exists (select from followed known
                                where known.active and (known.user_id, known.other_id) = (:me, candidate.user_id))
               and not exists (select from followed known
                                where known.active and known.kind = 'connection'
                                  and (known.user_id, known.other_id) = (candidate.user_id, :me))
             group by user_id
             order by user_id = any(:authors) desc, followers desc, organizations desc, user_id limit 500""";

    private static final String NEW_ORGANIZATIONS = """
            select o.org_id, o.slug, n.name from known_org o join organization_name n using (org_id)
             where o.org_id = any(:ids) and o.visibility = 'public' and not o.archived and not o.frozen
               and not exists (select from known_member m
                                where m.org_id = o.org_id and m.user_id = :me and m.status <> 'left')""";

    private final Interests interests;
    private final Relations relations;
    private final KnownUsers users;
    private final JdbcClient jdbc;

    Recommend(Interests interests, Relations relations, KnownUsers users, JdbcClient jdbc) {
        this.interests = interests;
        this.relations = relations;
        this.users = users;
        this.jdbc = jdbc;
    }

    List<RecommendedTopic> topics(UUID userId, int limit) {
        Interests.Shared shared = interests.of(userId, relations.unwanted(userId));
        List<Found> best = shared.topics().stream().limit(limit).toList();
        Map<UUID, UserSummary> authors = users.byIds(best.stream()
                .map(found -> found.document().authorId())
                .filter(Objects::nonNull)
                .toList());
        return best.stream().map(found -> topic(found, shared, authors)).toList();
    }

    List<RecommendedOrganization> organizations(UUID userId, int limit) {
        Set<UUID> unwanted = relations.unwanted(userId);
        Interests.Shared shared = interests.of(userId, unwanted);
        Map<UUID, List<Found>> topics = byOrganization(shared.topics());
        Map<UUID, Set<UUID>> people = whereFollowedWrite(userId);
        return jdbc
                .sql(NEW_ORGANIZATIONS)
                .param("me", userId)
                .param(
                        "ids",
                        Stream.concat(topics.keySet().stream(), people.keySet().stream())
                                .toArray(UUID[]::new))
                .query((row, _) -> {
                    UUID id = row.getObject("org_id", UUID.class);
                    List<Because> because = new ArrayList<>();
                    if (topics.containsKey(id)) because.add(shared.because(topics.get(id)));
                    if (people.containsKey(id))
                        because.add(Because.of("followed-people", people.get(id).size()));
                    return new RecommendedOrganization(id, row.getString("slug"), row.getString("name"), because);
                })
                .list()
                .stream()
                .sorted(Comparator.comparingLong((RecommendedOrganization each) -> weight(each.because()))
                        .reversed()
                        .thenComparing(RecommendedOrganization::id))
                .limit(limit)
                .toList();
    }

    /** Only what is read where they wrote: who else is in an organization is for its members to know. */
    private Map<UUID, Set<UUID>> whereFollowedWrite(UUID userId) {
        return interests.writtenBy(userId, relations.followedBy(userId)).stream()
                .filter(found -> found.document().orgId() != null)
                .collect(groupingBy(
                        found -> Objects.requireNonNull(found.document().orgId()),
                        mapping(found -> Objects.requireNonNull(found.document().authorId()), toSet())));
    }

    List<RecommendedPerson> people(UUID userId, int limit) {
        Set<UUID> unwanted = relations.unwanted(userId);
        Interests.Shared shared = interests.of(userId, unwanted);
        Map<UUID, List<Found>> written = shared.tags().isEmpty() ? Map.of() : byAuthor(shared.topics());
        Map<UUID, List<Because>> candidates = new HashMap<>();
        jdbc.sql(NEW_PEOPLE)
                .param("me", userId)
                .param("unwanted", unwanted.toArray(UUID[]::new))
                .param("authors", written.keySet().toArray(UUID[]::new))
                .query(row -> {
                    UUID id = row.getObject("user_id", UUID.class);
                    List<Because> because = new ArrayList<>();
                    if (written.containsKey(id)) because.add(shared.because(written.get(id)));
                    add(because, "followed-people", row.getLong("followers"));
                    add(because, "shared-organizations", row.getLong("organizations"));
                    candidates.put(id, because);
                });
        Map<UUID, UserSummary> known = users.byIds(candidates.keySet());
        return candidates.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<UUID, List<Because>> each) -> weight(each.getValue()))
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(each -> new RecommendedPerson(
                        known.getOrDefault(each.getKey(), UserSummary.unknown(each.getKey())), each.getValue()))
                .toList();
    }

    private static RecommendedTopic topic(Found found, Interests.Shared shared, Map<UUID, UserSummary> authors) {
        var document = found.document();
        return new RecommendedTopic(
                document.id(),
                document.orgId(),
                Objects.requireNonNullElse(found.title(), ""),
                Objects.requireNonNullElse(document.url(), ""),
                document.authorId() == null ? null : authors.get(document.authorId()),
                Interests.tagsOf(document),
                document.createdAt(),
                List.of(shared.because(List.of(found))));
    }

    private static Map<UUID, List<Found>> byOrganization(List<Found> topics) {
        return topics.stream()
                .filter(found -> found.document().orgId() != null)
                .collect(groupingBy(
                        found -> Objects.requireNonNull(found.document().orgId())));
    }

    private static Map<UUID, List<Found>> byAuthor(List<Found> topics) {
        return topics.stream()
                .filter(found -> found.document().authorId() != null)
                .collect(groupingBy(
                        found -> Objects.requireNonNull(found.document().authorId())));
    }

    private static void add(List<Because> because, String kind, long count) {
        if (count > 0) because.add(Because.of(kind, count));
    }

    /** What one follows and writes about says more than where one is. */
    private static long weight(List<Because> because) {
        return because.stream()
                .mapToLong(each -> switch (each.kind()) {
                    case "followed-people" -> 3 * each.count();
                    case "shared-tags" -> 2 * each.count();
                    default -> each.count();
                })
                .sum();
    }
}
