package io.parley.config;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ConfigServerSecurityTest {

    @Test
    void aBlankPasswordIsRefused() {
        var security = new ConfigServerSecurity();

        assertThatThrownBy(() -> security.services(" ")).isInstanceOf(BlankConfigPassword.class);
    }
}
