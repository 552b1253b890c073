package io.parley.localstripe.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** A file with one line a transaction: the objects that it changed, as they are since. */
final class Journal implements AutoCloseable {

    private final Path file;
    private final BufferedWriter writer;

    private Journal(Path file) throws IOException {
        this.file = file;
        this.writer = Files.newBufferedWriter(file, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Reads what there is, oldest first, and begins a file that says the same in one line an object. */
    static Journal in(Path folder, Consumer<ObjectNode> read, Iterable<ObjectNode> all) {
        try {
            Path file = folder.toAbsolutePath().resolve("stripe.jsonl");
            if (Files.exists(file)) replay(file, read);
            rewrite(file, all);
            return new Journal(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep a journal in " + folder, e);
        }
    }

    void append(Collection<ObjectNode> changed) {
        try {
            writer.write(Json.write(Json.array(changed)));
            writer.newLine();
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void replay(Path file, Consumer<ObjectNode> read) throws IOException {
        try (Stream<String> lines = Files.lines(file, UTF_8)) {
            lines.flatMap(Journal::objects).forEach(read);
        }
    }

    // The end of a process may cut its last line short; that transaction was never answered.
    private static Stream<ObjectNode> objects(String line) {
        try {
            return Json.parse(line).valueStream().map(ObjectNode.class::cast);
        } catch (JacksonException cutShort) {
            return Stream.of();
        }
    }

    private static void rewrite(Path file, Iterable<ObjectNode> all) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), "stripe", ".draft");
        try (BufferedWriter writer = Files.newBufferedWriter(draft, UTF_8)) {
            for (ObjectNode object : all) {
                writer.write(Json.write(Json.array(List.of(object))));
                writer.newLine();
            }
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
