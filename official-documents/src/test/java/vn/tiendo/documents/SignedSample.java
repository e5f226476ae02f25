package vn.tiendo.documents;

/** A document to sign, for the tests of signing. */
public final class SignedSample {
    private SignedSample() {}

    public static OfficialDocument document() {
        return Samples.urgingLetter();
    }
}
