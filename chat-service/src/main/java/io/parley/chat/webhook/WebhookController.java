package io.parley.chat.webhook;

import io.parley.chat.place.ChannelGate;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.web.idempotency.AnswersSecret;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.text.Written;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Webhooks")
@RestController
@RequestMapping("/api/v1/channels/{channelId}/incoming-webhooks")
class WebhookController {

    private final OpenWebhook openWebhook;
    private final CloseWebhook closeWebhook;
    private final ChannelGate gate;
    private final Webhooks webhooks;

    WebhookController(OpenWebhook openWebhook, CloseWebhook closeWebhook, ChannelGate gate, Webhooks webhooks) {
        this.openWebhook = openWebhook;
        this.closeWebhook = closeWebhook;
        this.gate = gate;
        this.webhooks = webhooks;
    }

    @AnswersSecret
    @Operation(
            operationId = "createIncomingWebhook",
            summary = "Let a program speak in a channel; its token is told once")
    @PostMapping
    ResponseEntity<OpenedView> open(
            @PathVariable UUID channelId, CurrentUser user, @Valid @RequestBody OpenWebhookRequest request) {
        OpenWebhook.Opened opened = openWebhook.handle(channelId, request.name().strip(), user);
        IncomingWebhook webhook = opened.webhook();
        String url = "/api/v1/hooks/" + opened.token().text();
        OpenedView view = new OpenedView(
                webhook.id(),
                channelId,
                webhook.name(),
                webhook.createdAt(),
                opened.token().text(),
                url);
        return ResponseEntity.created(
                        URI.create("/api/v1/channels/" + channelId + "/incoming-webhooks/" + webhook.id()))
                .body(view);
    }

    @Operation(operationId = "listIncomingWebhooks", summary = "The programs that may speak in a channel")
    @GetMapping
    Page<IncomingWebhook> list(@PathVariable UUID channelId, CurrentUser user, PageRequest page) {
        gate.read(channelId, user).require(Permission.CREATE_CHANNEL);
        return webhooks.ofChannel(channelId, page);
    }

    @Operation(operationId = "deleteIncomingWebhook", summary = "Let a program speak no longer")
    @DeleteMapping("/{webhookId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable UUID channelId, @PathVariable UUID webhookId, CurrentUser user) {
        closeWebhook.handle(channelId, webhookId, user);
    }

    record OpenWebhookRequest(@NotNull @Written(max = 80) String name) {}

    /** @param url the path to post to */
    record OpenedView(UUID id, UUID channelId, String name, Instant createdAt, String token, String url) {}
}
