package io.parley.search.index;

import io.parley.security.purge.OrganizationData;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The documents of an organization, and what its places are called. {@link IndexContent} lets none of them in again. */
@Component
class SearchOrganizationData implements OrganizationData {

    private static final List<String> PURGES = List.of("""
            delete from place_name where ctid in (
                select n.ctid from place_name n join known_place p on p.place_id = n.place_id
                 where p.org_id = :org limit :limit)""", """
            delete from organization_name where ctid in (
                select ctid from organization_name where org_id = :org limit :limit)""");

    private final ContentIndex index;
    private final IndexWriter writer;

    SearchOrganizationData(ContentIndex index, IndexWriter writer) {
        this.index = index;
        this.writer = writer;
    }

    @Override
    public int purgeElsewhere(UUID orgId) {
        return writer.deleteSomeOf(index.ready(), orgId);
    }

    @Override
    public List<String> purges() {
        return PURGES;
    }
}
