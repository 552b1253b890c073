package io.parley.system.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The community of {@code demo/community.yaml}. */
record Community(
        Organization organization,
        List<Member> members,
        List<Forum> forums,
        List<Topic> topics,
        List<Channel> channels,
        List<Conversation> conversations) {

    record Organization(String name, String slug, String description, String category, String visibility) {}

    record Member(
            String username, String displayName, @Nullable String role) {

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

    record Topic(String forum, String title, List<String> tags, List<String> posts) {

        List<Contribution> contributions() {
            return posts.stream().map(Contribution::parse).toList();
        }
    }

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
