package io.parley.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Where people read: the terminal or pipe we were started on, later perhaps a log. */
final class Screen {

    private PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    synchronized void line(String text) {
        out.println(text);
    }

    /** Goes up some lines and clears from there. */
    synchronized void up(int lines) {
        out.print("\u001b[%dA\u001b[J".formatted(lines));
        out.flush();
    }

    /** Lets go of the terminal or pipe, so that whoever reads it sees its end. */
    synchronized void moveTo(Path log) {
        try {
            PrintStream file = new PrintStream(new FileOutputStream(log.toFile(), true), true, StandardCharsets.UTF_8);
            // The JDK points these two at /dev/null instead of leaving their numbers to the next file opened.
            new FileOutputStream(FileDescriptor.err).close();
            out.close();
            out = file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + log, e);
        }
    }
}
