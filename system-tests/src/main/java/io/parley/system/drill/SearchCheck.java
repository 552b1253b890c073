package io.parley.system.drill;

import io.parley.system.endurance.Finding;
import io.parley.system.endurance.Ledger;
import java.util.List;

/** The index: each promised post is found, once. */
record SearchCheck(Scene scene, Ledger ledger) implements Verdict.Check {

    @Override
    public Finding look() {
        String path = "/search?limit=100&type=post&sort=oldest&orgId=%s&q=%s".formatted(scene.orgId(), scene.word());
        List<String> found = Listing.all(scene.authors().getFirst(), path).stream()
                .map(hit -> hit.path("id").asString())
                .toList();
        return Finding.compare("search", ledger.ids(), found);
    }
}
