package io.parley.local;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of what is where. */
record Overview(Parts parts) {

    private static final String ROW = "  %-21s %-7s %-22s %-31s %8s %8s%n";

    String table() {
        List<Row> rows = rows();
        String head = ROW.formatted("", "state", "address", "management", "pid", "memory");
        String total = ROW.formatted("total", "", "", "", "", mebibytes(totalBytes(rows)));
        return head
                + rows.stream().map(Overview::line).collect(Collectors.joining())
                + total
                + "  Logs: %s (./parley logs <name>)".formatted(parts.home().log("<name>"));
    }

    /** Whether all that runs is ready, and something runs at all. */
    boolean isReady() {
        List<Row> rows = rows();
        return !rows.isEmpty() && rows.stream().allMatch(Row::ready);
    }

    private List<Row> rows() {
        return Stream.concat(parts.services().reversed().stream(), parts.servers().stream())
                .filter(component -> component.pid().isPresent())
                .map(component -> new Row(component, component.isReady(), Memory.of(component.processes())))
                .toList();
    }

    private static String line(Row row) {
        Component component = row.component();
        return ROW.formatted(
                component.name(),
                row.ready() ? "ready" : "starts",
                component.address(),
                component.management(),
                component.pid().stream().mapToObj(Long::toString).findFirst().orElse(""),
                mebibytes(row.bytes()));
    }

    private static long totalBytes(List<Row> rows) {
        return rows.stream().mapToLong(Row::bytes).sum();
    }

    private static String mebibytes(long bytes) {
        return "%d MB".formatted(bytes >> 20).toUpperCase(Locale.ROOT);
    }

    private record Row(Component component, boolean ready, long bytes) {}
}
