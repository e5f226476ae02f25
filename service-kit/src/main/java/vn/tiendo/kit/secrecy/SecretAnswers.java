package vn.tiendo.kit.secrecy;

import static vn.tiendo.kit.problem.CommonError.SECRET_MARK_REFUSED;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import vn.tiendo.kit.problem.ProblemAnswers;
import vn.tiendo.kit.problem.Refusal;

/** Answers for all doors alike, once the refusal is on record; when it cannot be recorded, the answer is that failure. */
class SecretAnswers {
    private final SecretRefusals refusals;

    SecretAnswers(SecretRefusals refusals) {
        this.refusals = refusals;
    }

    @ServerExceptionMapper
    Uni<Response> refused(MarkedSecret refused, HttpServerRequest request, SimpleResourceInfo door) {
        return refusals.record(name(door), refused)
                .map(recorded -> ProblemAnswers.refused(refusal(refused), request))
                .onFailure()
                .recoverWithItem(failure -> ProblemAnswers.failed(failure, request));
    }

    private static Refusal refusal(MarkedSecret refused) {
        return refused.pointer().isEmpty() ? SECRET_MARK_REFUSED.because() : SECRET_MARK_REFUSED.at(refused.pointer());
    }

    /** The operation in the code's words: a path could repeat what the caller wrote. */
    private static String name(SimpleResourceInfo door) {
        return door.getResourceClass().getSimpleName() + "." + door.getMethodName();
    }
}
