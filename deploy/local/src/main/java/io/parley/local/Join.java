package io.parley.local;

import java.util.ArrayList;
import java.util.List;

/** {@code ./parley up} beside a running stack: has it start what is missing, and waits for that. */
record Join(Parts parts, Screen screen, SupervisorFile file, boolean inPlace) {

    int run(StartPlan plan) {
        screen.line("Parley is running already.");
        file.want(plan);
        List<Component> awaited = new ArrayList<>();
        plan.servers().forEach(server -> awaited.add(parts.of(server)));
        plan.services().forEach(service -> awaited.addAll(parts.of(service)));
        boolean ready = Waiting.forAll(
                awaited,
                inPlace,
                screen,
                () -> file.supervisor().isPresent() && file.refusal().isEmpty());
        if (ready) screen.line("\n" + new Overview(parts).table());
        else if (file.supervisor().isEmpty()) screen.line("The stack stopped meanwhile.");
        else file.refusal().ifPresent(screen::line);
        return ready ? 0 : 1;
    }
}
