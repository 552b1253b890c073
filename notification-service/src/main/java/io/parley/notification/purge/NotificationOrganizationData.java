package io.parley.notification.purge;

import io.parley.security.purge.OrganizationData;
import java.util.List;
import org.springframework.stereotype.Component;

/** What people were told of, followed and chose in an organization's places. */
@Component
class NotificationOrganizationData implements OrganizationData {

    private static final List<String> PURGES =
            List.of(ofPlace("notification"), """
            delete from follower where ctid in (
                select f.ctid from follower f
                  join known_subject s on s.subject_id = f.subject_id
                  join known_place p on p.place_id = s.place_id
                 where p.org_id = :org limit :limit)""", ofPlace("place_level"), ofPlace("place_parent"));

    @Override
    public List<String> purges() {
        return PURGES;
    }

    private static String ofPlace(String table) {
        return """
                delete from %1$s where ctid in (
                    select x.ctid from %1$s x join known_place p on p.place_id = x.place_id
                     where p.org_id = :org limit :limit)""".formatted(table);
    }
}
