package io.parley.gateway.problem;

import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Hooks;

/** Errors that come when nobody waits for them any more. A client that goes away is none of ours. */
@Component
class DroppedErrors {

    private static final Logger log = LoggerFactory.getLogger(DroppedErrors.class);

    /** What {@code WebClient} and Netty below it say when a call was cancelled between the head of its answer and the body. */
    private static final Pattern CANCELLED =
            Pattern.compile("released already due to cancellation|additional inbound receiver.*cancelled=true");

    DroppedErrors() {
        Hooks.onErrorDropped(DroppedErrors::tell);
    }

    private static void tell(Throwable failure) {
        if (!DisconnectedClientHelper.isClientDisconnectedException(failure) && !isCancelled(failure))
            log.error("Nobody waits for this", failure);
    }

    private static boolean isCancelled(Throwable failure) {
        return failure instanceof IllegalStateException
                && CANCELLED.matcher(String.valueOf(failure.getMessage())).find();
    }
}
