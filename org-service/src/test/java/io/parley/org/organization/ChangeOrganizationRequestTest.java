package io.parley.org.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.org.profile.Branding;
import io.parley.org.profile.Profile;
import io.parley.org.profile.Visibility;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ChangeOrganizationRequestTest {

    private static final Profile NOW = new Profile("chess", "Chess", "We play", "games", Visibility.PUBLIC);
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void whatIsAbsentStays() {
        assertThat(read("{}").onto(NOW)).isEqualTo(NOW);
    }

    @Test
    void whatIsNullIsCleared() {
        Profile changed = read("{\"description\": null, \"category\": null}").onto(NOW);

        assertThat(changed).isEqualTo(new Profile("chess", "Chess", null, null, Visibility.PUBLIC));
    }

    @Test
    void aNullThatCanNotBeClearedStays() {
        assertThat(read("{\"name\": null, \"slug\": null, \"visibility\": null}")
                        .onto(NOW))
                .isEqualTo(NOW);
    }

    @Test
    void partsOfTheBrandingChangeAlone() {
        UUID logo = UUID.randomUUID();
        Branding now = new Branding(logo, "#112233", null, null);

        assertThat(read("{\"branding\": {\"primaryColor\": \"#445566\"}}").onto(now))
                .isEqualTo(new Branding(logo, "#445566", null, null));
        assertThat(read("{\"branding\": {\"logoFileId\": null}}").onto(now))
                .isEqualTo(new Branding(null, "#112233", null, null));
    }

    private static ChangeOrganizationRequest read(String json) {
        return JSON.readValue(json, ChangeOrganizationRequest.class);
    }
}
