package io.parley.web.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class GivenTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void aMissingFieldIsNotGiven() {
        assertThat(json.readValue("{}", Patch.class).parent()).isNull();
    }

    @Test
    void nullIsGiven() {
        assertThat(json.readValue("{\"parent\":null}", Patch.class).parent()).isEqualTo(new Given<>(null));
    }

    @Test
    void aValueIsReadAsItsType() {
        UUID id = new UUID(1, 2);

        assertThat(json.readValue("{\"parent\":\"" + id + "\"}", Patch.class).parent())
                .isEqualTo(new Given<>(id));
        assertThatThrownBy(() -> json.readValue("{\"parent\":\"x\"}", Patch.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("parent");
    }

    record Patch(@Nullable Given<UUID> parent) {}
}
