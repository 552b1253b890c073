package io.parley.chat.webhook;

import io.parley.chat.token.SecretToken;
import io.parley.web.idempotency.AnswersSecret;
import io.parley.web.problem.CommonProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Webhooks")
@RestController
@RequestMapping("/api/v1/hooks")
class HookController {

    private static final int MOST = 20_000;

    private final PostByWebhook postByWebhook;

    HookController(PostByWebhook postByWebhook) {
        this.postByWebhook = postByWebhook;
    }

    // The answer is Slack's, which programs look for.
    @AnswersSecret
    @Operation(
            operationId = "postByWebhook",
            summary = "Say something in the webhook's channel, in Markdown or as to an incoming webhook of Slack")
    @PostMapping(path = "/{token}", produces = "text/plain")
    String post(@PathVariable String token, @RequestBody HookMessage message) {
        String body = message.markdown();
        if (body.isBlank()) throw CommonProblem.INVALID_REQUEST.at("/text", "must not be blank");
        if (body.codePointCount(0, body.length()) > MOST)
            throw CommonProblem.INVALID_REQUEST.at("/text", "must have at most " + MOST + " characters");
        postByWebhook.handle(new SecretToken(token), body);
        return "ok";
    }
}
