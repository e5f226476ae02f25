package vn.tiendo.reporting.evidence.inspection;

/**
 * One entry as the central directory of an archive lists it.
 *
 * @param deflated false for stored
 * @param compressed bytes in the archive
 * @param size bytes once inflated, as stated
 * @param header where its local header begins
 * @param data where its bytes begin
 */
record ZipEntry(String name, boolean deflated, long compressed, long size, long crc, long header, long data) {
    long end() {
        return data + compressed;
    }
}
