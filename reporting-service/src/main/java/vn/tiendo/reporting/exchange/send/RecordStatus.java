package vn.tiendo.reporting.exchange.send;

/** What a partner made of one record. */
enum RecordStatus {
    WAITING,
    ACCEPTED,
    REJECTED
}
