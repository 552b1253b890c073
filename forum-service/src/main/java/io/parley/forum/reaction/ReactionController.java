package io.parley.forum.reaction;

import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import io.parley.web.text.Emoji;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Posts")
@RestController
@RequestMapping("/api/v1/posts/{postId}/reactions/{emoji}")
class ReactionController {

    private final ReactToPost reactToPost;
    private final Reactions reactions;

    ReactionController(ReactToPost reactToPost, Reactions reactions) {
        this.reactToPost = reactToPost;
        this.reactions = reactions;
    }

    @Operation(operationId = "addPostReaction", summary = "Put an emoji under a post; answers all that is under it")
    @PutMapping
    PostReactionsView add(@PathVariable UUID postId, @PathVariable String emoji, CurrentUser user) {
        reactToPost.handle(postId, Emoji.of(emoji), true, user);
        return new PostReactionsView(reactions.of(postId, Viewer.of(user)));
    }

    @Operation(operationId = "removePostReaction", summary = "Take an emoji back; answers all that is left")
    @DeleteMapping
    PostReactionsView remove(@PathVariable UUID postId, @PathVariable String emoji, CurrentUser user) {
        reactToPost.handle(postId, Emoji.of(emoji), false, user);
        return new PostReactionsView(reactions.of(postId, Viewer.of(user)));
    }

    record PostReactionsView(List<ReactionView> reactions) {}
}
