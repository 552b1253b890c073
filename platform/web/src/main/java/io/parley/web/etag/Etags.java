package io.parley.web.etag;

/** Strong entity tags from aggregate versions. */
public final class Etags {

    private Etags() {}

    /** {@code "v7"}, with its quotes. */
    public static String of(long version) {
        return "\"v" + version + "\"";
    }
}
