package io.parley.chat.bot;

import io.parley.security.CurrentUser;
import io.parley.security.OrgDirectory;
import io.parley.security.Permission;
import io.parley.security.Viewer;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class BotQueries {

    private final OrgDirectory directory;
    private final Bots bots;

    BotQueries(OrgDirectory directory, Bots bots) {
        this.directory = directory;
        this.bots = bots;
    }

    Page<Bot> ofOrg(UUID orgId, CurrentUser user, PageRequest page) {
        directory.accessOf(orgId, Viewer.of(user)).require(Permission.MANAGE_SETTINGS);
        return bots.ofOrg(orgId, page);
    }
}
