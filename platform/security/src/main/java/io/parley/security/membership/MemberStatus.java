package io.parley.security.membership;

import java.util.Locale;

enum MemberStatus {
    ACTIVE,
    SUSPENDED,
    LEFT;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MemberStatus ofColumn(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
