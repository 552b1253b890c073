package io.parley.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Files of this repository, by their path in it. */
public final class Repository {

    private static final YAMLMapper YAML = new YAMLMapper();

    private Repository() {}

    public static Path file(String path) {
        return Path.of(System.getProperty("parley.root", "../..")).resolve(path);
    }

    public static String text(String path) {
        try {
            return Files.readString(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    /** The documents of a YAML file. */
    public static List<JsonNode> yaml(String path) {
        return documents(text(path));
    }

    public static List<JsonNode> documents(String yaml) {
        List<JsonNode> documents = new ArrayList<>();
        YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml).forEachRemaining(documents::add);
        return documents.stream().filter(JsonNode::isObject).toList();
    }
}
