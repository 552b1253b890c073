package io.parley.local;

import java.util.ArrayList;
import java.util.List;

/** {@code ./parley kill|pause|resume kafka}: for drills. The supervisor starts again what was killed. */
record Signal(Parts parts, String name, Options options) {

    int run() {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        for (String word : options.names())
            for (Component component : parts.named(word))
                component.processes().forEach(process -> command.add(Long.toString(process.pid())));
        if (command.size() == 2) return 1;
        Command.run(parts.home().run().resolve("signal.log"), command);
        return 0;
    }
}
