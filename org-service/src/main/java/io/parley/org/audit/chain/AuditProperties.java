package io.parley.org.audit.chain;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param key what checkpoints are signed with (HMAC-SHA256); without one none are made, and nobody can tell a log that was made anew */
@ConfigurationProperties("parley.org.audit")
record AuditProperties(@DefaultValue("") String key) {

    @Override
    public String toString() {
        return "AuditProperties[secret]";
    }
}
