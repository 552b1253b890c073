package io.parley.web.failure;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** RFC 6901 pointers from the paths that libraries use. */
final class Pointers {

    private static final int LONGEST = 200;

    private Pointers() {}

    /** {@code items[0].name} is {@code /items/0/name}. */
    static String ofPath(String path) {
        if (path.isEmpty()) return "";
        return "/"
                + path.replace("~", "~0")
                        .replace("/", "~1")
                        .replace("].", "/")
                        .replace('[', '/')
                        .replace('.', '/')
                        .replace("]", "");
    }

    static String of(List<JacksonException.Reference> path) {
        String pointer = path.stream().map(Pointers::step).collect(Collectors.joining());
        return pointer.length() <= LONGEST ? pointer : pointer.substring(0, LONGEST);
    }

    private static String step(JacksonException.Reference reference) {
        String name = reference.getPropertyName();
        return "/" + (name == null ? Integer.toString(reference.getIndex()) : escaped(name));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
