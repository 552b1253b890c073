package io.parley.system.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Elasticsearch is well, and tells strangers nothing. */
record SearchCheck(@Nullable URI elasticsearch, boolean local) implements Check {

    private static final int OK = 200;

    @Override
    public String name() {
        return "Elasticsearch";
    }

    @Override
    public List<Complaint> look() throws IOException {
        if (elasticsearch == null) return List.of();
        List<Complaint> complaints = new ArrayList<>();
        HttpResponse<String> health = Service.get(elasticsearch.resolve("/_cluster/health"));
        boolean open = health.statusCode() == OK;
        if (open && !local)
            complaints.add(new Complaint(
                    "Elasticsearch answers whoever asks, without a password: all that is public or not can be read there",
                    "set xpack.security.enabled: true and give search-service a user; docs/operators/secrets.md"));
        if (open && health.body().contains("\"status\":\"red\""))
            complaints.add(new Complaint(
                    "Elasticsearch has lost a shard (red)", "docs/runbooks/search-late.md; a lost index is rebuilt"));
        return complaints;
    }
}
