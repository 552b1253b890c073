package io.parley.system.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/** What browsers are shown is trusted here as well, and for three weeks more. */
record CertificateCheck(URI publicUrl, SSLContext trust) implements Check {

    private static final int HTTPS = 443;
    private static final int PATIENCE_MILLIS = 5000;
    private static final Duration LEAST = Duration.ofDays(21);

    @Override
    public String name() {
        return "certificate";
    }

    @Override
    public List<Complaint> look() throws IOException, GeneralSecurityException {
        if (!"https".equals(publicUrl.getScheme())) return List.of();
        try (SSLSocket socket = (SSLSocket) trust.getSocketFactory().createSocket()) {
            int port = publicUrl.getPort() < 0 ? HTTPS : publicUrl.getPort();
            socket.connect(new InetSocketAddress(publicUrl.getHost(), port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            var parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return judge((X509Certificate) socket.getSession().getPeerCertificates()[0]);
        } catch (SSLException distrusted) {
            return List.of(
                    new Complaint(
                            "the certificate of %s is refused: %s".formatted(publicUrl, distrusted.getMessage()),
                            "kubectl -n parley describe certificate; without cert-manager put a good one into the Secret parley-tls"));
        }
    }

    private List<Complaint> judge(X509Certificate certificate) {
        Duration left =
                Duration.between(Instant.now(), certificate.getNotAfter().toInstant());
        if (left.compareTo(LEAST) >= 0) return List.of();
        return List.of(
                new Complaint(
                        "the certificate of %s ends in %d days".formatted(publicUrl, left.toDays()),
                        "cert-manager should have renewed it: kubectl -n parley describe certificate,certificaterequest,order"));
    }
}
