package io.parley.system.drill;

import io.parley.system.client.Session;
import io.parley.system.endurance.Finding;
import io.parley.system.endurance.Ledger;
import java.util.List;
import java.util.Set;

/** The inboxes: each author was told once of each promised post of the others. */
record InboxCheck(Scene scene, Ledger ledger) implements Verdict.Check {

    @Override
    public Finding look() {
        Set<String> promised = ledger.ids();
        return scene.authors().stream()
                .map(author -> inboxOf(author, promised))
                .reduce(new Finding("inboxes", 0, 0, 0), Finding::and);
    }

    private Finding inboxOf(Session author, Set<String> promised) {
        List<String> told = Listing.all(author, "/notifications?limit=100").stream()
                .map(notification -> notification.path("subject").path("id").asString())
                .filter(promised::contains)
                .toList();
        return Finding.compare("inboxes", ledger.postsNotBy(author.user()), told);
    }
}
