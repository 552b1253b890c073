package io.parley.org.export;

import io.parley.files.FileView;
import io.parley.files.Files;
import io.parley.org.OrgProblem;
import io.parley.org.organization.Organization;
import io.parley.security.CurrentUser;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ExportQueries {

    private final OwnerGate gate;
    private final Exports exports;
    private final Files files;

    ExportQueries(OwnerGate gate, Exports exports, Files files) {
        this.gate = gate;
        this.exports = exports;
        this.files = files;
    }

    /**
     * The archive that was asked for last.
     *
     * @throws Problem as of {@link OwnerGate}, and {@code export-not-found} if there is none
     */
    OrganizationExportView newest(UUID orgId, CurrentUser user) {
        gate.require(orgId, user);
        return exports.newestOf(orgId).map(this::view).orElseThrow(OrgProblem.EXPORT_NOT_FOUND::exception);
    }

    private OrganizationExportView view(Exports.Export export) {
        Instant ready = export.readyAt();
        if (ready == null) return new OrganizationExportView(export.id(), export.requestedAt(), null, null, null, null);
        FileView archive = files.of(export.id()).getFirst();
        return new OrganizationExportView(
                export.id(),
                export.requestedAt(),
                ready,
                endOf(ready, export.deletedAt()),
                archive.size(),
                archive.url());
    }

    private static Instant endOf(Instant ready, @Nullable Instant deletedAt) {
        return deletedAt == null ? ready.plus(Exports.LIFE) : deletedAt.plus(Organization.GRACE);
    }
}
