package io.parley.forum.feed;

import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Feeds")
@RestController
@RequestMapping("/api/v1")
class FeedController {

    private final FeedQueries queries;
    private final ExploreQueries explore;

    FeedController(FeedQueries queries, ExploreQueries explore) {
        this.queries = queries;
        this.explore = explore;
    }

    @Operation(
            operationId = "readFeed",
            summary =
                    "The caller's home: topics by people and under tags that they follow, and of their organizations' feeds",
            description = "Each with the reason why it is there. What is ranked are the 500 latest.")
    @GetMapping("/feed")
    Page<FeedItemView> read(
            CurrentUser user, @RequestParam(defaultValue = "latest") FeedOrder order, PageRequest page) {
        return queries.of(user, order, page);
    }

    @Operation(
            operationId = "explore",
            summary = "Tags and topics that many look at this week, of those that the caller may read")
    @GetMapping("/explore")
    ExploreView explore(Viewer viewer) {
        return explore.of(viewer);
    }
}
