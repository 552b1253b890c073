package io.parley.identity.oauth;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person is to be asked, or where they go at once.
 *
 * @param app who asks; null where nothing is to be asked
 * @param granted whether the caller agreed to all of it before, and needn't be asked again
 * @param redirectTo where the person goes at once; null where they are to be asked
 */
@Schema(name = "Consent")
record ConsentView(
        @Nullable App app,
        List<String> scopes,
        boolean granted,
        @Nullable String redirectTo) {

    /** @param host where the person is sent back to */
    @Schema(name = "AskingApp")
    record App(String id, String name, String host) {}

    static ConsentView leaving(String redirectTo) {
        return new ConsentView(null, List.of(), false, redirectTo);
    }
}
