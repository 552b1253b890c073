package io.parley.forum.preview;

import io.parley.forum.ForumProblem;
import io.parley.security.CurrentUser;
import io.parley.web.problem.CommonProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Posts")
@RestController
@RequestMapping("/api/v1/link-previews")
class LinkPreviewController {

    private final LinkPreviews previews;

    LinkPreviewController(LinkPreviews previews) {
        this.previews = previews;
    }

    @Operation(
            operationId = "previewLink",
            summary = "What a page of the internet says of itself, unless it doesn't want that")
    @GetMapping
    LinkPreviewView preview(CurrentUser user, @RequestParam @Size(max = 2000) String url) {
        return previews.of(page(url)).orElseThrow(ForumProblem.NO_LINK_PREVIEW::exception);
    }

    private static URI page(String url) {
        try {
            URI page = new URI(url);
            boolean web = "https".equals(page.getScheme()) || "http".equals(page.getScheme());
            if (web && page.getHost() != null && page.getUserInfo() == null) return page;
        } catch (URISyntaxException broken) {
            // It is no page either.
        }
        throw CommonProblem.INVALID_REQUEST.exception("The url must be that of a page.");
    }
}
