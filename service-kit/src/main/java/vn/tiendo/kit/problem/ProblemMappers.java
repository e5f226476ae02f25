package vn.tiendo.kit.problem;

import static jakarta.ws.rs.core.HttpHeaders.ACCEPT_LANGUAGE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.hibernate.StaleStateException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where a failure becomes an answer. */
class ProblemMappers {
    @ServerExceptionMapper
    Response refused(Refusal refusal, HttpServerRequest request) {
        return ProblemAnswers.refused(refusal, request);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException failure, HttpServerRequest request) {
        List<Problem.Field> fields = InvalidFields.of(failure.getConstraintViolations());
        String language = request.getHeader(ACCEPT_LANGUAGE);
        return ProblemAnswers.answer(
                Problems.of(CommonError.VALIDATION_FAILED, fields, request.path(), language), request);
    }

    @ServerExceptionMapper
    Response unreadable(MismatchedInputException failure, HttpServerRequest request) {
        return refused(InvalidFields.of(failure), request);
    }

    @ServerExceptionMapper
    Response unreadable(WebApplicationException failure, HttpServerRequest request) {
        Throwable cause = failure.getCause();
        if (cause instanceof JsonMappingException mapping) {
            return refused(InvalidFields.of(mapping), request);
        }
        if (cause instanceof JsonProcessingException || isBadQuery(failure, request)) {
            return refused(CommonError.MALFORMED_REQUEST.because(), request);
        }
        if (cause instanceof Refusal refusal) {
            return refused(refusal, request);
        }
        return refused(CommonError.of(failure.getResponse().getStatus()).because(), request);
    }

    /** JAX-RS answers 404 to a query parameter that does not convert; the resource exists, the request is wrong. */
    private static boolean isBadQuery(WebApplicationException failure, HttpServerRequest request) {
        return failure instanceof NotFoundException && failure.getCause() != null && request.query() != null;
    }

    @ServerExceptionMapper(value = {AuthenticationFailedException.class, UnauthorizedException.class})
    Response unauthenticated(Throwable failure, HttpServerRequest request) {
        return refused(CommonError.UNAUTHENTICATED.because(), request);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure, HttpServerRequest request) {
        return refused(CommonError.FORBIDDEN.because(), request);
    }

    @ServerExceptionMapper(value = {OptimisticLockException.class, StaleStateException.class})
    Response overtaken(Throwable failure, HttpServerRequest request) {
        return refused(CommonError.VERSION_MISMATCH.because(), request);
    }

    @ServerExceptionMapper
    Response failed(Throwable failure, HttpServerRequest request) {
        return ProblemAnswers.failed(failure, request);
    }
}
