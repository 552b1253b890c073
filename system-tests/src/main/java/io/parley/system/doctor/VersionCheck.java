package io.parley.system.doctor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All services answer, and are of one release. */
record VersionCheck(List<Service> services) implements Check {

    @Override
    public String name() {
        return "services and versions";
    }

    @Override
    public List<Complaint> look() throws IOException {
        List<Complaint> complaints = new ArrayList<>();
        Map<String, List<String>> byVersion = new TreeMap<>();
        for (Service service : services) {
            if (!service.isReady()) {
                complaints.add(new Complaint(
                        "%s at %s isn't ready".formatted(service.name(), service.management()),
                        "read its log; docs/runbooks/service-away.md"));
                continue;
            }
            byVersion
                    .computeIfAbsent(service.version().orElse("unknown"), _ -> new ArrayList<>())
                    .add(service.name());
        }
        if (byVersion.size() > 1)
            complaints.add(new Complaint(
                    "services of several releases run beside each other: " + byVersion,
                    "end the roll-out, or roll back; docs/operators/upgrade.md"));
        return complaints;
    }
}
