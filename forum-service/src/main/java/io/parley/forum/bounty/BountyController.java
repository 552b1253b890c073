package io.parley.forum.bounty;

import io.parley.forum.topic.view.TopicQueries;
import io.parley.forum.topic.view.TopicView;
import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Reputation")
@RestController
@RequestMapping("/api/v1/topics/{topicId}/bounty")
class BountyController {

    private final OfferBounty offerBounty;
    private final WithdrawBounty withdrawBounty;
    private final TopicQueries topics;

    BountyController(OfferBounty offerBounty, WithdrawBounty withdrawBounty, TopicQueries topics) {
        this.offerBounty = offerBounty;
        this.withdrawBounty = withdrawBounty;
        this.topics = topics;
    }

    @Operation(operationId = "offerBounty", summary = "Offer some of one's reputation to who solves a topic")
    @PutMapping
    TopicView offer(@PathVariable UUID topicId, CurrentUser user, @Valid @RequestBody BountyRequest request) {
        offerBounty.handle(topicId, request.points(), request.until(), user);
        return topics.one(topicId, Viewer.of(user));
    }

    @Operation(operationId = "withdrawBounty", summary = "Take an offer back, and the points with it")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID topicId, CurrentUser user) {
        withdrawBounty.handle(topicId, user);
    }

    /** From 10 to 500 points, for 30 days at most. */
    record BountyRequest(
            @NotNull @Min(10) @Max(500) Integer points,
            @NotNull Instant until) {}
}
