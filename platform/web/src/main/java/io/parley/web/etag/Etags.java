package io.parley.web.etag;

import java.util.Arrays;

/** Strong entity tags from aggregate versions. */
public final class Etags {

    private Etags() {}

    /** {@code "v7"}, with its quotes. */
    public static String of(long version) {
        return "\"v" + version + "\"";
    }

    /**
     * {@code "v7-1f3a"}: it also moves with what is shown beside the version, such as others' votes, so that no old answer is
     * taken for the present one. For {@link IfMatch} the version counts alone.
     */
    public static String of(long version, Object... beside) {
        return "\"v" + version + "-" + Integer.toHexString(Arrays.hashCode(beside)) + "\"";
    }
}
