package io.parley.org.directory;

import io.parley.files.FileView;
import io.parley.files.Files;
import io.parley.web.page.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives organizations the addresses of their logos. */
@Component
class LogoLinks {

    private final Files files;

    LogoLinks(Files files) {
        this.files = files;
    }

    OrganizationView in(OrganizationView organization) {
        return in(List.of(organization)).getFirst();
    }

    Page<OrganizationView> in(Page<OrganizationView> page) {
        return new Page<>(in(page.items()), page.nextCursor());
    }

    private List<OrganizationView> in(List<OrganizationView> organizations) {
        Map<UUID, List<FileView>> logos = files.of(organizations.stream()
                .filter(organization -> organization.branding().logoFileId() != null)
                .map(OrganizationView::id)
                .toList());
        return organizations.stream()
                .map(organization -> logos.getOrDefault(organization.id(), List.of()).stream()
                        .findFirst()
                        .map(logo -> organization.withLogo(logo.thumbnailUrl()))
                        .orElse(organization))
                .toList();
    }
}
