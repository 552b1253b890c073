package io.parley.system.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The community of {@code demo/community.yaml}. */
record Community(
        Organization organization,
        List<Member> members,
        List<Follow> follows,
        List<Forum> forums,
        List<Topic> topics,
        List<Poll> polls,
        List<Bookmark> bookmarks,
        List<Subscription> subscriptions,
        List<Channel> channels,
        List<Conversation> conversations,
        List<Gathering> events) {

    record Organization(String name, String slug, String description, String category, String visibility) {}

    /** Whom and what somebody brings home. */
    record Follow(String member, List<String> people, List<String> tags) {}

    /** @param about what they tell of themselves, by the fields of their profile */
    record Member(
            String username, String displayName, @Nullable String role, Map<String, String> about) {

        Member {
            about = Objects.requireNonNullElse(about, Map.of());
        }

        Optional<String> higherRole() {
            return Optional.ofNullable(role).filter(r -> !r.equals("owner"));
        }
    }

    record Forum(
            String slug,
            String name,
            String kind,
            @Nullable String description,
            @JsonProperty("private") @Nullable Boolean isPrivate) {}

    /**
     * A topic with what is written there and thought of it.
     *
     * @param solution the number of the post that solves it
     * @param votes who votes for which post, by its number
     * @param reactions who reacts to which post with which emoji
     */
    record Topic(
            String forum,
            String title,
            List<String> tags,
            List<String> posts,
            @Nullable Integer solution,
            Map<Integer, List<String>> votes,
            Map<Integer, Map<String, List<String>>> reactions) {

        Topic {
            votes = Objects.requireNonNullElse(votes, Map.of());
            reactions = Objects.requireNonNullElse(reactions, Map.of());
        }

        List<Contribution> contributions() {
            return posts.stream().map(Contribution::parse).toList();
        }
    }

    /**
     * A poll in a topic.
     *
     * @param ballots what each member chooses, by the options' places from 0
     */
    record Poll(
            String topic,
            String author,
            String question,
            String kind,
            @Nullable Boolean anonymous,
            List<String> options,
            Map<String, List<Integer>> ballots) {}

    /** @param post its number in the topic */
    record Bookmark(
            String member, String topic, int post, @Nullable String note) {}

    /** How much a member wants to hear of a forum, by its slug, or of a topic, by its title. */
    record Subscription(
            String member, @Nullable String forum, @Nullable String topic, String level) {}

    /**
     * A channel with what is said there.
     *
     * @param members of a private one, beside its owner
     */
    record Channel(
            String name,
            String description,
            @JsonProperty("private") @Nullable Boolean isPrivate,
            @JsonProperty("default") @Nullable Boolean isDefault,
            @Nullable List<String> members,
            @Nullable Bot bot,
            List<Talk> talks) {

        boolean isOpen() {
            return !Boolean.TRUE.equals(isPrivate);
        }
    }

    /** A program that speaks in its channel. */
    record Bot(String name, List<String> says) {}

    /** @param promoted the topic that its first message becomes, with the thread */
    record Talk(
            @Nullable String topic,
            List<String> says,
            @Nullable Promoted promoted) {}

    record Promoted(String forum, String title) {}

    record Conversation(List<String> people, List<String> says) {}

    /**
     * An event, with what people answer.
     *
     * @param day days from today, where the event takes place
     * @param at what the clock shows there; without it the event began half an hour ago
     * @param questions of a live session, which goes on
     * @param going names in the order of answering, a number behind a name for guests
     */
    record Gathering(
            String title,
            String kind,
            String description,
            String host,
            int day,
            @Nullable String at,
            int hours,
            @Nullable String location,
            @Nullable Map<String, Double> coordinates,
            @Nullable String meetingUrl,
            @Nullable Integer capacity,
            @Nullable Price price,
            @JsonProperty("public") @Nullable Boolean isPublic,
            @Nullable String recurrence,
            @Nullable List<String> going,
            @Nullable List<String> interested,
            @Nullable List<String> declined,
            @Nullable List<Asked> questions) {

        List<Reply> replies() {
            return Stream.of(replies("going", going), replies("interested", interested), replies("declined", declined))
                    .flatMap(List::stream)
                    .toList();
        }

        private static List<Reply> replies(String status, @Nullable List<String> people) {
            return Objects.requireNonNullElse(people, List.<String>of()).stream()
                    .map(person -> Reply.parse(status, person))
                    .toList();
        }
    }

    /** What a place costs, in the minor unit of the currency. */
    record Price(long amount, String currency) {}

    /** A question in a live session, and who wants it answered. */
    record Asked(String asked, List<String> voters) {}

    /** What somebody answers to an event. */
    record Reply(String author, String status, int guests) {

        private static final String WITH = " +";

        static Reply parse(String status, String person) {
            int plus = person.indexOf(WITH);
            if (plus < 0) return new Reply(person, status, 0);
            int guests = Integer.parseInt(person.substring(plus + WITH.length()));
            return new Reply(person.substring(0, plus), status, guests);
        }
    }

    /** Who says what. */
    record Contribution(String author, String text, boolean inThread) {

        private static final String IN_THREAD = "> ";

        static Contribution parse(String line) {
            boolean inThread = line.startsWith(IN_THREAD);
            String said = inThread ? line.substring(IN_THREAD.length()) : line;
            int colon = said.indexOf(": ");
            return new Contribution(said.substring(0, colon), said.substring(colon + 2), inThread);
        }
    }

    static Community load() {
        try (InputStream yaml = Community.class.getResourceAsStream("/demo/community.yaml")) {
            return new YAMLMapper().readValue(Objects.requireNonNull(yaml), Community.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Member owner() {
        return members.getFirst();
    }

    long messageCount() {
        return Stream.concat(
                        channels.stream()
                                .flatMap(channel -> channel.talks().stream())
                                .map(Talk::says),
                        conversations.stream().map(Conversation::says))
                .mapToLong(List::size)
                .sum();
    }

    long postCount() {
        return topics.stream().mapToLong(topic -> topic.posts().size()).sum();
    }
}
