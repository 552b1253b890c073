package io.parley.identity.secondfactor;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the secrets of authenticator apps are encrypted with.
 *
 * @param totpKeys one {@code id:key} or more, with commas between: the first encrypts, all decrypt. A key is 32 bytes in base64
 */
@ConfigurationProperties("parley.identity")
record TotpKeyProperties(@DefaultValue("") String totpKeys) {

    @Override
    public String toString() {
        return "TotpKeyProperties[hidden]";
    }
}
