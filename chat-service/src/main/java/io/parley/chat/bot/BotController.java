package io.parley.chat.bot;

import io.parley.chat.token.SecretToken;
import io.parley.security.CurrentUser;
import io.parley.security.UserSummary;
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

@Tag(name = "Bots")
@RestController
@RequestMapping("/api/v1/orgs/{orgId}/bots")
class BotController {

    private final CreateBot createBot;
    private final RotateBotToken rotateBotToken;
    private final RemoveBot removeBot;
    private final BotQueries queries;

    BotController(CreateBot createBot, RotateBotToken rotateBotToken, RemoveBot removeBot, BotQueries queries) {
        this.createBot = createBot;
        this.rotateBotToken = rotateBotToken;
        this.removeBot = removeBot;
        this.queries = queries;
    }

    @AnswersSecret
    @Operation(
            operationId = "createBot",
            summary = "Make a member of a program; its token is told once",
            description =
                    "It shows the token as a bearer token to chat's operations, and is in the channels to which it"
                            + " is added, by the user's id. It takes no seat.")
    @PostMapping
    ResponseEntity<BotWithToken> create(
            @PathVariable UUID orgId, CurrentUser user, @Valid @RequestBody CreateBotRequest request) {
        BotWithToken created =
                BotWithToken.of(createBot.handle(orgId, request.name().strip(), user));
        return ResponseEntity.created(URI.create("/api/v1/orgs/" + orgId + "/bots/" + created.id()))
                .body(created);
    }

    @Operation(operationId = "listBots", summary = "The bots of an organization, the oldest first")
    @GetMapping
    Page<Bot> list(@PathVariable UUID orgId, CurrentUser user, PageRequest page) {
        return queries.ofOrg(orgId, user, page);
    }

    @AnswersSecret
    @Operation(operationId = "rotateBotToken", summary = "Give a bot a new token; the old one is dead at once")
    @PostMapping("/{botId}/token")
    BotWithToken rotate(@PathVariable UUID orgId, @PathVariable UUID botId, CurrentUser user) {
        return BotWithToken.of(rotateBotToken.handle(orgId, botId, user));
    }

    @Operation(operationId = "deleteBot", summary = "End a bot; what it said stays")
    @DeleteMapping("/{botId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID orgId, @PathVariable UUID botId, CurrentUser user) {
        removeBot.handle(orgId, botId, user);
    }

    record CreateBotRequest(@NotNull @Written(max = 80) String name) {}

    /** @param token never told again */
    record BotWithToken(UUID id, UUID orgId, String name, UserSummary user, Instant createdAt, String token) {

        static BotWithToken of(NewToken made) {
            Bot bot = made.bot();
            return new BotWithToken(
                    bot.id(),
                    bot.orgId(),
                    bot.name(),
                    bot.getUser(),
                    bot.createdAt(),
                    made.token().text());
        }
    }

    /** A bot and the token that it has from now on. */
    record NewToken(Bot bot, SecretToken token) {}
}
