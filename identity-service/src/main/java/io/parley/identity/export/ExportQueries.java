package io.parley.identity.export;

import io.parley.files.FileView;
import io.parley.files.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class ExportQueries {

    private final Exports exports;
    private final Files files;

    ExportQueries(Exports exports, Files files) {
        this.exports = exports;
        this.files = files;
    }

    Optional<ExportView> find(UUID id, UUID userId) {
        return exports.find(id, userId).map(this::view);
    }

    private ExportView view(Exports.Export export) {
        Instant ready = export.readyAt();
        if (ready == null) return pending(export);
        FileView archive = files.of(export.id()).getFirst();
        return new ExportView(
                export.id(),
                ExportState.READY,
                export.requestedAt(),
                List.of(),
                ready.plus(Exports.LIFE),
                archive.size(),
                archive.url());
    }

    private ExportView pending(Exports.Export export) {
        List<String> waitedFor = exports.waitedFor(export.id());
        return new ExportView(export.id(), ExportState.PENDING, export.requestedAt(), waitedFor, null, null, null);
    }
}
