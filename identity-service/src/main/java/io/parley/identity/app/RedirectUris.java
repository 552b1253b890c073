package io.parley.identity.app;

import io.parley.web.problem.CommonProblem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;

/** Where a client may have people sent back to: to its own site, or to the machine that they sit at. */
final class RedirectUris {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]");

    private RedirectUris() {}

    static void require(List<String> uris) {
        for (int i = 0; i < uris.size(); i++) {
            if (!isGood(uris.get(i)))
                throw CommonProblem.INVALID_REQUEST.at(
                        "/redirectUris/" + i,
                        "must be an https address without a fragment, or http on 127.0.0.1 or [::1]");
        }
    }

    private static boolean isGood(String text) {
        try {
            URI uri = new URI(text);
            return uri.isAbsolute()
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && !text.contains("*")
                    && ("https".equals(uri.getScheme())
                            || ("http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost())));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
