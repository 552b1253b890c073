package io.parley.localstripe.http;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** The parameters of a call, or those below one of them. It knows which were read: others are refused, as Stripe does. */
public final class Params {

    private final String path;
    private final Map<String, Object> values;
    private final Set<String> read = new HashSet<>();
    private final Map<String, Params> children = new LinkedHashMap<>();

    private Params(String path, Map<String, Object> values) {
        this.path = path;
        this.values = values;
    }

    public static Params of(String encoded) {
        return new Params("", Form.read(encoded));
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Whether it is there, with nothing in it. */
    public boolean clears(String name) {
        return "".equals(values.get(name));
    }

    /** Empty if it isn't there or has nothing in it. */
    public Optional<String> text(String name) {
        read.add(name);
        Object value = values.get(name);
        if (value instanceof Map<?, ?>) throw ApiError.invalid("", nameOf(name), "Invalid string: " + nameOf(name));
        return Optional.ofNullable((String) value).filter(text -> !text.isEmpty());
    }

    public String required(String name) {
        return text(name)
                .orElseThrow(() -> ApiError.invalid(
                        "parameter_missing", nameOf(name), "Missing required param: " + nameOf(name) + "."));
    }

    public String oneOf(String name, String otherwise, Set<String> allowed) {
        String value = text(name).orElse(otherwise);
        if (value.equals(otherwise) || allowed.contains(value)) return value;
        throw ApiError.invalid(
                "", nameOf(name), "Invalid %s: must be one of %s".formatted(nameOf(name), String.join(", ", allowed)));
    }

    public Optional<Long> number(String name) {
        return text(name).map(text -> {
            try {
                return Long.valueOf(text);
            } catch (NumberFormatException e) {
                throw ApiError.invalid("parameter_invalid_integer", nameOf(name), "Invalid integer: " + text);
            }
        });
    }

    public Optional<Long> notNegative(String name) {
        Optional<Long> number = number(name);
        if (number.isPresent() && number.get() < 0)
            throw ApiError.invalid(
                    "parameter_invalid_integer", nameOf(name), "This value must be greater than or equal to 0.");
        return number;
    }

    public Optional<Boolean> flag(String name) {
        return text(name).map(text -> {
            if (!text.equals("true") && !text.equals("false"))
                throw ApiError.invalid("", nameOf(name), "Invalid boolean: " + text);
            return text.equals("true");
        });
    }

    public boolean isOn(String name) {
        return flag(name).orElse(false);
    }

    /** Those below a name; none if it isn't there. */
    public Params child(String name) {
        read.add(name);
        return children.computeIfAbsent(name, _ -> new Params(nameOf(name), below(name)));
    }

    /** Each of a list, in order. */
    public List<Params> children(String name) {
        Params list = child(name);
        return list.values.keySet().stream().map(list::child).toList();
    }

    /** A list of texts. */
    public List<String> texts(String name) {
        Params list = child(name);
        return list.values.keySet().stream().map(list::required).toList();
    }

    /** Reads texts and numbers into fields of the same names. What is cleared becomes null. */
    public void copy(ObjectNode target, String... names) {
        for (String name : names) {
            if (!has(name)) continue;
            text(name).ifPresentOrElse(text -> target.put(name, text), () -> target.putNull(name));
        }
    }

    /** Changes the metadata as given: a key without a value goes, and nothing at all clears it. */
    public void metadata(ObjectNode target) {
        if (clears("metadata")) {
            read.add("metadata");
            target.putObject("metadata");
        }
        if (!has("metadata") || clears("metadata")) return;
        ObjectNode metadata = target.withObjectProperty("metadata");
        Params given = child("metadata");
        for (String key : given.values.keySet())
            given.text(key).ifPresentOrElse(text -> metadata.put(key, text), () -> metadata.remove(key));
    }

    public void whenPresent(String name, Consumer<Params> use) {
        if (has(name)) use.accept(child(name));
    }

    /** Reads, and does nothing with, what changes nothing here. */
    public void accept(String... names) {
        read.addAll(List.of(names));
        for (String name : names) {
            if (values.get(name) instanceof Map<?, ?>) child(name).acceptAll();
        }
    }

    /**
     * Sees that all was of use.
     *
     * @throws ApiError if anything was given that nobody read
     */
    public void requireAllRead() {
        for (String name : values.keySet()) {
            if (!read.contains(name))
                throw ApiError.invalid(
                        "parameter_unknown", nameOf(name), "Received unknown parameter: " + nameOf(name));
        }
        children.values().forEach(Params::requireAllRead);
    }

    public String nameOf(String name) {
        return path.isEmpty() ? name : path + "[" + name + "]";
    }

    @Override
    public String toString() {
        return Objects.toString(values);
    }

    private void acceptAll() {
        accept(values.keySet().toArray(String[]::new));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> below(String name) {
        Object value = values.get(name);
        if (value == null || value.equals("")) return Map.of();
        if (value instanceof Map<?, ?>) return (Map<String, Object>) value;
        throw ApiError.invalid("", nameOf(name), "Invalid object: " + nameOf(name));
    }
}
