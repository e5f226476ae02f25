package vn.tiendo.kit.problem;

import static jakarta.ws.rs.core.HttpHeaders.ACCEPT_LANGUAGE;
import static jakarta.ws.rs.core.HttpHeaders.CONTENT_LANGUAGE;
import static jakarta.ws.rs.core.HttpHeaders.RETRY_AFTER;
import static jakarta.ws.rs.core.HttpHeaders.WWW_AUTHENTICATE;

import io.vertx.core.http.HttpServerRequest;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;

/** The answers themselves: problem+json in the caller's language. */
public final class ProblemAnswers {
    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);
    private static final String RETRY_SECONDS = "2";

    private ProblemAnswers() {}

    /** The answer to a request that is refused. */
    public static Response refused(Refusal refusal, HttpServerRequest request) {
        return answer(Problems.of(refusal, request.path(), request.getHeader(ACCEPT_LANGUAGE)), request);
    }

    /** The answer to a request that failed: 503 when a part is away, 4xx when the database says so, else 500. */
    public static Response failed(Throwable failure, HttpServerRequest request) {
        if (Outage.is(failure)) {
            LOG.warnf("%s %s: a part is away: %s", request.method(), request.path(), failure.toString());
            return refused(CommonError.UNAVAILABLE.because(), request);
        }
        CommonError code = ofDatabase(failure);
        if (code == CommonError.INTERNAL) {
            LOG.errorf(failure, "%s %s failed", request.method(), request.path());
        }
        return refused(code.because(), request);
    }

    /** SQLSTATE 23: another row is in the way; 22: a value the column cannot hold. Both are the request's, not ours. */
    private static CommonError ofDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StaleStateException || cause instanceof OptimisticLockException) {
                return CommonError.VERSION_MISMATCH;
            }
        }
        String state = String.valueOf(SqlState.of(failure));
        return state.startsWith("23")
                ? CommonError.CONFLICT
                : state.startsWith("22") ? CommonError.INVALID_VALUE : CommonError.INTERNAL;
    }

    static Response answer(Problem problem, HttpServerRequest request) {
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(CONTENT_LANGUAGE, ProblemTexts.negotiate(request.getHeader(ACCEPT_LANGUAGE)))
                .entity(problem);
        if (problem.status() == CommonError.UNAUTHENTICATED.status()) {
            response.header(WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.status() == CommonError.UNAVAILABLE.status()) {
            response.header(RETRY_AFTER, RETRY_SECONDS);
        }
        return response.build();
    }
}
