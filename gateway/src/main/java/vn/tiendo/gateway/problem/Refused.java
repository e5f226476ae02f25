package vn.tiendo.gateway.problem;

/** A question that the gateway answers itself, and does not answer. */
public final class Refused extends RuntimeException {
    private final GatewayError error;
    private final transient Object[] arguments;

    public Refused(GatewayError error, Object... arguments) {
        super(error.name(), null, false, false);
        this.error = error;
        this.arguments = arguments.clone();
    }

    public GatewayError error() {
        return error;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
