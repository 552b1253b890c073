package io.parley.contracts;

import io.parley.contracts.chat.Attachment;
import io.parley.contracts.chat.BotCreated;
import io.parley.contracts.chat.BotRemoved;
import io.parley.contracts.chat.ChannelArchived;
import io.parley.contracts.chat.ChannelChanged;
import io.parley.contracts.chat.ChannelCreated;
import io.parley.contracts.chat.ChannelDeleted;
import io.parley.contracts.chat.ChannelMemberAdded;
import io.parley.contracts.chat.ChannelMemberRemoved;
import io.parley.contracts.chat.ChannelPreferencesChanged;
import io.parley.contracts.chat.ChannelRead;
import io.parley.contracts.chat.MessageDeleted;
import io.parley.contracts.chat.MessageEdited;
import io.parley.contracts.chat.MessagePinned;
import io.parley.contracts.chat.MessageReacted;
import io.parley.contracts.chat.MessageSent;
import io.parley.contracts.chat.PromotedMessage;
import io.parley.contracts.chat.PromotionDecided;
import io.parley.contracts.chat.PromotionRequested;
import io.parley.contracts.chat.Quote;
import io.parley.contracts.chat.Reaction;
import io.parley.contracts.chat.ThreadStarted;
import io.parley.contracts.chat.ThreadSummary;
import io.parley.contracts.forum.ForumChanged;
import io.parley.contracts.forum.ForumCreated;
import io.parley.contracts.forum.ForumDeleted;
import io.parley.contracts.forum.PostCreated;
import io.parley.contracts.forum.PostDeleted;
import io.parley.contracts.forum.PostEdited;
import io.parley.contracts.forum.PromotionRefused;
import io.parley.contracts.forum.TopicChanged;
import io.parley.contracts.forum.TopicCreated;
import io.parley.contracts.forum.TopicDeleted;
import io.parley.contracts.forum.TopicMoved;
import io.parley.contracts.forum.TopicPromoted;
import io.parley.contracts.org.MemberInvited;
import io.parley.contracts.org.MemberJoined;
import io.parley.contracts.org.MemberLeft;
import io.parley.contracts.org.MemberReinstated;
import io.parley.contracts.org.MemberRoleChanged;
import io.parley.contracts.org.MemberSuspended;
import io.parley.contracts.org.ModeratedArea;
import io.parley.contracts.org.OrganizationArchived;
import io.parley.contracts.org.OrganizationChanged;
import io.parley.contracts.org.OrganizationCreated;
import io.parley.contracts.org.OrganizationDomainLost;
import io.parley.contracts.org.OrganizationDomainVerified;
import io.parley.contracts.org.OrganizationPurged;
import io.parley.contracts.org.SeatChanged;
import io.parley.contracts.place.Readers;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One event of each record, as the approved files say it. */
final class EventSamples {

    private static final UUID USER = id(1);
    private static final UUID OTHER_USER = id(2);
    private static final UUID ORG = id(3);
    private static final UUID FORUM = id(4);
    private static final UUID OTHER_FORUM = id(5);
    private static final UUID TOPIC = id(6);
    private static final UUID POST = id(7);
    private static final UUID PARENT = id(8);
    private static final UUID CHANNEL = id(12);
    private static final UUID MESSAGE = id(13);
    private static final UUID REPLY = id(14);
    private static final UUID FILE = id(15);
    private static final Instant CREATED = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final Instant UPDATED = Instant.parse("2026-03-01T12:05:00Z");
    private static final List<String> POSTING = List.of("content.post", "content.read-members");

    private EventSamples() {}

    static Stream<DomainEvent> all() {
        return Stream.of(
                        IdentitySamples.all(),
                        org(),
                        ModerationSamples.all(),
                        forum(),
                        OpinionSamples.all(),
                        DiscussionSamples.all(),
                        channels(),
                        messages(),
                        CalendarSamples.all(),
                        BillingSamples.all(),
                        NotificationSamples.all())
                .flatMap(events -> events);
    }

    private static Stream<DomainEvent> org() {
        return Stream.of(
                new OrganizationCreated(ORG, "gardeners", "Gardeners", "public", null),
                new OrganizationChanged(ORG, "gardeners", "The Gardeners", "private", 50, UPDATED, 15),
                new OrganizationArchived(ORG),
                new OrganizationPurged(ORG),
                new OrganizationDomainVerified(ORG, id(20), "example.org"),
                new OrganizationDomainLost(ORG, id(20), "example.org", "no-record", List.of(USER)),
                new MemberInvited(ORG, id(11), "member"),
                new MemberJoined(ORG, USER, "member", POSTING),
                new MemberRoleChanged(ORG, USER, "moderator", POSTING, List.of(new ModeratedArea("forum", FORUM))),
                new MemberSuspended(ORG, USER),
                new MemberReinstated(ORG, USER, "member", POSTING),
                new MemberLeft(ORG, USER),
                new SeatChanged(ORG, 12, 50, 7L, USER));
    }

