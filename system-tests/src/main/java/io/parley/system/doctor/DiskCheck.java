package io.parley.system.doctor;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A tenth of each disk is free. */
record DiskCheck(List<Path> folders, List<Service> services) implements Check {

    private static final double LEAST = 0.1;

    @Override
    public String name() {
        return "disks";
    }

    @Override
    public List<Complaint> look() throws IOException {
        List<Complaint> complaints = new ArrayList<>();
        for (Path folder : folders) {
            FileStore store = Files.getFileStore(folder);
            judge(folder.toString(), (double) store.getUsableSpace() / store.getTotalSpace())
                    .ifPresent(complaints::add);
        }
        for (Service service : services) {
            if (!service.isReady()) continue;
            OptionalDouble free = service.metric("disk_free_bytes");
            OptionalDouble total = service.metric("disk_total_bytes");
            if (free.isPresent() && total.isPresent())
                judge(service.name(), free.getAsDouble() / total.getAsDouble()).ifPresent(complaints::add);
        }
        return complaints;
    }

    static Optional<Complaint> judge(String whose, double free) {
        if (free >= LEAST) return Optional.empty();
        return Optional.of(
                new Complaint(
                        "only %.0f %% of the disk of %s is free".formatted(free * 100, whose),
                        "enlarge the volume; Elasticsearch stops taking writes at 95 %, PostgreSQL and Kafka stop when it is full"));
    }
}
