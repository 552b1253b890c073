package io.parley.localstripe.http;

import java.net.URI;

/** Addresses that people are sent to: of the web only. */
public final class Urls {

    private Urls() {}

    public static String required(Params params, String name) {
        String url = params.required(name);
        if (isWeb(url)) return url;
        throw ApiError.invalid(
                "url_invalid",
                params.nameOf(name),
                "Invalid URL: An explicit scheme (such as https) must be provided.");
    }

    private static boolean isWeb(String url) {
        try {
            // Stripe puts the session's id in the place of a word in braces.
            URI address = URI.create(url.replaceAll("[{}]", ""));
            return address.getHost() != null && address.getScheme().matches("https?");
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
