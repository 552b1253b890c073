package io.parley.system.access;

import io.parley.system.client.Session;
import io.parley.system.operation.Things;
import java.util.Locale;

/** Who calls. All call about things of a public organization, but for the last two. */
enum Caller {
    NOBODY,
    STRANGER,
    GUEST,
    MEMBER,
    AUTHOR,
    MODERATOR,
    ADMIN,
    OWNER,
    NOBODY_TO_A_PRIVATE_ONE,
    STRANGER_TO_A_PRIVATE_ONE;

    String visibility() {
        return name().endsWith("PRIVATE_ONE") ? "private" : "public";
    }

    Session of(Things things) {
        return switch (this) {
            case NOBODY, NOBODY_TO_A_PRIVATE_ONE -> things.owner().parley().anonymous();
            case STRANGER, STRANGER_TO_A_PRIVATE_ONE -> things.person();
            case AUTHOR -> things.author();
            case OWNER -> things.owner();
            case GUEST, MEMBER, MODERATOR, ADMIN -> things.memberAs(name().toLowerCase(Locale.ROOT));
        };
    }

    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
