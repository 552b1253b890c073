package io.parley.system.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The community of {@code demo/community.yaml}. */
record Community(Organization organization, List<Member> members, List<Forum> forums, List<Topic> topics) {

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

    /** Who says what. */
    record Contribution(String author, String text) {

        static Contribution parse(String line) {
            int colon = line.indexOf(": ");
            return new Contribution(line.substring(0, colon), line.substring(colon + 2));
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

    long postCount() {
        return topics.stream().mapToLong(topic -> topic.posts().size()).sum();
    }
}
