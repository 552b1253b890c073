package io.parley.system.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateCheckTest {

    private static final String PASSWORD = "certificate";

    @TempDir
    private Path folder;

    @Test
    void oneThatEndsSoonIsNamed() throws Exception {
        SSLContext shortLived = contextWith("5");
        try (Planted gateway = serving(shortLived)) {
            assertThat(new CertificateCheck(https(gateway), shortLived).look())
                    .singleElement()
                    .satisfies(complaint -> assertThat(complaint.what()).contains("ends in 4 days"));
        }
    }

    @Test
    void oneThatNobodyTrustsIsNamed() throws Exception {
        try (Planted gateway = serving(contextWith("365"))) {
            assertThat(new CertificateCheck(https(gateway), SSLContext.getDefault()).look())
                    .singleElement()
                    .satisfies(complaint -> assertThat(complaint.what()).contains("is refused"));
        }
    }

    @Test
    void aGoodOneIsWell() throws Exception {
        SSLContext good = contextWith("365");
        try (Planted gateway = serving(good)) {
            assertThat(new CertificateCheck(https(gateway), good).look()).isEmpty();
        }
    }

    private static Planted serving(SSLContext context) throws Exception {
        HttpsServer server = HttpsServer.create(Planted.local(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new Planted(server, Map.of());
    }

    private static URI https(Planted gateway) {
        return URI.create("https://localhost:" + gateway.url().getPort());
    }

    private SSLContext contextWith(String days) throws Exception {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "gateway",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        days,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(trustOf(keys));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    private static KeyStore trustOf(KeyStore keys) throws Exception {
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry("gateway", keys.getCertificate("gateway"));
        return trust;
    }
}
