package io.parley.forum.preview;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of itself, by Open Graph or, where it doesn't know that, by its title and description. */
record PreviewedPage(
        String title,
        @Nullable String description,
        @Nullable String siteName,
        @Nullable String imageUrl) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 500;
    private static final int LONGEST_URL = 2000;

    /** Empty if it has no title, or doesn't want to be shown elsewhere. */
    static Optional<PreviewedPage> of(Document page) {
        boolean refused = page.select("meta[name=robots]").stream().anyMatch(tag -> refuses(tag.attr("content")));
        if (refused) return Optional.empty();
        return first(page, "og:title", "twitter:title")
                .or(() -> Optional.of(page.title()).filter(title -> !title.isBlank()))
                .map(title -> new PreviewedPage(
                        shortened(title, LONGEST_TITLE),
                        first(page, "og:description", "description")
                                .map(text -> shortened(text, LONGEST_DESCRIPTION))
                                .orElse(null),
                        first(page, "og:site_name")
                                .map(text -> shortened(text, LONGEST_TITLE))
                                .orElse(null),
                        first(page, "og:image")
                                .flatMap(image -> secure(page.baseUri(), image))
                                .orElse(null)));
    }

    /** Whether directives for robots forbid to show what the page says. */
    static boolean refuses(String directives) {
        List<String> words = Stream.of(directives.toLowerCase(Locale.ROOT).split("[,\\s]+", -1))
                .toList();
        return words.contains("none") || words.contains("noindex") || words.contains("nosnippet");
    }

    private static Optional<String> first(Document page, String... names) {
        return Stream.of(names)
                .flatMap(name -> page.select("meta[property=%1$s], meta[name=%1$s]".formatted(name)).stream())
                .map((Element tag) -> tag.attr("content").strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static Optional<String> secure(String base, String image) {
        try {
            URI url = new URI(base).resolve(new URI(image));
            return Optional.of(url.toString())
                    .filter(text -> "https".equals(url.getScheme()) && text.length() <= LONGEST_URL);
        } catch (URISyntaxException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    // PostgreSQL can't store the character 0.
    private static String shortened(String text, int longest) {
        String clean = text.replaceAll("[\\p{Cc}\\s]+", " ").strip();
        return clean.codePointCount(0, clean.length()) <= longest
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
