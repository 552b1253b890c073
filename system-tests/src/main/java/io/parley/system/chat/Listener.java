package io.parley.system.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Notes of each message that comes how long it took, which the message itself tells: it says when it was sent. It looks at
 * frames with as little effort as it can, since a thousand of it share the processors with what they measure.
 */
final class Listener implements Consumer<String> {

    private static final String SENT = "sent:";
    private static final Pattern NUMBER = Pattern.compile("\"seq\":(\\d+)");
    private static final String WORDS = " As long as most messages are, which is a line or two.";

    private final List<Long> nanos = new ArrayList<>();
    private long last;
    private int disordered;

    /** What a message has to say. */
    static String words() {
        return SENT + System.nanoTime() + WORDS;
    }

    @Override
    public synchronized void accept(String frame) {
        long now = System.nanoTime();
        int sent = frame.indexOf(SENT);
        if (sent < 0) return;
        int digits = sent + SENT.length();
        nanos.add(now - Long.parseLong(frame, digits, frame.indexOf(' ', digits), 10));
        Matcher number = NUMBER.matcher(frame);
        if (!number.find()) return;
        long next = Long.parseLong(number.group(1));
        if (last > 0 && next != last + 1) disordered++;
        last = next;
    }

    /** How long each took since it was last asked. */
    synchronized List<Long> drain() {
        List<Long> drained = List.copyOf(nanos);
        nanos.clear();
        return drained;
    }

    synchronized int count() {
        return nanos.size();
    }

    /** How often a message was not the next one of its channel. */
    synchronized int disordered() {
        return disordered;
    }
}
