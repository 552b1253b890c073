package io.parley.local;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the stack waits for, and how long: redrawn in place on a terminal, one line per change elsewhere. */
final class Progress implements AutoCloseable {

    private static final Duration REDRAW = Duration.ofMillis(200);
    private static final Duration REMIND = Duration.ofSeconds(15);

    private final Screen screen;
    private final boolean inPlace;
    private final Map<String, Step> waiting = new LinkedHashMap<>();
    private final Thread ticker;
    private int drawn;

    Progress(Screen screen, boolean inPlace) {
        this.screen = screen;
        this.inPlace = inPlace;
        this.ticker = Thread.ofVirtual().start(this::tick);
    }

    synchronized void begin(String component, String activity) {
        waiting.put(component, new Step(activity, System.nanoTime()));
        redraw();
    }

    synchronized void done(String component, String outcome) {
        Step step = waiting.remove(component);
        if (step == null) return;
        lineAbove("  %-22s %-10s %6.1f s".formatted(component, outcome, step.seconds()));
    }

    synchronized void say(String text) {
        lineAbove(text);
    }

    @Override
    public void close() {
        ticker.interrupt();
        erase();
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(inPlace ? REDRAW : REMIND);
                if (inPlace) redraw();
                else remind();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void remind() {
        waiting.forEach((component, step) ->
                screen.line("  %-22s %s (%.0f s)".formatted(component, step.activity(), step.seconds())));
    }

    private void lineAbove(String text) {
        erase();
        screen.line(text);
        redraw();
    }

    private synchronized void redraw() {
        if (!inPlace) return;
        erase();
        waiting.forEach((component, step) ->
                screen.line("  %-22s %-10s %6.1f s".formatted(component, step.activity() + " ...", step.seconds())));
        drawn = waiting.size();
    }

    private synchronized void erase() {
        if (drawn > 0) screen.up(drawn);
        drawn = 0;
    }

    private record Step(String activity, long since) {
        double seconds() {
            return Duration.ofNanos(System.nanoTime() - since).toMillis() / 1000.0;
        }
    }
}
