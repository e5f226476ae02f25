package vn.tiendo.reporting.exchange.partner;

import vn.tiendo.kit.problem.ErrorCode;

/** Why a partner or a send is refused. */
public enum ExchangeError implements ErrorCode {
    EXCHANGE_ADAPTER_UNKNOWN(400),
    EXCHANGE_URL_INVALID(400),
    EXCHANGE_ADDRESS_REFUSED(400),
    EXCHANGE_CREDENTIAL_UNFIT(400),
    EXCHANGE_PARTNER_NOT_OWN(403),
    EXCHANGE_PARTNER_EXISTS(409),
    EXCHANGE_PARTNER_PAUSED(409),
    EXCHANGE_SEND_OPEN(409),
    EXCHANGE_NOTHING_CHANGED(409),
    EXCHANGE_MESSAGE_REUSED(409);

    private final int status;

    ExchangeError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
