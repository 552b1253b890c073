package io.parley.gateway.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Hooks;

/** Errors that come when nobody waits for them any more. A client that goes away while it sends is none of ours. */
@Component
class DroppedErrors {

    private static final Logger log = LoggerFactory.getLogger(DroppedErrors.class);

    DroppedErrors() {
        Hooks.onErrorDropped(DroppedErrors::tell);
    }

    private static void tell(Throwable failure) {
        if (!DisconnectedClientHelper.isClientDisconnectedException(failure))
            log.error("Nobody waits for this", failure);
    }
}
