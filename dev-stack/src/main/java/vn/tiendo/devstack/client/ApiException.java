package vn.tiendo.devstack.client;

/** A call that was refused or not answered; the message says which call, as whom, and what the server said. */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ApiException(String message) {
        super(message);
    }
}
