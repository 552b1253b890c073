package io.parley.local;

import java.nio.file.Path;
import java.util.Set;

/** The Java half of the {@code parley} script. */
final class Launcher {

    private Launcher() {}

    static void main(String[] arguments) {
        Screen screen = new Screen();
        try {
            System.exit(run(arguments, screen));
        } catch (Trouble e) {
            screen.line("\n" + e.words());
            System.exit(1);
        }
    }

    private static int run(String[] arguments, Screen screen) {
        Options options = Options.after(arguments);
        options.allowOnly(Set.of("-d", "--detach", "--background", "--replicas"));
        if (options.detach()) return new Detached(options).run();
        StackHome home = StackHome.in(Path.of(System.getProperty("parley.home")));
        Parts parts = new Parts(
                Path.of(System.getProperty("parley.root")), home, Ports.fromEnvironment(), replicas(options, home));
        return switch (arguments[0]) {
            case "up" -> new Up(parts, screen, options).run();
            case "down" -> new Down(parts, screen, options).run();
            case "status" -> new Status(parts, screen).run();
            case "restart" -> new Restart(parts, screen, options).run();
            case "kill" -> new Signal(parts, "KILL", options).run();
            case "pause" -> new Signal(parts, "STOP", options).run();
            case "resume" -> new Signal(parts, "CONT", options).run();
            default -> throw new UnknownOption(arguments[0]);
        };
    }

    /** Those of the stack that runs; a new one has as many as are asked for, or one. */
    private static int replicas(Options options, StackHome home) {
        boolean runs = new SupervisorFile(home).supervisor().isPresent();
        return runs ? home.replicas() : options.replicas().orElse(1);
    }
}
