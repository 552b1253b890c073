package io.parley.web.failure;

import io.parley.web.problem.CommonProblem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The container's error dispatch, for what called {@code sendError} before we could stop it. */
@Controller
class ErrorPage implements ErrorController {

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    void answer(HttpServletRequest request) throws Exception {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception failure) throw failure;
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        throw status instanceof Integer code
                ? CommonProblem.ofStatus(HttpStatusCode.valueOf(code))
                : CommonProblem.NOT_FOUND.exception();
    }
}
