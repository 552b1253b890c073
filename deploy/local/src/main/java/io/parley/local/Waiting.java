package io.parley.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Waits for what another process starts. */
final class Waiting {

    private static final Duration GLANCE = Duration.ofMillis(300);
    // Longer than one start may take: what fails is started again, with a pause.
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Waiting() {}

    /** Whether all became ready while {@code worthwhile} held, and within five minutes. */
    static boolean forAll(
            Collection<Component> components, boolean inPlace, Screen screen, BooleanSupplier worthwhile) {
        List<Component> open =
                new ArrayList<>(components.stream().filter(c -> !c.isReady()).toList());
        try (Progress progress = new Progress(screen, inPlace)) {
            open.forEach(component -> progress.begin(component.name(), "starts"));
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!open.isEmpty() && worthwhile.getAsBoolean() && System.nanoTime() - deadline < 0) {
                Thread.sleep(GLANCE);
                open.stream().filter(Component::isReady).forEach(c -> progress.done(c.name(), "ready"));
                open.removeIf(Component::isReady);
            }
            open.forEach(c -> progress.say("%s isn't ready; %s says why".formatted(c.name(), c.log())));
            return open.isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
