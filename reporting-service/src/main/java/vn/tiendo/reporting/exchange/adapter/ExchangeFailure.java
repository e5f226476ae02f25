package vn.tiendo.reporting.exchange.adapter;

/** Why an attempt brought no answer. */
public enum ExchangeFailure {
    NO_CONNECTION,
    TIMEOUT,
    URL_REFUSED,
    NAME_UNKNOWN,
    ADDRESS_REFUSED,
    /** Configuration does not know the credential, or not for that address. */
    CREDENTIAL_MISSING,
    /** The partner knows the sender not, or not any more. */
    NOT_ADMITTED,
    /** The partner answers, but cannot take anything now. */
    NOT_NOW,
    ANSWER_UNREADABLE,
    ADAPTER_MISSING
}
