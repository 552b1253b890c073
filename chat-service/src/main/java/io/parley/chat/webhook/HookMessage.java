package io.parley.chat.webhook;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a program says: {@code body} in Markdown, or what Slack's incoming webhooks take. What of that has no meaning here, such as
 * an icon, is passed over.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record HookMessage(
        @Nullable String body,
        @Nullable String text,
        @Nullable String username,
        @Nullable List<Block> blocks,
        @Nullable List<Attached> attachments) {

    /** All of it in Markdown, empty if it says nothing. As in Slack, blocks stand for the text. */
    String markdown() {
        if (body != null) return body;
        Stream<String> main = blocks == null || blocks.isEmpty()
                ? Stream.of(or(text))
                : blocks.stream().map(Block::said);
        Stream<String> more =
                attachments == null ? Stream.of() : attachments.stream().map(Attached::said);
        String all = Stream.concat(main, more).filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n"));
        String markdown = SlackText.toMarkdown(all);
        return username == null || username.isBlank() || markdown.isBlank()
                ? markdown
                : "**" + username.strip() + "**\n\n" + markdown;
    }

    private static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Block(
            @Nullable String type,
            @Nullable Words text,
            @Nullable List<Words> fields,
            @Nullable List<Words> elements) {

        String said() {
            if ("divider".equals(type)) return "---";
            Stream<Words> all =
                    Stream.of(Stream.ofNullable(text), of(fields), of(elements)).flatMap(words -> words);
            String said = all.map(words -> or(words.text()))
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining("\n"));
            return "header".equals(type) ? "*" + said + "*" : said;
        }

        private static Stream<Words> of(@Nullable List<Words> words) {
            return words == null ? Stream.of() : words.stream();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Words(@Nullable String text) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Attached(
            @Nullable String pretext,
            @Nullable String title,
            @JsonProperty("title_link") @Nullable String titleLink,
            @Nullable String text,
            @Nullable String fallback,
            @Nullable List<Field> fields) {

        String said() {
            Stream<String> named =
                    fields == null ? Stream.of() : fields.stream().map(Field::said);
            String said = Stream.concat(Stream.of(or(pretext), linked(), or(text)), named)
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining("\n"));
            return said.isBlank() ? or(fallback) : said;
        }

        private String linked() {
            if (title == null) return "";
            return titleLink == null ? "*" + title + "*" : "<" + titleLink + "|" + title + ">";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Field(@Nullable String title, @Nullable String value) {

        String said() {
            return "*" + or(title) + "*: " + or(value);
        }
    }
}
