package io.parley.local;

import java.util.List;
import java.util.stream.Collectors;

/** Other programs listen where the stack should. */
final class PortsTaken extends Trouble {

    private PortsTaken(String message) {
        super(message);
    }

    /** @throws PortsTaken naming each port that is in use, for what we need it and who has it */
    static void check(List<Ports.PortUse> uses) {
        String taken = uses.stream()
                .filter(use -> PortProbe.isTaken(use.port()))
                .map(use -> "Port %d (%s) is taken%s."
                        .formatted(
                                use.port(),
                                use.purpose(),
                                PortOwner.of(use.port())
                                        .map(who -> " by " + who)
                                        .orElse("")))
                .collect(Collectors.joining("\n"));
        if (taken.isEmpty()) return;
        throw new PortsTaken(
                taken + "\nEnd that program, or move this stack to other ports: PARLEY_PORT_OFFSET=10000 ./parley up");
    }
}
