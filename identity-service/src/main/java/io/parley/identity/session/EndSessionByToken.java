package io.parley.identity.session;

import io.parley.identity.IdentityProblem;
import org.springframework.stereotype.Component;

/** For a browser that wants out after its access token expired: the cookie is all it has. */
@Component
public class EndSessionByToken {

    private final SessionQueries sessions;
    private final EndSession endSession;

    EndSessionByToken(SessionQueries sessions, EndSession endSession) {
        this.sessions = sessions;
        this.endSession = endSession;
    }

    public void handle(String refreshToken) {
        EndSessionCommand owner = sessions.ownerOf(new RefreshToken(refreshToken))
                .orElseThrow(IdentityProblem.INVALID_REFRESH_TOKEN::exception);
        endSession.handle(owner);
    }
}
