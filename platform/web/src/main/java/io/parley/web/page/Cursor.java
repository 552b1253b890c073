package io.parley.web.page;

import io.parley.web.problem.CommonProblem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A place in an ordered list, opaque to clients: the sort values of the last item, as a base64url JSON array of strings.
 *
 * <p>It comes back from outside, so every reading checks: a part that is missing or not of the asked kind is
 * {@link CommonProblem#INVALID_CURSOR}, a 400.
 */
public record Cursor(List<String> parts) {

    private static final int LONGEST = 1024;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final JsonMapper JSON = JsonMapper.shared();

    public Cursor {
        parts = List.copyOf(parts);
    }

    /** A cursor of UUIDs, instants, numbers, strings: whatever its own text brings back. */
    public static Cursor of(Object... parts) {
        return new Cursor(Arrays.stream(parts).map(Object::toString).toList());
    }

    /**
     * Reads what {@link #encoded} made.
     *
     * @throws Problem {@code invalid-cursor} if it did not
     */
    public static Cursor parse(String encoded) {
        if (encoded.length() > LONGEST) throw CommonProblem.INVALID_CURSOR.exception();
        try {
            byte[] json = Base64.getUrlDecoder().decode(encoded.getBytes(StandardCharsets.US_ASCII));
            String[] parts = JSON.readValue(json, String[].class);
            if (parts == null || !Arrays.stream(parts).allMatch(Cursor::plain))
                throw CommonProblem.INVALID_CURSOR.exception();
            return new Cursor(List.of(parts));
        } catch (IllegalArgumentException | JacksonException broken) {
            throw CommonProblem.INVALID_CURSOR.exception();
        }
    }

    public String encoded() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(parts));
    }

    /**
     * The part as a UUID.
     *
     * @throws Problem {@code invalid-cursor} if there is no such part or it is no UUID
     */
    public UUID uuid(int index) {
        try {
            return UUID.fromString(text(index));
        } catch (IllegalArgumentException broken) {
            throw CommonProblem.INVALID_CURSOR.exception();
        }
    }

    /**
     * The part as an instant.
     *
     * @throws Problem {@code invalid-cursor} if there is no such part or it is no instant of the years 1 to 9999
     */
    public Instant instant(int index) {
        try {
            Instant instant = Instant.parse(text(index));
            if (instant.isBefore(FIRST) || instant.isAfter(LAST)) throw CommonProblem.INVALID_CURSOR.exception();
            return instant;
        } catch (DateTimeException broken) {
            throw CommonProblem.INVALID_CURSOR.exception();
        }
    }

    /**
     * The part as a whole number.
     *
     * @throws Problem {@code invalid-cursor} if there is no such part or it is no whole number that fits
     */
    public long number(int index) {
        try {
            return Long.parseLong(text(index));
        } catch (NumberFormatException broken) {
            throw CommonProblem.INVALID_CURSOR.exception();
        }
    }

    /**
     * The part as a number.
     *
     * @throws Problem {@code invalid-cursor} if there is no such part or it is no finite number
     */
    public double decimal(int index) {
        try {
            double number = Double.parseDouble(text(index));
            if (!Double.isFinite(number)) throw CommonProblem.INVALID_CURSOR.exception();
            return number;
        } catch (NumberFormatException broken) {
            throw CommonProblem.INVALID_CURSOR.exception();
        }
    }

    /**
     * The part as it is.
     *
     * @throws Problem {@code invalid-cursor} if there is no such part
     */
    public String text(int index) {
        if (index >= parts.size()) throw CommonProblem.INVALID_CURSOR.exception();
        return parts.get(index);
    }

    // What PostgreSQL can't take as text is no cursor of ours.
    private static boolean plain(String part) {
        return part != null && part.indexOf('\0') < 0 && part.codePoints().noneMatch(Cursor::isSurrogate);
    }

    private static boolean isSurrogate(int codePoint) {
        return Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE;
    }
}
