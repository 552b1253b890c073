package io.parley.forum.feed;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.parley.forum.topic.view.TopicQueries;
import io.parley.forum.topic.view.TopicView;
import io.parley.security.CurrentUser;
import io.parley.security.KnownUsers;
import io.parley.security.UserSummary;
import io.parley.security.Viewer;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.problem.CommonProblem;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts homes together. */
@Component
class FeedQueries {

    // Of the latest that may be shown, so many are ranked.
    private static final int RANKED = 500;
    private static final int FOR_EACH_SHOWN = 4;
    private static final UUID LAST_ID = new UUID(-1, -1);

    private final FeedCandidates candidates;
    private final TopicQueries topics;
    private final KnownUsers users;
    private final Clock clock;

    FeedQueries(FeedCandidates candidates, TopicQueries topics, KnownUsers users, Clock clock) {
        this.candidates = candidates;
        this.topics = topics;
        this.users = users;
        this.clock = clock;
    }

    Page<FeedItemView> of(CurrentUser user, FeedOrder order, PageRequest page) {
        Optional<Cursor> after = page.after();
        if (after.isPresent() && !after.get().text(0).equals(order.wire()))
            throw CommonProblem.INVALID_CURSOR.exception();
        return order == FeedOrder.LATEST ? latest(user, page) : ranked(user, page);
    }

    private Page<FeedItemView> latest(CurrentUser user, PageRequest page) {
        Cursor cursor = page.cursor();
        int many = page.limit() * FOR_EACH_SHOWN;
        List<FeedCandidate> found = cursor == null
                ? candidates.before(clock.instant().plus(Duration.ofDays(1)), LAST_ID, many, user.id())
                : candidates.before(cursor.instant(1), cursor.uuid(2), many, user.id());
        Map<UUID, FeedCandidate> shown = new LinkedHashMap<>();
        FeedCandidate last = null;
        for (FeedCandidate candidate : found) {
            if (shown.size() == page.limit() && !shown.containsKey(candidate.topicId()))
                return page(List.copyOf(shown.values()), next(last), user);
            if (candidate.shown()) shown.putIfAbsent(candidate.topicId(), candidate);
            last = candidate;
        }
        return page(List.copyOf(shown.values()), found.size() < many ? null : next(last), user);
    }

    private static @Nullable String next(@Nullable FeedCandidate last) {
        if (last == null) return null;
        return Cursor.of(FeedOrder.LATEST.wire(), last.at(), last.topicId()).encoded();
    }

    private Page<FeedItemView> ranked(CurrentUser user, PageRequest page) {
        List<FeedCandidate> best = candidates
                .before(clock.instant().plus(Duration.ofDays(1)), LAST_ID, RANKED, user.id())
                .stream()
                .filter(FeedCandidate::shown)
                .collect(toMap(
                        FeedCandidate::topicId,
                        identity(),
                        (one, other) -> one.rank() >= other.rank() ? one : other,
                        LinkedHashMap::new))
                .values()
                .stream()
                .sorted(Comparator.comparingLong(FeedCandidate::rank)
                        .thenComparing(FeedCandidate::topicId)
                        .reversed())
                .filter(candidate -> isAfter(page.cursor(), candidate))
                .limit(page.rows())
                .toList();
        Page<FeedCandidate> cut =
                Page.of(best, page, last -> Cursor.of(FeedOrder.RANKED.wire(), last.rank(), last.topicId()));
        return page(cut.items(), cut.nextCursor(), user);
    }

    private static boolean isAfter(@Nullable Cursor cursor, FeedCandidate candidate) {
        if (cursor == null) return true;
        long rank = cursor.number(1);
        return candidate.rank() < rank
                || (candidate.rank() == rank && candidate.topicId().compareTo(cursor.uuid(2)) < 0);
    }

    private Page<FeedItemView> page(List<FeedCandidate> shown, @Nullable String next, CurrentUser user) {
        Map<UUID, TopicView> views =
                topics.ofIds(shown.stream().map(FeedCandidate::topicId).toList(), Viewer.of(user)).stream()
                        .collect(toMap(TopicView::id, identity()));
        Map<UUID, UserSummary> people = users.byIds(shown.stream()
                .flatMap(each -> each.person().stream())
                .distinct()
                .toList());
        return new Page<>(
                shown.stream()
                        .filter(each -> views.containsKey(each.topicId()))
                        .map(each -> view(each, views, people))
                        .toList(),
                next);
    }

    private static FeedItemView view(
            FeedCandidate candidate, Map<UUID, TopicView> views, Map<UUID, UserSummary> people) {
        UserSummary person = candidate
                .person()
                .map(id -> people.getOrDefault(id, UserSummary.unknown(id)))
                .orElse(null);
        String tag = candidate.kind().equals("tag") ? candidate.source() : null;
        return new FeedItemView(
                Objects.requireNonNull(views.get(candidate.topicId())),
                new FeedItemView.Reason(candidate.kind(), person, tag),
                candidate.comment(),
                candidate.at());
    }
}
