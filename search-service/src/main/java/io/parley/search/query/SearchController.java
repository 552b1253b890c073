package io.parley.search.query;

import io.parley.search.content.ContentMappers;
import io.parley.security.Viewer;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/search")
@Tag(name = "Search", description = "Finds topics, posts, messages and events among what the caller may read now")
class SearchController {

    private final FindContent findContent;
    private final SuggestTitles suggestTitles;
    private final ContentMappers mappers;

    SearchController(FindContent findContent, SuggestTitles suggestTitles, ContentMappers mappers) {
        this.findContent = findContent;
        this.suggestTitles = suggestTitles;
        this.mappers = mappers;
    }

    @GetMapping
    @Operation(
            summary = "Search topics, posts, messages and events",
            description = "Words are combined by AND; \"quotes\" mark a phrase, - excludes, | is OR, * ends a prefix."
                    + " from:name, in:place, tag:x, has:link, before:2026-01-31 and after:2026-01-31 narrow as the parameters do;"
                    + " is:mine finds what the caller wrote.")
    SearchPage search(@ParameterObject SearchParameters parameters, PageRequest page, Viewer viewer) {
        return findContent.find(parameters.toQuery(mappers.types()), page, viewer);
    }

    @GetMapping("/suggest")
    @Operation(summary = "Suggest topics while the caller types")
    Suggestions suggest(@RequestParam String q, @RequestParam(required = false) @Nullable UUID orgId, Viewer viewer) {
        return suggestTitles.suggest(SearchQuery.parse(q, orgId, null, null), viewer);
    }
}
