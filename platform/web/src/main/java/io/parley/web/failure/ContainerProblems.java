package io.parley.web.failure;

import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import java.io.IOException;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Tomcat refuses before any filter runs, such as a URL that isn't one. It would answer a page of HTML.
 *
 * <p>Public with a public constructor because Tomcat makes it by its name.
 */
public final class ContainerProblems extends ErrorReportValve {

    private static final JsonMapper JSON = new JsonMapper();

    static void install(Context context) {
        if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(ContainerProblems.class.getName());
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        boolean answered = response.getContentWritten() > 0 || response.getStatus() < 400;
        if (answered || !response.setErrorReported()) return;
        try {
            write(CommonProblem.ofStatus(HttpStatusCode.valueOf(response.getStatus())), request, response);
        } catch (IOException gone) {
            container.getLogger().debug("The client left before its error", gone);
        }
    }

    private static void write(Problem problem, Request request, Response response) throws IOException {
        ProblemDetail body = problem.getBody();
        response.setStatus(body.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        ObjectNode document = JSON.createObjectNode()
                .put("type", String.valueOf(body.getType()))
                .put("title", body.getTitle())
                .put("status", body.getStatus())
                .put("detail", body.getDetail())
                .put("instance", request.getRequestURI());
        response.getOutputStream().write(JSON.writeValueAsBytes(document));
        response.finishResponse();
    }
}
