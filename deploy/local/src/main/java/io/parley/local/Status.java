package io.parley.local;

/** {@code ./parley status}: 0 if the stack runs and all of it is ready. */
record Status(Parts parts, Screen screen) {

    int run() {
        if (!parts.anyRuns()) {
            screen.line("Parley is not running.");
            return 1;
        }
        Overview overview = new Overview(parts);
        screen.line(overview.table());
        return overview.isReady() ? 0 : 1;
    }
}
