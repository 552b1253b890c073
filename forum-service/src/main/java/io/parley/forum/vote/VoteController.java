package io.parley.forum.vote;

import io.parley.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Posts")
@RestController
@RequestMapping("/api/v1/posts/{postId}/vote")
class VoteController {

    private final CastVote castVote;

    VoteController(CastVote castVote) {
        this.castVote = castVote;
    }

    @Operation(operationId = "vote", summary = "Vote on somebody else's post: 1 up, -1 down, 0 takes the vote back")
    @PutMapping
    VoteView vote(@PathVariable UUID postId, CurrentUser user, @Valid @RequestBody VoteRequest request) {
        return castVote.handle(postId, request.value(), user);
    }

    record VoteRequest(@NotNull @Min(-1) @Max(1) Integer value) {}
}
