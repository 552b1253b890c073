package io.parley.event.importing;

import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A VEVENT of a file, as its lines say. */
final class IcsEvent {

    private final int index;
    private final List<IcsProperty> properties = new ArrayList<>();

    IcsEvent(int index) {
        this.index = index;
    }

    void add(String name, Map<String, String> parameters, String value) {
        properties.add(new IcsProperty(pointer(name), name, parameters, value));
    }

    List<IcsProperty> all(String name) {
        return properties.stream().filter(one -> one.name().equals(name)).toList();
    }

    Optional<IcsProperty> find(String name) {
        return all(name).stream().findFirst();
    }

    IcsProperty get(String name) {
        return find(name).orElseThrow(() -> wrong(name, "is missing"));
    }

    @Nullable
    String textOrNull(String name) {
        return find(name).map(IcsProperty::text).filter(text -> !text.isEmpty()).orElse(null);
    }

    String uid() {
        String uid = get("UID").text();
        if (uid.isEmpty() || uid.length() > 255) throw wrong("UID", "must have 1 to 255 characters");
        return uid;
    }

    boolean isException() {
        return find("RECURRENCE-ID").isPresent();
    }

    boolean isCancelled() {
        return find("STATUS")
                .filter(status -> status.value().equalsIgnoreCase("CANCELLED"))
                .isPresent();
    }

    Problem wrong(String name, String fault) {
        return CommonProblem.INVALID_REQUEST.at(pointer(name), fault);
    }

    String pointer(String name) {
        return "/VEVENT/" + index + "/" + name;
    }
}
