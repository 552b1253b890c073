package io.parley.chat.reaction;

import io.parley.chat.history.MessageView.ReactionView;
import io.parley.chat.history.MessageViews;
import io.parley.security.CurrentUser;
import io.parley.web.text.Emoji;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Messages")
@RestController
@RequestMapping("/api/v1/messages/{messageId}/reactions/{emoji}")
class ReactionController {

    private final ReactToMessage reactToMessage;
    private final MessageViews views;

    ReactionController(ReactToMessage reactToMessage, MessageViews views) {
        this.reactToMessage = reactToMessage;
        this.views = views;
    }

    @Operation(operationId = "addReaction", summary = "Put an emoji under a message; answers all that is under it")
    @PutMapping
    ReactionsView add(@PathVariable UUID messageId, @PathVariable String emoji, CurrentUser user) {
        reactToMessage.handle(messageId, Emoji.of(emoji), true, user);
        return new ReactionsView(views.reactions(messageId, user.id()));
    }

    @Operation(operationId = "removeReaction", summary = "Take an emoji back")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID messageId, @PathVariable String emoji, CurrentUser user) {
        reactToMessage.handle(messageId, Emoji.of(emoji), false, user);
    }

    record ReactionsView(List<ReactionView> reactions) {}
}
