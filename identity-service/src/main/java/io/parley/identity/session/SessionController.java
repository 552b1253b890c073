package io.parley.identity.session;

import io.parley.security.CurrentUser;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth/sessions")
@Tag(name = "Sessions")
class SessionController {

    private final SessionQueries sessions;
    private final EndSession endSession;

    SessionController(SessionQueries sessions, EndSession endSession) {
        this.sessions = sessions;
        this.endSession = endSession;
    }

    @GetMapping
    @Operation(summary = "The devices that the caller is signed in on, last used first")
    Page<SessionView> sessions(CurrentUser user, PageRequest page) {
        return sessions.alive(user, page);
    }

    @DeleteMapping("/{sessionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign a device out")
    void end(@PathVariable UUID sessionId, CurrentUser user) {
        endSession.handle(new EndSessionCommand(user.id(), sessionId));
    }
}
