package vn.tiendo.kit.etag;

/** A view that tells the version of what it shows; it is sent with an ETag. */
public interface Versioned {
    long version();
}
