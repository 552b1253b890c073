package io.parley.event.event;

import io.parley.web.markdown.MarkdownRenderer;
import io.parley.web.markdown.RenderedTooLong;
import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Renders what an event is about. */
@Component
public class Descriptions {

    private final MarkdownRenderer markdown;

    Descriptions(MarkdownRenderer markdown) {
        this.markdown = markdown;
    }

    /**
     * The description as HTML.
     *
     * @throws Problem {@code invalid-request} if it would be far longer than the description
     */
    public @Nullable String html(@Nullable String description) {
        if (description == null) return null;
        try {
            return markdown.toHtml(description, Set.of());
        } catch (RenderedTooLong e) {
            throw CommonProblem.INVALID_REQUEST.at(
                    "/description", "repeats references or table cells so often that its HTML would be too long");
        }
    }
}
