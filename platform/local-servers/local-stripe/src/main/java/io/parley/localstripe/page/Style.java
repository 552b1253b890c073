package io.parley.localstripe.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.localstripe.http.Request;
import io.parley.localstripe.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** {@code /style.css}. */
public final class Style {

    private static final String CSS = read();

    private Style() {}

    public static Response answer(Request request) {
        return Response.file("text/css; charset=utf-8", CSS);
    }

    private static String read() {
        try (InputStream file = Style.class.getResourceAsStream("style.css")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
