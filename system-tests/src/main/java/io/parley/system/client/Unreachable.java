package io.parley.system.client;

import io.parley.system.command.Trouble;
import java.net.URI;

/** No answer came: the request may or may not have had an effect. */
public final class Unreachable extends Trouble {

    Unreachable(URI uri, Throwable cause) {
        super("No answer from " + uri, cause);
    }
}
