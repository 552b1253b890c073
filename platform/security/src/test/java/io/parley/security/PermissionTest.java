package io.parley.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class PermissionTest {

    @Test
    void theDocumentedTableIsTheTable() throws IOException {
        Path page = Path.of(System.getProperty("parley.root"), "docs", "permissions.md");
        List<String> documented = Files.readAllLines(page).stream()
                .filter(line -> line.matches("\\| `[a-z.-]+` \\|.*"))
                .map(line -> line.replaceFirst("\\| (`[^`]+`) \\|[^|]*\\|", "| $1 |"))
                .toList();
        assertThat(documented)
                .containsExactlyElementsOf(Arrays.stream(Permission.values())
                        .map(PermissionTest::row)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void eachRoleMayWhatTheOneBelowMay(Role role) {
        Arrays.stream(Role.values())
                .filter(role::atLeast)
                .forEach(below -> assertThat(Permission.defaultsOf(role)).containsAll(Permission.defaultsOf(below)));
    }

    @Test
    void rolesAreLowerCaseOnTheWire() {
        JsonMapper json = JsonMapper.shared();
        assertThat(json.writeValueAsString(Role.MODERATOR)).isEqualTo("\"moderator\"");
        assertThat(json.readValue("\"owner\"", Role.class)).isEqualTo(Role.OWNER);
        assertThat(json.writeValueAsString(Permission.INVITE)).isEqualTo("\"member.invite\"");
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Role.ofWire("OWNER"));
    }

    @Test
    void permissionsOfANewerServiceAreIgnored() {
        assertThat(Permission.ofWires(List.of("content.post", "time.travel"))).containsExactly(Permission.POST);
    }

    private static String row(Permission permission) {
        return Arrays.stream(Role.values())
                .map(role -> Permission.defaultsOf(role).contains(permission) ? "yes" : "-")
                .collect(Collectors.joining(" | ", "| `" + permission.wire() + "` | ", " |"));
    }
}
