package io.parley.localstripe.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is answered beside the API, by the first part of its path. */
public final class Pages {

    private final Map<String, Function<Request, Response>> pages = new LinkedHashMap<>();

    /**
     * Adds one, or several that have the first part of their path in common.
     *
     * @param root {@code checkout}: all below {@code /checkout}
     */
    public void add(String root, Function<Request, Response> page) {
        pages.put(root, page);
    }

    Optional<Response> answer(Request request) {
        String root = request.path().split("/", -1)[1];
        return Optional.ofNullable(pages.get(root)).map(page -> page.apply(request));
    }
}
