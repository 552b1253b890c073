package io.parley.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0 | Firefox on Linux",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0 | Edge on Windows",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1 | Safari on iPhone",
                "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36 | Chrome on Android",
                "curl/8.5.0 | curl",
                "Phone/1.0 | Phone"
            })
    void aDeviceIsCalledWhatPeopleCallIt(String userAgent, String device) {
        assertThat(Device.of(userAgent)).isEqualTo(device);
    }

    @Test
    void oneThatSaysNothingIsUnknown() {
        assertThat(Device.of(null)).isEqualTo("Unknown device");
        assertThat(Device.of(" ")).isEqualTo("Unknown device");
    }
}
