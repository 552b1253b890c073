package io.parley.system.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Settings that only contradict each other over several services. */
record SettingsCheck(URI publicUrl, boolean local) implements Check {

    private static final int OK = 200;

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public List<Complaint> look() throws IOException {
        List<Complaint> complaints = new ArrayList<>();
        HttpResponse<String> configuration = Service.get(publicUrl.resolve("/.well-known/openid-configuration"));
        String issuer = configuration.statusCode() == OK ? issuer(configuration.body()) : "";
        if (!issuer.equals(publicUrl.toString()))
            complaints.add(
                    new Complaint(
                            "tokens are issued by '%s', and people open %s: nobody's token will be taken"
                                    .formatted(issuer, publicUrl),
                            "give identity-service and the gateway the same PARLEY_PUBLIC_URL, and route /.well-known to the gateway"));
        if (!local && !"https".equals(publicUrl.getScheme()))
            complaints.add(new Complaint(
                    "people open %s: passwords and tokens travel in the clear".formatted(publicUrl),
                    "serve it by https and set PARLEY_PUBLIC_URL; docs/operators/install.md"));
        return complaints;
    }

    private static String issuer(String body) {
        try {
            return new JsonMapper().readTree(body).path("issuer").asString("");
        } catch (JacksonException somethingElse) {
            return "";
        }
    }
}
