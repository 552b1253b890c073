package io.parley.chat.promotion;

import io.parley.chat.ChatProblem;
import io.parley.security.AccessProblem;
import io.parley.security.CurrentUser;
import io.parley.web.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Messages")
@RestController
@RequestMapping("/api/v1/messages/{messageId}/promote")
class PromotionController {

    private final PromoteMessage promoteMessage;
    private final AwaitDecision awaitDecision;

    PromotionController(PromoteMessage promoteMessage, AwaitDecision awaitDecision) {
        this.promoteMessage = promoteMessage;
        this.awaitDecision = awaitDecision;
    }

    @Operation(
            operationId = "promoteMessage",
            summary = "Make a thread, or some messages, a topic of a forum",
            description = "201 with the topic that they became. 202 if the forum's service hasn't decided within 3 s:"
                    + " the message says what becomes of it. Authors and times are kept, files stay in the channel, and"
                    + " both sides link to each other.")
    @PostMapping
    ResponseEntity<Promotion> promote(
            @PathVariable UUID messageId, CurrentUser user, @Valid @RequestBody PromoteMessageRequest request) {
        Promotion promotion = awaitDecision.of(promoteMessage.handle(messageId, request, user));
        String problem = promotion.problem();
        if (problem != null) throw refusal(problem);
        HttpStatus status = promotion.isDecided() ? HttpStatus.CREATED : HttpStatus.ACCEPTED;
        return ResponseEntity.status(status)
                .location(URI.create("/api/v1/topics/" + promotion.id()))
                .body(promotion);
    }

    private static Problem refusal(String problem) {
        if (problem.equals(ChatProblem.FORUM_NOT_FOUND.slug())) return ChatProblem.FORUM_NOT_FOUND.exception();
        if (problem.equals(AccessProblem.PERMISSION_DENIED.slug())) return AccessProblem.PERMISSION_DENIED.exception();
        return ChatProblem.PROMOTION_REFUSED.exception();
    }
}
