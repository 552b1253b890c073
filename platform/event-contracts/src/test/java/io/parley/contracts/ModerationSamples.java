package io.parley.contracts;

import io.parley.contracts.forum.BadgeAwarded;
import io.parley.contracts.forum.BadgeRevoked;
import io.parley.contracts.forum.HeldPostDecided;
import io.parley.contracts.forum.PostFlagged;
import io.parley.contracts.forum.PostHeld;
import io.parley.contracts.forum.ReputationChanged;
import io.parley.contracts.forum.TrustLevelChanged;
import io.parley.contracts.org.AppealDecided;
import io.parley.contracts.org.CaseAppealed;
import io.parley.contracts.org.CaseOpened;
import io.parley.contracts.org.CaseResolved;
import io.parley.contracts.org.ContentRemovalOrdered;
import io.parley.contracts.org.ContentReported;
import io.parley.contracts.org.ContentRestoreOrdered;
import io.parley.contracts.org.UserBanned;
import io.parley.contracts.org.UserSilenced;
import io.parley.contracts.org.UserUnbanned;
import io.parley.contracts.org.UserUnsilenced;
import io.parley.contracts.org.WatchedWord;
import io.parley.contracts.org.WatchedWordsChanged;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What moderators do. */
final class ModerationSamples {

    private static final UUID AUTHOR = EventSamples.id(1);
    private static final UUID REPORTER = EventSamples.id(2);
    private static final UUID ORG = EventSamples.id(3);
    private static final UUID FORUM = EventSamples.id(4);
    private static final UUID TOPIC = EventSamples.id(6);
    private static final UUID POST = EventSamples.id(7);
    private static final UUID APPROVAL = EventSamples.id(65);
    private static final UUID AWARD = EventSamples.id(66);
    private static final UUID CASE = EventSamples.id(60);
    private static final UUID REPORT = EventSamples.id(61);
    private static final UUID MODERATOR = EventSamples.id(62);
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final Instant UNTIL = Instant.parse("2026-03-08T12:00:00Z");

    private ModerationSamples() {}

    static Stream<DomainEvent> all() {
        return Stream.of(
                new ContentReported(ORG, CASE, REPORT, "post", POST, REPORTER, "spam", AT),
                new CaseOpened(ORG, CASE, "post", POST, AUTHOR, AT),
                new CaseResolved(ORG, CASE, "post", POST, AUTHOR, "silence", UNTIL, MODERATOR, List.of(REPORTER), AT),
                new CaseAppealed(ORG, CASE, AUTHOR, MODERATOR, AT),
                new AppealDecided(ORG, CASE, AUTHOR, "overturn", MODERATOR, AT),
                new ContentRemovalOrdered(ORG, CASE, "post", POST, MODERATOR),
                new ContentRestoreOrdered(ORG, CASE, "post", POST, MODERATOR),
                new UserSilenced(ORG, AUTHOR, CASE, UNTIL),
                new UserUnsilenced(ORG, AUTHOR, CASE),
                new UserBanned(ORG, AUTHOR, null, null),
                new UserUnbanned(ORG, AUTHOR, null),
                new PostFlagged(POST, TOPIC, FORUM, ORG, AUTHOR, 2, AT),
                new TrustLevelChanged(AUTHOR, ORG, 1, 0, false),
                new BadgeAwarded(AUTHOR, ORG, AWARD, "nice-answer", "bronze", AT),
                new BadgeRevoked(AUTHOR, ORG, AWARD, "first-solution"),
                new ReputationChanged(AUTHOR, ORG, 125),
                new PostHeld(AUTHOR, ORG, FORUM, APPROVAL, "post", "watched-word", AT),
                new HeldPostDecided(AUTHOR, ORG, FORUM, APPROVAL, "post", true, TOPIC, POST, 2, "Hello"),
                new WatchedWordsChanged(
                        ORG, List.of(new WatchedWord("casino*", "approve"), new WatchedWord("damn", "censor"))));
    }
}
