package io.parley.identity.connection;

import io.parley.security.CurrentUser;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/connections")
@Tag(name = "People")
class ConnectionController {

    private final AskForConnection askForConnection;
    private final AnswerConnection answerConnection;
    private final EndConnection endConnection;
    private final ConnectionQueries queries;

    ConnectionController(
            AskForConnection askForConnection,
            AnswerConnection answerConnection,
            EndConnection endConnection,
            ConnectionQueries queries) {
        this.askForConnection = askForConnection;
        this.answerConnection = answerConnection;
        this.endConnection = endConnection;
        this.queries = queries;
    }

    @PostMapping
    @Operation(summary = "Ask someone to be connected")
    ResponseEntity<ConnectionView> ask(@Valid @RequestBody ConnectionRequest request, CurrentUser user) {
        UUID id = askForConnection.handle(request.toCommand(user.id()));
        return ResponseEntity.created(URI.create("/api/v1/connections/" + id)).body(queries.one(id, user.id()));
    }

    @GetMapping
    @Operation(summary = "The caller's connections and requests, the latest first")
    Page<ConnectionView> mine(
            @RequestParam(required = false) @Nullable ConnectionState state, CurrentUser user, PageRequest page) {
        return queries.of(user.id(), state, page);
    }

    @GetMapping("/{connectionId}")
    @Operation(summary = "One of the caller's connections")
    ConnectionView one(@PathVariable UUID connectionId, CurrentUser user) {
        return queries.one(connectionId, user.id());
    }

    @PutMapping("/{connectionId}")
    @Operation(summary = "Accept or decline a request")
    ConnectionView answer(@PathVariable UUID connectionId, @Valid @RequestBody StateRequest request, CurrentUser user) {
        answerConnection.handle(connectionId, user.id(), request.state());
        return queries.one(connectionId, user.id());
    }

    @DeleteMapping("/{connectionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End a connection, or take a request back")
    void end(@PathVariable UUID connectionId, CurrentUser user) {
        endConnection.handle(connectionId, user.id());
    }
}
