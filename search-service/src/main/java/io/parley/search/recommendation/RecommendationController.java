package io.parley.search.recommendation;

import io.parley.security.CurrentUser;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One page each: there is no end of what could be recommended. */
@RestController
@RequestMapping("/api/v1/recommendations")
@Tag(name = "Recommendations", description = "What the caller may want to see, with the reason why")
class RecommendationController {

    private final Recommend recommend;

    RecommendationController(Recommend recommend) {
        this.recommend = recommend;
    }

    @GetMapping("/orgs")
    @Operation(operationId = "recommendOrganizations", summary = "Public organizations that the caller is not in")
    Page<RecommendedOrganization> organizations(CurrentUser user, PageRequest page) {
        return new Page<>(recommend.organizations(user.id(), page.limit()), null);
    }

    @GetMapping("/people")
    @Operation(operationId = "recommendPeople", summary = "People whom the caller doesn't follow")
    Page<RecommendedPerson> people(CurrentUser user, PageRequest page) {
        return new Page<>(recommend.people(user.id(), page.limit()), null);
    }

    @GetMapping("/topics")
    @Operation(operationId = "recommendTopics", summary = "Topics in which the caller has not written")
    Page<RecommendedTopic> topics(CurrentUser user, PageRequest page) {
        return new Page<>(recommend.topics(user.id(), page.limit()), null);
    }
}
