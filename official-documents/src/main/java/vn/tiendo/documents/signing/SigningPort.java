package vn.tiendo.documents.signing;

/** Whoever holds the key: a signing service, a card, a remote signer. The document itself never goes there. */
public interface SigningPort {
    /**
     * @param sha256 of the bytes to be signed
     * @return a detached CMS signature (RFC 5652, DER) whose message digest is that hash
     */
    byte[] sign(byte[] sha256);
}