    private static Stream<DomainEvent> forum() {
        return Stream.of(
                new ForumCreated(FORUM, ORG, "roses", "Roses", "discussion", false, null, Readers.everyone(), null),
                new ForumChanged(
                        FORUM,
                        ORG,
                        "roses",
                        "Roses",
                        "announcements",
                        true,
                        "moderator",
                        Readers.members("moderator"),
                        OTHER_FORUM),
                new ForumDeleted(FORUM, ORG),
                new TopicCreated(
                        TOPIC, FORUM, ORG, USER, "Pruning", List.of("spring", "tools"), false, false, false, CREATED),
                new TopicChanged(
                        TOPIC,
                        FORUM,
                        ORG,
                        USER,
                        "Pruning roses",
                        List.of(),
                        true,
                        true,
                        true,
                        CREATED,
                        UPDATED,
                        30,
                        UPDATED),
                new TopicMoved(TOPIC, FORUM, OTHER_FORUM, ORG),
                new TopicDeleted(TOPIC, FORUM, ORG),
                new TopicPromoted(TOPIC, FORUM, ORG, CHANNEL, MESSAGE),
                new PromotionRefused(TOPIC, FORUM, ORG, "permission-denied"),
                postCreated(),
                postEdited(),
                new PostDeleted(POST, TOPIC, FORUM, ORG, 2));
    }

    private static PostCreated postCreated() {
        return new PostCreated(
                POST, TOPIC, FORUM, ORG, USER, 1, null, "*When?*", "<p><em>When?</em></p>", List.of(), CREATED);
    }

    private static PostEdited postEdited() {
        return new PostEdited(
                POST,
                TOPIC,
                FORUM,
                ORG,
                USER,
                2,
                PARENT,
                "In March, @bob",
                "<p>In March, <a class=\"mention\" href=\"/u/bob\">@bob</a></p>",
                List.of(OTHER_USER),
                1,
                CREATED,
                UPDATED);
    }

    private static Stream<DomainEvent> channels() {
        return Stream.of(
                new ChannelCreated(
                        CHANNEL,
                        ORG,
                        "channel",
                        "garden",
                        "About the garden",
                        false,
                        "members",
                        true,
                        90,
                        0,
                        null,
                        CREATED,
                        Readers.members("member")),
                new ChannelChanged(
                        CHANNEL,
                        null,
                        "group",
                        null,
                        null,
                        true,
                        "members",
                        false,
                        null,
                        3,
                        UPDATED,
                        CREATED,
                        Readers.named()),
                new ChannelArchived(CHANNEL, ORG, UPDATED, Readers.members("member")),
                new ChannelDeleted(CHANNEL, ORG),
                new ChannelMemberAdded(CHANNEL, ORG, USER, 1),
                new ChannelMemberRemoved(CHANNEL, ORG, USER, 0));
    }

    private static Stream<DomainEvent> messages() {
        return Stream.of(
                messageSent(),
                messageEdited(),
                new MessageDeleted(REPLY, CHANNEL, ORG, 7, null, MESSAGE, new ThreadSummary(0, null, List.of())),
                new MessageReacted(MESSAGE, CHANNEL, ORG, 6, USER, "👍", true, List.of(new Reaction("👍", 2))),
                new PromotionRequested(
                        TOPIC, MESSAGE, CHANNEL, ORG, 6, FORUM, "Watering", USER, List.of(promotedMessage())),
                new PromotionDecided(TOPIC, MESSAGE, CHANNEL, ORG, 6, FORUM, "Watering", "done", null),
                new BotCreated(id(18), ORG, "weather.bot", "Weather"),
                new BotRemoved(id(18), ORG),
                new MessagePinned(MESSAGE, CHANNEL, ORG, 6, USER, true),
                new ThreadStarted(MESSAGE, CHANNEL, ORG, 6, USER, "Who waters on Sunday?"),
                new ChannelRead(CHANNEL, ORG, USER, null, 6, 1, 1),
                new ChannelPreferencesChanged(CHANNEL, ORG, USER, "mentions", true, "#2e7d32", "Garden"));
    }

    private static PromotedMessage promotedMessage() {
        List<Attachment> attachments = List.of(new Attachment(FILE, "roses.jpg", 2048, "image/jpeg", 640, 480));
        return new PromotedMessage(MESSAGE, 6, OTHER_USER, "Who waters on Sunday?", attachments, CREATED);
    }

    private static MessageSent messageSent() {
        return new MessageSent(
                REPLY,
                CHANNEL,
                ORG,
                7,
                USER,
                null,
                MESSAGE,
                new Quote(MESSAGE, CHANNEL, 6, OTHER_USER, "Who waters on Sunday?"),
                null,
                "I do, @bob",
                "<p>I do, <a class=\"mention\" href=\"/u/bob\">@bob</a></p>",
                List.of(new Attachment(FILE, "roses.jpg", 2048, "image/jpeg", 640, 480)),
                List.of(OTHER_USER),
                null,
                CREATED,
                new ThreadSummary(1, CREATED, List.of(USER)));
    }

    private static MessageEdited messageEdited() {
        return new MessageEdited(
                MESSAGE,
                CHANNEL,
                ORG,
                6,
                OTHER_USER,
                "watering",
                null,
                null,
                null,
                "@channel Who waters on Sunday?",
                "<p>@channel Who waters on Sunday?</p>",
                List.of(),
                List.of(),
                "channel",
                1,
                UPDATED,
                CREATED);
    }

    static UUID id(int number) {
        return UUID.fromString("0195a2b0-0000-7000-8000-%012d".formatted(number));
    }
}
